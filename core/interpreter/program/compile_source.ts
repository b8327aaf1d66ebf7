/** Source text to code object: the host compiles and answers with marshal bytes; its errors become exceptions. */
import { True } from "../../generated/memory_map";
import { CompileAnswer, CompileFlag, CompileMode } from "../../generated/border";
import { errorClear, exceptionNewWith, raise, raiseNoMemory, setError } from "../../exceptions/raise";
import { syntaxErrorSetPlace } from "../../exceptions/classes/syntax_error";
import { warnAt } from "../../exceptions/warnings";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { host_compile } from "../../generated/host";
import { memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { bytesData, bytesLength } from "../../objects/bytes/bytes";
import { encodeUtf8 } from "../../objects/codecs/utf8";
import { dictGetItem } from "../../objects/dict/dict";
import { intAsI64 } from "../../objects/int/int";
import { isExceptionClass, isSubtype, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { tupleGet, tupleLength, tupleNew, tuplePack1, tuplePack2, tupleSlice } from "../../objects/tuple/tuple";
import { marshalLoadsCompiled } from "../../marshal/read";
import { HostBlock } from "../../memory/host_block";

/**
 * The native stack that the host's compiler needs at least, in units of `RT.nativeLimit`. If it needs more and runs
 * out, it reports that.
 */
const HOST_LEVELS: i64 = 200;

/** Compiles the UTF-8 text at `source`. `filename` is a str; `optimize` is -1 for the machine's own level. */
export function compileSource(
  source: usize,
  length: i32,
  filename: Borrowed,
  mode: CompileMode,
  flags: i32,
  optimize: i32,
): Owned {
  // For a program, the host reports their positions.
  for (let i = 0; i < length && (flags & CompileFlag.IS_PROGRAM) === 0; i++) {
    if (load<u8>(source + <usize>i) === 0)
      return raise(Type.SyntaxError, "source code string cannot contain null bytes");
  }
  if (RT.nativeDepth + HOST_LEVELS >= RT.nativeLimit) return raiseTooDeep();
  const name = encodeUtf8(filename, Name.surrogatepass);
  if (name === NULL) return NULL;
  const out = scratchPush(2);
  if (out === NULL) {
    release(name);
    return raiseNoMemory();
  }
  memory.fill(out, 0, 2 * offsetof<HostBlock>());
  const done = host_compile(source, length, bytesData(name), <i32>bytesLength(name), mode, flags, optimize, out);
  release(name);
  const answer = takeBlock(out, filename);
  const warnings = RT.error === NULL ? takeBlock(out + offsetof<HostBlock>(), filename) : NULL;
  scratchPop(2);
  return deliver(done !== 0, answer, warnings, filename);
}

function raiseTooDeep(): Owned {
  return raise(Type.RecursionError, "maximum recursion depth exceeded during compilation");
}

/** The object in a marshaled block, which is freed. NULL without an error if there is none. */
function takeBlock(place: usize, filename: Borrowed): Owned {
  const block: usize = changetype<HostBlock>(place).address;
  if (block === NULL) return NULL;
  const object = marshalLoadsCompiled(block, changetype<HostBlock>(place).length, filename);
  memoryFree(block);
  // The compiler's bytes are well formed: the reader can only object to their depth.
  if (object === NULL && isSubtype(typeOf(RT.error), Type.ValueError)) {
    errorClear();
    return raiseTooDeep();
  }
  return object;
}

/** Takes ownership of `answer` (a code object, or the data of a SyntaxError) and `warnings` (or NULL). */
function deliver(done: bool, answer: Owned, warnings: Owned, filename: Borrowed): Owned {
  // The host had no memory for its answer.
  if (answer === NULL && RT.error === NULL) raiseNoMemory();
  let warned = RT.error === NULL && answer !== NULL;
  if (warned && warnings !== NULL) warned = showWarnings(warnings, filename);
  releaseOrNull(warnings);
  if (warned && done) return typeOf(answer) === Type.tuple ? lastItem(answer) : answer;
  if (warned) raiseCompileError(answer);
  releaseOrNull(answer);
  return NULL;
}

/** Very deeply nested code comes in stages: see host/compiler/marshal/write.ts. */
function lastItem(stages: Owned): Owned {
  const code = retain(tupleGet(stages, tupleLength(stages) - 1));
  release(stages);
  return code;
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

/** `facts`: a CompileAnswer. */
export function raiseCompileError(facts: Borrowed): void {
  const type = builtinClass(tupleGet(facts, CompileAnswer.KIND));
  const place =
    tupleLength(facts) > CompileAnswer.FILENAME
      ? tupleSlice(facts, CompileAnswer.FILENAME, CompileAnswer.IS_BARE)
      : NULL;
  if (RT.error !== NULL) return;
  const isBare = place !== NULL && tupleGet(facts, CompileAnswer.IS_BARE) === True;
  let args: usize;
  if (place !== NULL && !isBare) args = tuplePack2(tupleGet(facts, CompileAnswer.MESSAGE), place);
  else args = type === Type.MemoryError ? tupleNew(0) : tuplePack1(tupleGet(facts, CompileAnswer.MESSAGE));
  const error = args === NULL ? NULL : exceptionNewWith(type, args);
  releaseOrNull(args);
  if (error !== NULL) {
    if (isBare) syntaxErrorSetPlace(error, place);
    setError(error);
  }
  releaseOrNull(place);
}
