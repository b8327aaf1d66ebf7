/**
 * marshal.loads and marshal.load: bytes to objects.
 *
 * The bytes may be anything. A size is trusted only up to the number of bytes left, nothing past the end is read, and
 * code objects from untrusted bytes are verified before they can run. An object may refer to an unfinished one that
 * encloses it, so every object kept for references must be valid at every moment.
 *
 * See docs/internals/marshal.md.
 */
import { Ellipsis, False, None, True } from "../generated/memory_map";
import { MarshalType } from "../generated/border";
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { exceptionMatches } from "../exceptions/statement";
import { raise, raiseNoMemory } from "../exceptions/raise";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { scratchPop, scratchPush } from "../memory/scratch";
import { bytesData, bytesFrom, bytesNew } from "../objects/bytes/bytes";
import { CODE_PARTS_SLOTS, codeNew, CodeParts, codeValidate } from "../objects/code/code";
import { codeVerify } from "../objects/code/verify";
import { decodeUtf8, strFromUtf8Surrogates } from "../objects/codecs/utf8";
import { complexFromF64 } from "../objects/complex/complex";
import { dictNew, dictSetItem } from "../objects/dict/dict";
import { floatFromF64 } from "../objects/float/float";
import { decimalEnd, decimalValueOf } from "../objects/float/parse";
import { intAllocate, intDigits, intDiscard, intFinish, intFromI64 } from "../objects/int/int";
import { listAppend, listGet, listLength, listNew, ListObject, listSet } from "../objects/list/list";
import { release, releaseOrNull, retain, typeOf } from "../kernel/object";
import { frozensetNew, setAdd, setNew } from "../objects/set/set";
import { strEqual, strFromLatin1, strLength, strRead } from "../objects/str/str";
import { strIntern } from "../objects/str/intern";
import { tupleGet, tupleLength, tupleNew, tupleSet } from "../objects/tuple/tuple";
import { NativeCost } from "../protocols/recursion";
import { sequenceTuple } from "../protocols/sequence";
import { readFromFile } from "./file";
import { MAX_MARSHAL_DEPTH } from "./types";

@unmanaged
class MarshalReader {
  /** The remaining bytes; unused with a file. */
  at: usize;
  end: usize;
  /** The file, borrowed, or NULL. */
  file: usize;
  /** With a file, the bytearray that holds what was read last, owned, or NULL. */
  buffer: usize;
  /** A list of the objects that can be referred to. */
  refs: usize;
  /** For bytes from our own compiler, the file name, borrowed, that all code objects share. Otherwise NULL. */
  filename: usize;
  depth: i32;
  /** How many parts the enclosing tuples and lists are still missing: each takes at least one byte. */
  owed: i64;
}
const READER_SLOTS: i32 = <i32>((offsetof<MarshalReader>() + 7) >> 3);

/** A list read from a file is preallocated for at most this many items: its size cannot be trusted. */
const FILE_LIST_ROOM: i64 = 0x10000;

/** The object that `length` bytes at `data` describe. Malformed bytes raise ValueError, EOFError or TypeError. */
export function marshalLoads(data: usize, length: i64): Owned {
  return readFrom(data, length, NULL, NULL);
}

/**
 * Like `marshalLoads`, for bytes from the compiler: code objects need no verification, and each of them gets
 * `filename`.
 */
export function marshalLoadsCompiled(data: usize, length: i64, filename: Borrowed): Owned {
  return readFrom(data, length, NULL, filename);
}

/** The object that the next bytes of a Python file describe, read through its `readinto` method. */
export function marshalLoadFile(file: Borrowed): Owned {
  return readFrom(NULL, 0, file, NULL);
}

