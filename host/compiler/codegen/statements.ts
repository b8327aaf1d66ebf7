/** Statements, one function for each kind. Large compound statements have files of their own. */
import { BinaryOperator, Opcode } from "../../generated/opcodes.ts";
import { docstring } from "../tree/docstring.ts";
import { ifChain } from "../tree/elif.ts";
import { unreachable } from "../errors/failures.ts";
import type { Block } from "../flowgraph/blocks.ts";
import type * as ast from "../generated/nodes.ts";
import { ScopeKind } from "../symtable/scope.ts";
import { generateBreak, generateContinue, unwindAll } from "./unwind.ts";
import { generateJumpIf } from "./conditions.ts";
import { binaryOperator, generateExpression, generateExpressions, startAtAttribute } from "./expressions.ts";
import { generateAnnotation, generateClass, generateFunction } from "./functions.ts";
import type { CodeGenerator } from "./code_generator.ts";
import { generateAsyncFor, generateFor, generateWhile } from "./loops.ts";
import { generateMatch } from "./match.ts";
import { generateTry, generateTryStar } from "./try.ts";
import { UnitKind } from "./unit.ts";
import { generateAsyncWith, generateWith } from "./with.ts";

export function generateStatements(g: CodeGenerator, statements: readonly ast.stmt[]): void {
  for (const statement of statements) generateStatement(g, statement);
}

/** The body of a module or class: first `__annotations__`, then the docstring, stored in `__doc__`. */
export function generateBody(g: CodeGenerator, body: readonly ast.stmt[]): void {
  const first = body[0];
  if (first !== undefined && g.unit.kind === UnitKind.MODULE) g.unit.setLocation(first);
  if (hasAnnotations(body)) g.unit.emit(Opcode.SETUP_ANNOTATIONS);
  if (first === undefined) return;
  const documentation = g.options.optimize < 2 ? docstring(body) : null;
  if (documentation === null) return generateStatements(g, body);
  generateExpression(g, (first as ast.Expr).value);
  g.unit.clearLocation();
  g.variable("__doc__", "Store");
  generateStatements(g, body.slice(1));
}

export function hasAnnotations(body: readonly ast.stmt[]): boolean {
  return body.some((statement) => {
    switch (statement.kind) {
      case "AnnAssign":
        return true;
      case "For":
      case "AsyncFor":
      case "While":
        return hasAnnotations(statement.body) || hasAnnotations(statement.orelse);
      case "If": {
        const chain = ifChain(statement);
        return chain.some(({ body }) => hasAnnotations(body)) || hasAnnotations(chain[chain.length - 1]!.orelse);
      }
      case "With":
      case "AsyncWith":
        return hasAnnotations(statement.body);
      case "Match":
        return statement.cases.some((match) => hasAnnotations(match.body));
      case "Try":
      case "TryStar":
        return (
          statement.handlers.some((handler) => hasAnnotations(handler.body)) ||
          hasAnnotations(statement.body) ||
          hasAnnotations(statement.finalbody) ||
          hasAnnotations(statement.orelse)
        );
      default:
        return false;
    }
  });
}

export function generateStatement(g: CodeGenerator, node: ast.stmt): void {
  g.unit.setLocation(node);
  switch (node.kind) {
    case "Expr":
      return generateExpressionStatement(g, node);
    case "Assign":
      return generateAssign(g, node);
    case "AugAssign":
      return generateAugmentedAssign(g, node);
    case "AnnAssign":
      return generateAnnotatedAssign(g, node);
    case "If":
      return generateIf(g, node);
    case "Return":
      return generateReturn(g, node);
    case "FunctionDef":
    case "AsyncFunctionDef":
      return generateFunction(g, node);
    case "ClassDef":
      return generateClass(g, node);
    case "For":
      return generateFor(g, node);
    case "AsyncFor":
      return generateAsyncFor(g, node);
    case "While":
      return generateWhile(g, node);
    case "Try":
      return generateTry(g, node);
    case "TryStar":
      return generateTryStar(g, node);
    case "With":
      return generateWith(g, node, 0);
    case "AsyncWith":
      return generateAsyncWith(g, node, 0);
    case "Match":
      return generateMatch(g, node);
    case "Raise":
      return generateRaise(g, node);
    case "Assert":
      return generateAssert(g, node);
    case "Delete":
      return generateExpressions(g, node.targets);
    case "Import":
      return generateImport(g, node);
    case "ImportFrom":
      return generateImportFrom(g, node);
    case "Break":
      return generateBreak(g);
    case "Continue":
      return generateContinue(g);
    case "Pass":
      return g.unit.emit(Opcode.NOP);
    case "Global":
    case "Nonlocal":
      return;
    default:
      return unreachable(node);
  }
}

