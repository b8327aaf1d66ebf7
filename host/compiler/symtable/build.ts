/**
 * First half of name resolution: walks the tree and records how each scope uses each name.
 *
 * The order of visits is CPython's, because only the first error found is reported.
 */
import { CodeFlag } from "../../generated/border.ts";
import { ifChain } from "../tree/elif.ts";
import { type DepthGuard, failBare, type Report, unreachable } from "../errors/failures.ts";
import type * as ast from "../generated/nodes.ts";
import { analyzeScopes } from "./analyze.ts";
import { type Comprehension, mangle, Scope, ScopeKind, type SymbolTable, Use } from "./scope.ts";

export function buildSymbolTable(tree: ast.mod, futureFlags: number, report: Report, guard: DepthGuard): SymbolTable {
  const builder = new Builder(report, guard, (futureFlags & CodeFlag.FUTURE_ANNOTATIONS) !== 0, tree);
  if (tree.kind === "Expression") builder.visitExpression(tree.body);
  else builder.visitStatements(tree.body);
  analyzeScopes(builder.top, report);
  return { top: builder.top, scopes: builder.scopes };
}

class Builder {
  readonly scopes = new Map<object, Scope>();
  readonly top: Scope;
  private readonly stack: Scope[];
  private current: Scope;
  private className: string | null = null;

  constructor(
    private readonly report: Report,
    private readonly guard: DepthGuard,
    private readonly postponedAnnotations: boolean,
    tree: ast.mod,
  ) {
    this.top = new Scope("top", ScopeKind.MODULE, false);
    this.current = this.top;
    this.stack = [this.top];
    this.scopes.set(tree, this.top);
  }

  // Scopes and names

  private enterScope(name: string, kind: ScopeKind, node: object): void {
    const outer = this.current;
    const scope = new Scope(name, kind, outer.nested || outer.kind === ScopeKind.FUNCTION);
    scope.comprehensionIterables = outer.comprehensionIterables;
    this.stack.push(scope);
    this.scopes.set(node, scope);
    this.current = scope;
    if (kind !== ScopeKind.ANNOTATION) outer.children.push(scope);
  }

  private leaveScope(): void {
    this.stack.pop();
    this.current = this.stack[this.stack.length - 1]!;
  }

  private define(name: string, use: number, location: ast.Located, scope: Scope = this.current): void {
    const mangled = mangle(this.className, name);
    const before = scope.symbols.get(mangled) ?? 0;
    if (use & Use.PARAMETER && before & Use.PARAMETER) {
      failBare(this.report, `duplicate argument '${name}' in function definition`, location);
    }
    let uses = before | use;
    if (scope.inComprehensionTarget) {
      if (uses & (Use.GLOBAL_STATEMENT | Use.NONLOCAL_STATEMENT)) {
        failBare(
          this.report,
          `comprehension inner loop cannot rebind assignment expression target '${name}'`,
          location,
        );
      }
      uses |= Use.COMPREHENSION_TARGET;
    }
    scope.symbols.set(mangled, uses);
    if (use & Use.PARAMETER) scope.parameters.push(mangled);
    else if (use & Use.GLOBAL_STATEMENT) this.top.symbols.set(mangled, this.top.use(mangled) | use);
  }

  private lookup(name: string): number {
    return this.current.use(mangle(this.className, name));
  }

  private recordDirective(name: string, location: ast.Located): void {
    this.current.directives.push({ name: mangle(this.className, name), location });
  }

  // Statements

  visitStatements(statements: readonly ast.stmt[]): void {
    for (const statement of statements) this.visitStatement(statement);
  }

  private visitStatement(statement: ast.stmt): void {
    this.guard.enter();
    this.visitStatementNode(statement);
    this.guard.leave();
  }

  private visitIfChain(chain: readonly ast.If[]): void {
    for (const [index, node] of chain.entries()) {
      if (index > 0) this.guard.enter();
      this.visitExpression(node.test);
      this.visitStatements(node.body);
    }
    this.visitStatements(chain[chain.length - 1]!.orelse);
    for (let index = 1; index < chain.length; index++) this.guard.leave();
  }

