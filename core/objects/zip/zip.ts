/**
 * zip: tuples with one item from each iterable. Layout as CPython's zipobject (LP64).
 *
 * The tuple is reused if nothing else refers to it when the next one is needed.
 */
import { True } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { getIterator, iterNext } from "../../protocols/iteration";
import { isTrue } from "../../protocols/truth";
import { checkKeywords } from "../../protocols/arguments";
import { dictGetName } from "../dict/dict";
import { gcIsTracked, gcTrack } from "../../kernel/gc/gc";
import { none, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { tupleGet, tupleItems, tupleLength, tupleNew, tuplePack2, tuplePack3, tupleSet } from "../tuple/tuple";

/** @record zip */
@unmanaged
export class ZipObject extends BaseObject {
  count: i64; // @16
  /** A tuple. @owned */
  iterators: usize; // @24
  /** The tuple that is reused. @owned */
  result: usize; // @32
  strict: i32;
  private _strict: u32; // @40
}

/** @new zip(*iterables, strict=False) raw */
export function zipNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  let strict = 0;
  if (kwargs !== NULL) {
    if (!checkKeywords("zip", kwargs, Name.strict, NULL)) return NULL;
    const value = dictGetName(kwargs, Name.strict);
    if (value !== NULL) strict = isTrue(value);
    if (strict < 0) return NULL;
  }
  const count = tupleLength(args);
  const iterators = tupleNew(count);
  if (iterators === NULL) return NULL;
  for (let i: i64 = 0; i < count; i++) {
    const iterator = getIterator(tupleGet(args, i));
    if (iterator === NULL) {
      release(iterators);
      return NULL;
    }
    tupleSet(iterators, i, iterator);
  }
  const result = tupleNew(count);
  const self = result === NULL ? NULL : call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (self === NULL) {
    releaseOrNull(result);
    release(iterators);
    return NULL;
  }
  for (let i: i64 = 0; i < count; i++) tupleSet(result, i, none());
  const record = changetype<ZipObject>(self);
  record.count = count;
  record.iterators = iterators;
  record.result = result;
  record.strict = strict;
  return self;
}

/** @slot zip.tp_iternext */
export function zipNext(self: Borrowed): Owned {
  const record = changetype<ZipObject>(self);
  const count = record.count;
  if (count === 0) return NULL;
  const again = changetype<BaseObject>(record.result).refcount === 1;
  const result = again ? retain(record.result) : tupleNew(count);
  if (result === NULL) return NULL;
  for (let i: i64 = 0; i < count; i++) {
    const item = iterNext(tupleGet(record.iterators, i));
    if (item === NULL) {
      release(result);
      if (record.strict !== 0 && RT.error === NULL) checkEnd(record, i);
      return NULL;
    }
    if (again) {
      const slot = tupleItems(result) + ((<usize>i) << 3);
      const old = load<usize>(slot);
      store<u64>(slot, <u64>item);
      release(old);
    } else tupleSet(result, i, item);
  }
  // The collector may have untracked a tuple of plain values.
  if (again && !gcIsTracked(result)) gcTrack(result);
  return result;
}

/** With `strict`, the iterator at `index` may end only if it is the first and all others end with it. */
function checkEnd(record: ZipObject, index: i64): void {
  if (index > 0) {
    if (index === 1) raise(Type.ValueError, "zip() argument 2 is shorter than argument 1");
    else raise(Type.ValueError, "zip() argument %d is shorter than arguments 1-%d", index + 1, index);
    return;
  }
  for (let i: i64 = 1; i < record.count; i++) {
    const item = iterNext(tupleGet(record.iterators, i));
    if (item !== NULL) {
      release(item);
      if (i === 1) raise(Type.ValueError, "zip() argument 2 is longer than argument 1");
      else raise(Type.ValueError, "zip() argument %d is longer than arguments 1-%d", i + 1, i);
      return;
    }
    if (RT.error !== NULL) return;
  }
}

/** @method zip.__reduce__() */
export function zipReduce(self: Borrowed): Owned {
  const record = changetype<ZipObject>(self);
  if (record.strict !== 0) return tuplePack3(typeOf(self), record.iterators, True);
  return tuplePack2(typeOf(self), record.iterators);
}

/** @method zip.__setstate__(state, /) */
export function zipSetState(self: Borrowed, state: Borrowed): bool {
  const strict = isTrue(state);
  if (strict < 0) return false;
  changetype<ZipObject>(self).strict = strict;
  return true;
}