function generateExpressionStatement(g: CodeGenerator, node: ast.Expr): void {
  if (g.options.interactive && g.unit.parent === null) {
    generateExpression(g, node.value);
    return g.unit.emit(Opcode.PRINT_EXPR);
  }
  if (node.value.kind === "Constant") return g.unit.emit(Opcode.NOP);
  generateExpression(g, node.value);
  g.unit.clearLocation();
  g.unit.emit(Opcode.POP_TOP);
}

function generateAssign(g: CodeGenerator, node: ast.Assign): void {
  generateExpression(g, node.value);
  for (const [i, target] of node.targets.entries()) {
    if (i < node.targets.length - 1) g.unit.emitArg(Opcode.COPY, 1);
    generateExpression(g, target);
  }
}

function generateAugmentedAssign(g: CodeGenerator, node: ast.AugAssign): void {
  const unit = g.unit;
  const target = node.target;
  unit.setLocation(target);
  switch (target.kind) {
    case "Attribute":
      generateExpression(g, target.value);
      unit.emitArg(Opcode.COPY, 1);
      startAtAttribute(g, target);
      unit.emitName(Opcode.LOAD_ATTR, g.mangle(target.attr));
      break;
    case "Subscript":
      generateExpression(g, target.value);
      generateExpression(g, target.slice);
      unit.emitArg(Opcode.COPY, 2);
      unit.emitArg(Opcode.COPY, 2);
      unit.emit(Opcode.BINARY_SUBSCR);
      break;
    case "Name":
      g.variable(target.id, "Load");
      break;
    default:
      throw new Error(`${target.kind} cannot be the target of an augmented assignment`);
  }
  unit.setLocation(node);
  generateExpression(g, node.value);
  unit.emitArg(Opcode.BINARY_OP, binaryOperator(node.op) + (BinaryOperator.INPLACE_ADD - BinaryOperator.ADD));
  unit.setLocation(target);
  switch (target.kind) {
    case "Attribute":
      startAtAttribute(g, target);
      unit.emitArg(Opcode.SWAP, 2);
      return unit.emitName(Opcode.STORE_ATTR, g.mangle(target.attr));
    case "Subscript":
      unit.emitArg(Opcode.SWAP, 3);
      unit.emitArg(Opcode.SWAP, 2);
      return unit.emit(Opcode.STORE_SUBSCR);
    case "Name":
      return g.variable(target.id, "Store");
  }
}

function generateAnnotatedAssign(g: CodeGenerator, node: ast.AnnAssign): void {
  const unit = g.unit;
  const target = node.target;
  const inBody = unit.kind === UnitKind.MODULE || unit.kind === UnitKind.CLASS;
  if (node.value !== null) {
    generateExpression(g, node.value);
    generateExpression(g, target);
  }
  switch (target.kind) {
    case "Name":
      g.checkNotDebug(target.id, "Store");
      if (node.simple && inBody) {
        generateAnnotation(g, node.annotation);
        unit.emitName(Opcode.LOAD_NAME, "__annotations__");
        g.string(g.mangle(target.id));
        unit.emit(Opcode.STORE_SUBSCR);
      }
      break;
    case "Attribute":
      g.checkNotDebug(target.attr, "Store");
      if (node.value === null) evaluateOnly(g, target.value);
      break;
    case "Subscript":
      if (node.value === null) {
        evaluateOnly(g, target.value);
        evaluateIndexOnly(g, target.slice);
      }
      break;
    default:
      throw new Error(`${target.kind} cannot be the target of an annotated assignment`);
  }
  // Unless the target is a plain name, the annotation is evaluated and discarded.
  if (!node.simple && !g.postponedAnnotations && inBody) evaluateOnly(g, node.annotation);
}

function evaluateOnly(g: CodeGenerator, node: ast.expr): void {
  generateExpression(g, node);
  g.unit.emit(Opcode.POP_TOP);
}

function evaluateIndexOnly(g: CodeGenerator, node: ast.expr): void {
  if (node.kind === "Slice") {
    if (node.lower !== null) evaluateOnly(g, node.lower);
    if (node.upper !== null) evaluateOnly(g, node.upper);
    if (node.step !== null) evaluateOnly(g, node.step);
  } else if (node.kind === "Tuple") {
    for (const element of node.elts) evaluateIndexOnly(g, element);
  } else {
    evaluateOnly(g, node);
  }
}

