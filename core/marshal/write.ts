/**
 * marshal.dumps: objects to bytes, in versions 0 to 4.
 *
 * From version 3 on, an object that occurs twice is written once. CPython decides by the reference count: an object
 * with one reference cannot occur twice. So no reference may be taken before that decision.
 *
 * Sorting a set allocates, which can run finalizers, so everything that is being written may change at any time unless
 * it is retained.
 */
import { Ellipsis, EmptyBytes, False, None, True } from "../generated/memory_map";
import { MarshalType } from "../generated/border";
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { errorClear, raise, raiseNoMemory } from "../exceptions/raise";
import { host_format_float } from "../generated/host";
import { memoryAllocate, memoryFree, memoryReallocate } from "../memory/allocator";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { scratchPop, scratchPush } from "../memory/scratch";
import { bytesData, bytesFrom, bytesLength } from "../objects/bytes/bytes";
import { codeBytes, CodeObject } from "../objects/code/code";
import { dictKeyAt, dictNext, dictValueAt } from "../objects/dict/dict";
import { intAsI64, intDigitCount, intDigits, intFitsI64, intIsNegative } from "../objects/int/int";
import { listAppend, listGet, listLength, listNew } from "../objects/list/list";
import { release, releaseOrNull, retain, typeOf } from "../kernel/object";
import { setKeyAt, setLength, setNextEntry } from "../objects/set/set";
import { strData, strIsAscii, strLength } from "../objects/str/str";
import { strIsInterned } from "../objects/str/intern";
import { encodeUtf8 } from "../objects/codecs/utf8";
import { tupleGet, tupleLength, tuplePack2 } from "../objects/tuple/tuple";
import {
  bufferAcquire,
  bufferRelease,
  BUFFER_VIEW_SLOTS,
  BufferView,
  BufferRequest,
  supportsBuffer,
} from "../protocols/buffer";
import { callMethod0 } from "../protocols/call";
import { NativeCost } from "../protocols/recursion";
import {
  MARSHAL_REFERENCES_SLOTS,
  MarshalReferences,
  referencesAdd,
  referencesClear,
  referencesFind,
} from "./references";
import { MAX_MARSHAL_DEPTH } from "./types";
import { FloatObject } from "../objects/float/float";
import { ComplexObject } from "../objects/complex/complex";

@unmanaged
class MarshalWriter {
  data: usize;
  length: usize;
  capacity: usize;
  depth: i32;
  version: i32;
  /** The objects that may be referred to, from version 3 on. */
  references: MarshalReferences;
  failure: i32;
}
const WRITER_SLOTS: i32 = <i32>((offsetof<MarshalWriter>() + 7) >> 3);

/** The last failure, as CPython reports it. RT.error is set only for `raised`. */
const enum Failure {
  none = 0,
  unmarshallable = 1,
  tooDeep = 2,
  noMemory = 3,
  raised = 4,
}

/** `marshal.dumps(value, version)`: a bytes object. */
export function marshalDumps(value: Borrowed, version: i32): Owned {
  const place = scratchPush(WRITER_SLOTS);
  if (place === NULL) return raiseNoMemory();
  const writer = changetype<MarshalWriter>(place);
  memory.fill(place, 0, (<usize>WRITER_SLOTS) << 3);
  writer.version = version;
  const table = scratchPush(MARSHAL_REFERENCES_SLOTS);
  if (table === NULL) {
    scratchPop(WRITER_SLOTS);
    return raiseNoMemory();
  }
  memory.fill(table, 0, (<usize>MARSHAL_REFERENCES_SLOTS) << 3);
  writer.references = changetype<MarshalReferences>(table);
  writeObject(writer, value);
  const result = finish(writer);
  referencesClear(writer.references);
  memoryFree(writer.data);
  scratchPop(MARSHAL_REFERENCES_SLOTS);
  scratchPop(WRITER_SLOTS);
  return result;
}

function finish(writer: MarshalWriter): Owned {
  switch (writer.failure) {
    case Failure.none:
      return bytesFrom(writer.data, <i64>writer.length);
    case Failure.unmarshallable:
      return raise(Type.ValueError, "unmarshallable object");
    case Failure.tooDeep:
      return raise(Type.ValueError, "object too deeply nested to marshal");
    case Failure.noMemory:
      return raiseNoMemory();
    default:
      return NULL;
  }
}

