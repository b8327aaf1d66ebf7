/**
 * marshal.loads: objects out of bytes.
 *
 * The bytes may be anything. A size is believed only as far as there are bytes left, nothing is read behind the end, and code objects
 * out of untrusted bytes are verified before anybody can run them.
 */
import { Type } from "../generated/types";
import { raise, raiseFalse, raiseNoMemory } from "../exceptions/raise";
import { Ellipsis, False, None, NULL, Owned, True } from "../memory/layout";
import { RT } from "../memory/runtime";
import { scratchPop, scratchPush } from "../memory/scratch";
import { bytesFrom } from "../objects/bytes";
import { CODE_PARTS_SLOTS, codeNew, CodeParts, codeValidate } from "../objects/code";
import { codeVerify } from "../objects/code_verify";
import { complexFromF64 } from "../objects/complex";
import { dictNew, dictSetItem } from "../objects/dict";
import { floatFromF64, floatFromText } from "../objects/float";
import { intAllocate, intDigits, intFinish, intFromI64 } from "../objects/int";
import { listAppend, listGet, listLength, listNew, listSet } from "../objects/list";
import { release, releaseOrNull, retain } from "../objects/object";
import { frozensetNew, setAdd, setNew } from "../objects/set";
import { strFromLatin1, strFromUtf8Surrogates, strIntern } from "../objects/str";
import { tupleNew, tupleSet } from "../objects/tuple";
import { sequenceTuple } from "../protocols/sequence";
import { MarshalType, MAX_MARSHAL_DEPTH } from "./marshal_types";

@unmanaged
class Reader {
  at: usize;
  end: usize;
  /** list of the objects that can be referred to. */
  refs: usize;
  depth: i32;
  /** Bytes that our own compiler has written. */
  trusted: i32;
  private _pad: u32;
}
const READER_SLOTS: i32 = 3;

/** The object that `length` bytes at `data` describe. Malformed bytes raise ValueError, EOFError or TypeError. */
export function marshalLoads(data: usize, length: i64): Owned {
  return load_(data, length, false);
}

/** As `marshalLoads`, for bytes from the compiler: its code objects need no verification. */
export function marshalLoadsTrusted(data: usize, length: i64): Owned {
  return load_(data, length, true);
}

function load_(data: usize, length: i64, trusted: bool): Owned {
  const place = scratchPush(READER_SLOTS);
  if (place === NULL) return raiseNoMemory();
  const reader = changetype<Reader>(place);
  reader.at = data;
  reader.end = data + <usize>length;
  reader.depth = 0;
  reader.trusted = trusted ? 1 : 0;
  reader.refs = listNew(0);
  let result: usize = NULL;
  if (reader.refs !== NULL) {
    result = readObject(reader);
    if (result === NULL && RT.error === NULL) raise(Type.TypeError, "NULL object in marshal data for object");
    release(reader.refs);
  }
  scratchPop(READER_SLOTS);
  return result;
}

function tooShort(): bool {
  return raiseFalse(Type.EOFError, "marshal data too short");
}

/** Are there `count` more bytes? Raises EOFError if not. */
function have(reader: Reader, count: usize): bool {
  return reader.end - reader.at >= count || tooShort();
}

function readByte(reader: Reader): i32 {
  if (!have(reader, 1)) return -1;
  return load<u8>(reader.at++);
}

/** The caller sees RT.error. */
function readI32(reader: Reader): i32 {
  if (!have(reader, 4)) return -1;
  const value = load<i32>(reader.at);
  reader.at += 4;
  return value;
}

/** Keeps a finished object for later references, if its type byte says so. On error releases it. */
function keep(reader: Reader, object: Owned, flag: u32): Owned {
  if (object === NULL || flag === 0) return object;
  if (listAppend(reader.refs, object)) return object;
  release(object);
  return NULL;
}

/** Keeps a place for an object that is finished after its parts. → its index, -1: error, or -2 if it is not kept. */
function reserve(reader: Reader, flag: u32): i64 {
  if (flag === 0) return -2;
  const index = listLength(reader.refs);
  return listAppend(reader.refs, None) ? index : -1;
}

function fill(reader: Reader, index: i64, object: Owned): Owned {
  if (object !== NULL && index >= 0) {
    release(listGet(reader.refs, index));
    listSet(reader.refs, index, retain(object));
  }
  return object;
}

