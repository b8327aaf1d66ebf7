/** Built-in functions for characters, output and input. */
import { None } from "../../generated/memory_map";
import { errorClear, raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { bytesData, bytesLength } from "../../objects/bytes/bytes";
import { dictGetName } from "../../objects/dict/dict";
import { intFromI64 } from "../../objects/int/int";
import { isBytes, isInstance, isStr, none, release, retain } from "../../kernel/object";
import { strEqual, strFromCodePoint, strLength, strRead, strSubstring } from "../../objects/str/str";
import { tupleGet, tupleLength } from "../../objects/tuple/tuple";
import { argumentInt } from "../../protocols/arguments";
import { callMethod0, callMethod1 } from "../../protocols/call";
import { sequenceGetItem } from "../../protocols/sequence";
import { isTrue, objectLength } from "../../protocols/truth";
import { objectStr } from "../../protocols/repr";
import { isPlainTextWriter, textWrite } from "../_io/textio_write";
import { BaseObject } from "../../kernel/header";

/** @function builtins.chr(i, /) */
export function builtinChr(number: Borrowed): Owned {
  const code = argumentInt(number);
  if (code === -1 && RT.error !== NULL) return NULL;
  if (code < 0 || code > 0x10ffff) return raise(Type.ValueError, "chr() arg not in range(0x110000)");
  return strFromCodePoint(<u32>code);
}

/** @function builtins.ord(c, /) */
export function builtinOrd(character: Borrowed): Owned {
  if (isStr(character)) {
    if (strLength(character) === 1) return intFromI64(strRead(character, 0));
    return raiseLength(strLength(character));
  }
  if (isBytes(character)) {
    if (bytesLength(character) === 1) return intFromI64(load<u8>(bytesData(character)));
    return raiseLength(bytesLength(character));
  }
  if (isInstance(character, Type.bytearray)) {
    const length = objectLength(character);
    return length === 1 ? sequenceGetItem(character, 0) : raiseLength(length);
  }
  return raise(Type.TypeError, "ord() expected string of length 1, but %.200T found", character);
}

function raiseLength(length: i64): usize {
  return raise(Type.TypeError, "ord() expected a character, but string of length %d found", length);
}

/** Writes str(object) to a file. Skips the lookup of `write` if it can only be the core's own. */
function writeObject(file: Borrowed, object: Borrowed): bool {
  const text = isStr(object) && changetype<BaseObject>(object).type === Type.str ? retain(object) : objectStr(object);
  if (text === NULL) return false;
  const done = writeText(file, text);
  release(text);
  return done;
}

function writeText(file: Borrowed, text: Borrowed): bool {
  if (isPlainTextWriter(file)) return textWrite(file, text);
  const result = callMethod1(file, Name.write, text);
  if (result === NULL) return false;
  release(result);
  return true;
}

function flush(file: Borrowed): bool {
  const result = callMethod0(file, Name.flush);
  if (result === NULL) return false;
  release(result);
  return true;
}

function checkText(name: string, value: Borrowed): bool {
  return (
    value === NULL ||
    isStr(value) ||
    raiseFalse(Type.TypeError, "%s must be None or a string, not %.200T", changetype<usize>(name), value)
  );
}

/** @function builtins.print(*args, sep=NULL, end=NULL, file=None, flush=False) raw */
export function builtinPrint(module: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  let separator: usize = NULL;
  let end: usize = NULL;
  let file: usize = NULL;
  let flushing: usize = NULL;
  const named = kwnames === NULL ? 0 : <i32>tupleLength(kwnames);
  for (let i = 0; i < named; i++) {
    const keyword = tupleGet(kwnames, i);
    const value = load<usize>(args + ((<usize>(nargs + i)) << 3));
    if (strEqual(keyword, Name.sep)) separator = value === None ? NULL : value;
    else if (strEqual(keyword, Name.end)) end = value === None ? NULL : value;
    else if (strEqual(keyword, Name.file)) file = value === None ? NULL : value;
    else if (strEqual(keyword, Name.flush)) flushing = value;
    else return raise(Type.TypeError, "'%U' is an invalid keyword argument for print()", keyword);
  }
  const flushed = flushing === NULL ? 0 : isTrue(flushing);
  if (flushed < 0) return NULL;
  if (file === NULL) {
    file = dictGetName(RT.sysDict, Name.stdout);
    if (file === NULL) return raise(Type.RuntimeError, "lost sys.stdout");
    if (file === None) return none();
  }
  if (!checkText("sep", separator) || !checkText("end", end)) return NULL;
  // The program may replace sys.stdout while it is written to.
  retain(file);
  const done = printAll(file, args, nargs, separator, end) && (flushed === 0 || flush(file));
  release(file);
  return done ? none() : NULL;
}

function printAll(file: Borrowed, args: usize, count: i32, separator: Borrowed, end: Borrowed): bool {
  for (let i = 0; i < count; i++) {
    if (i > 0 && !writeText(file, separator === NULL ? Name.$space : separator)) return false;
    if (!writeObject(file, load<usize>(args + ((<usize>i) << 3)))) return false;
  }
  return writeText(file, end === NULL ? Name.$newline : end);
}

/** The standard stream `name`; NULL with RuntimeError if the program has removed it. */
function standardStream(name: Borrowed): Borrowed {
  const file = dictGetName(RT.sysDict, name);
  if (file === NULL || file === None) return raise(Type.RuntimeError, "input(): lost sys.%U", name);
  return file;
}

/** @function builtins.input(prompt='', /) */
export function builtinInput(prompt: Borrowed): Owned {
  const stdin = standardStream(Name.stdin);
  if (stdin === NULL) return NULL;
  const stdout = standardStream(Name.stdout);
  if (stdout === NULL) return NULL;
  const stderr = standardStream(Name.stderr);
  if (stderr === NULL) return NULL;
  retain(stdin);
  retain(stdout);
  retain(stderr);
  // Flushing stderr is a courtesy: it may fail.
  if (!flush(stderr)) errorClear();
  let line: usize = NULL;
  if (writeObject(stdout, prompt) && flush(stdout)) line = callMethod0(stdin, Name.readline);
  release(stdin);
  release(stdout);
  release(stderr);
  return line === NULL ? NULL : withoutNewline(line);
}

function withoutNewline(line: Owned): Owned {
  if (!isStr(line)) {
    release(line);
    return raise(Type.TypeError, "object.readline() returned non-string");
  }
  const length = strLength(line);
  if (length === 0) {
    release(line);
    return raise(Type.EOFError, "EOF when reading a line");
  }
  if (strRead(line, length - 1) !== 0x0a) return line;
  const text = strSubstring(line, 0, length - 1);
  release(line);
  return text;
}
