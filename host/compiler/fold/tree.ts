/**
 * Folds constants in the tree, in place: `24 * 60`, `-1`, `(1, 2)`, `"abc"[0]`, `x in [1, 2]`, `"%s" % (x,)`.
 *
 * Children are folded before their parent; otherwise the order of visits does not matter. Annotations that will become
 * strings are left as written.
 */
import { CodeFlag } from "../../generated/border.ts";
import { distinctItems } from "../constants/values.ts";
import { docstring } from "../tree/docstring.ts";
import { ifChain } from "../tree/elif.ts";
import { type ConstantValue, FALSE, TRUE } from "../constants/constants.ts";
import { type DepthGuard, unreachable } from "../errors/failures.ts";
import * as ast from "../generated/nodes.ts";
import { foldBinary, foldSubscript, foldUnary } from "./arithmetic.ts";
import { foldFormat } from "./format.ts";

export function foldTree(tree: ast.mod, optimize: number, flags: number, guard: DepthGuard): void {
  const folder = new Folder(optimize, (flags & CodeFlag.FUTURE_ANNOTATIONS) !== 0, guard);
  switch (tree.kind) {
    case "Module":
      return folder.body(tree.body);
    case "Interactive":
      return folder.statements(tree.body);
    case "Expression":
      tree.body = folder.expression(tree.body);
      return;
  }
}

function constantAt(value: ConstantValue, node: ast.expr): ast.Constant {
  return ast.makeConstant(value, null, node.lineno, node.col_offset, node.end_lineno, node.end_col_offset);
}

class Folder {
  constructor(
    private readonly optimize: number,
    private readonly postponedAnnotations: boolean,
    private readonly guard: DepthGuard,
  ) {}

  // Statements

  /** A first expression that became a string only by folding is not a docstring, so it is wrapped. */
  body(statements: ast.stmt[]): void {
    const documented = docstring(statements) !== null;
    this.statements(statements);
    if (documented || docstring(statements) === null) return;
    const first = statements[0] as ast.Expr;
    const { lineno, col_offset, end_lineno, end_col_offset } = first.value;
    first.value = ast.makeJoinedStr([first.value], lineno, col_offset, end_lineno, end_col_offset);
  }

  statements(statements: readonly ast.stmt[]): void {
    for (const statement of statements) this.statement(statement);
  }

  private statement(node: ast.stmt): void {
    this.guard.enter();
    this.statementNode(node);
    this.guard.leave();
  }

  private ifChain(chain: readonly ast.If[]): void {
    for (const [index, node] of chain.entries()) {
      if (index > 0) this.guard.enter();
      node.test = this.expression(node.test);
      this.statements(node.body);
    }
    this.statements(chain[chain.length - 1]!.orelse);
    for (let index = 1; index < chain.length; index++) this.guard.leave();
  }

  private statementNode(node: ast.stmt): void {
    switch (node.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        this.arguments(node.args);
        this.body(node.body);
        this.expressions(node.decorator_list);
        if (node.returns !== null && !this.postponedAnnotations) node.returns = this.expression(node.returns);
        return;
      case "ClassDef":
        this.expressions(node.bases);
        this.keywords(node.keywords);
        this.body(node.body);
        return this.expressions(node.decorator_list);
      case "Return":
        if (node.value !== null) node.value = this.expression(node.value);
        return;
      case "Delete":
        return this.expressions(node.targets);
      case "Assign":
        this.expressions(node.targets);
        node.value = this.expression(node.value);
        return;
      case "AugAssign":
        node.target = this.expression(node.target);
        node.value = this.expression(node.value);
        return;
      case "AnnAssign":
        node.target = this.expression(node.target);
        if (!this.postponedAnnotations) node.annotation = this.expression(node.annotation);
        if (node.value !== null) node.value = this.expression(node.value);
        return;
      case "For":
      case "AsyncFor":
        node.target = this.expression(node.target);
        node.iter = this.expression(node.iter);
        this.statements(node.body);
        this.statements(node.orelse);
        if (node.kind === "For") node.iter = this.iterable(node.iter);
        return;
      case "If":
        return this.ifChain(ifChain(node));
      case "While":
        node.test = this.expression(node.test);
        this.statements(node.body);
        return this.statements(node.orelse);
      case "With":
      case "AsyncWith":
        for (const item of node.items) {
          item.context_expr = this.expression(item.context_expr);
          if (item.optional_vars !== null) item.optional_vars = this.expression(item.optional_vars);
        }
        return this.statements(node.body);
      case "Raise":
        if (node.exc !== null) node.exc = this.expression(node.exc);
        if (node.cause !== null) node.cause = this.expression(node.cause);
        return;
      case "Try":
      case "TryStar":
        this.statements(node.body);
        for (const handler of node.handlers) {
          if (handler.type !== null) handler.type = this.expression(handler.type);
          this.statements(handler.body);
        }
        this.statements(node.orelse);
        return this.statements(node.finalbody);
      case "Assert":
        node.test = this.expression(node.test);
        if (node.msg !== null) node.msg = this.expression(node.msg);
        return;
      case "Expr":
        node.value = this.expression(node.value);
        return;
      case "Match":
        node.subject = this.expression(node.subject);
        for (const match of node.cases) {
          this.pattern(match.pattern);
          if (match.guard !== null) match.guard = this.expression(match.guard);
          this.statements(match.body);
        }
        return;
      case "Import":
      case "ImportFrom":
      case "Global":
      case "Nonlocal":
      case "Pass":
      case "Break":
      case "Continue":
        return;
      default:
        return unreachable(node);
    }
  }

