/**
 * Second half of name resolution: decides whether each name in each scope is local, global, free or a cell.
 *
 * Passes down what enclosing scopes bind, and returns what nested scopes leave free.
 */
import { failBare, type Report } from "../errors/failures.ts";
import { NameScope, SCOPE_SHIFT, type Scope, ScopeKind, Use } from "./scope.ts";

export function analyzeScopes(top: Scope, report: Report): void {
  analyzeScope(top, null, new Set(), report);
}

/** Returns the names that are free in `scope`. `bound` (null for the module) and `globals` belong to this call. */
function analyzeScope(scope: Scope, bound: Set<string> | null, globals: Set<string>, report: Report): Set<string> {
  const isClass = scope.kind === ScopeKind.CLASS;
  // What a class binds or declares is invisible to functions inside it, so they get what was known before.
  const innerGlobals = new Set<string>(isClass ? globals : []);
  const innerBound = new Set<string>(isClass && bound !== null ? bound : []);

  const found = new Map<string, NameScope>();
  const local = new Set<string>();
  const free = new Set<string>();
  for (const [name, uses] of scope.symbols) {
    found.set(name, resolveName(scope, name, uses, bound, local, free, globals, report));
  }

  if (isClass) {
    innerBound.add("__class__");
  } else {
    if (scope.kind === ScopeKind.FUNCTION) addAll(innerBound, local);
    if (bound !== null) addAll(innerBound, bound);
    addAll(innerGlobals, globals);
  }
  const freeInside = new Set<string>();
  for (const child of scope.children) {
    addAll(freeInside, analyzeScope(child, new Set(innerBound), new Set(innerGlobals), report));
  }

  if (scope.kind === ScopeKind.FUNCTION) {
    for (const [name, place] of found) {
      if (place === NameScope.LOCAL && freeInside.delete(name)) found.set(name, NameScope.CELL);
    }
  } else if (isClass && freeInside.delete("__class__")) {
    scope.needsClassCell = true;
  }
  recordScopes(scope, found, freeInside, bound);
  addAll(free, freeInside);
  return free;
}

function addAll(set: Set<string>, names: Iterable<string>): void {
  for (const name of names) set.add(name);
}

function resolveName(
  scope: Scope,
  name: string,
  uses: number,
  bound: Set<string> | null,
  local: Set<string>,
  free: Set<string>,
  globals: Set<string>,
  report: Report,
): NameScope {
  if (uses & Use.GLOBAL_STATEMENT) {
    if (uses & Use.NONLOCAL_STATEMENT) failAtDirective(scope, name, `name '${name}' is nonlocal and global`, report);
    globals.add(name);
    bound?.delete(name);
    return NameScope.GLOBAL_EXPLICIT;
  }
  if (uses & Use.NONLOCAL_STATEMENT) {
    if (bound === null) failAtDirective(scope, name, "nonlocal declaration not allowed at module level", report);
    if (!bound.has(name)) failAtDirective(scope, name, `no binding for nonlocal '${name}' found`, report);
    free.add(name);
    return NameScope.FREE;
  }
  if (uses & Use.BOUND) {
    local.add(name);
    globals.delete(name);
    return NameScope.LOCAL;
  }
  if (bound?.has(name)) {
    free.add(name);
    return NameScope.FREE;
  }
  return NameScope.GLOBAL_IMPLICIT;
}

function failAtDirective(scope: Scope, name: string, message: string, report: Report): never {
  const directive = scope.directives.find((candidate) => candidate.name === name);
  if (directive === undefined) throw new Error(`No declaration of ${name} was recorded`);
  return failBare(report, message, directive.location);
}

function recordScopes(
  scope: Scope,
  found: Map<string, NameScope>,
  freeInside: Set<string>,
  bound: Set<string> | null,
): void {
  for (const [name, place] of found) scope.symbols.set(name, scope.use(name) | (place << SCOPE_SHIFT));
  for (const name of freeInside) {
    const uses = scope.symbols.get(name);
    if (uses !== undefined) {
      // A class binds a name that its methods use as a free variable: the class keeps its own, and the closure passes
      // through.
      if (scope.kind === ScopeKind.CLASS && uses & (Use.BOUND | Use.GLOBAL_STATEMENT)) {
        scope.symbols.set(name, uses | Use.FREE_IN_CLASS);
      }
    } else if (bound === null || bound.has(name)) {
      scope.symbols.set(name, NameScope.FREE << SCOPE_SHIFT);
    }
  }
}
