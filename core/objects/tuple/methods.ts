/** The methods and operators of tuple, and its iterator. */
import { EmptyTuple, False, NotImplemented, True } from "../../generated/memory_map";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { argumentIndex } from "../../protocols/arguments";
import { builtinFunction } from "../../protocols/builtins";
import { reprEnter, reprLeave } from "../../protocols/repr_guard";
import { sequenceTuple } from "../../protocols/sequence";
import { indexAsI64, isIndex } from "../../protocols/number_conversion";
import { Comparison } from "../../protocols/comparison";
import { richCompare, richCompareBool } from "../../protocols/compare";
import { objectRepr } from "../../protocols/repr";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { genericAliasNew } from "../generic_alias/new";
import { intFromI64 } from "../int/int";
import { compareLengths, repeatItems } from "../list/methods";
import { isTuple, none, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { sliceAdjust, SliceBounds, sliceUnpack } from "../slice/slice";
import { strFromLiteral } from "../str/str";
import { writeLiteral, writerAbandon, writerFinish, writerInit, writeStr } from "../str/writer";
import { tupleGet, tupleItems, tupleLength, tupleNew, tuplePack1, tuplePack2, tuplePack3, tupleSet } from "./tuple";

/** @new tuple(iterable=NULL, /) */
export function tupleConstruct(type: usize, iterable: Borrowed): Owned {
  if (type === Type.tuple) return iterable === NULL ? retain(EmptyTuple) : sequenceTuple(iterable);
  const items = iterable === NULL ? retain(EmptyTuple) : sequenceTuple(iterable);
  if (items === NULL) return NULL;
  const length = tupleLength(items);
  const result = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, length);
  if (result !== NULL)
    for (let index: i64 = 0; index < length; index++) tupleSet(result, index, retain(tupleGet(items, index)));
  release(items);
  return result;
}

/** @slot tuple.tp_repr */
export function tupleRepr(self: usize): Owned {
  const length = tupleLength(self);
  if (length === 0) return strFromLiteral("()");
  const seen = reprEnter(self);
  if (seen !== 0) return seen > 0 ? strFromLiteral("(...)") : NULL;
  const writer = writerInit();
  let done = changetype<usize>(writer) !== NULL && writeLiteral(writer, "(");
  for (let index: i64 = 0; done && index < length; index++) {
    const text = index > 0 && !writeLiteral(writer, ", ") ? NULL : objectRepr(tupleGet(self, index));
    done = text !== NULL && writeStr(writer, text);
    releaseOrNull(text);
  }
  reprLeave(self);
  if (done && writeLiteral(writer, length === 1 ? ",)" : ")")) return writerFinish(writer);
  if (changetype<usize>(writer) !== NULL) writerAbandon(writer);
  return NULL;
}

/** @slot tuple.mp_length */
export function tupleMappingLength(self: usize): i64 {
  return tupleLength(self);
}

/** @slot tuple.mp_subscript */
export function tupleSubscript(self: usize, key: Borrowed): Owned {
  if (isIndex(key)) {
    let index = indexAsI64(key, Type.IndexError);
    if (index === -1 && RT.error !== NULL) return NULL;
    if (index < 0) index += tupleLength(self);
    if (<u64>index >= <u64>tupleLength(self)) return raise(Type.IndexError, "tuple index out of range");
    return retain(tupleGet(self, index));
  }
  if (typeOf(key) === Type.slice) return tupleGetSlice(self, key);
  return raise(Type.TypeError, "tuple indices must be integers or slices, not %.200T", key);
}

function tupleGetSlice(self: usize, slice: Borrowed): Owned {
  const bounds = scratchPush(3);
  if (bounds === NULL) return raiseNoMemory();
  let result: Owned = NULL;
  if (sliceUnpack(slice, bounds)) {
    const count = sliceAdjust(tupleLength(self), bounds);
    const start = changetype<SliceBounds>(bounds).start;
    const step = changetype<SliceBounds>(bounds).step;
    if (start === 0 && step === 1 && count === tupleLength(self) && typeOf(self) === Type.tuple) result = retain(self);
    else {
      result = tupleNew(count);
      if (result !== NULL)
        for (let index: i64 = 0; index < count; index++)
          tupleSet(result, index, retain(tupleGet(self, start + index * step)));
    }
  }
  scratchPop(3);
  return result;
}

/** @slot tuple.sq_contains */
export function tupleContains(self: usize, value: Borrowed): i32 {
  const length = tupleLength(self);
  for (let index: i64 = 0; index < length; index++) {
    const equal = richCompareBool(tupleGet(self, index), value, Comparison.Equal);
    if (equal !== 0) return equal;
  }
  return 0;
}

/** @slot tuple.sq_concat */
export function tupleConcat(self: usize, other: Borrowed): Owned {
  if (tupleLength(self) === 0 && typeOf(other) === Type.tuple) return retain(other);
  if (!isTuple(other)) return raise(Type.TypeError, 'can only concatenate tuple (not "%.200T") to tuple', other);
  if (tupleLength(other) === 0 && typeOf(self) === Type.tuple) return retain(self);
  const left = tupleLength(self);
  const right = tupleLength(other);
  const result = tupleNew(left + right);
  if (result === NULL) return NULL;
  for (let index: i64 = 0; index < left; index++) tupleSet(result, index, retain(tupleGet(self, index)));
  for (let index: i64 = 0; index < right; index++) tupleSet(result, left + index, retain(tupleGet(other, index)));
  return result;
}