/** → the object; NULL with an error, or without one for the NULL that ends a dict. */
function readObject(reader: Reader): Owned {
  if (reader.at >= reader.end) return raise(Type.EOFError, "EOF read where object expected");
  const byte: u32 = load<u8>(reader.at++);
  reader.depth++;
  if (reader.depth > MAX_MARSHAL_DEPTH || RT.nativeDepth + reader.depth >= RT.nativeLimit) {
    reader.depth--;
    return raise(Type.ValueError, "recursion limit exceeded");
  }
  const result = readKind(reader, byte & 0x7f, byte & MarshalType.FLAG_REF);
  reader.depth--;
  return result;
}

function readKind(reader: Reader, type: u32, flag: u32): Owned {
  switch (type) {
    case MarshalType.NULL_:
      return NULL;
    case MarshalType.NONE:
      return retain(None);
    case MarshalType.STOPITER:
      return retain(Type.StopIteration);
    case MarshalType.ELLIPSIS:
      return retain(Ellipsis);
    case MarshalType.FALSE:
      return retain(False);
    case MarshalType.TRUE:
      return retain(True);
    case MarshalType.INT: {
      const value = readI32(reader);
      return RT.error !== NULL ? NULL : keep(reader, intFromI64(<i64>value), flag);
    }
    case MarshalType.INT64: {
      if (!have(reader, 8)) return NULL;
      reader.at += 8;
      return keep(reader, intFromI64(load<i64>(reader.at - 8)), flag);
    }
    case MarshalType.LONG:
      return keep(reader, readLong(reader), flag);
    case MarshalType.FLOAT:
      return keep(reader, readFloatText(reader), flag);
    case MarshalType.BINARY_FLOAT: {
      if (!have(reader, 8)) return NULL;
      reader.at += 8;
      return keep(reader, floatFromF64(load<f64>(reader.at - 8)), flag);
    }
    case MarshalType.COMPLEX:
      return keep(reader, readComplexText(reader), flag);
    case MarshalType.BINARY_COMPLEX: {
      if (!have(reader, 16)) return NULL;
      reader.at += 16;
      return keep(reader, complexFromF64(load<f64>(reader.at - 16), load<f64>(reader.at - 8)), flag);
    }
    case MarshalType.STRING: {
      const length = readSize(reader, "bytes object");
      if (length < 0 || !have(reader, <usize>length)) return NULL;
      reader.at += <usize>length;
      return keep(reader, bytesFrom(reader.at - <usize>length, length), flag);
    }
    case MarshalType.ASCII:
    case MarshalType.ASCII_INTERNED: {
      const length = readSize(reader, "string");
      return length < 0 ? NULL : readLatin1(reader, length, type === MarshalType.ASCII_INTERNED, flag);
    }
    case MarshalType.SHORT_ASCII:
    case MarshalType.SHORT_ASCII_INTERNED: {
      const length = readByte(reader);
      return length < 0 ? NULL : readLatin1(reader, <i64>length, type === MarshalType.SHORT_ASCII_INTERNED, flag);
    }
    case MarshalType.UNICODE:
    case MarshalType.INTERNED: {
      const length = readSize(reader, "string");
      if (length < 0 || !have(reader, <usize>length)) return NULL;
      reader.at += <usize>length;
      const text = strFromUtf8Surrogates(reader.at - <usize>length, <i32>length);
      return keep(reader, text !== NULL && type === MarshalType.INTERNED ? strIntern(text) : text, flag);
    }
    case MarshalType.SMALL_TUPLE: {
      const count = readByte(reader);
      return count < 0 ? NULL : readTuple(reader, <i64>count, flag);
    }
    case MarshalType.TUPLE: {
      const count = readSize(reader, "tuple");
      return count < 0 ? NULL : readTuple(reader, count, flag);
    }
    case MarshalType.LIST:
      return readList(reader, flag);
    case MarshalType.DICT:
      return readDict(reader, flag);
    case MarshalType.SET:
    case MarshalType.FROZENSET:
      return readSet(reader, type === MarshalType.FROZENSET, flag);
    case MarshalType.CODE:
      return readCode(reader, flag);
    case MarshalType.REF: {
      const index = readI32(reader);
      if (RT.error !== NULL) return NULL;
      const found = index >= 0 && <i64>index < listLength(reader.refs) ? listGet(reader.refs, <i64>index) : None;
      // None marks an object that is not finished yet.
      return found === None ? raise(Type.ValueError, "bad marshal data (invalid reference)") : retain(found);
    }
    default:
      return raise(Type.ValueError, "bad marshal data (unknown type code)");
  }
}

