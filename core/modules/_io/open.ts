/** open(): from a mode to the stack of streams that implements it. */
import { False, None, True } from "../../generated/memory_map";
import { chainContext, errorFetch, raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { warn } from "../../exceptions/warn";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { argumentNamed } from "../../objects/codecs/encodings";
import { intFromI64 } from "../../objects/int/int";
import { isStr, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { strFromLiteral, strLength, strRead } from "../../objects/str/str";
import { writeChar, writerAbandon, writerFinish, writerInit } from "../../objects/str/writer";
import { getAttribute, setAttribute } from "../../protocols/attribute";
import { call, call2, callMethod0 } from "../../protocols/call";
import { indexAsI64, isNumber } from "../../protocols/number_conversion";
import { fspath } from "../../protocols/path";
import { isTrue } from "../../protocols/truth";
import { Slots } from "../../memory/slots";

/** What a mode asks for, one bit for each letter. */
namespace Mode {
  export const CREATE: i32 = 1;
  export const READ: i32 = 2;
  export const WRITE: i32 = 4;
  export const APPEND: i32 = 8;
  export const UPDATE: i32 = 16;
  export const TEXT: i32 = 32;
  export const BINARY: i32 = 64;
}

/** The letters in the order of their bits. */
const LETTERS = "xrwa+tb";

/** Checks that an argument is a str without NUL characters, or None. */
export function argumentOrNone(value: Borrowed, callee: string, parameter: string): bool {
  if (value === None) return true;
  if (isStr(value)) return argumentNamed(value, callee, parameter);
  return raiseFalse(
    Type.TypeError,
    "%s() argument '%s' must be str or None, not %.50U",
    changetype<usize>(callee),
    changetype<usize>(parameter),
    changetype<TypeObject>(typeOf(value)).ht_name,
  );
}

/** The bits of a mode; -1 with an error for an unknown or repeated letter. */
function modeBits(mode: Borrowed): i32 {
  let bits = 0;
  for (let at: i64 = 0; at < strLength(mode); at++) {
    let letter = 0;
    while (letter < LETTERS.length && <u32>LETTERS.charCodeAt(letter) !== strRead(mode, at)) letter++;
    if (letter === LETTERS.length || (bits & (1 << letter)) !== 0) {
      raise(Type.ValueError, "invalid mode: '%U'", mode);
      return -1;
    }
    bits |= 1 << letter;
  }
  return bits;
}

function checkMode(bits: i32, encoding: Borrowed, errors: Borrowed, newline: Borrowed): bool {
  const binary = (bits & Mode.BINARY) !== 0;
  if (binary && (bits & Mode.TEXT) !== 0) return raiseFalse(Type.ValueError, "can't have text and binary mode at once");
  if (popcnt<i32>(bits & (Mode.CREATE | Mode.READ | Mode.WRITE | Mode.APPEND)) > 1)
    return raiseFalse(Type.ValueError, "must have exactly one of create/read/write/append mode");
  if (!binary) return true;
  if (encoding !== None) return raiseFalse(Type.ValueError, "binary mode doesn't take an encoding argument");
  if (errors !== None) return raiseFalse(Type.ValueError, "binary mode doesn't take an errors argument");
  if (newline !== None) return raiseFalse(Type.ValueError, "binary mode doesn't take a newline argument");
  return true;
}

/** The mode without the letters that only open() understands. */
function rawMode(bits: i32): Owned {
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) return NULL;
  for (let letter = 0; 1 << letter <= Mode.UPDATE; letter++) {
    if ((bits & (1 << letter)) === 0 || writeChar(writer, LETTERS.charCodeAt(letter))) continue;
    writerAbandon(writer);
    return NULL;
  }
  return writerFinish(writer);
}

/**
 * @function _io.open(file, mode='r', buffering: int=-1, encoding=None, errors=None, newline=None, closefd: int=True,
 *   opener=None)
 */
export function ioOpen(
  file: Borrowed,
  mode: Borrowed,
  buffering: i32,
  encoding: Borrowed,
  errors: Borrowed,
  newline: Borrowed,
  closefd: i32,
  opener: Borrowed,
): Owned {
  if (!argumentNamed(mode, "open", "mode") || !argumentOrNone(encoding, "open", "encoding")) return NULL;
  if (!argumentOrNone(errors, "open", "errors") || !argumentOrNone(newline, "open", "newline")) return NULL;
  const path = isNumber(file) ? retain(file) : fspath(file);
  if (path === NULL) return NULL;
  const bits = modeBits(mode);
  let result: usize = NULL;
  if (bits >= 0 && checkMode(bits, encoding, errors, newline) && warnLineBuffering(bits, buffering)) {
    const raw = openRaw(path, bits, closefd, opener);
    result = raw === NULL ? NULL : openUpon(raw, mode, bits, buffering, encoding, errors, newline);
  }
  release(path);
  return result;
}

function warnLineBuffering(bits: i32, buffering: i32): bool {
  if ((bits & Mode.BINARY) === 0 || buffering !== 1) return true;
  return warn(
    Type.RuntimeWarning,
    1,
    "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
  );
}

function openRaw(path: Borrowed, bits: i32, closefd: i32, opener: Borrowed): Owned {
  const mode = rawMode(bits);
  if (mode === NULL) return NULL;
  const args = scratchPush(4);
  if (args === NULL) {
    release(mode);
    return raiseNoMemory();
  }
  Slots.put(args, 0, path);
  Slots.put(args, 1, mode);
  Slots.put(args, 2, closefd !== 0 ? True : False);
  Slots.put(args, 3, opener);
  const raw = call(Type.FileIO, args, 4, NULL);
  scratchPop(4);
  release(mode);
  return raw;
}

/** Takes ownership of the raw stream, and closes it if the streams on top of it cannot be created. */
function openUpon(
  raw: Owned,
  mode: Borrowed,
  bits: i32,
  buffering: i32,
  encoding: Borrowed,
  errors: Borrowed,
  newline: Borrowed,
): Owned {
  const terminal = buffering < 0 ? isTerminal(raw) : 0;
  if (terminal < 0) return abandon(raw);
  const lineBuffering = buffering === 1 || terminal > 0;
  const size = buffering < 0 || lineBuffering ? blockSize(raw) : <i64>buffering;
  if (size < 0) {
    if (RT.error === NULL) raise(Type.ValueError, "invalid buffering size");
    return abandon(raw);
  }
  const binary = (bits & Mode.BINARY) !== 0;
  if (size === 0) {
    if (binary) return raw;
    raise(Type.ValueError, "can't have unbuffered text I/O");
    return abandon(raw);
  }
  const number = intFromI64(size);
  const buffer = number === NULL ? NULL : call2(bufferedClass(bits), raw, number);
  releaseOrNull(number);
  if (buffer === NULL) return abandon(raw);
  release(raw);
  if (binary) return buffer;
  const text = textUpon(buffer, encoding, errors, newline, lineBuffering);
  if (text === NULL) return abandon(buffer);
  release(buffer);
  return setAttribute(text, Name.mode, mode) ? text : abandon(text);
}

function bufferedClass(bits: i32): usize {
  if ((bits & Mode.UPDATE) !== 0) return Type.BufferedRandom;
  return (bits & Mode.READ) !== 0 ? Type.BufferedReader : Type.BufferedWriter;
}

function textUpon(
  buffer: Borrowed,
  encoding: Borrowed,
  errors: Borrowed,
  newline: Borrowed,
  lineBuffering: bool,
): Owned {
  const args = scratchPush(5);
  if (args === NULL) return raiseNoMemory();
  Slots.put(args, 0, buffer);
  Slots.put(args, 1, encoding);
  Slots.put(args, 2, errors);
  Slots.put(args, 3, newline);
  Slots.put(args, 4, lineBuffering ? True : False);
  const text = call(Type.TextIOWrapper, args, 5, NULL);
  scratchPop(5);
  return text;
}

/** @function _io.open_code(path) */
export function ioOpenCode(path: Borrowed): Owned {
  if (!isStr(path))
    return raise(
      Type.TypeError,
      "open_code() argument 'path' must be str, not %.50U",
      path === None ? Name.None : changetype<TypeObject>(typeOf(path)).ht_name,
    );
  const mode = strFromLiteral("rb");
  if (mode === NULL) return NULL;
  const file = ioOpen(path, mode, -1, None, None, None, 1, None);
  release(mode);
  return file;
}

/** @function _io.text_encoding(encoding, stacklevel: int=2, /) */
export function ioTextEncoding(encoding: Borrowed, stackLevel: i32): Owned {
  return encoding === None ? strFromLiteral("locale") : retain(encoding);
}

/** Closes a stream while an exception is raised, and releases it. Returns NULL. */
function abandon(stream: Owned): Owned {
  const error = errorFetch();
  releaseOrNull(callMethod0(stream, Name.close));
  chainContext(error);
  release(stream);
  return NULL;
}

function isTerminal(raw: Borrowed): i32 {
  const answer = callMethod0(raw, Name.isatty);
  if (answer === NULL) return -1;
  const terminal = isTrue(answer);
  release(answer);
  return terminal;
}

function blockSize(raw: Borrowed): i64 {
  const number = getAttribute(raw, Name._blksize);
  if (number === NULL) return -1;
  const size = indexAsI64(number, Type.OverflowError);
  release(number);
  return size;
}
