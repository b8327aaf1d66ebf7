/**
 * Source text in, code object out. Throws PythonSyntaxError; touches nothing else.
 *
 * See docs/internals/code_generator.md.
 */
import { CodeFlag, CompileFlag } from "../generated/border.ts";
import type { CodeObject } from "./assembler/code.ts";
import { CodeGenerator } from "./codegen/code_generator.ts";
import { generateModule } from "./codegen/modules.ts";
import { type CompilerWarning, PythonSyntaxError, Warnings } from "./errors/errors.ts";
import { DepthGuard, type ReadLine, recursionError, type Report } from "./errors/failures.ts";
import { foldTree } from "./fold/tree.ts";
import { findFutureFeatures } from "./tree/future.ts";
import type * as ast from "./generated/nodes.ts";
import { pycBytes } from "./marshal/pyc.ts";
import { marshalCode } from "./marshal/write.ts";
import { type ParseMode, parse } from "./parser/parse.ts";
import type { CharacterByName } from "./tokens/strings.ts";
import { buildSymbolTable } from "./symtable/build.ts";
import { Names } from "./tokens/tokens.ts";

export interface CompileOptions {
  /** The `flags` of `compile()`: `CO_FUTURE_*` and `PyCF_*`, including the inherited ones. */
  readonly flags?: number;
  /** 0: keep `assert` and docstrings; 1: drop `assert` and make `__debug__` false; 2: also drop docstrings. */
  readonly optimize?: 0 | 1 | 2;
  /** `sys.getrecursionlimit()`, and how deep the caller already is. */
  readonly recursionLimit?: number;
  readonly recursionDepth?: number;
  /** `sys.get_int_max_str_digits()`. */
  readonly maximumDigits?: number;
  /** Finds the character that `\N{...}` names; without it, every name is unknown. */
  readonly characterByName?: CharacterByName;
  /** Provides the `text` of errors found after parsing. CPython reads the file again; here the caller does. */
  readonly readLine?: ReadLine;
  /** Receives the warnings in the order in which CPython would issue them, including those before an error. */
  readonly warnings?: Warnings;
  /** Receives the identifiers of the source. */
  readonly names?: Names;
}

export function compile(
  source: Uint8Array | string,
  filename: string,
  mode: ParseMode,
  options: CompileOptions = {},
): CodeObject {
  const warnings = options.warnings ?? new Warnings();
  return guardStack(() => {
    const flags = options.flags ?? 0;
    const tree = parse(source, filename, mode, {
      warnings,
      allowIncompleteInput: (flags & CompileFlag.ALLOW_INCOMPLETE_INPUT) !== 0,
      dontImplyDedent: (flags & CompileFlag.DONT_IMPLY_DEDENT) !== 0,
      barryAsFlufl: (flags & CodeFlag.FUTURE_BARRY_AS_BDFL) !== 0,
      isProgram: (flags & CompileFlag.IS_PROGRAM) !== 0,
      ...(options.names && { names: options.names }),
      ...(options.readLine && { readLine: options.readLine }),
      ...(options.maximumDigits !== undefined && { maximumDigits: options.maximumDigits }),
      ...(options.characterByName && { characterByName: options.characterByName }),
    });
    return compileTree(tree, filename, options, warnings);
  });
}

/** Compiles to marshal bytes for the machine that runs the code. */
export function compileToMarshal(
  source: Uint8Array | string,
  filename: string,
  mode: ParseMode,
  options: CompileOptions = {},
): { bytes: Uint8Array; warnings: readonly CompilerWarning[] } {
  const warnings = options.warnings ?? new Warnings();
  const names = options.names ?? Names.create();
  const code = compile(source, filename, mode, { ...options, warnings, names });
  return { bytes: guardStack(() => marshalCode(code, (text) => names.has(text))), warnings: warnings.issued };
}

/**
 * Compiles to a `.pyc` file, byte for byte what CPython's `py_compile` writes for that source. `modified` is when the
 * source was last changed, in seconds since the epoch.
 */
export function compileToPyc(
  source: Uint8Array,
  filename: string,
  modified: number,
  options: CompileOptions = {},
): Uint8Array {
  return pycBytes(compile(source, filename, "exec", options), modified, source.length);
}

/** The stages after the parser. Folds constants in `tree` in place. */
export function compileTree(tree: ast.mod, filename: string, options: CompileOptions, warnings: Warnings): CodeObject {
  const report: Report = { filename, warnings, readLine: options.readLine ?? (() => null) };
  const newGuard = () => new DepthGuard(options.recursionLimit ?? 1000, options.recursionDepth ?? 0);
  const future = findFutureFeatures(tree, report);
  const flags = (options.flags ?? 0) | future.flags;
  const optimize = options.optimize ?? 0;
  foldTree(tree, optimize, flags, newGuard());
  const symbols = buildSymbolTable(tree, flags, report, newGuard());
  const interactive = tree.kind === "Interactive";
  const generator = new CodeGenerator(report, { flags, optimize, futureLine: future.lineno, interactive }, symbols);
  return generateModule(generator, tree);
}

/** CPython usually refuses a tree too deep for the native stack as well; it takes thousands of `elif` or `lambda:`. */
function guardStack<Result>(stage: () => Result): Result {
  try {
    return stage();
  } catch (error) {
    if (error instanceof RangeError && !(error instanceof PythonSyntaxError)) throw recursionError();
    throw error;
  }
}
