/** A block of code with names of its own, and what is known about each name. */
import type { Located } from "../generated/nodes.ts";

/** How a block uses a name, as bits; from `SCOPE_SHIFT` up, the `NameScope` that was determined. */
export const enum Use {
  GLOBAL_STATEMENT = 1,
  LOCAL = 2,
  PARAMETER = 4,
  NONLOCAL_STATEMENT = 8,
  READ = 16,
  /** Free here, and also bound by the class itself. */
  FREE_IN_CLASS = 64,
  IMPORT = 128,
  ANNOTATED = 256,
  COMPREHENSION_TARGET = 512,
  /** Any use that binds the name. */
  BOUND = LOCAL | PARAMETER | IMPORT,
}

export const SCOPE_SHIFT = 11;

export const enum NameScope {
  UNKNOWN = 0,
  LOCAL = 1,
  GLOBAL_EXPLICIT = 2,
  GLOBAL_IMPLICIT = 3,
  FREE = 4,
  CELL = 5,
}

export const enum ScopeKind {
  MODULE,
  CLASS,
  FUNCTION,
  /** A postponed annotation: names in it are ignored, but some expressions are errors. */
  ANNOTATION,
}

export type Comprehension = "list comprehension" | "set comprehension" | "dict comprehension" | "generator expression";

/** A `global` or `nonlocal` declaration, for errors that can only be found once all blocks are known. */
export interface Directive {
  readonly name: string;
  readonly location: Located;
}

export class Scope {
  /** By mangled name, in order of first appearance. */
  readonly symbols = new Map<string, number>();
  /** Mangled parameters, in the order of the frame's slots. */
  readonly parameters: string[] = [];
  readonly children: Scope[] = [];
  readonly directives: Directive[] = [];
  generator = false;
  coroutine = false;
  comprehension: Comprehension | null = null;
  varargs = false;
  varkeywords = false;
  /** A class in which a method uses `__class__` or `super`. */
  needsClassCell = false;
  /** Inside the target of a comprehension's `for`. */
  inComprehensionTarget = false;
  /** How many iterables of comprehensions enclose this point. */
  comprehensionIterables = 0;

  constructor(
    readonly name: string,
    readonly kind: ScopeKind,
    /** Whether it is inside a function, at any depth. */
    readonly nested: boolean,
  ) {}

  use(name: string): number {
    return this.symbols.get(name) ?? 0;
  }

  scopeOf(name: string): NameScope {
    return (this.use(name) >> SCOPE_SHIFT) as NameScope;
  }
}

/** The scopes of a whole tree. */
export interface SymbolTable {
  readonly top: Scope;
  /** By the node that opens the scope: a module, function, class, lambda or comprehension. */
  readonly scopes: ReadonlyMap<object, Scope>;
}

/** `__name` inside `class Class` is `_Class__name`. */
export function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith("__")) return name;
  if (name.endsWith("__") || name.includes(".")) return name;
  const stripped = className.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}