  private visitStatementNode(node: ast.stmt): void {
    switch (node.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        return this.visitFunction(node);
      case "ClassDef":
        return this.visitClass(node);
      case "Return":
        if (node.value !== null) this.visitExpression(node.value);
        return;
      case "Delete":
        return this.visitExpressions(node.targets);
      case "Assign":
        this.visitExpressions(node.targets);
        return this.visitExpression(node.value);
      case "AnnAssign":
        return this.visitAnnotatedAssignment(node);
      case "AugAssign":
        this.visitExpression(node.target);
        return this.visitExpression(node.value);
      case "For":
      case "AsyncFor":
        this.visitExpression(node.target);
        this.visitExpression(node.iter);
        this.visitStatements(node.body);
        return this.visitStatements(node.orelse);
      case "If":
        return this.visitIfChain(ifChain(node));
      case "While":
        this.visitExpression(node.test);
        this.visitStatements(node.body);
        return this.visitStatements(node.orelse);
      case "Match":
        this.visitExpression(node.subject);
        for (const match of node.cases) {
          this.visitPattern(match.pattern);
          if (match.guard !== null) this.visitExpression(match.guard);
          this.visitStatements(match.body);
        }
        return;
      case "Raise":
        if (node.exc === null) return;
        this.visitExpression(node.exc);
        if (node.cause !== null) this.visitExpression(node.cause);
        return;
      case "Try":
      case "TryStar":
        this.visitStatements(node.body);
        this.visitStatements(node.orelse);
        for (const handler of node.handlers) {
          if (handler.type !== null) this.visitExpression(handler.type);
          if (handler.name !== null) this.define(handler.name, Use.LOCAL, handler);
          this.visitStatements(handler.body);
        }
        return this.visitStatements(node.finalbody);
      case "Assert":
        this.visitExpression(node.test);
        if (node.msg !== null) this.visitExpression(node.msg);
        return;
      case "Import":
      case "ImportFrom":
        for (const name of node.names) this.visitAlias(name);
        return;
      case "Global":
        return this.visitGlobal(node);
      case "Nonlocal":
        return this.visitNonlocal(node);
      case "Expr":
        return this.visitExpression(node.value);
      case "With":
      case "AsyncWith":
        for (const item of node.items) {
          this.visitExpression(item.context_expr);
          if (item.optional_vars !== null) this.visitExpression(item.optional_vars);
        }
        return this.visitStatements(node.body);
      case "Pass":
      case "Break":
      case "Continue":
        return;
      default:
        return unreachable(node);
    }
  }

  private visitFunction(node: ast.FunctionDef | ast.AsyncFunctionDef): void {
    this.define(node.name, Use.LOCAL, node);
    this.visitDefaults(node.args);
    this.visitAnnotations(node.args, node.returns);
    this.visitExpressions(node.decorator_list);
    this.enterScope(node.name, ScopeKind.FUNCTION, node);
    if (node.kind === "AsyncFunctionDef") this.current.coroutine = true;
    this.visitParameters(node.args);
    this.visitStatements(node.body);
    this.leaveScope();
  }

  private visitClass(node: ast.ClassDef): void {
    this.define(node.name, Use.LOCAL, node);
    this.visitExpressions(node.bases);
    for (const keyword of node.keywords) this.visitExpression(keyword.value);
    this.visitExpressions(node.decorator_list);
    this.enterScope(node.name, ScopeKind.CLASS, node);
    const outerClass = this.className;
    this.className = node.name;
    this.visitStatements(node.body);
    this.className = outerClass;
    this.leaveScope();
  }

  private visitAnnotatedAssignment(node: ast.AnnAssign): void {
    const target = node.target;
    if (target.kind === "Name") {
      const uses = this.lookup(target.id);
      const declared = uses & (Use.GLOBAL_STATEMENT | Use.NONLOCAL_STATEMENT);
      if (declared && this.current !== this.top && node.simple) {
        const statement = uses & Use.GLOBAL_STATEMENT ? "global" : "nonlocal";
        failBare(this.report, `annotated name '${target.id}' can't be ${statement}`, node);
      }
      if (node.simple) this.define(target.id, Use.ANNOTATED | Use.LOCAL, target);
      else if (node.value !== null) this.define(target.id, Use.LOCAL, target);
    } else {
      this.visitExpression(target);
    }
    this.visitAnnotation(node.annotation);
    if (node.value !== null) this.visitExpression(node.value);
  }

