/** What all parts of the generator share: chance, how much may still be written, and where it is being written. */
import type { Random } from "./random.ts";

/** Where a statement or an expression stands. What is allowed there follows from it. */
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
  /** Where no name may be bound by `:=`: in a class's comprehension, or in what a comprehension iterates over. */
  readonly noWalrus: boolean;
  /** Names of enclosing functions, which `nonlocal` may mean. */
  readonly outer: readonly string[];
  /** Names that are declared `global` or `nonlocal`, parameters, or used before: no declaration may follow. */
  readonly used: Set<string>;
}

export const MODULE: Omit<Place, "used"> = {
  scope: "module",
  inLoop: false,
  inExceptStar: false,
  noWalrus: false,
  outer: [],
};

/** Few names, so that they meet again in other scopes. */
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
  /** How many more nodes may be written that hold others. */
  private budget: number;

  constructor(
    readonly random: Random,
    /** Whether rules may be broken that the parser does not know. */
    readonly isWild: boolean,
    size: number,
    /** Whether there are hundreds of names and constants, whose numbers need EXTENDED_ARG. */
    readonly isLarge = false,
  ) {
    this.budget = size;
  }

  /** False when there is enough: then something small must do. */
  spend(): boolean {
    return this.budget-- > 0;
  }

  /** In a wild program, now and then. */
  breaksRule(probability = 0.03): boolean {
    return this.isWild && this.random.chance(probability);
  }

  name(): string {
    if (this.isLarge && this.random.chance(0.5)) return `n${this.random.below(400)}`;
    return this.random.pick(this.random.chance(0.9) ? NAMES : RARE_NAMES);
  }

  /** `least` to `most` of something, mostly few. */
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