  private arguments(args: ast.arguments): void {
    if (!this.postponedAnnotations) {
      const fold = (arg: ast.arg | null) => {
        if (arg !== null && arg.annotation !== null) arg.annotation = this.expression(arg.annotation);
      };
      args.posonlyargs.forEach(fold);
      args.args.forEach(fold);
      fold(args.vararg);
      args.kwonlyargs.forEach(fold);
      fold(args.kwarg);
    }
    this.expressions(args.kw_defaults);
    this.expressions(args.defaults);
  }

  private keywords(keywords: readonly ast.keyword[]): void {
    for (const keyword of keywords) keyword.value = this.expression(keyword.value);
  }

  private pattern(node: ast.pattern): void {
    switch (node.kind) {
      case "MatchValue":
        node.value = this.expression(node.value);
        return;
      case "MatchMapping":
        this.expressions(node.keys);
        for (const pattern of node.patterns) this.pattern(pattern);
        return;
      case "MatchClass":
        node.cls = this.expression(node.cls);
        for (const pattern of node.patterns) this.pattern(pattern);
        for (const pattern of node.kwd_patterns) this.pattern(pattern);
        return;
      case "MatchSequence":
      case "MatchOr":
        for (const pattern of node.patterns) this.pattern(pattern);
        return;
      case "MatchAs":
        if (node.pattern !== null) this.pattern(node.pattern);
        return;
      case "MatchSingleton":
      case "MatchStar":
        return;
      default:
        return unreachable(node);
    }
  }

  // Expressions