function readFrom(data: usize, length: i64, file: Borrowed, filename: Borrowed): Owned {
  const place = scratchPush(READER_SLOTS);
  if (place === NULL) return raiseNoMemory();
  const reader = changetype<MarshalReader>(place);
  reader.at = data;
  reader.end = data + <usize>length;
  reader.file = file;
  reader.buffer = NULL;
  reader.depth = 0;
  reader.filename = filename;
  reader.owed = 0;
  reader.refs = listNew(0);
  let result: usize = NULL;
  if (reader.refs !== NULL) {
    result = readObject(reader);
    if (result === NULL) {
      if (RT.error === NULL) raise(Type.TypeError, "NULL object in marshal data for object");
      clearTuples(reader.refs);
    }
    release(reader.refs);
  }
  releaseOrNull(reader.buffer);
  scratchPop(READER_SLOTS);
  return result;
}

/** A discarded tuple may contain itself: nothing else could break that cycle. */
function clearTuples(refs: Borrowed): void {
  for (let i: i64 = 0; i < listLength(refs); i++) {
    const tuple = listGet(refs, i);
    if (typeOf(tuple) !== Type.tuple) continue;
    for (let at = tupleLength(tuple) - 1; at >= 0; at--) {
      const item = tupleGet(tuple, at);
      tupleSet(tuple, at, retain(None));
      release(item);
    }
  }
}

/**
 * Returns the address of the next `count` bytes, valid until the next call. NULL: EOFError, or an exception from the
 * file.
 */
function take(reader: MarshalReader, count: i64): usize {
  if (reader.file !== NULL) {
    releaseOrNull(reader.buffer);
    reader.buffer = NULL;
    return readFromFile(reader.file, count, changetype<usize>(reader) + offsetof<MarshalReader>("buffer"));
  }
  if (<i64>(reader.end - reader.at) < count) return raise(Type.EOFError, "marshal data too short");
  const data = reader.at;
  reader.at += <usize>count;
  return data;
}

/** Returns -1 with an error. */
function readByte(reader: MarshalReader): i32 {
  if (reader.file === NULL && reader.at === reader.end) {
    raise(Type.EOFError, "EOF read where not expected");
    return -1;
  }
  const data = take(reader, 1);
  return data === NULL ? -1 : load<u8>(data);
}

/** The caller checks RT.error. */
function readI32(reader: MarshalReader): i32 {
  const data = take(reader, 4);
  return data === NULL ? -1 : load<i32>(data);
}

/** Keeps a finished object for later references if its type byte says so. On error, releases it. */
function keep(reader: MarshalReader, object: Owned, flag: u32): Owned {
  if (object === NULL || flag === 0) return object;
  if (listAppend(reader.refs, object)) return object;
  release(object);
  return NULL;
}

/** Reserves a place for an object that is finished after its parts. Returns its index; -1: error; -2: not kept. */
function reserve(reader: MarshalReader, flag: u32): i64 {
  if (flag === 0) return -2;
  const index = listLength(reader.refs);
  return listAppend(reader.refs, None) ? index : -1;
}

function fill(reader: MarshalReader, index: i64, object: Owned): Owned {
  if (object !== NULL && index >= 0) {
    listSet(reader.refs, index, retain(object));
    release(None);
  }
  return object;
}

/** Returns the object. NULL either with an error or, without one, for the NULL that ends a dict. */
function readObject(reader: MarshalReader): Owned {
  const byte = readByte(reader);
  if (byte < 0) {
    if (exceptionMatches(RT.error, Type.EOFError)) raise(Type.EOFError, "EOF read where object expected");
    return NULL;
  }
  // A file runs Python code while it is read, so the stack use has to be counted.
  if (reader.depth >= MAX_MARSHAL_DEPTH || RT.nativeDepth + NativeCost.MARSHAL >= RT.nativeLimit)
    return raise(Type.ValueError, "recursion limit exceeded");
  reader.depth++;
  RT.nativeDepth += NativeCost.MARSHAL;
  const result = readKind(reader, byte & 0x7f, byte & MarshalType.FLAG_REF);
  RT.nativeDepth -= NativeCost.MARSHAL;
  reader.depth--;
  return result;
}