/** Returns the address of `count` bytes to write to, or NULL. */
function reserve(writer: MarshalWriter, count: usize): usize {
  if (writer.length + count > writer.capacity) {
    const capacity = max(writer.capacity * 2, writer.length + count + 64);
    const data = writer.data === NULL ? memoryAllocate(capacity) : memoryReallocate(writer.data, capacity);
    if (data === NULL) {
      writer.failure = Failure.noMemory;
      return NULL;
    }
    writer.data = data;
    writer.capacity = capacity;
  }
  const place = writer.data + writer.length;
  writer.length += count;
  return place;
}

function writeByte(writer: MarshalWriter, byte: u32): void {
  const place = reserve(writer, 1);
  if (place !== NULL) store<u8>(place, <u8>byte);
}

function writeI32(writer: MarshalWriter, value: i32): void {
  const place = reserve(writer, 4);
  if (place !== NULL) store<i32>(place, value);
}

function writeBytes(writer: MarshalWriter, data: usize, length: i64): void {
  const place = reserve(writer, <usize>length);
  if (place !== NULL) memory.copy(place, data, <usize>length);
}

/** Writes a size. One that does not fit cannot be marshaled. */
function writeSize(writer: MarshalWriter, size: i64): bool {
  if (size > 0x7fffffff) {
    writer.failure = Failure.unmarshallable;
    return false;
  }
  writeI32(writer, <i32>size);
  return true;
}

function writeSized(writer: MarshalWriter, data: usize, length: i64): void {
  if (writeSize(writer, length)) writeBytes(writer, data, length);
}

/** Whether writing must stop. If it continues after a failure, the last failure is reported, as in CPython. */
function hasStopped(writer: MarshalWriter): bool {
  // Below version 3, a shared object is written each time: once for every path to it.
  return writer.failure > Failure.tooDeep || (writer.failure === Failure.tooDeep && writer.version < 3);
}

function writeObject(writer: MarshalWriter, value: usize): void {
  if (hasStopped(writer)) return;
  if (writer.depth >= MAX_MARSHAL_DEPTH || RT.nativeDepth + NativeCost.MARSHAL >= RT.nativeLimit) {
    writer.failure = Failure.tooDeep;
    return;
  }
  writer.depth++;
  RT.nativeDepth += NativeCost.MARSHAL;
  if (value === NULL) writeByte(writer, MarshalType.NULL_);
  else if (value === None) writeByte(writer, MarshalType.NONE);
  else if (value === Type.StopIteration) writeByte(writer, MarshalType.STOPITER);
  else if (value === Ellipsis) writeByte(writer, MarshalType.ELLIPSIS);
  else if (value === False) writeByte(writer, MarshalType.FALSE);
  else if (value === True) writeByte(writer, MarshalType.TRUE);
  else {
    const flag = writeReference(writer, value);
    if (flag >= 0) {
      retain(value);
      writeKind(writer, value, <u32>flag);
      release(value);
    }
  }
  RT.nativeDepth -= NativeCost.MARSHAL;
  writer.depth--;
}

/**
 * Writes a reference and returns -1 if the object has been written before; otherwise returns the flag for its type
 * byte.
 */
function writeReference(writer: MarshalWriter, value: Borrowed): i32 {
  if (writer.version < 3) return 0;
  if (load<i64>(value) === 1 && !(typeOf(value) === Type.str && strIsInterned(value))) return 0;
  const number = referencesFind(writer.references, value);
  if (number >= 0) {
    writeByte(writer, MarshalType.REF);
    writeI32(writer, number);
    return -1;
  }
  if (referencesAdd(writer.references, value)) return MarshalType.FLAG_REF;
  writer.failure = Failure.noMemory;
  return -1;
}