  private expressions(nodes: (ast.expr | null)[]): void {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!;
      if (node !== null) nodes[i] = this.expression(node);
    }
  }

  expression(node: ast.expr): ast.expr {
    this.guard.enter();
    const folded = this.expressionNode(node);
    this.guard.leave();
    return folded;
  }

  private expressionNode(node: ast.expr): ast.expr {
    switch (node.kind) {
      case "Name":
        if (node.ctx === "Load" && node.id === "__debug__") return constantAt(this.optimize > 0 ? FALSE : TRUE, node);
        return node;
      case "Constant":
        return node;
      case "Attribute":
      case "Starred":
      case "NamedExpr":
      case "Await":
      case "YieldFrom":
        node.value = this.expression(node.value);
        return node;
      case "Yield":
        if (node.value !== null) node.value = this.expression(node.value);
        return node;
      case "Call":
        node.func = this.expression(node.func);
        this.expressions(node.args);
        this.keywords(node.keywords);
        return node;
      case "BinOp":
        node.left = this.expression(node.left);
        node.right = this.expression(node.right);
        return foldBinaryNode(node);
      case "UnaryOp":
        node.operand = this.expression(node.operand);
        return foldUnaryNode(node);
      case "BoolOp":
      case "JoinedStr":
        this.expressions(node.values);
        return node;
      case "Compare":
        node.left = this.expression(node.left);
        this.expressions(node.comparators);
        return this.compare(node);
      case "Subscript":
        node.value = this.expression(node.value);
        node.slice = this.expression(node.slice);
        return foldSubscriptNode(node);
      case "Slice":
        if (node.lower !== null) node.lower = this.expression(node.lower);
        if (node.upper !== null) node.upper = this.expression(node.upper);
        if (node.step !== null) node.step = this.expression(node.step);
        return node;
      case "Tuple":
        this.expressions(node.elts);
        return node.ctx === "Load" ? this.tuple(node) : node;
      case "List":
      case "Set":
        this.expressions(node.elts);
        return node;
      case "Dict":
        this.expressions(node.keys);
        this.expressions(node.values);
        return node;
      case "IfExp":
        node.test = this.expression(node.test);
        node.body = this.expression(node.body);
        node.orelse = this.expression(node.orelse);
        return node;
      case "Lambda":
        this.arguments(node.args);
        node.body = this.expression(node.body);
        return node;
      case "ListComp":
      case "SetComp":
      case "GeneratorExp":
        node.elt = this.expression(node.elt);
        this.generators(node.generators);
        return node;
      case "DictComp":
        node.key = this.expression(node.key);
        node.value = this.expression(node.value);
        this.generators(node.generators);
        return node;
      case "FormattedValue":
        node.value = this.expression(node.value);
        if (node.format_spec !== null) node.format_spec = this.expression(node.format_spec);
        return node;
      default:
        return unreachable(node);
    }
  }

  private generators(generators: readonly ast.comprehension[]): void {
    for (const generator of generators) {
      generator.target = this.expression(generator.target);
      generator.iter = this.expression(generator.iter);
      this.expressions(generator.ifs);
      generator.iter = this.iterable(generator.iter);
    }
  }

  private compare(node: ast.Compare): ast.expr {
    const last = node.ops.length - 1;
    const op = node.ops[last];
    if (op === "In" || op === "NotIn") node.comparators[last] = this.iterable(node.comparators[last]!);
    return node;
  }

  private tuple(node: ast.Tuple): ast.expr {
    const items = constantItems(node.elts);
    return items === null ? node : constantAt({ type: "tuple", items }, node);
  }

  /** Where only iteration or membership matters, a list display may be a tuple, and a set of constants a frozenset. */
  private iterable(node: ast.expr): ast.expr {
    if (node.kind === "List") {
      if (node.elts.some((element) => element.kind === "Starred")) return node;
      const { lineno, col_offset, end_lineno, end_col_offset } = node;
      return this.tuple(ast.makeTuple(node.elts, node.ctx, lineno, col_offset, end_lineno, end_col_offset));
    }
    if (node.kind === "Set") {
      const items = constantItems(node.elts);
      if (items !== null) return constantAt({ type: "frozenset", items: distinctItems(items) }, node);
    }
    return node;
  }
}

function constantItems(elements: readonly ast.expr[]): ConstantValue[] | null {
  const items: ConstantValue[] = [];
  for (const element of elements) {
    if (element.kind !== "Constant") return null;
    items.push(element.value);
  }
  return items;
}

function foldUnaryNode(node: ast.UnaryOp): ast.expr {
  const operand = node.operand;
  if (operand.kind === "Constant") {
    const value = foldUnary(node.op, operand.value);
    return value === null ? node : constantAt(value, node);
  }
  if (node.op === "Not" && operand.kind === "Compare" && operand.ops.length === 1) {
    // `not a in b` becomes `a not in b`, with the location of the comparison.
    const opposite = OPPOSITES[operand.ops[0]!];
    if (opposite !== undefined) {
      operand.ops[0] = opposite;
      return operand;
    }
  }
  return node;
}

const OPPOSITES: Partial<Record<ast.cmpop, ast.cmpop>> = { Is: "IsNot", IsNot: "Is", In: "NotIn", NotIn: "In" };

function foldBinaryNode(node: ast.BinOp): ast.expr {
  const { left, right } = node;
  if (left.kind !== "Constant") return node;
  if (node.op === "Mod" && right.kind === "Tuple" && left.value.type === "str")
    return foldFormat(node, left.value, right.elts) ?? node;
  if (right.kind !== "Constant") return node;
  const value = foldBinary(node.op, left.value, right.value);
  return value === null ? node : constantAt(value, node);
}

function foldSubscriptNode(node: ast.Subscript): ast.expr {
  if (node.ctx !== "Load" || node.value.kind !== "Constant" || node.slice.kind !== "Constant") return node;
  const value = foldSubscript(node.value.value, node.slice.value);
  return value === null ? node : constantAt(value, node);
}