  private visitGlobal(node: ast.Global): void {
    for (const name of node.names) {
      const uses = this.lookup(name);
      if (uses & (Use.PARAMETER | Use.LOCAL | Use.READ | Use.ANNOTATED)) {
        let message: string;
        if (uses & Use.PARAMETER) message = `name '${name}' is parameter and global`;
        else if (uses & Use.READ) message = `name '${name}' is used prior to global declaration`;
        else if (uses & Use.ANNOTATED) message = `annotated name '${name}' can't be global`;
        else message = `name '${name}' is assigned to before global declaration`;
        failBare(this.report, message, node);
      }
      this.define(name, Use.GLOBAL_STATEMENT, node);
      this.recordDirective(name, node);
    }
  }

  private visitNonlocal(node: ast.Nonlocal): void {
    for (const name of node.names) {
      const uses = this.lookup(name);
      if (uses & (Use.PARAMETER | Use.LOCAL | Use.READ | Use.ANNOTATED)) {
        let message: string;
        if (uses & Use.PARAMETER) message = `name '${name}' is parameter and nonlocal`;
        else if (uses & Use.READ) message = `name '${name}' is used prior to nonlocal declaration`;
        else if (uses & Use.ANNOTATED) message = `annotated name '${name}' can't be nonlocal`;
        else message = `name '${name}' is assigned to before nonlocal declaration`;
        failBare(this.report, message, node);
      }
      this.define(name, Use.NONLOCAL_STATEMENT, node);
      this.recordDirective(name, node);
    }
  }

  private visitAlias(node: ast.alias): void {
    const name = node.asname ?? node.name;
    if (node.name === "*") {
      if (this.current.kind !== ScopeKind.MODULE) failBare(this.report, "import * only allowed at module level", node);
      return;
    }
    const dot = name.indexOf(".");
    this.define(dot < 0 ? name : name.slice(0, dot), Use.IMPORT, node);
  }

  // Parameters and annotations

  private visitDefaults(args: ast.arguments): void {
    this.visitExpressions(args.defaults);
    this.visitExpressions(args.kw_defaults);
  }

  private visitParameters(args: ast.arguments): void {
    for (const arg of args.posonlyargs) this.define(arg.arg, Use.PARAMETER, arg);
    for (const arg of args.args) this.define(arg.arg, Use.PARAMETER, arg);
    for (const arg of args.kwonlyargs) this.define(arg.arg, Use.PARAMETER, arg);
    if (args.vararg !== null) {
      this.define(args.vararg.arg, Use.PARAMETER, args.vararg);
      this.current.varargs = true;
    }
    if (args.kwarg !== null) {
      this.define(args.kwarg.arg, Use.PARAMETER, args.kwarg);
      this.current.varkeywords = true;
    }
  }

  private visitAnnotation(annotation: ast.expr): void {
    if (this.postponedAnnotations) this.enterScope("_annotation", ScopeKind.ANNOTATION, annotation);
    this.visitExpression(annotation);
    if (this.postponedAnnotations) this.leaveScope();
  }

  private visitAnnotations(args: ast.arguments, returns: ast.expr | null): void {
    if (this.postponedAnnotations) this.enterScope("_annotation", ScopeKind.ANNOTATION, args);
    const visit = (arg: ast.arg | null) => {
      if (arg !== null && arg.annotation !== null) this.visitExpression(arg.annotation);
    };
    args.posonlyargs.forEach(visit);
    args.args.forEach(visit);
    visit(args.vararg);
    visit(args.kwarg);
    args.kwonlyargs.forEach(visit);
    if (this.postponedAnnotations) this.leaveScope();
    if (returns !== null) this.visitAnnotation(returns);
  }