/** A size of `what`; -1 with an error. */
function readSize(reader: Reader, what: string): i64 {
  const size = readI32(reader);
  if (RT.error !== NULL) return -1;
  if (size >= 0) return <i64>size;
  raise(Type.ValueError, "bad marshal data (%s size out of range)", changetype<usize>(what));
  return -1;
}

function readLatin1(reader: Reader, length: i64, interned: bool, flag: u32): Owned {
  if (!have(reader, <usize>length)) return NULL;
  const text = strFromLatin1(reader.at, length);
  reader.at += <usize>length;
  return keep(reader, text !== NULL && interned ? strIntern(text) : text, flag);
}

/** An int in digits of 15 bits, the sign in their number. */
function readLong(reader: Reader): Owned {
  const signed = <i64>readI32(reader);
  if (RT.error !== NULL) return NULL;
  const count = signed < 0 ? -signed : signed;
  if (count > 0x7fffffff) return raise(Type.ValueError, "bad marshal data (long size out of range)");
  if (count === 0) return intFromI64(0);
  if (!have(reader, <usize>(count << 1))) return NULL;
  const int = intAllocate((count + 1) >> 1);
  if (int === NULL) return NULL;
  const digits = intDigits(int);
  const words = <usize>count;
  for (let i: usize = 0; i < words; i += 2) {
    const low: u32 = load<u16>(reader.at + (i << 1));
    const high: u32 = i + 1 < words ? load<u16>(reader.at + (i << 1), 2) : 0;
    store<u32>(digits + (i << 1), low | (high << 15));
    if (low > 0x7fff || high > 0x7fff) {
      release(int);
      return raise(Type.ValueError, "bad marshal data (digit out of range in long)");
    }
  }
  reader.at += words << 1;
  if (load<u16>(reader.at - 2) === 0) {
    release(int);
    return raise(Type.ValueError, "bad marshal data (unnormalized long data)");
  }
  return intFinish(int, signed < 0);
}

function readFloatText(reader: Reader): Owned {
  const length = readByte(reader);
  if (length < 0 || !have(reader, <usize>length)) return NULL;
  const original = strFromLatin1(reader.at, <i64>length);
  if (original === NULL) return NULL;
  const value = floatFromText(reader.at, length, original);
  release(original);
  reader.at += <usize>length;
  return value;
}

function readComplexText(reader: Reader): Owned {
  const real = readFloatText(reader);
  const imaginary = real === NULL ? NULL : readFloatText(reader);
  const result = imaginary === NULL ? NULL : complexFromF64(load<f64>(real, 16), load<f64>(imaginary, 16));
  releaseOrNull(real);
  releaseOrNull(imaginary);
  return result;
}

/** A part of a container: NULL is an error here. */
function readPart(reader: Reader, container: string): Owned {
  const part = readObject(reader);
  if (part === NULL && RT.error === NULL)
    raise(Type.TypeError, "NULL object in marshal data for %s", changetype<usize>(container));
  return part;
}

/** Every part takes a byte at least: more parts than bytes cannot be. */
function haveParts(reader: Reader, count: i64): bool {
  return count <= <i64>(reader.end - reader.at) || raiseFalse(Type.EOFError, "EOF read where object expected");
}

function readTuple(reader: Reader, count: i64, flag: u32): Owned {
  if (!haveParts(reader, count)) return NULL;
  const tuple = keep(reader, tupleNew(count), flag);
  if (tuple === NULL) return NULL;
  for (let i: i64 = 0; i < count; i++) {
    const part = readPart(reader, "tuple");
    if (part === NULL) {
      release(tuple);
      return NULL;
    }
    tupleSet(tuple, i, part);
  }
  return tuple;
}

function readList(reader: Reader, flag: u32): Owned {
  const count = readSize(reader, "list");
  if (count < 0 || !haveParts(reader, count)) return NULL;
  const list = keep(reader, listNew(0), flag);
  if (list === NULL) return NULL;
  for (let i: i64 = 0; i < count; i++) {
    const part = readPart(reader, "list");
    const added = part !== NULL && listAppend(list, part);
    releaseOrNull(part);
    if (!added) {
      release(list);
      return NULL;
    }
  }
  return list;
}