function writeKind(writer: MarshalWriter, value: Borrowed, flag: u32): void {
  const type = typeOf(value);
  if (type === Type.int) writeInt(writer, value, flag);
  else if (type === Type.float) {
    writeByte(writer, (writer.version > 1 ? MarshalType.BINARY_FLOAT : MarshalType.FLOAT) | flag);
    writeFloat(writer, changetype<FloatObject>(value).value);
  } else if (type === Type.complex) {
    writeByte(writer, (writer.version > 1 ? MarshalType.BINARY_COMPLEX : MarshalType.COMPLEX) | flag);
    writeFloat(writer, changetype<ComplexObject>(value).real);
    writeFloat(writer, changetype<ComplexObject>(value).imag);
  } else if (type === Type.bytes) {
    writeByte(writer, MarshalType.STRING | flag);
    writeSized(writer, bytesData(value), bytesLength(value));
  } else if (type === Type.str) writeStr(writer, value, flag);
  else if (type === Type.tuple) {
    const count = tupleLength(value);
    if (writer.version >= 4 && count < 256) {
      writeByte(writer, MarshalType.SMALL_TUPLE | flag);
      writeByte(writer, <u32>count);
    } else {
      writeByte(writer, MarshalType.TUPLE | flag);
      if (!writeSize(writer, count)) return;
    }
    for (let i: i64 = 0; i < count; i++) writeObject(writer, tupleGet(value, i));
  } else if (type === Type.list) {
    const count = listLength(value);
    writeByte(writer, MarshalType.LIST | flag);
    if (!writeSize(writer, count)) return;
    for (let i: i64 = 0; i < count; i++) {
      if (i < listLength(value)) writeObject(writer, listGet(value, i));
      else writer.failure = Failure.unmarshallable;
    }
  } else if (type === Type.dict) writeDict(writer, value, flag);
  else if (type === Type.set || type === Type.frozenset) writeSet(writer, value, flag);
  else if (type === Type.code) writeCode(writer, value, flag);
  else if (supportsBuffer(value)) writeBuffer(writer, value, flag);
  else {
    writeByte(writer, 0x3f);
    writer.failure = Failure.unmarshallable;
  }
}

/** Old versions store floats as text with 17 significant digits. */
function writeFloat(writer: MarshalWriter, value: f64): void {
  const room: i32 = 40;
  const place = reserve(writer, writer.version > 1 ? 8 : 1 + <usize>room);
  if (place === NULL) return;
  if (writer.version > 1) return store<f64>(place, value);
  const length = host_format_float(value, 0x67, 17, 0, place + 1, room);
  store<u8>(place, <u8>length);
  writer.length -= <usize>(room - length);
}

function writeInt(writer: MarshalWriter, value: Borrowed, flag: u32): void {
  if (intFitsI64(value)) {
    const number = intAsI64(value);
    if (number >= -0x80000000 && number <= 0x7fffffff) {
      writeByte(writer, MarshalType.INT | flag);
      writeI32(writer, <i32>number);
      return;
    }
  }
  const count = intDigitCount(value);
  const digits = intDigits(value);
  const top = load<u32>(digits + ((<usize>(count - 1)) << 2));
  const words = count * 2 - (top < 0x8000 ? 1 : 0);
  writeByte(writer, MarshalType.LONG | flag);
  writeI32(writer, intIsNegative(value) ? -words : words);
  for (let i = 0; i < words; i++) {
    const digit = load<u32>(digits + ((<usize>(i >> 1)) << 2));
    const place = reserve(writer, 2);
    if (place !== NULL) store<u16>(place, <u16>((i & 1) === 0 ? digit & 0x7fff : digit >> 15));
  }
}

function writeStr(writer: MarshalWriter, value: Borrowed, flag: u32): void {
  const interned = strIsInterned(value);
  if (writer.version >= 4 && strIsAscii(value)) {
    const length = strLength(value);
    if (length < 256) {
      writeByte(writer, (interned ? MarshalType.SHORT_ASCII_INTERNED : MarshalType.SHORT_ASCII) | flag);
      writeByte(writer, <u32>length);
      writeBytes(writer, strData(value), length);
    } else {
      writeByte(writer, (interned ? MarshalType.ASCII_INTERNED : MarshalType.ASCII) | flag);
      writeSized(writer, strData(value), length);
    }
    return;
  }
  writeByte(writer, (writer.version >= 3 && interned ? MarshalType.INTERNED : MarshalType.UNICODE) | flag);
  // Lone surrogates are written like any other character.
  const utf8 = encodeUtf8(value, Name.surrogatepass);
  if (utf8 === NULL) {
    errorClear();
    writer.failure = Failure.unmarshallable;
    return;
  }
  writeSized(writer, bytesData(utf8), bytesLength(utf8));
  release(utf8);
}