  private forbidInAnnotation(what: string, node: ast.Located): void {
    if (this.current.kind === ScopeKind.ANNOTATION)
      failBare(this.report, `'${what}' can not be used within an annotation`, node);
  }

  // Expressions

  private visitExpressions(expressions: readonly (ast.expr | null)[]): void {
    for (const expression of expressions) if (expression !== null) this.visitExpression(expression);
  }

  visitExpression(expression: ast.expr): void {
    this.guard.enter();
    this.visitExpressionNode(expression);
    this.guard.leave();
  }

  private visitExpressionNode(node: ast.expr): void {
    switch (node.kind) {
      case "Name":
        return this.visitName(node);
      case "Constant":
        return;
      case "Attribute":
      case "Starred":
        return this.visitExpression(node.value);
      case "Call":
        this.visitExpression(node.func);
        this.visitExpressions(node.args);
        for (const keyword of node.keywords) this.visitExpression(keyword.value);
        return;
      case "NamedExpr":
        return this.visitNamedExpression(node);
      case "BoolOp":
      case "JoinedStr":
        return this.visitExpressions(node.values);
      case "BinOp":
        this.visitExpression(node.left);
        return this.visitExpression(node.right);
      case "UnaryOp":
        return this.visitExpression(node.operand);
      case "Lambda":
        this.visitDefaults(node.args);
        this.enterScope("lambda", ScopeKind.FUNCTION, node);
        this.visitParameters(node.args);
        this.visitExpression(node.body);
        return this.leaveScope();
      case "IfExp":
        this.visitExpression(node.test);
        this.visitExpression(node.body);
        return this.visitExpression(node.orelse);
      case "Dict":
        this.visitExpressions(node.keys);
        return this.visitExpressions(node.values);
      case "Set":
      case "List":
      case "Tuple":
        return this.visitExpressions(node.elts);
      case "ListComp":
        return this.visitComprehension(node, "listcomp", "list comprehension", node.elt, null);
      case "SetComp":
        return this.visitComprehension(node, "setcomp", "set comprehension", node.elt, null);
      case "DictComp":
        return this.visitComprehension(node, "dictcomp", "dict comprehension", node.key, node.value);
      case "GeneratorExp":
        return this.visitComprehension(node, "genexpr", "generator expression", node.elt, null);
      case "Await":
        this.forbidInAnnotation("await expression", node);
        this.visitExpression(node.value);
        this.current.coroutine = true;
        return;
      case "Yield":
      case "YieldFrom":
        this.forbidInAnnotation("yield expression", node);
        if (node.value !== null) this.visitExpression(node.value);
        this.current.generator = true;
        if (this.current.comprehension !== null)
          failBare(this.report, `'yield' inside ${this.current.comprehension}`, node);
        return;
      case "Compare":
        this.visitExpression(node.left);
        return this.visitExpressions(node.comparators);
      case "FormattedValue":
        this.visitExpression(node.value);
        if (node.format_spec !== null) this.visitExpression(node.format_spec);
        return;
      case "Subscript":
        this.visitExpression(node.value);
        return this.visitExpression(node.slice);
      case "Slice":
        if (node.lower !== null) this.visitExpression(node.lower);
        if (node.upper !== null) this.visitExpression(node.upper);
        if (node.step !== null) this.visitExpression(node.step);
        return;
      default:
        return unreachable(node);
    }
  }

  private visitName(node: ast.Name): void {
    if (node.ctx !== "Load") return this.define(node.id, Use.LOCAL, node);
    this.define(node.id, Use.READ, node);
    // `super()` finds its class in the cell `__class__`.
    if (node.id === "super" && this.current.kind === ScopeKind.FUNCTION) this.define("__class__", Use.READ, node);
  }

  private visitNamedExpression(node: ast.NamedExpr): void {
    this.forbidInAnnotation("named expression", node);
    if (this.current.comprehensionIterables > 0) {
      failBare(this.report, "assignment expression cannot be used in a comprehension iterable expression", node);
    }
    if (this.current.comprehension !== null) this.bindOutsideComprehension(node.target as ast.Name);
    this.visitExpression(node.value);
    this.visitExpression(node.target);
  }

