/** What all parts of the generator share: chance, the remaining budget, and the place that is being written. */
import type { Random } from "./random.ts";

/** Where a statement or an expression is, which determines what is allowed there. */
export interface Place {
  readonly scope:
    | "module"
    | "class"
    | "function"
    | "async function"
    | "lambda"
    | "comprehension"
    | "async comprehension";
  readonly inLoop: boolean;
  /** Inside `except*`, where `break`, `continue` and `return` are refused. */
  readonly inExceptStar: boolean;
  /** Where `:=` may not bind a name: in a class's comprehension, or in the iterable of a comprehension. */
  readonly noWalrus: boolean;
  /** Names of enclosing functions, which `nonlocal` may refer to. */
  readonly outer: readonly string[];
  /** Parameters, names declared `global` or `nonlocal`, and names already used: they may not be declared any more. */
  readonly used: Set<string>;
}

export const MODULE: Omit<Place, "used"> = {
  scope: "module",
  inLoop: false,
  inExceptStar: false,
  noWalrus: false,
  outer: [],
};

/** Few names, so that the same ones occur in different scopes. */
const NAMES = ["a", "b", "c", "d", "x", "y", "self", "f"];
const RARE_NAMES = [
  "_",
  "__",
  "__private",
  "__dunder__",
  "é",
  "match",
  "case",
  "type",
  "print",
  "super",
  "__class__",
  "A",
  "ª",
  "ｘ",
];

export class Writer {
  /** How many more nodes with children may be written. */
  private budget: number;

  constructor(
    readonly random: Random,
    /** Whether to break rules that the parser does not check. */
    readonly isWild: boolean,
    size: number,
    /** Whether to use hundreds of names and constants, whose numbers need EXTENDED_ARG. */
    readonly isLarge = false,
  ) {
    this.budget = size;
  }

  /** False once the budget is spent: then something small has to do. */
  spend(): boolean {
    return this.budget-- > 0;
  }

  /** Occasionally true in a wild program. */
  breaksRule(probability = 0.03): boolean {
    return this.isWild && this.random.chance(probability);
  }

  name(): string {
    if (this.isLarge && this.random.chance(0.5)) return `n${this.random.below(400)}`;
    return this.random.pick(this.random.chance(0.9) ? NAMES : RARE_NAMES);
  }

  /** Makes `least` to `most` of something, usually few. */
  several(least: number, most: number, make: () => string): string[] {
    let count = least;
    while (count < most && this.random.chance(0.5)) count++;
    return Array.from({ length: count }, make);
  }

  maybe(probability: number, make: () => string): string {
    return this.random.chance(probability) ? make() : "";
  }
}

export function isFunction(place: Place): boolean {
  return place.scope === "function" || place.scope === "async function" || place.scope === "lambda";
}

export function isAsync(place: Place): boolean {
  return place.scope === "async function" || place.scope === "async comprehension";
}
