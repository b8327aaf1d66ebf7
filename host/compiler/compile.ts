/** Source text in, code object out. Throws PythonSyntaxError; touches nothing else. */
import { ALLOW_INCOMPLETE_INPUT, CodeFlag, type CodeObject, DONT_IMPLY_DEDENT } from "./assembler/code.ts";
import { Generator } from "./codegen/generator.ts";
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
  /** As `compile()`'s `flags`: `CO_FUTURE_*` and `PyCF_*`. Those to inherit are already in it. */
  readonly flags?: number;
  /** 0: keep `assert` and docstrings; 1: drop `assert` and make `__debug__` false; 2: drop docstrings too. */
  readonly optimize?: 0 | 1 | 2;
  /** `sys.getrecursionlimit()`, and how deep the caller already is. */
  readonly recursionLimit?: number;
  readonly recursionDepth?: number;
  /** `sys.get_int_max_str_digits()`. */
  readonly maximumDigits?: number;
  /** Finds the characters of `\\N{...}`; without it all names are unknown. */
  readonly characterByName?: CharacterByName;
  /** For the `text` of errors that are found after parsing. CPython reads the file again; here the caller does. */
  readonly readLine?: ReadLine;
  /** Receives the warnings in the order in which CPython would issue them, also those before an error. */
  readonly warnings?: Warnings;
  /** Receives the identifiers of the source. */
  readonly names?: Names;
}

/** A bit of `flags` that is ours, not CPython's: the source is the main program, whose text errors CPython words differently. */
export const IS_PROGRAM = 0x40000000;

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
      allowIncompleteInput: (flags & ALLOW_INCOMPLETE_INPUT) !== 0,
      dontImplyDedent: (flags & DONT_IMPLY_DEDENT) !== 0,
      barryAsFlufl: (flags & CodeFlag.FUTURE_BARRY_AS_BDFL) !== 0,
      isProgram: (flags & IS_PROGRAM) !== 0,
      ...(options.names && { names: options.names }),
      ...(options.readLine && { readLine: options.readLine }),
      ...(options.maximumDigits !== undefined && { maximumDigits: options.maximumDigits }),
      ...(options.characterByName && { characterByName: options.characterByName }),
    });
    return compileTree(tree, filename, options, warnings);
  });
}

/** The code as marshal bytes, for the machine that runs it. */
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

/** A `.pyc`: byte for byte what CPython's `py_compile` writes of that source. `modified`: when the source was, in seconds since the epoch. */
export function compileToPyc(
  source: Uint8Array,
  filename: string,
  modified: number,
  options: CompileOptions = {},
): Uint8Array {
  return pycBytes(compile(source, filename, "exec", options), modified, source.length);
}

/** The stages behind the parser. Folds constants in `tree` in place. */
export function compileTree(tree: ast.mod, filename: string, options: CompileOptions, warnings: Warnings): CodeObject {
  const report: Report = { filename, warnings, readLine: options.readLine ?? (() => null) };
  const newGuard = () => new DepthGuard(options.recursionLimit ?? 1000, options.recursionDepth ?? 0);
  const future = findFutureFeatures(tree, report);
  const flags = (options.flags ?? 0) | future.flags;
  const optimize = options.optimize ?? 0;
  foldTree(tree, optimize, flags, newGuard());
  const symbols = buildSymbolTable(tree, flags, report, newGuard());
  const interactive = tree.kind === "Interactive";
  const generator = new Generator(report, { flags, optimize, futureLine: future.lineno, interactive }, symbols);
  return generateModule(generator, tree);
}

/** A tree deeper than the native stack is mostly one that CPython refuses as well; it takes thousands of `elif` or `lambda:`. */
function guardStack<Result>(stage: () => Result): Result {
  try {
    return stage();
  } catch (error) {
    if (error instanceof RangeError && !(error instanceof PythonSyntaxError)) throw recursionError();
    throw error;
  }
}