/** @slot tuple.sq_repeat */
export function tupleRepeat(self: usize, count: i64): Owned {
  const length = tupleLength(self);
  if ((length === 0 || count === 1) && typeOf(self) === Type.tuple) return retain(self);
  if (length === 0 || count <= 0) return retain(EmptyTuple);
  if (length > i64.MAX_VALUE / count) return raiseNoMemory();
  const result = tupleNew(length * count);
  if (result === NULL) return NULL;
  const items = tupleItems(self);
  for (let index: i64 = 0; index < length; index++) {
    const item = load<usize>(items + ((<usize>index) << 3));
    for (let time: i64 = 0; time < count; time++) retain(item);
  }
  repeatItems(tupleItems(result), items, (<usize>length) << 3, (<usize>(length * count)) << 3);
  return result;
}

/** @slot tuple.tp_richcompare */
export function tupleRichCompare(self: usize, other: Borrowed, operator: i32): Owned {
  if (!isTuple(self) || !isTuple(other)) return retain(NotImplemented);
  const left = tupleLength(self);
  const right = tupleLength(other);
  const common = min(left, right);
  let index: i64 = 0;
  for (; index < common; index++) {
    const equal = richCompareBool(tupleGet(self, index), tupleGet(other, index), Comparison.Equal);
    if (equal < 0) return NULL;
    if (equal === 0) break;
  }
  if (index >= common) return compareLengths(left, right, operator);
  if (operator === Comparison.Equal) return retain(False);
  if (operator === Comparison.NotEqual) return retain(True);
  return richCompare(tupleGet(self, index), tupleGet(other, index), operator);
}

/** @method tuple.__getnewargs__() */
export function tupleGetNewArgs(self: usize): Owned {
  const length = tupleLength(self);
  let plain = retain(self);
  if (typeOf(self) !== Type.tuple) {
    release(plain);
    plain = tupleNew(length);
    if (plain === NULL) return NULL;
    for (let index: i64 = 0; index < length; index++) tupleSet(plain, index, retain(tupleGet(self, index)));
  }
  const result = tuplePack1(plain);
  release(plain);
  return result;
}

/** @method tuple.index(value, start: slice_index=0, stop: slice_index=sys.maxsize, /) */
export function tupleIndex(self: Borrowed, value: Borrowed, start: i64, stop: i64): i64 {
  const length = tupleLength(self);
  if (start < 0) start = max<i64>(start + length, 0);
  if (stop < 0) stop += length;
  else if (stop > length) stop = length;
  for (let index = start; index < stop; index++) {
    const equal = richCompareBool(tupleGet(self, index), value, Comparison.Equal);
    if (equal < 0) return -1;
    if (equal > 0) return index;
  }
  raise(Type.ValueError, "tuple.index(x): x not in tuple");
  return -1;
}

/** @method tuple.count(value, /) */
export function tupleCount(self: Borrowed, value: Borrowed): i64 {
  const length = tupleLength(self);
  let count: i64 = 0;
  for (let index: i64 = 0; index < length; index++) {
    const equal = richCompareBool(tupleGet(self, index), value, Comparison.Equal);
    if (equal < 0) return -1;
    if (equal > 0) count++;
  }
  return count;
}

/** @classmethod tuple.__class_getitem__(object, /) */
export function tupleClassGetitem(type: usize, key: Borrowed): Owned {
  return genericAliasNew(type, key);
}

// --- tuple_iterator

/** @record tuple_iterator */
@unmanaged
export class TupleIterator extends BaseObject {
  index: i64; // @16
  /** NULL when exhausted. @owned */
  tuple: usize; // @24
}

/** @slot tuple.tp_iter */
export function tupleIter(self: usize): Owned {
  const iterator = gcNew(Type.tuple_iterator, offsetof<TupleIterator>());
  if (iterator === NULL) return NULL;
  changetype<TupleIterator>(iterator).index = 0;
  store<u64>(iterator, <u64>retain(self), offsetof<TupleIterator>("tuple"));
  gcTrack(iterator);
  return iterator;
}

/** @slot tuple_iterator.tp_iter */
export function tupleIteratorIter(self: usize): Owned {
  return retain(self);
}

/** @slot tuple_iterator.tp_iternext */
export function tupleIteratorNext(self: usize): Owned {
  const iterator = changetype<TupleIterator>(self);
  const tuple = iterator.tuple;
  if (tuple === NULL) return NULL;
  const index = iterator.index;
  if (index < tupleLength(tuple)) {
    iterator.index = index + 1;
    return retain(tupleGet(tuple, index));
  }
  iterator.tuple = NULL;
  release(tuple);
  return NULL;
}

/** @method tuple_iterator.__length_hint__() */
export function tupleIteratorLengthHint(self: usize): i64 {
  const iterator = changetype<TupleIterator>(self);
  return iterator.tuple === NULL ? 0 : tupleLength(iterator.tuple) - iterator.index;
}

/** @method tuple_iterator.__reduce__() */
export function tupleIteratorReduce(self: usize): Owned {
  const iterator = changetype<TupleIterator>(self);
  const maker = builtinFunction(Name.iter);
  if (maker === NULL) return NULL;
  const args = tuplePack1(iterator.tuple === NULL ? EmptyTuple : iterator.tuple);
  let result: Owned = NULL;
  if (args !== NULL) {
    if (iterator.tuple === NULL) result = tuplePack2(maker, args);
    else {
      const index = intFromI64(iterator.index);
      if (index !== NULL) {
        result = tuplePack3(maker, args, index);
        release(index);
      }
    }
    release(args);
  }
  release(maker);
  return result;
}

/** @method tuple_iterator.__setstate__(state, /) */
export function tupleIteratorSetState(self: usize, state: Borrowed): Owned {
  const index = argumentIndex(state);
  if (index === -1 && RT.error !== NULL) return NULL;
  const iterator = changetype<TupleIterator>(self);
  if (iterator.tuple !== NULL) iterator.index = max<i64>(0, min(index, tupleLength(iterator.tuple)));
  return none();
}
