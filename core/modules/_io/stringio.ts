/**
 * StringIO: a stream of text in memory, kept as code points of four bytes, so that no write has to widen existing text.
 */
import { False, None, True } from "../../generated/memory_map";
import { raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { memoryFree, memoryReallocate } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictCopy } from "../../objects/dict/merge";
import { gcFree, gcUntrack } from "../../kernel/gc/gc";
import { intFromI64 } from "../../objects/int/int";
import { isDict, isInt, isStr, isTuple, none, release, releaseOrNull, retain } from "../../kernel/object";
import { clearReference, replaceReference } from "../../kernel/reference";
import { BaseObject } from "../../kernel/header";
import { strData, strEqualLiteral, strFromUnits, strKind, strLength, strRead } from "../../objects/str/str";
import { strReplace } from "../../objects/text/replace";
import { copyUnits } from "../../objects/text/units";
import { tupleGet, tupleLength, tupleNew, tupleSet } from "../../objects/tuple/tuple";
import { clearWeakReferences } from "../../objects/weakref/weakref";
import { argumentIndex } from "../../protocols/arguments";
import { lookupAttribute } from "../../protocols/attribute";
import { mergeState } from "./bytesio";
import { newlineDecode, newlineDecoderNew } from "./newline_decoder";
import { genericNew } from "../../objects/type/allocate";

/** @record StringIO clear */
@unmanaged
export class StringIOObject extends BaseObject {
  /** Code points, or NULL. */
  buffer: usize; // @16
  position: i64; // @24
  size: i64; // @32
  /** How many code points fit in the buffer. */
  capacity: i64; // @40
  ok: bool; // @48
  closed: bool;
  readTranslate: bool;
  /** For universal newlines, or NULL. @owned unvisited */
  decoder: usize; // @56
  /** As passed by the program; NULL for None. @owned unvisited */
  newline: usize; // @64
  private _unused0: u64; // @72
  private _unused1: u64;
  private _unused2: u64;
  private _unused3: u64;
  /** @owned */
  dict: usize; // @104
  weakReferences: usize; // @112
}

export function stringIOOf(self: Borrowed): StringIOObject {
  return changetype<StringIOObject>(self);
}

/** Raises ValueError for an unusable stream. */
export function stringIOIsOpen(self: Borrowed): bool {
  if (!stringIOOf(self).ok) return raiseFalse(Type.ValueError, "I/O operation on uninitialized object");
  return !stringIOOf(self).closed || raiseFalse(Type.ValueError, "I/O operation on closed file");
}

/** @slot StringIO.tp_new */
export function stringIONew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return genericNew(type, args, kwargs);
}

/** @init StringIO(initial_value='', newline='\n') */
export function stringIOInit(self: Borrowed, initial: Borrowed, newline: Borrowed): bool {
  const record = stringIOOf(self);
  const ending = newline === NULL ? Name.$newline : newline;
  if (ending !== None && !isStr(ending))
    return raiseFalse(Type.TypeError, "newline must be str or None, not %.200T", ending);
  if (ending !== None && !isNewline(ending)) return raiseFalse(Type.ValueError, "illegal newline value: %R", ending);
  if (initial !== None && !isStr(initial))
    return raiseFalse(Type.TypeError, "initial_value must be str or None, not %.200T", initial);
  record.ok = false;
  record.closed = false;
  record.position = 0;
  record.size = 0;
  record.readTranslate = ending === None;
  replaceReference(self + offsetof<StringIOObject>("newline"), ending === None ? NULL : retain(ending));
  clearReference(self + offsetof<StringIOObject>("decoder"));
  if (ending === None || strLength(ending) === 0) {
    const decoder = newlineDecoderNew(None, ending === None);
    if (decoder === NULL) return false;
    record.decoder = decoder;
  }
  if (initial !== None && !stringIOWriteStr(self, initial)) return false;
  record.position = 0;
  record.ok = true;
  return true;
}

function isNewline(text: Borrowed): bool {
  return (
    strLength(text) === 0 || strEqualLiteral(text, "\n") || strEqualLiteral(text, "\r") || strEqualLiteral(text, "\r\n")
  );
}

/** Makes room for `size` code points. */
function reserve(self: Borrowed, size: i64): bool {
  const record = stringIOOf(self);
  if (size <= record.capacity) return true;
  const room = size + (size >> 3) + 16;
  const block = room > 0x1fffff00 ? NULL : memoryReallocate(record.buffer, (<usize>room) << 2);
  if (block === NULL) {
    raiseNoMemory();
    return false;
  }
  record.buffer = block;
  record.capacity = room;
  return true;
}

/** Writes a str, with its line ends translated according to the newline mode. */
export function stringIOWriteStr(self: Borrowed, given: Borrowed): bool {
  const record = stringIOOf(self);
  let text = record.decoder === NULL ? retain(given) : newlineDecode(record.decoder, given, true);
  if (text === NULL) return false;
  const newline = record.newline;
  if (newline !== NULL && strLength(newline) > 0 && strRead(newline, 0) === 0x0d) {
    const translated = strReplace(text, Name.$newline, newline, -1);
    release(text);
    if (translated === NULL) return false;
    text = translated;
  }
  const done = put(self, text);
  release(text);
  return done;
}