function writeDict(writer: MarshalWriter, value: Borrowed, flag: u32): void {
  writeByte(writer, MarshalType.DICT | flag);
  let position = dictNext(value, 0);
  while (position >= 0) {
    const item = dictValueAt(value, position);
    writeObject(writer, dictKeyAt(value, position));
    // A finalizer may have removed the key's value; the failure then is no worse than CPython's.
    if (dictHolds(value, position, item)) writeObject(writer, item);
    else writer.failure = Failure.unmarshallable;
    position = dictNext(value, position);
  }
  writeObject(writer, NULL);
}

/** Whether `item` is still the value at the cursor. */
function dictHolds(dict: Borrowed, position: i64, item: Borrowed): bool {
  return dictNext(dict, position - 1) === position && dictValueAt(dict, position) === item;
}

/** Writes the items in the order of their own marshal bytes, so that equal sets give equal bytes. */
function writeSet(writer: MarshalWriter, value: Borrowed, flag: u32): void {
  writeByte(writer, (typeOf(value) === Type.set ? MarshalType.SET : MarshalType.FROZENSET) | flag);
  if (!writeSize(writer, setLength(value))) return;
  const pairs = listNew(0);
  const failure = pairs === NULL ? Failure.raised : sortedItems(writer.version, value, pairs);
  if (failure === Failure.none) {
    const count = listLength(pairs);
    for (let i: i64 = 0; i < count; i++) writeObject(writer, tupleGet(listGet(pairs, i), 1));
  } else writer.failure = failure;
  releaseOrNull(pairs);
}

/** Fills `pairs` with tuples of (marshal bytes, item), and sorts them. */
function sortedItems(version: i32, value: Borrowed, pairs: Borrowed): Failure {
  // If there is nothing to sort, nested sets take no longer than anything else.
  const alone = setLength(value) === 1;
  for (let position = setNextEntry(value, 0); position >= 0; position = setNextEntry(value, position)) {
    const item = setKeyAt(value, position);
    const bytes = alone ? retain(EmptyBytes) : marshalDumps(item, version);
    if (bytes === NULL) {
      errorClear();
      return Failure.unmarshallable;
    }
    const pair = tuplePack2(bytes, item);
    release(bytes);
    const added = pair !== NULL && listAppend(pairs, pair);
    releaseOrNull(pair);
    if (!added) return Failure.raised;
  }
  const sorted = callMethod0(pairs, Name.sort);
  if (sorted === NULL) {
    errorClear();
    return Failure.noMemory;
  }
  release(sorted);
  return Failure.none;
}

function writeCode(writer: MarshalWriter, value: Borrowed, flag: u32): void {
  const code = changetype<CodeObject>(value);
  const bytes = codeBytes(value);
  if (bytes === NULL) {
    writer.failure = Failure.raised;
    return;
  }
  writeByte(writer, MarshalType.CODE | flag);
  writeI32(writer, code.argcount);
  writeI32(writer, code.posonlyargcount);
  writeI32(writer, code.kwonlyargcount);
  writeI32(writer, code.stacksize);
  writeI32(writer, code.flags);
  writeObject(writer, bytes);
  writeObject(writer, code.consts);
  writeObject(writer, code.names);
  writeObject(writer, code.localsplusnames);
  writeObject(writer, code.localspluskinds);
  writeObject(writer, code.filename);
  writeObject(writer, code.name);
  writeObject(writer, code.qualname);
  writeI32(writer, code.firstlineno);
  writeObject(writer, code.linetable);
  writeObject(writer, code.exceptiontable);
  release(bytes);
}

function writeBuffer(writer: MarshalWriter, value: Borrowed, flag: u32): void {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) {
    writer.failure = Failure.noMemory;
    return;
  }
  if (bufferAcquire(value, view, BufferRequest.SIMPLE)) {
    writeByte(writer, MarshalType.STRING | flag);
    writeSized(writer, changetype<BufferView>(view).data, changetype<BufferView>(view).length);
    bufferRelease(view);
  } else {
    errorClear();
    writer.failure = Failure.unmarshallable;
  }
  scratchPop(BUFFER_VIEW_SLOTS);
}
