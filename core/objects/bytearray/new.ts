/** `bytearray(source, encoding, errors)`, comparison, pickling. */
import { None, NotImplemented } from "../../generated/memory_map";
import { errorClear, errorMatches, raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { lookupAttribute } from "../../protocols/attribute";
import {
  BUFFER_VIEW_SLOTS,
  BufferRequest,
  BufferView,
  bufferAcquire,
  bufferRelease,
  supportsBuffer,
} from "../../protocols/buffer";
import { bytearrayData, bytearrayInitialize, bytearrayLength, bytearrayReplace, bytearrayResize } from "./bytearray";
import { bytesData, bytesFrom, bytesLength } from "../bytes/bytes";
import { compareRuns } from "../bytes/new";
import { byteCount, writeBuffer, writeIterable } from "../bytes/source";
import { byteWriterAbandon, byteWriterInit } from "../bytes/writer";
import { argumentNamed, encodeStr } from "../codecs/encodings";
import { isStr, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { strFromLatin1, strFromLiteral } from "../str/str";
import { tupleNew, tuplePack1, tuplePack2, tupleSet } from "../tuple/tuple";

/** @new bytearray(*args, **kwargs) raw */
export function bytearrayTypeNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const object = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (object !== NULL) bytearrayInitialize(object);
  return object;
}

/** @init bytearray(source=NULL, encoding=NULL, errors=NULL) */
export function bytearrayInit(self: Borrowed, source: Borrowed, encoding: Borrowed, errors: Borrowed): bool {
  if (encoding !== NULL && !argumentNamed(encoding, "bytearray", "encoding")) return false;
  if (errors !== NULL && !argumentNamed(errors, "bytearray", "errors")) return false;
  if (bytearrayLength(self) !== 0 && !bytearrayResize(self, 0)) return false;
  if (source !== NULL && isStr(source)) {
    if (encoding === NULL) return raiseFalse(Type.TypeError, "string argument without an encoding");
    const encoded = encodeStr(source, encoding, errors);
    if (encoded === NULL) return false;
    const filled = bytearrayReplace(self, 0, 0, bytesData(encoded), bytesLength(encoded));
    release(encoded);
    return filled;
  }
  if (encoding !== NULL) return raiseFalse(Type.TypeError, "encoding without a string argument");
  if (errors !== NULL) return raiseFalse(Type.TypeError, "errors without a string argument");
  if (source === NULL) return true;
  const count = byteCount(source);
  if (count === -2) return false;
  if (count >= 0) {
    if (count === 0) return true;
    if (!bytearrayResize(self, count)) return false;
    memory.fill(bytearrayData(self), 0, <usize>count);
    return true;
  }
  return bytearrayExtendFrom(self, source);
}

/** Appends the bytes of a buffer or the numbers of an iterable. */
export function bytearrayExtendFrom(self: Borrowed, source: Borrowed): bool {
  const writer = byteWriterInit();
  if (changetype<usize>(writer) === NULL) return false;
  const written = supportsBuffer(source)
    ? writeBuffer(writer, source)
    : writeIterable(writer, source, "bytearray", "byte");
  const length = bytearrayLength(self);
  const done = written && bytearrayReplace(self, length, length, writer.data, <i64>writer.length);
  byteWriterAbandon(writer);
  return done;
}

/** @slot bytearray.tp_richcompare */
export function bytearrayRichCompare(left: Borrowed, right: Borrowed, operator: i32): Owned {
  if (!supportsBuffer(left) || !supportsBuffer(right)) return retain(NotImplemented);
  const views = scratchPush(2 * BUFFER_VIEW_SLOTS);
  if (views === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  const other = views + ((<usize>BUFFER_VIEW_SLOTS) << 3);
  let result: usize = NULL;
  if (bufferAcquire(left, views, BufferRequest.SIMPLE)) {
    if (bufferAcquire(right, other, BufferRequest.SIMPLE)) {
      const a = changetype<BufferView>(views);
      const b = changetype<BufferView>(other);
      result = compareRuns(a.data, a.length, b.data, b.length, operator);
      bufferRelease(other);
    }
    bufferRelease(views);
  }
  scratchPop(2 * BUFFER_VIEW_SLOTS);
  if (result !== NULL || !errorMatches(Type.BufferError)) return result;
  errorClear();
  return retain(NotImplemented);
}

/** `(type, arguments, state)`, where state is the instance's `__dict__`, or None. */
function reduce(self: Borrowed, args: Owned): Owned {
  if (args === NULL) return NULL;
  let state = lookupAttribute(self, Name.__dict__);
  if (state === NULL) {
    if (RT.error !== NULL) {
      release(args);
      return NULL;
    }
    state = retain(None);
  }
  const result = tupleNew(3);
  if (result === NULL) {
    release(args);
    release(state);
    return NULL;
  }
  tupleSet(result, 0, retain(typeOf(self)));
  tupleSet(result, 1, args);
  tupleSet(result, 2, state);
  return result;
}

/** `(text, 'latin-1')`, as protocols before 3 need it. */
function textArguments(self: Borrowed): Owned {
  if (bytearrayLength(self) === 0) return tupleNew(0);
  const text = strFromLatin1(bytearrayData(self), bytearrayLength(self));
  const encoding = strFromLiteral("latin-1");
  const args = text !== NULL && encoding !== NULL ? tuplePack2(text, encoding) : NULL;
  releaseOrNull(text);
  releaseOrNull(encoding);
  return args;
}

/** @method bytearray.__reduce__() */
export function bytearrayReduce(self: Borrowed): Owned {
  return reduce(self, textArguments(self));
}

/** @method bytearray.__reduce_ex__(proto: int=0, /) */
export function bytearrayReduceEx(self: Borrowed, protocol: i32): Owned {
  if (protocol < 3) return bytearrayReduce(self);
  if (bytearrayLength(self) === 0) return reduce(self, tupleNew(0));
  const bytes = bytesFrom(bytearrayData(self), bytearrayLength(self));
  if (bytes === NULL) return NULL;
  const args = tuplePack1(bytes);
  release(bytes);
  return reduce(self, args);
}