function put(self: Borrowed, text: Borrowed): bool {
  const record = stringIOOf(self);
  const count = strLength(text);
  if (record.position > i64.MAX_VALUE - count) return raiseFalse(Type.OverflowError, "new position too large");
  const end = record.position + count;
  if (!reserve(self, end)) return false;
  if (record.position > record.size)
    memory.fill(record.buffer + ((<usize>record.size) << 2), 0, (<usize>(record.position - record.size)) << 2);
  copyUnits(record.buffer + ((<usize>record.position) << 2), 4, strData(text), strKind(text), count);
  record.position = end;
  record.size = max(record.size, end);
  return true;
}

/** The code points from `start` to `end` as a str. */
export function stringIOPiece(self: Borrowed, start: i64, end: i64): Owned {
  return strFromUnits(stringIOOf(self).buffer + ((<usize>start) << 2), 4, end - start);
}

/** @slot StringIO.tp_dealloc */
export function stringIODealloc(self: usize): void {
  gcUntrack(self);
  clearWeakReferences(self);
  memoryFree(stringIOOf(self).buffer);
  clearReference(self + offsetof<StringIOObject>("decoder"));
  clearReference(self + offsetof<StringIOObject>("newline"));
  clearReference(self + offsetof<StringIOObject>("dict"));
  gcFree(self);
}

/** @method StringIO.close() */
export function stringIOClose(self: Borrowed): bool {
  const record = stringIOOf(self);
  record.closed = true;
  memoryFree(record.buffer);
  record.buffer = NULL;
  record.capacity = 0;
  record.size = 0;
  return true;
}

/** @method StringIO.getvalue() */
export function stringIOGetValue(self: Borrowed): Owned {
  return stringIOIsOpen(self) ? stringIOPiece(self, 0, stringIOOf(self).size) : NULL;
}

/**
 * @method StringIO.readable()
 * @method StringIO.writable()
 * @method StringIO.seekable()
 */
export function stringIOIsAble(self: Borrowed): Owned {
  return stringIOIsOpen(self) ? retain(True) : NULL;
}

/** @getter StringIO.closed */
export function stringIOGetClosed(self: Borrowed): Owned {
  if (!stringIOOf(self).ok) return raise(Type.ValueError, "I/O operation on uninitialized object");
  return retain(stringIOOf(self).closed ? True : False);
}

/** @getter StringIO.line_buffering */
export function stringIOGetLineBuffering(self: Borrowed): Owned {
  return stringIOIsOpen(self) ? retain(False) : NULL;
}

/** @getter StringIO.newlines */
export function stringIOGetNewlines(self: Borrowed): Owned {
  if (!stringIOIsOpen(self)) return NULL;
  return stringIOOf(self).decoder === NULL ? none() : lookupAttribute(stringIOOf(self).decoder, Name.newlines);
}

// --- pickling

/** @method StringIO.__getstate__() */
export function stringIOGetState(self: Borrowed): Owned {
  const value = stringIOGetValue(self);
  if (value === NULL) return NULL;
  const record = stringIOOf(self);
  const dict = record.dict === NULL ? none() : dictCopy(record.dict);
  const position = dict === NULL ? NULL : intFromI64(record.position);
  const state = position === NULL ? NULL : tupleNew(4);
  if (state === NULL) {
    release(value);
    releaseOrNull(dict);
    releaseOrNull(position);
    return NULL;
  }
  tupleSet(state, 0, value);
  tupleSet(state, 1, record.newline === NULL ? none() : retain(record.newline));
  tupleSet(state, 2, position);
  tupleSet(state, 3, dict);
  return state;
}

/** @method StringIO.__setstate__(state, /) */
export function stringIOSetState(self: Borrowed, state: Borrowed): Owned {
  if (!isTuple(state) || tupleLength(state) < 4)
    return raise(Type.TypeError, "%.200T.__setstate__ argument should be 4-tuple, got %.200T", self, state);
  const value = tupleGet(state, 0);
  if (!stringIOInit(self, value, tupleGet(state, 1))) return NULL;
  // The line ends in a state have already been translated.
  stringIOOf(self).size = 0;
  if (value !== None && !put(self, value)) return NULL;
  const position = tupleGet(state, 2);
  if (!isInt(position)) return raise(Type.TypeError, "third item of state must be an integer, got %.200T", position);
  const at = argumentIndex(position);
  if (at === -1 && RT.error !== NULL) return NULL;
  if (at < 0) return raise(Type.ValueError, "position value cannot be negative");
  stringIOOf(self).position = at;
  const dict = tupleGet(state, 3);
  if (dict === None) return none();
  if (!isDict(dict)) return raise(Type.TypeError, "fourth item of state should be a dict, got a %.200T", dict);
  return mergeState(self + offsetof<StringIOObject>("dict"), dict) ? none() : NULL;
}
