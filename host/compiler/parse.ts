/** Source text in, syntax tree out. Throws PythonSyntaxError; touches nothing else. */
import type { CompilerWarning } from "./errors.ts";
import type { Expression, Interactive, Module } from "./generated/nodes.ts";

export type ParseMode = "exec" | "eval" | "single";

export interface ParseOptions {
  /** Receives what CPython would pass to `warnings.warn_explicit`, in its order. */
  readonly warnings?: CompilerWarning[];
}

export function parse(source: Uint8Array | string, filename: string, mode: "exec", options?: ParseOptions): Module;
export function parse(source: Uint8Array | string, filename: string, mode: "eval", options?: ParseOptions): Expression;
export function parse(source: Uint8Array | string, filename: string, mode: "single", options?: ParseOptions): Interactive;
export function parse(source: Uint8Array | string, filename: string, mode: ParseMode, options?: ParseOptions): Module | Expression | Interactive;
export function parse(_source: Uint8Array | string, filename: string, mode: ParseMode, _options: ParseOptions = {}): Module | Expression | Interactive {
  throw new Error(`${filename}: the parser for mode "${mode}" has not landed yet`);
}
