/** `bytes(source, encoding, errors)`, instances of subclasses, and the slots that every object has. */
import { EmptyBytes, False, NotImplemented, True } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { lookupSpecial } from "../../protocols/attribute";
import { bufferFill, supportsBuffer } from "../../protocols/buffer";
import { call0 } from "../../protocols/call";
import {
  BYTES_HEADER,
  bytesData,
  bytesFrom,
  bytesHash,
  bytesLength,
  bytesNew,
  BytesObject,
  isExactBytes,
} from "./bytes";
import { argumentNamed, encodeStr } from "../codecs/encodings";
import { freeObject, isBytes, isStr, release, retain, typeOf } from "../../kernel/object";
import { bytesCompare, bytesEqual, copyBytes } from "../text/units";
import { tuplePack1 } from "../tuple/tuple";
import { byteCount, writeBuffer, writeIterable } from "./source";
import { byteWriterAbandon, byteWriterFinish, byteWriterInit } from "./writer";

/** CPython's limit for a count: more is an OverflowError, not a MemoryError. */
const LENGTH_MAXIMUM: i64 = i64.MAX_VALUE - <i64>BYTES_HEADER - 1;

/** @new bytes(source=NULL, encoding=NULL, errors=NULL) */
export function bytesTypeNew(type: usize, source: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  if (encoding !== NULL && !argumentNamed(encoding, "bytes", "encoding")) return NULL;
  if (errors !== NULL && !argumentNamed(errors, "bytes", "errors")) return NULL;
  const made = bytesFromSource(source, encoding, errors);
  return made === NULL || type === Type.bytes ? made : subclassInstance(type, made);
}

function bytesFromSource(source: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  if (source === NULL) {
    if (encoding !== NULL) return raise(Type.TypeError, "encoding without a string argument");
    if (errors !== NULL) return raise(Type.TypeError, "errors without a string argument");
    return retain(EmptyBytes);
  }
  if (encoding !== NULL) {
    if (!isStr(source)) return raise(Type.TypeError, "encoding without a string argument");
    return encodeStr(source, encoding, errors);
  }
  if (errors !== NULL) {
    return raise(
      Type.TypeError,
      isStr(source) ? "string argument without an encoding" : "errors without a string argument",
    );
  }
  const method = lookupSpecial(source, Name.__bytes__);
  if (method !== NULL) {
    const made = call0(method);
    release(method);
    if (made === NULL || isBytes(made)) return made;
    raise(Type.TypeError, "__bytes__ returned non-bytes (type %.200T)", made);
    release(made);
    return NULL;
  }
  if (RT.error !== NULL) return NULL;
  if (isStr(source)) return raise(Type.TypeError, "string argument without an encoding");
  const count = byteCount(source);
  if (count === -2) return NULL;
  if (count > LENGTH_MAXIMUM) return raise(Type.OverflowError, "byte string is too large");
  if (count >= 0) {
    const zeros = bytesNew(count);
    if (zeros !== NULL && count > 0) memory.fill(bytesData(zeros), 0, <usize>count);
    return count === 1 && zeros !== NULL ? single(zeros) : zeros;
  }
  return bytesFromObject(source);
}

/** One byte gives one of the static objects. */
function single(fresh: Owned): Owned {
  const object = bytesFrom(bytesData(fresh), 1);
  release(fresh);
  return object;
}

/** Exact bytes from a buffer or an iterable of numbers. */
export function bytesFromObject(source: Borrowed): Owned {
  if (isExactBytes(source)) return retain(source);
  const writer = byteWriterInit();
  if (changetype<usize>(writer) === NULL) return NULL;
  if (supportsBuffer(source) ? writeBuffer(writer, source) : writeIterable(writer, source, "bytes", "bytes"))
    return byteWriterFinish(writer);
  byteWriterAbandon(writer);
  return NULL;
}

/** An instance of a subclass with the contents of `made`. Takes ownership of `made`. */
function subclassInstance(type: usize, made: Owned): Owned {
  const length = bytesLength(made);
  const object = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, length);
  if (object !== NULL) {
    const record = changetype<BytesObject>(object);
    record.size = length;
    record.hash = changetype<BytesObject>(made).hash;
    copyBytes(object + BYTES_HEADER, bytesData(made), <usize>length + 1);
  }
  release(made);
  return object;
}

/** @slot bytes.tp_dealloc */
export function bytesDealloc(self: usize): void {
  const type = typeOf(self);
  if (type === Type.bytes) freeObject(self);
  else call_indirect<void>(changetype<TypeObject>(type).tp_free, self);
}

/** @slot bytes.tp_hash */
export function bytesHashSlot(self: Borrowed): i64 {
  return bytesHash(self);
}

/** @slot bytes.sq_length, bytes.mp_length */
export function bytesLengthSlot(self: Borrowed): i64 {
  return bytesLength(self);
}

/** @slot bytes.bf_getbuffer */
export function bytesGetBuffer(self: Borrowed, view: usize, request: i32): bool {
  return bufferFill(view, self, bytesData(self), bytesLength(self), true, request);
}

/** The result of comparing two runs of bytes. */
export function compareRuns(a: usize, aLength: i64, b: usize, bLength: i64, operator: i32): Owned {
  let result: bool;
  if (operator === 2 || operator === 3) {
    const equal = aLength === bLength && bytesEqual(a, b, <usize>aLength);
    result = equal === (operator === 2);
  } else {
    const order = bytesCompare(a, aLength, b, bLength);
    result = operator === 0 ? order < 0 : operator === 1 ? order <= 0 : operator === 4 ? order > 0 : order >= 0;
  }
  return retain(result ? True : False);
}

/** @slot bytes.tp_richcompare */
export function bytesRichCompare(left: Borrowed, right: Borrowed, operator: i32): Owned {
  if (!isBytes(left) || !isBytes(right)) return retain(NotImplemented);
  return compareRuns(bytesData(left), bytesLength(left), bytesData(right), bytesLength(right), operator);
}

/** @method bytes.__bytes__() */
export function bytesBytes(self: Borrowed): Owned {
  return isExactBytes(self) ? retain(self) : bytesFrom(bytesData(self), bytesLength(self));
}

/** @method bytes.__getnewargs__() */
export function bytesGetnewargs(self: Borrowed): Owned {
  const copy = bytesFrom(bytesData(self), bytesLength(self));
  if (copy === NULL) return NULL;
  const args = tuplePack1(copy);
  release(copy);
  return args;
}
