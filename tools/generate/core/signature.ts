/** Signatures of built-in functions, written as in the language reference: `(index: index, object, /, *, key=None)`. */
import { fail } from "../mistake.ts";

export interface Parameter {
  readonly name: string;
  readonly kind: "positional-only" | "positional" | "keyword-only" | "varargs" | "varkeywords";
  /** How the argument is converted: see core/protocols/arguments.ts. */
  readonly converter: string;
  /** Source text of the default, or null if the argument is required. */
  readonly fallback: string | null;
}

export interface Signature {
  readonly parameters: readonly Parameter[];
  /** `raw`: the function takes the argument array itself, `(self, args, nargs, kwnames)`. */
  readonly raw: boolean;
  /** `with 1, Codec.ascii`: expressions that the function gets as its last arguments. */
  readonly constants: readonly string[];
  readonly text: string;
}

/** The text of a default that is a quoted string; otherwise null. */
export function quotedText(fallback: string): string | null {
  return /^'.*'$/.test(fallback) ? fallback.slice(1, -1).replaceAll("\\n", "\n") : null;
}

export function parseSignature(text: string, where: string): Signature {
  const match = /^\((.*?)\)\s*(raw)?(?:\s*with\s+(.+))?$/.exec(text.trim());
  if (!match) fail(where, `a signature in parentheses is expected, not "${text}"`);
  if (match[2] && match[3]) fail(where, "a raw function takes no constants");
  const parameters: Parameter[] = [];
  let kind: Parameter["kind"] = "positional";
  for (const part of splitArguments(match[1]!)) {
    if (part === "/") {
      for (let at = 0; at < parameters.length; at++) parameters[at] = { ...parameters[at]!, kind: "positional-only" };
    } else if (part === "*") kind = "keyword-only";
    else if (part.startsWith("**"))
      parameters.push({ name: part.slice(2), kind: "varkeywords", converter: "object", fallback: null });
    else if (part.startsWith("*")) {
      parameters.push({ name: part.slice(1), kind: "varargs", converter: "object", fallback: null });
      kind = "keyword-only";
    } else {
      const item = /^(\w+)\s*(?::\s*(\w+))?\s*(?:=\s*(.+))?$/.exec(part);
      if (!item) fail(where, `cannot read the parameter "${part}"`);
      parameters.push({ name: item[1]!, kind, converter: item[2] ?? "object", fallback: item[3] ?? null });
    }
  }
  return {
    parameters,
    raw: match[2] === "raw",
    constants: match[3] === undefined ? [] : splitArguments(match[3]),
    text: `(${match[1]})`,
  };
}

/** Splits at commas that are outside brackets and quotes. */
function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of text) {
    if ("([{".includes(character)) depth++;
    if (")]}".includes(character)) depth--;
    if (character === "," && depth === 0) {
      parts.push(part.trim());
      part = "";
    } else part += character;
  }
  if (part.trim() !== "") parts.push(part.trim());
  return parts;
}