function generateIf(g: CodeGenerator, node: ast.If): void {
  const unit = g.unit;
  const ends: Block[] = [];
  const chain = ifChain(node);
  for (const link of chain) {
    unit.setLocation(link);
    const end = unit.newBlock();
    const otherwise = link.orelse.length > 0 ? unit.newBlock() : end;
    generateJumpIf(g, link.test, otherwise, false);
    generateStatements(g, link.body);
    ends.push(end);
    if (otherwise === end) continue;
    unit.emitJumpWithoutLocation(Opcode.JUMP, end);
    unit.useBlock(otherwise);
  }
  generateStatements(g, chain[chain.length - 1]!.orelse);
  for (const end of ends.reverse()) unit.useBlock(end);
}

function generateReturn(g: CodeGenerator, node: ast.Return): void {
  const unit = g.unit;
  const value = node.value;
  if (unit.scope.kind !== ScopeKind.FUNCTION) g.fail("'return' outside function");
  if (value !== null && unit.scope.coroutine && unit.scope.generator) g.fail("'return' with value in async generator");
  const computed = value !== null && value.kind !== "Constant";
  if (computed) {
    generateExpression(g, value);
  } else if (value !== null) {
    // Return values that are constants are loaded after unwinding; their line still counts.
    unit.setLocation(value);
    unit.emit(Opcode.NOP);
  }
  if (value === null || value.lineno !== node.lineno) {
    unit.setLocation(node);
    unit.emit(Opcode.NOP);
  }
  unwindAll(g, computed, null);
  if (value === null) g.none();
  else if (value.kind === "Constant") g.constant(value.value);
  unit.emit(Opcode.RETURN_VALUE);
}

function generateRaise(g: CodeGenerator, node: ast.Raise): void {
  let count = 0;
  if (node.exc !== null) {
    generateExpression(g, node.exc);
    count++;
    if (node.cause !== null) {
      generateExpression(g, node.cause);
      count++;
    }
  }
  g.unit.emitArg(Opcode.RAISE_VARARGS, count);
}

function generateAssert(g: CodeGenerator, node: ast.Assert): void {
  const test = node.test;
  const isTuple =
    (test.kind === "Tuple" && test.elts.length > 0) ||
    (test.kind === "Constant" && test.value.type === "tuple" && test.value.items.length > 0);
  if (isTuple) g.warn("assertion is always true, perhaps remove parentheses?");
  if (g.options.optimize > 0) return;
  const end = g.unit.newBlock();
  generateJumpIf(g, test, end, true);
  g.unit.emit(Opcode.LOAD_ASSERTION_ERROR);
  if (node.msg !== null) {
    generateExpression(g, node.msg);
    g.call(0);
  }
  g.unit.emitArg(Opcode.RAISE_VARARGS, 1);
  g.unit.useBlock(end);
}

function generateImport(g: CodeGenerator, node: ast.Import): void {
  for (const alias of node.names) {
    g.integer(0);
    g.none();
    g.unit.emitName(Opcode.IMPORT_NAME, g.mangle(alias.name));
    if (alias.asname !== null) bindImported(g, alias.name, alias.asname);
    else g.variable(alias.name.split(".")[0]!, "Store");
  }
}

/** `import a.b.c as name`: (a --) Stores `a.b.c`. */
function bindImported(g: CodeGenerator, name: string, bound: string): void {
  const [, ...attributes] = name.split(".");
  if (attributes.length === 0) return g.variable(bound, "Store");
  for (const [i, attribute] of attributes.entries()) {
    if (i > 0) {
      g.unit.emitArg(Opcode.SWAP, 2);
      g.unit.emit(Opcode.POP_TOP);
    }
    g.unit.emitName(Opcode.IMPORT_FROM, attribute);
  }
  g.variable(bound, "Store");
  g.unit.emit(Opcode.POP_TOP);
}

function generateImportFrom(g: CodeGenerator, node: ast.ImportFrom): void {
  const unit = g.unit;
  g.integer(node.level);
  if (node.module === "__future__" && node.lineno > g.options.futureLine) {
    g.fail("from __future__ imports must occur at the beginning of the file");
  }
  g.constant(g.namesConstant(node.names.map((alias) => alias.name)));
  unit.emitName(Opcode.IMPORT_NAME, node.module === null ? "" : g.mangle(node.module));
  if (node.names[0]!.name === "*") return unit.emit(Opcode.IMPORT_STAR);
  for (const alias of node.names) {
    unit.emitName(Opcode.IMPORT_FROM, g.mangle(alias.name));
    g.variable(alias.asname ?? alias.name, "Store");
  }
  unit.emit(Opcode.POP_TOP);
}
