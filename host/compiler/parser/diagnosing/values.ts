/** The values that grammar items produce, and where they are in the source. */
import type { arg, expr, Located, pattern, stmt } from "../../generated/nodes.ts";
import type { Captures } from "./machine.ts";

/** A token other than a name or a number, which become nodes at once. */
export interface TokenValue extends Located {
  readonly kind: "token";
  readonly index: number;
}

/** The source range of an alternative: from its first token to the last one with text. */
export interface Extent extends Located {
  readonly firstToken: number;
}

export function isCaptures(value: unknown): value is Captures {
  return value instanceof Map;
}

/** The first located thing in `value`: a node, a token, or the start of a list or a group of named items. */
export function firstLocated(value: unknown): Located {
  if (Array.isArray(value)) return firstLocated(value[0]);
  if (isCaptures(value)) return firstLocated(value.values().next().value);
  return value as Located;
}

export function lastLocated(value: unknown): Located {
  if (Array.isArray(value)) return lastLocated(value[value.length - 1]);
  return firstLocated(value);
}

/** The grammar determines the type of each name; these functions assert it to TypeScript. */
export function expression(captures: Captures, name: string): expr {
  return captures.get(name) as expr;
}

export function expressionOrNull(captures: Captures, name: string): expr | null {
  return (captures.get(name) ?? null) as expr | null;
}

export function expressions(captures: Captures, name: string): expr[] {
  return (captures.get(name) ?? []) as expr[];
}

export function statements(captures: Captures, name: string): stmt[] {
  return (captures.get(name) ?? []) as stmt[];
}

export function patternsOf(captures: Captures, name: string): pattern[] {
  return (captures.get(name) ?? []) as pattern[];
}

export function parametersOf(captures: Captures, name: string): arg[] {
  return (captures.get(name) ?? []) as arg[];
}

export function capturesList(captures: Captures, name: string): Captures[] {
  return (captures.get(name) ?? []) as Captures[];
}

/** The text of a captured name. */
export function identifier(captures: Captures, name: string): string {
  return identifierOf(captures.get(name));
}

export function identifierOrNull(captures: Captures, name: string): string | null {
  const value = captures.get(name);
  return value == null ? null : identifierOf(value);
}

export function identifierOf(value: unknown): string {
  return (value as { readonly id: string }).id;
}