function readDict(reader: Reader, flag: u32): Owned {
  const dict = keep(reader, dictNew(), flag);
  if (dict === NULL) return NULL;
  while (true) {
    const key = readObject(reader);
    if (key === NULL) break;
    const value = readObject(reader);
    const stored = value !== NULL && dictSetItem(dict, key, value);
    release(key);
    releaseOrNull(value);
    if (!stored) break;
  }
  if (RT.error === NULL) return dict;
  release(dict);
  return NULL;
}

function readSet(reader: Reader, frozen: bool, flag: u32): Owned {
  const count = readSize(reader, "set");
  if (count < 0 || !haveParts(reader, count)) return NULL;
  const index = frozen ? reserve(reader, flag) : -2;
  if (index === -1) return NULL;
  let set = frozen ? frozensetNew(NULL) : setNew(NULL);
  if (!frozen) set = keep(reader, set, flag);
  for (let i: i64 = 0; set !== NULL && i < count; i++) {
    const part = readPart(reader, "set");
    const added = part !== NULL && setAdd(set, part);
    releaseOrNull(part);
    if (!added) {
      release(set);
      return NULL;
    }
  }
  if (!frozen || set === NULL) return set;
  return fill(reader, index, reader.trusted !== 0 ? rebuilt(set) : set);
}

/**
 * CPython's compiler makes a constant frozenset twice, the second time from what it iterates over in the first; where hashes collide,
 * the order shows it.
 */
function rebuilt(set: Owned): Owned {
  const items = sequenceTuple(set);
  release(set);
  if (items === NULL) return NULL;
  const again = frozensetNew(items);
  release(items);
  return again;
}

function readCode(reader: Reader, flag: u32): Owned {
  const index = reserve(reader, flag);
  if (index === -1) return NULL;
  const place = scratchPush(CODE_PARTS_SLOTS);
  if (place === NULL) return raiseNoMemory();
  const parts = changetype<CodeParts>(place);
  memory.fill(place, 0, (<usize>CODE_PARTS_SLOTS) << 3);
  let code: usize = NULL;
  if (readParts(reader, parts) && codeValidate(parts)) {
    code = codeNew(parts);
    if (code !== NULL && reader.trusted === 0 && !codeVerify(code)) {
      release(code);
      code = NULL;
    }
  }
  releaseParts(parts);
  scratchPop(CODE_PARTS_SLOTS);
  return fill(reader, index, code);
}

function readParts(reader: Reader, parts: CodeParts): bool {
  parts.argcount = readI32(reader);
  if (RT.error === NULL) parts.posonlyargcount = readI32(reader);
  if (RT.error === NULL) parts.kwonlyargcount = readI32(reader);
  if (RT.error === NULL) parts.stacksize = readI32(reader);
  if (RT.error === NULL) parts.flags = readI32(reader);
  if (RT.error === NULL) parts.code = readPart(reader, "object");
  if (RT.error === NULL) parts.consts = readPart(reader, "object");
  if (RT.error === NULL) parts.names = readPart(reader, "object");
  if (RT.error === NULL) parts.localsplusnames = readPart(reader, "object");
  if (RT.error === NULL) parts.localspluskinds = readPart(reader, "object");
  if (RT.error === NULL) parts.filename = readPart(reader, "object");
  if (RT.error === NULL) parts.name = readPart(reader, "object");
  if (RT.error === NULL) parts.qualname = readPart(reader, "object");
  if (RT.error === NULL) parts.firstlineno = readI32(reader);
  if (RT.error === NULL) parts.linetable = readPart(reader, "object");
  if (RT.error === NULL) parts.exceptiontable = readPart(reader, "object");
  return RT.error === NULL;
}

function releaseParts(parts: CodeParts): void {
  releaseOrNull(parts.code);
  releaseOrNull(parts.consts);
  releaseOrNull(parts.names);
  releaseOrNull(parts.localsplusnames);
  releaseOrNull(parts.localspluskinds);
  releaseOrNull(parts.filename);
  releaseOrNull(parts.name);
  releaseOrNull(parts.qualname);
  releaseOrNull(parts.linetable);
  releaseOrNull(parts.exceptiontable);
}
