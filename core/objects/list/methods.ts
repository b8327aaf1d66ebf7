/**
 * The methods and operators of list that look at items or move them; sorting, slices and iterators have their own
 * files.
 */
import { False, NotImplemented, True } from "../../generated/memory_map";
import { raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { reprEnter, reprLeave } from "../../protocols/repr_guard";
import { clampIndex } from "../../protocols/sequence";
import { indexAsI64, isIndex } from "../../protocols/number_conversion";
import { Comparison } from "../../protocols/comparison";
import { richCompare, richCompareBool } from "../../protocols/compare";
import { objectRepr } from "../../protocols/repr";
import { genericAliasNew } from "../generic_alias/new";
import { ListObject, listClearItems, listGet, listItems, listLength, listNew, listResize, listSet } from "./list";
import { listAssignSlice, listGetSlice } from "./slice";
import { listExtend } from "./extend";
import { isList, release, retain, typeOf } from "../../kernel/object";
import { strFromLiteral } from "../str/str";
import { writeLiteral, writerAbandon, writerFinish, writerInit, writeStr } from "../str/writer";
import { genericAllocate } from "../type/allocate";

function recordOf(list: Borrowed): ListObject {
  return changetype<ListObject>(list);
}

/** @slot list.tp_new */
export function listConstruct(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return genericAllocate(type, 0);
}

/** @init list(iterable=NULL, /) */
export function listInit(self: Borrowed, iterable: Borrowed): bool {
  listClearItems(recordOf(self));
  return iterable === NULL || listExtend(self, iterable);
}

/** @slot list.tp_repr */
export function listRepr(self: usize): Owned {
  if (listLength(self) === 0) return strFromLiteral("[]");
  const seen = reprEnter(self);
  if (seen !== 0) return seen > 0 ? strFromLiteral("[...]") : NULL;
  const writer = writerInit();
  let done = changetype<usize>(writer) !== NULL && writeLiteral(writer, "[");
  for (let index: i64 = 0; done && index < listLength(self); index++) {
    const item = retain(listGet(self, index));
    const text = index > 0 && !writeLiteral(writer, ", ") ? NULL : objectRepr(item);
    release(item);
    done = text !== NULL && writeStr(writer, text);
    if (text !== NULL) release(text);
  }
  reprLeave(self);
  if (done && writeLiteral(writer, "]")) return writerFinish(writer);
  if (changetype<usize>(writer) !== NULL) writerAbandon(writer);
  return NULL;
}

/** @slot list.mp_length */
export function listMappingLength(self: usize): i64 {
  return listLength(self);
}

/** @slot list.mp_subscript */
export function listSubscript(self: usize, key: Borrowed): Owned {
  if (isIndex(key)) {
    let index = indexAsI64(key, Type.IndexError);
    if (index === -1 && RT.error !== NULL) return NULL;
    if (index < 0) index += listLength(self);
    if (<u64>index >= <u64>listLength(self)) return raise(Type.IndexError, "list index out of range");
    return retain(listGet(self, index));
  }
  if (typeOf(key) === Type.slice) return listGetSlice(self, key);
  return raise(Type.TypeError, "list indices must be integers or slices, not %.200T", key);
}

/**
 * The same under its own name, as `list.__getitem__` is a method and not a wrapper.
 * @method list.__getitem__(index, /)
 */
export function listGetitem(self: usize, key: Borrowed): Owned {
  return listSubscript(self, key);
}

/** @slot list.mp_ass_subscript */
export function listAssSubscript(self: usize, key: Borrowed, value: Borrowed): bool {
  if (isIndex(key)) {
    let index = indexAsI64(key, Type.IndexError);
    if (index === -1 && RT.error !== NULL) return false;
    if (index < 0) index += listLength(self);
    return listAssItem(self, index, value);
  }
  if (typeOf(key) === Type.slice) return listAssignSlice(self, key, value);
  return raiseFalse(Type.TypeError, "list indices must be integers or slices, not %.200T", key);
}

/** @slot list.sq_ass_item */
export function listAssItem(self: usize, index: i64, value: Borrowed): bool {
  if (<u64>index >= <u64>listLength(self)) return raiseFalse(Type.IndexError, "list assignment index out of range");
  if (value === NULL) {
    const item = listTake(recordOf(self), index);
    if (item === NULL) return false;
    release(item);
    return true;
  }
  const old = listGet(self, index);
  listSet(self, index, retain(value));
  release(old);
  return true;
}

/**
 * Takes an item out and closes the gap. The caller owns it. NULL if there is no memory for shrinking, which leaves the
 * list unchanged.
 */
function listTake(list: ListObject, index: i64): Owned {
  const item = load<usize>(list.slot(index));
  const size = list.size;
  memory.copy(list.slot(index), list.slot(index + 1), (<usize>(size - 1 - index)) << 3);
  if (listResize(list, size - 1)) return item;
  memory.copy(list.slot(index + 1), list.slot(index), (<usize>(size - 1 - index)) << 3);
  store<u64>(list.slot(index), <u64>item);
  return NULL;
}

/** @slot list.sq_contains */
export function listContains(self: usize, value: Borrowed): i32 {
  for (let index: i64 = 0; index < listLength(self); index++) {
    const item = retain(listGet(self, index));
    const equal = richCompareBool(item, value, Comparison.Equal);
    release(item);
    if (equal !== 0) return equal;
  }
  return 0;
}

/** @slot list.sq_concat */
export function listConcat(self: usize, other: Borrowed): Owned {
  if (!isList(other)) return raise(Type.TypeError, 'can only concatenate list (not "%.200T") to list', other);
  const left = listLength(self);
  const right = listLength(other);
  const result = listNew(left + right);
  if (result === NULL) return NULL;
  for (let index: i64 = 0; index < left; index++) listSet(result, index, retain(listGet(self, index)));
  for (let index: i64 = 0; index < right; index++) listSet(result, left + index, retain(listGet(other, index)));
  return result;
}

/** @slot list.sq_repeat */
export function listRepeat(self: usize, count: i64): Owned {
  const length = listLength(self);
  if (count <= 0 || length === 0) return listNew(0);
  if (length > i64.MAX_VALUE / count) return raiseNoMemory();
  const result = listNew(length * count);
  if (result === NULL) return NULL;
  const items = listItems(self);
  const target = listItems(result);
  for (let index: i64 = 0; index < length; index++) {
    const item = load<usize>(items + ((<usize>index) << 3));
    // Adds all references at once: it is one object however often it occurs.
    for (let time: i64 = 0; time < count; time++) retain(item);
  }
  repeatItems(target, items, (<usize>length) << 3, (<usize>(length * count)) << 3);
  return result;
}

/** Fills `total` bytes with copies of the first `size` bytes, doubling what has been written. */
export function repeatItems(target: usize, items: usize, size: usize, total: usize): void {
  memory.copy(target, items, size);
  let filled = size;
  while (filled < total) {
    const part = min(filled, total - filled);
    memory.copy(target + filled, target, part);
    filled += part;
  }
}

/** @slot list.sq_inplace_concat */
export function listInplaceConcat(self: usize, other: Borrowed): Owned {
  return listExtend(self, other) ? retain(self) : NULL;
}

/** @slot list.sq_inplace_repeat */
export function listInplaceRepeat(self: usize, count: i64): Owned {
  const list = recordOf(self);
  const length = list.size;
  if (length === 0 || count === 1) return retain(self);
  if (count < 1) {
    listClearItems(list);
    return retain(self);
  }
  if (length > i64.MAX_VALUE / count) return raiseNoMemory();
  if (!listResize(list, length * count)) return NULL;
  const items = list.items;
  for (let index: i64 = 0; index < length; index++) {
    const item = load<usize>(items + ((<usize>index) << 3));
    for (let time: i64 = 1; time < count; time++) retain(item);
  }
  repeatItems(items, items, (<usize>length) << 3, (<usize>(length * count)) << 3);
  return retain(self);
}

/** @slot list.tp_richcompare */
export function listRichCompare(self: usize, other: Borrowed, operator: i32): Owned {
  if (!isList(self) || !isList(other)) return retain(NotImplemented);
  if (listLength(self) !== listLength(other) && (operator === Comparison.Equal || operator === Comparison.NotEqual)) {
    return retain(operator === Comparison.NotEqual ? True : False);
  }
  let index: i64 = 0;
  // Both lengths are read again at each step: comparing can change the lists.
  for (; index < listLength(self) && index < listLength(other); index++) {
    const left = listGet(self, index);
    const right = listGet(other, index);
    if (left === right) continue;
    retain(left);
    retain(right);
    const equal = richCompareBool(left, right, Comparison.Equal);
    release(left);
    release(right);
    if (equal < 0) return NULL;
    if (equal === 0) break;
  }
  if (index >= listLength(self) || index >= listLength(other))
    return compareLengths(listLength(self), listLength(other), operator);
  if (operator === Comparison.Equal) return retain(False);
  if (operator === Comparison.NotEqual) return retain(True);
  return richCompare(listGet(self, index), listGet(other, index), operator);
}

/** Orders two sequences where one is a prefix of the other. */
export function compareLengths(left: i64, right: i64, operator: i32): Owned {
  let result: bool;
  switch (operator) {
    case Comparison.Less:
      result = left < right;
      break;
    case Comparison.LessEqual:
      result = left <= right;
      break;
    case Comparison.Equal:
      result = left === right;
      break;
    case Comparison.NotEqual:
      result = left !== right;
      break;
    case Comparison.Greater:
      result = left > right;
      break;
    default:
      result = left >= right;
  }
  return retain(result ? True : False);
}

/** @method list.__sizeof__() */
export function listSizeof(self: usize): i64 {
  return changetype<TypeObject>(typeOf(self)).tp_basicsize + (recordOf(self).allocated << 3);
}

/** @method list.clear() */
export function listClearMethod(self: Borrowed): bool {
  listClearItems(recordOf(self));
  return true;
}

/** @method list.copy() */
export function listCopy(self: usize): Owned {
  const length = listLength(self);
  const copy = listNew(length);
  if (copy === NULL) return NULL;
  for (let index: i64 = 0; index < length; index++) listSet(copy, index, retain(listGet(self, index)));
  return copy;
}

/** @method list.insert(index: index, object, /) */
export function listInsert(self: Borrowed, index: i64, item: Borrowed): bool {
  const list = recordOf(self);
  const size = list.size;
  const place = clampIndex(index, size);
  if (!listResize(list, size + 1)) return false;
  memory.copy(list.slot(place + 1), list.slot(place), (<usize>(size - place)) << 3);
  store<u64>(list.slot(place), <u64>retain(item));
  return true;
}

/** @method list.pop(index: index=-1, /) */
export function listPop(self: Borrowed, index: i64): Owned {
  const list = recordOf(self);
  if (list.size === 0) return raise(Type.IndexError, "pop from empty list");
  if (index < 0) index += list.size;
  if (<u64>index >= <u64>list.size) return raise(Type.IndexError, "pop index out of range");
  return listTake(list, index);
}

/** @method list.remove(value, /) */
export function listRemove(self: Borrowed, value: Borrowed): bool {
  for (let index: i64 = 0; index < listLength(self); index++) {
    const item = retain(listGet(self, index));
    const equal = richCompareBool(item, value, Comparison.Equal);
    release(item);
    if (equal < 0) return false;
    // The comparison may have made the list shorter.
    if (equal > 0) return index >= listLength(self) || listAssItem(self, index, NULL);
  }
  return raiseFalse(Type.ValueError, "list.remove(x): x not in list");
}

/** @method list.index(value, start: slice_index=0, stop: slice_index=sys.maxsize, /) */
export function listIndex(self: Borrowed, value: Borrowed, start: i64, stop: i64): i64 {
  const length = listLength(self);
  if (start < 0) start = max<i64>(start + length, 0);
  if (stop < 0) stop = max<i64>(stop + length, 0);
  for (let index = start; index < stop && index < listLength(self); index++) {
    const item = retain(listGet(self, index));
    const equal = richCompareBool(item, value, Comparison.Equal);
    release(item);
    if (equal < 0) return -1;
    if (equal > 0) return index;
  }
  raise(Type.ValueError, "%R is not in list", value);
  return -1;
}

/** @method list.count(value, /) */
export function listCount(self: Borrowed, value: Borrowed): i64 {
  let count: i64 = 0;
  for (let index: i64 = 0; index < listLength(self); index++) {
    const item = retain(listGet(self, index));
    const equal = richCompareBool(item, value, Comparison.Equal);
    release(item);
    if (equal < 0) return -1;
    if (equal > 0) count++;
  }
  return count;
}

/** @method list.reverse() */
export function listReverse(self: Borrowed): bool {
  const list = recordOf(self);
  reverseItems(list.items, list.items + ((<usize>list.size) << 3));
  return true;
}

/** Reverses the slots in [low, high). */
export function reverseItems(low: usize, high: usize): void {
  if (low === high) return;
  high -= 8;
  while (low < high) {
    const item = load<u64>(low);
    store<u64>(low, load<u64>(high));
    store<u64>(high, item);
    low += 8;
    high -= 8;
  }
}

/** @classmethod list.__class_getitem__(object, /) */
export function listClassGetitem(type: usize, key: Borrowed): Owned {
  return genericAliasNew(type, key);
}
