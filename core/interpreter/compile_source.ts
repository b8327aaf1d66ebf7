/** Source text to code object: the host compiles, its answer comes back as marshal bytes; its errors become exceptions. */
import { exceptionNewWith, raise, raiseNoMemory, setError } from "../exceptions/raise";
import { warnAt } from "../exceptions/warnings";
import { Type } from "../generated/types";
import { host_compile } from "../host";
import { memoryFree } from "../memory/allocator";
import { Borrowed, NULL, Owned } from "../memory/layout";
import { RT } from "../memory/runtime";
import { scratchPop, scratchPush } from "../memory/scratch";
import { strUtf8, strUtf8Length } from "../objects/codecs/utf8_cache";
import { dictGetItem } from "../objects/dict";
import { intAsI64 } from "../objects/int";
import { isExceptionClass, isSubtype, release, releaseOrNull } from "../objects/object";
import { tupleGet, tupleLength, tuplePack1, tuplePack2, tupleSlice } from "../objects/tuple";
import { marshalLoadsTrusted } from "./marshal";

/** What is compiled: a module's body, an expression, one interactive statement. */
export const enum CompileMode {
  exec = 0,
  eval = 1,
  single = 2,
}

/** Bits of `flags`, CPython's PyCF_ numbers. */
export namespace CompileFlag {
  export const DONT_IMPLY_DEDENT: i32 = 0x200;
  export const ONLY_AST: i32 = 0x400;
  /** The source is text already: a coding cookie in it means nothing. */
  export const IGNORE_COOKIE: i32 = 0x800;
  export const TYPE_COMMENTS: i32 = 0x1000;
  export const ALLOW_TOP_LEVEL_AWAIT: i32 = 0x2000;
  export const ALLOW_INCOMPLETE_INPUT: i32 = 0x4000;
  /** `from __future__ import ...`, as in `co_flags`. */
  export const FUTURE: i32 = 0x1fe0000;
  export const OBSOLETE: i32 = 0x10;
  /** Ours: the main program. */
  export const IS_PROGRAM: i32 = 0x40000000;
}

/** A code object made of the UTF-8 text at `source`. `filename` is a str, `optimize` -1 for the machine's own level. */
export function compileSource(
  source: usize,
  length: i32,
  filename: Borrowed,
  mode: CompileMode,
  flags: i32,
  optimize: i32,
): Owned {
  // A program's NUL is one of its lines' errors.
  for (let i = 0; i < length && (flags & CompileFlag.IS_PROGRAM) === 0; i++) {
    if (load<u8>(source + <usize>i) === 0)
      return raise(Type.SyntaxError, "source code string cannot contain null bytes");
  }
  const name = strUtf8(filename);
  if (name === NULL) return NULL;
  const out = scratchPush(2);
  if (out === NULL) return raiseNoMemory();
  store<u64>(out, 0);
  store<u64>(out, 0, 8);
  const done = host_compile(source, length, name, <i32>strUtf8Length(filename), mode, flags, optimize, out);
  const answer = takeBlock(out);
  const warnings = RT.error === NULL ? takeBlock(out + 8) : NULL;
  scratchPop(2);
  return deliver(done !== 0, answer, warnings, filename);
}

/** The object that a marshalled block holds; frees the block. NULL without an error if there is none. */
function takeBlock(place: usize): Owned {
  const block = <usize>load<u32>(place);
  if (block === NULL) return NULL;
  const object = marshalLoadsTrusted(block, load<u32>(place, 4));
  memoryFree(block);
  return object;
}

/** Takes `answer` (a code object, or what a SyntaxError says) and `warnings` (or NULL) over. */
function deliver(done: bool, answer: Owned, warnings: Owned, filename: Borrowed): Owned {
  // The host found no room for its answer.
  if (answer === NULL && RT.error === NULL) raiseNoMemory();
  let warned = RT.error === NULL && answer !== NULL;
  if (warned && warnings !== NULL) warned = showWarnings(warnings, filename);
  releaseOrNull(warnings);
  if (warned && done) return answer;
  if (warned) raiseCompileError(answer);
  releaseOrNull(answer);
  return NULL;
}

/** Issues the compiler's warnings: a tuple of (category name, message, line). */
function showWarnings(warnings: Borrowed, filename: Borrowed): bool {
  const count = tupleLength(warnings);
  for (let i: i64 = 0; i < count; i++) {
    const warning = tupleGet(warnings, i);
    const category = builtinClass(tupleGet(warning, 0));
    if (!warnAt(category, tupleGet(warning, 1), filename, intAsI64(tupleGet(warning, 2)), NULL)) return false;
  }
  return true;
}

/** A built-in exception class by its name. */
function builtinClass(name: Borrowed): Borrowed {
  const found = dictGetItem(RT.builtins, name);
  return found !== NULL && isExceptionClass(found) ? found : Type.SyntaxError;
}

/** `facts`: (class name, message, filename, line, offset, text, end line, end offset). */
export function raiseCompileError(facts: Borrowed): void {
  const type = builtinClass(tupleGet(facts, 0));
  let args: usize;
  if (isSubtype(type, Type.SyntaxError)) {
    const place = tupleSlice(facts, 2, 8);
    args = place === NULL ? NULL : tuplePack2(tupleGet(facts, 1), place);
    releaseOrNull(place);
  } else args = tuplePack1(tupleGet(facts, 1));
  if (args === NULL) return;
  const error = exceptionNewWith(type, args);
  release(args);
  if (error !== NULL) setError(error);
}