function readKind(reader: MarshalReader, type: u32, flag: u32): Owned {
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
      const data = take(reader, 8);
      return data === NULL ? NULL : keep(reader, intFromI64(load<i64>(data)), flag);
    }
    case MarshalType.LONG:
      return keep(reader, readLong(reader), flag);
    case MarshalType.FLOAT: {
      const value = readFloatText(reader);
      return RT.error !== NULL ? NULL : keep(reader, floatFromF64(value), flag);
    }
    case MarshalType.BINARY_FLOAT: {
      const data = take(reader, 8);
      return data === NULL ? NULL : keep(reader, floatFromF64(load<f64>(data)), flag);
    }
    case MarshalType.COMPLEX: {
      const real = readFloatText(reader);
      const imaginary = RT.error !== NULL ? 0.0 : readFloatText(reader);
      return RT.error !== NULL ? NULL : keep(reader, complexFromF64(real, imaginary), flag);
    }
    case MarshalType.BINARY_COMPLEX: {
      const real = readF64(reader);
      const imaginary = RT.error !== NULL ? 0.0 : readF64(reader);
      return RT.error !== NULL ? NULL : keep(reader, complexFromF64(real, imaginary), flag);
    }
    case MarshalType.STRING: {
      const length = readSize(reader, "bytes object");
      const data = length < 0 ? NULL : take(reader, length);
      if (data === NULL) return NULL;
      // A constant from the compiler is referable if it is one of the preexisting bytes objects.
      const shared = reader.filename !== NULL && flag !== 0;
      return keep(reader, shared ? bytesFrom(data, length) : bytesCopy(data, length), flag);
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
      return length < 0 ? NULL : readUtf8(reader, length, type === MarshalType.INTERNED, flag);
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

/** Reads the size of a `what`. Returns -1 with an error. */
function readSize(reader: MarshalReader, what: string): i64 {
  const size = readI32(reader);
  if (RT.error !== NULL) return -1;
  if (size >= 0) return <i64>size;
  raise(Type.ValueError, "bad marshal data (%s size out of range)", changetype<usize>(what));
  return -1;
}

/** A new bytes object, even for a single byte. */
function bytesCopy(data: usize, length: i64): Owned {
  const bytes = bytesNew(length);
  if (bytes !== NULL) memory.copy(bytesData(bytes), data, <usize>length);
  return bytes;
}

function readLatin1(reader: MarshalReader, length: i64, interned: bool, flag: u32): Owned {
  const data = take(reader, length);
  if (data === NULL) return NULL;
  const text = strFromLatin1(data, length);
  return keep(reader, text !== NULL && interned ? strIntern(text) : text, flag);
}

function readUtf8(reader: MarshalReader, length: i64, interned: bool, flag: u32): Owned {
  // Nothing to read: a file is not even called.
  const data = length === 0 ? changetype<usize>(reader) : take(reader, length);
  if (data === NULL) return NULL;
  const text = strFromUtf8Surrogates(data, <i32>length);
  return keep(reader, text !== NULL && interned ? strIntern(text) : text, flag);
}

/** Reads a 15-bit digit. Returns -1 with an error. */
function readDigit(reader: MarshalReader): i32 {
  const data = take(reader, 2);
  if (data === NULL) return -1;
  const digit = <i32>load<u16>(data);
  if (digit <= 0x7fff) return digit;
  raise(Type.ValueError, "bad marshal data (digit out of range in long)");
  return -1;
}

/** Reads an int as 15-bit digits; their count carries the sign. */
function readLong(reader: MarshalReader): Owned {
  const signed = <i64>readI32(reader);
  if (RT.error !== NULL) return NULL;
  const count = signed < 0 ? -signed : signed;
  if (count > 0x7fffffff) return raise(Type.ValueError, "bad marshal data (long size out of range)");
  if (count === 0) return intFromI64(0);
  if (reader.file === NULL && count << 1 > <i64>(reader.end - reader.at)) {
    // There is an error; what remains is to find out which.
    while (readDigit(reader) >= 0) {}
    return NULL;
  }
  const int = intAllocate((count + 1) >> 1);
  if (int === NULL) return NULL;
  for (let at: i64 = 0; at < count; at++) {
    const digit = readDigit(reader);
    const top = digit === 0 && at === count - 1;
    if (top) raise(Type.ValueError, "bad marshal data (unnormalized long data)");
    if (top || digit < 0) {
      intDiscard(int);
      return NULL;
    }
    const place = intDigits(int) + ((<usize>(at >> 1)) << 2);
    if ((at & 1) === 0) store<u32>(place, digit);
    else store<u32>(place, load<u32>(place) | ((<u32>digit) << 15));
  }
  return intFinish(int, signed < 0);
}

/** The caller checks RT.error. */
function readF64(reader: MarshalReader): f64 {
  const data = take(reader, 8);
  return data === NULL ? 0 : load<f64>(data);
}

/** Reads a float like C's strtod: without spaces, up to the first NUL. The caller checks RT.error. */
function readFloatText(reader: MarshalReader): f64 {
  const length = readByte(reader);
  if (length < 0) return 0;
  const data = take(reader, <i64>length);
  if (data === NULL) return 0;
  let end = data;
  while (end < data + <usize>length && load<u8>(end) !== 0) end++;
  if (end !== data && decimalEnd(data, end) === end) return decimalValueOf(data, end);
  const text = decodeUtf8(data, <i32>(end - data), Name.replace, NULL);
  if (text !== NULL) raise(Type.ValueError, "could not convert string to float: '%.200U'", text);
  releaseOrNull(text);
  return 0;
}

/** Reads a part of a container, where NULL is an error. */
function readPart(reader: MarshalReader, container: string): Owned {
  const part = readObject(reader);
  if (part === NULL && RT.error === NULL)
    raise(Type.TypeError, "NULL object in marshal data for %s", changetype<usize>(container));
  return part;
}

/** Whether there can be this many parts, given everything that still has to follow them. */
function mayHold(reader: MarshalReader, count: i64): bool {
  return reader.file !== NULL || count + reader.owed <= <i64>(reader.end - reader.at);
}

function readTuple(reader: MarshalReader, count: i64, flag: u32): Owned {
  if (!mayHold(reader, count)) return failIn(reader, "tuple", keep(reader, tupleNew(0), flag));
  const tuple = keep(reader, tupleNew(count), flag);
  if (tuple === NULL) return NULL;
  // Code that can already see it never sees a NULL inside.
  for (let i: i64 = 0; i < count; i++) tupleSet(tuple, i, retain(None));
  reader.owed += count;
  for (let i: i64 = 0; i < count; i++) {
    reader.owed--;
    const part = readPart(reader, "tuple");
    if (part === NULL) {
      release(tuple);
      return NULL;
    }
    tupleSet(tuple, i, part);
    release(None);
  }
  return tuple;
}

function readList(reader: MarshalReader, flag: u32): Owned {
  const count = readSize(reader, "list");
  if (count < 0) return NULL;
  if (!mayHold(reader, count)) return failIn(reader, "list", keep(reader, listNew(0), flag));
  const list = listNew(reader.file !== NULL ? min(count, FILE_LIST_ROOM) : count);
  if (list === NULL) return NULL;
  changetype<ListObject>(list).size = 0;
  if (keep(reader, list, flag) === NULL) return NULL;
  reader.owed += count;
  for (let i: i64 = 0; i < count; i++) {
    reader.owed--;
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

/**
 * The bytes end before this container does: its parts are read only to raise the error that comes first. Takes
 * ownership of `container`. Returns NULL.
 */
function failIn(reader: MarshalReader, what: string, container: Owned): Owned {
  let part: usize = container;
  while (part !== NULL) {
    release(part);
    part = readPart(reader, what);
  }
  return NULL;
}

function readDict(reader: MarshalReader, flag: u32): Owned {
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

function readSet(reader: MarshalReader, frozen: bool, flag: u32): Owned {
  const count = readSize(reader, "set");
  if (count < 0) return NULL;
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
  return fill(reader, index, reader.filename !== NULL ? rebuilt(set) : set);
}

/**
 * CPython's compiler makes a constant frozenset twice, the second time by iterating over the first. Where hashes
 * collide, the order shows it.
 */
function rebuilt(set: Owned): Owned {
  const items = sequenceTuple(set);
  release(set);
  if (items === NULL) return NULL;
  const again = frozensetNew(items);
  release(items);
  return again;
}

function readCode(reader: MarshalReader, flag: u32): Owned {
  const index = reserve(reader, flag);
  if (index === -1) return NULL;
  const place = scratchPush(CODE_PARTS_SLOTS);
  if (place === NULL) return raiseNoMemory();
  const parts = changetype<CodeParts>(place);
  memory.fill(place, 0, (<usize>CODE_PARTS_SLOTS) << 3);
  let code: usize = NULL;
  if (readParts(reader, parts) && codeValidate(parts)) {
    code = codeNew(parts);
    if (code !== NULL && reader.filename === NULL && !codeVerify(code)) {
      release(code);
      code = NULL;
    }
  }
  releaseParts(parts);
  scratchPop(CODE_PARTS_SLOTS);
  return fill(reader, index, code);
}

function readParts(reader: MarshalReader, parts: CodeParts): bool {
  parts.argcount = readI32(reader);
  if (RT.error === NULL) parts.posonlyargcount = readI32(reader);
  if (RT.error === NULL) parts.kwonlyargcount = readI32(reader);
  if (RT.error === NULL) parts.stacksize = readI32(reader);
  if (RT.error === NULL) parts.flags = readI32(reader);
  if (RT.error === NULL) parts.code = readPart(reader, "code object");
  if (RT.error === NULL) parts.consts = readPart(reader, "code object");
  if (RT.error === NULL) parts.names = readPart(reader, "code object");
  if (RT.error === NULL) parts.localsplusnames = readPart(reader, "code object");
  if (RT.error === NULL) parts.localspluskinds = readPart(reader, "code object");
  if (RT.error === NULL) parts.filename = readPart(reader, "code object");
  if (RT.error === NULL) parts.name = readPart(reader, "code object");
  if (RT.error === NULL) parts.qualname = readPart(reader, "code object");
  if (RT.error === NULL) parts.firstlineno = readI32(reader);
  if (RT.error === NULL) parts.linetable = readPart(reader, "code object");
  if (RT.error === NULL) parts.exceptiontable = readPart(reader, "code object");
  if (RT.error === NULL && reader.filename !== NULL) shareTexts(parts, reader.filename);
  return RT.error === NULL;
}

/**
 * Shares objects that the bytes of our own compiler's code do not contain: the file name, and the names of anonymous
 * code.
 */
function shareTexts(parts: CodeParts, filename: Borrowed): void {
  release(parts.filename);
  parts.filename = retain(filename);
  const name = anonymousName(parts.name);
  if (name === NULL) return;
  if (parts.qualname === parts.name) {
    release(parts.qualname);
    parts.qualname = retain(name);
  }
  release(parts.name);
  parts.name = retain(name);
}

function anonymousName(name: Borrowed): Borrowed {
  if (strLength(name) === 0 || strRead(name, 0) !== 0x3c) return NULL;
  if (strEqual(name, Name.$module)) return Name.$module;
  if (strEqual(name, Name.$lambda)) return Name.$lambda;
  if (strEqual(name, Name.$listcomp)) return Name.$listcomp;
  if (strEqual(name, Name.$setcomp)) return Name.$setcomp;
  if (strEqual(name, Name.$dictcomp)) return Name.$dictcomp;
  return strEqual(name, Name.$genexpr) ? Name.$genexpr : NULL;
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
