/** Functions, lambdas and classes: their code, and the instructions that make an object from it. */
import { Opcode } from "../../generated/opcodes.ts";
import { NONE } from "../constants/constants.ts";
import { docstring } from "../tree/docstring.ts";
import type * as ast from "../generated/nodes.ts";
import { unparseExpression } from "../tree/unparse.ts";
import { checkKeywords, generateCallOperands } from "./calls.ts";
import { generateExpression, generateExpressions } from "./expressions.ts";
import type { CodeGenerator } from "./code_generator.ts";
import { generateBody, generateStatements } from "./statements.ts";
import { UnitKind } from "./unit.ts";

const HAS_DEFAULTS = 0x01;
const HAS_KEYWORD_DEFAULTS = 0x02;
const HAS_ANNOTATIONS = 0x04;

export function generateFunction(g: CodeGenerator, node: ast.FunctionDef | ast.AsyncFunctionDef): void {
  checkParameters(g, node.args);
  const decorators = node.decorator_list;
  generateExpressions(g, decorators);
  const firstLine = decorators[0]?.lineno ?? node.lineno;
  let flags = generateDefaults(g, node.args);
  if (generateAnnotations(g, node.args, node.returns)) flags |= HAS_ANNOTATIONS;

  const kind = node.kind === "AsyncFunctionDef" ? UnitKind.ASYNC_FUNCTION : UnitKind.FUNCTION;
  const unit = g.enterUnit(node.name, kind, node, firstLine);
  const documentation = g.options.optimize < 2 ? docstring(node.body) : null;
  // A function's first constant is its docstring, or None.
  unit.constIndex(documentation ?? NONE);
  setParameterCounts(g, node.args);
  generateStatements(g, documentation === null ? node.body : node.body.slice(1));
  const code = g.leaveUnit(true);

  g.closure(code, flags);
  applyDecorators(g, decorators);
  g.variable(node.name, "Store");
}

export function generateLambda(g: CodeGenerator, node: ast.Lambda): void {
  checkParameters(g, node.args);
  const flags = generateDefaults(g, node.args);
  const unit = g.enterUnit("<lambda>", UnitKind.LAMBDA, node, node.lineno);
  // The first constant would be taken for a docstring, so a lambda's is None.
  unit.constIndex(NONE);
  setParameterCounts(g, node.args);
  generateExpression(g, node.body);
  const isGenerator = unit.scope.generator;
  if (!isGenerator) unit.emit(Opcode.RETURN_VALUE);
  g.closure(g.leaveUnit(!isGenerator), flags);
}

export function generateClass(g: CodeGenerator, node: ast.ClassDef): void {
  const decorators = node.decorator_list;
  generateExpressions(g, decorators);
  const firstLine = decorators[0]?.lineno ?? node.lineno;

  const unit = g.enterUnit(node.name, UnitKind.CLASS, node, firstLine);
  unit.privateClass = node.name;
  g.variable("__name__", "Load");
  g.variable("__module__", "Store");
  g.string(unit.qualname);
  g.variable("__qualname__", "Store");
  generateBody(g, node.body);
  unit.clearLocation();
  if (unit.scope.needsClassCell) {
    // type.__new__ fills the cell that `super()` and `__class__` read.
    unit.emitArg(Opcode.LOAD_CLOSURE, unit.cellIndex("__class__"));
    unit.emitArg(Opcode.COPY, 1);
    g.variable("__classcell__", "Store");
  } else {
    g.none();
  }
  unit.emit(Opcode.RETURN_VALUE);
  const code = g.leaveUnit(true);

  g.unit.emit(Opcode.PUSH_NULL);
  g.unit.emit(Opcode.LOAD_BUILD_CLASS);
  g.closure(code, 0);
  g.string(node.name);
  checkKeywords(g, node.keywords);
  generateCallOperands(g, 2, node.bases, node.keywords);
  applyDecorators(g, decorators);
  g.variable(node.name, "Store");
}

/** (decorators, function -- result) Applies the innermost decorator first. Each call is on its decorator's line. */
function applyDecorators(g: CodeGenerator, decorators: readonly ast.expr[]): void {
  const { lineno, col_offset, end_lineno, end_col_offset } = g.unit;
  for (let i = decorators.length - 1; i >= 0; i--) {
    g.unit.setLocation(decorators[i]!);
    g.call(0);
  }
  g.unit.setLocation({ lineno, col_offset, end_lineno, end_col_offset });
}

function checkParameters(g: CodeGenerator, args: ast.arguments): void {
  for (const arg of args.posonlyargs) g.checkNotDebug(arg.arg, "Store");
  for (const arg of args.args) g.checkNotDebug(arg.arg, "Store");
  if (args.vararg !== null) g.checkNotDebug(args.vararg.arg, "Store");
  for (const arg of args.kwonlyargs) g.checkNotDebug(arg.arg, "Store");
  if (args.kwarg !== null) g.checkNotDebug(args.kwarg.arg, "Store");
}

function setParameterCounts(g: CodeGenerator, args: ast.arguments): void {
  g.unit.argumentCount = args.args.length;
  g.unit.positionalOnlyCount = args.posonlyargs.length;
  g.unit.keywordOnlyCount = args.kwonlyargs.length;
}

function generateDefaults(g: CodeGenerator, args: ast.arguments): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    generateExpressions(g, args.defaults);
    g.unit.emitArg(Opcode.BUILD_TUPLE, args.defaults.length);
    flags |= HAS_DEFAULTS;
  }
  const names: string[] = [];
  for (const [i, arg] of args.kwonlyargs.entries()) {
    const value = args.kw_defaults[i];
    if (!value) continue;
    names.push(g.mangle(arg.arg));
    generateExpression(g, value);
  }
  if (names.length > 0) {
    g.constant(g.namesConstant(names));
    g.unit.emitArg(Opcode.BUILD_CONST_KEY_MAP, names.length);
    flags |= HAS_KEYWORD_DEFAULTS;
  }
  return flags;
}

/** (-- names and values, as one tuple) Emits nothing if there are no annotations. */
function generateAnnotations(g: CodeGenerator, args: ast.arguments, returns: ast.expr | null): boolean {
  let count = 0;
  const generate = (name: string, annotation: ast.expr | null) => {
    if (annotation === null) return;
    g.string(g.mangle(name));
    if (annotation.kind === "Starred" && !g.postponedAnnotations) {
      // *args: *Ts
      generateExpression(g, annotation.value);
      g.unit.emitArg(Opcode.UNPACK_SEQUENCE, 1);
    } else {
      generateAnnotation(g, annotation);
    }
    count += 2;
  };
  for (const arg of args.args) generate(arg.arg, arg.annotation);
  for (const arg of args.posonlyargs) generate(arg.arg, arg.annotation);
  if (args.vararg !== null) generate(args.vararg.arg, args.vararg.annotation);
  for (const arg of args.kwonlyargs) generate(arg.arg, arg.annotation);
  if (args.kwarg !== null) generate(args.kwarg.arg, args.kwarg.annotation);
  generate("return", returns);
  if (count > 0) g.unit.emitArg(Opcode.BUILD_TUPLE, count);
  return count > 0;
}

/** The value of an annotation; under `from __future__ import annotations`, its text. */
export function generateAnnotation(g: CodeGenerator, annotation: ast.expr): void {
  if (g.postponedAnnotations) g.constant(unparseExpression(annotation));
  else generateExpression(g, annotation);
}