  /** `:=` in a comprehension binds in the function or module around all comprehensions. */
  private bindOutsideComprehension(target: ast.Name): void {
    const name = target.id;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const scope = this.stack[i]!;
      const uses = scope.use(mangle(this.className, name));
      if (scope.comprehension !== null) {
        if (uses & Use.COMPREHENSION_TARGET) {
          failBare(
            this.report,
            `assignment expression cannot rebind comprehension iteration variable '${name}'`,
            target,
          );
        }
        continue;
      }
      switch (scope.kind) {
        case ScopeKind.FUNCTION:
          this.define(name, uses & Use.GLOBAL_STATEMENT ? Use.GLOBAL_STATEMENT : Use.NONLOCAL_STATEMENT, target);
          this.recordDirective(name, target);
          return this.define(name, Use.LOCAL, target, scope);
        case ScopeKind.MODULE:
          this.define(name, Use.GLOBAL_STATEMENT, target);
          this.recordDirective(name, target);
          return this.define(name, Use.GLOBAL_STATEMENT, target, scope);
        case ScopeKind.CLASS:
          return failBare(
            this.report,
            "assignment expression within a comprehension cannot be used in a class body",
            target,
          );
        case ScopeKind.ANNOTATION:
          continue;
      }
    }
  }

  private visitComprehension(
    node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp,
    name: string,
    comprehension: Comprehension,
    element: ast.expr,
    value: ast.expr | null,
  ): void {
    const outermost = node.generators[0]!;
    this.current.comprehensionIterables++;
    this.visitExpression(outermost.iter);
    this.current.comprehensionIterables--;

    this.enterScope(name, ScopeKind.FUNCTION, node);
    const scope = this.current;
    scope.comprehension = comprehension;
    if (outermost.is_async) scope.coroutine = true;
    // The outermost iterator arrives as the only argument.
    this.define(".0", Use.PARAMETER, node);
    scope.inComprehensionTarget = true;
    this.visitExpression(outermost.target);
    scope.inComprehensionTarget = false;
    this.visitExpressions(outermost.ifs);
    for (let i = 1; i < node.generators.length; i++) this.visitGenerator(node.generators[i]!);
    if (value !== null) this.visitExpression(value);
    this.visitExpression(element);
    const isGenerator = node.kind === "GeneratorExp";
    scope.generator = isGenerator;
    this.leaveScope();
    if (scope.coroutine && !isGenerator) this.current.coroutine = true;
  }

  private visitGenerator(node: ast.comprehension): void {
    const scope = this.current;
    scope.inComprehensionTarget = true;
    this.visitExpression(node.target);
    scope.inComprehensionTarget = false;
    scope.comprehensionIterables++;
    this.visitExpression(node.iter);
    scope.comprehensionIterables--;
    this.visitExpressions(node.ifs);
    if (node.is_async) scope.coroutine = true;
  }

  // Patterns

  private visitPattern(node: ast.pattern): void {
    switch (node.kind) {
      case "MatchValue":
        return this.visitExpression(node.value);
      case "MatchSingleton":
        return;
      case "MatchSequence":
      case "MatchOr":
        for (const pattern of node.patterns) this.visitPattern(pattern);
        return;
      case "MatchStar":
        if (node.name !== null) this.define(node.name, Use.LOCAL, node);
        return;
      case "MatchMapping":
        this.visitExpressions(node.keys);
        for (const pattern of node.patterns) this.visitPattern(pattern);
        if (node.rest !== null) this.define(node.rest, Use.LOCAL, node);
        return;
      case "MatchClass":
        this.visitExpression(node.cls);
        for (const pattern of node.patterns) this.visitPattern(pattern);
        for (const pattern of node.kwd_patterns) this.visitPattern(pattern);
        return;
      case "MatchAs":
        if (node.pattern !== null) this.visitPattern(node.pattern);
        if (node.name !== null) this.define(node.name, Use.LOCAL, node);
        return;
      default:
        return unreachable(node);
    }
  }
}
