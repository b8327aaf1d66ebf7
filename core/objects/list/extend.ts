/** Appending all items of an iterable to a list: `list.extend`, `list += ...`. */
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { isList, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { Type } from "../../generated/types";
import { listItems, listLength, listNew, ListObject, listPreallocate, listReserve, listResize } from "./list";
import { getIterator, iterNext, lengthHint } from "../../protocols/iteration";
import { tupleItems, tupleLength } from "../tuple/tuple";
import { errorClear, errorMatches, raise } from "../../exceptions/raise";

/**
 * Appends all items of an iterable. If an error occurs, the items added so far stay.
 * @method list.extend(iterable, /)
 */
export function listExtend(list: Borrowed, iterable: Borrowed): bool {
  if (typeOf(iterable) === Type.list || typeOf(iterable) === Type.tuple)
    return extendFromArray(changetype<ListObject>(list), iterable);
  // A list grows while it is iterated over, so what its own iterator gives is gathered first.
  if (list === iterable) return extendFromItself(list);
  const iterator = getIterator(iterable);
  if (iterator === NULL) return false;
  const done = extendFromIterator(changetype<ListObject>(list), iterator, iterable);
  release(iterator);
  return done;
}

function extendFromItself(list: Borrowed): bool {
  const items = listNew(0);
  const iterator = items === NULL ? NULL : getIterator(list);
  if (iterator === NULL && items !== NULL && errorMatches(Type.TypeError)) {
    errorClear();
    raise(Type.TypeError, "argument must be iterable");
  }
  const done =
    iterator !== NULL &&
    extendFromIterator(changetype<ListObject>(items), iterator, list) &&
    extendFromArray(changetype<ListObject>(list), items);
  releaseOrNull(iterator);
  releaseOrNull(items);
  return done;
}

function extendFromArray(list: ListObject, source: Borrowed): bool {
  const fromList = isList(source);
  const count = fromList ? listLength(source) : tupleLength(source);
  if (count === 0) return true;
  const start = list.size;
  if (list.items === NULL) {
    if (!listPreallocate(list, count)) return false;
    list.size = count;
  } else if (!listResize(list, start + count)) return false;
  const items = fromList ? listItems(source) : tupleItems(source);
  for (let index: i64 = 0; index < count; index++)
    store<u64>(list.slot(start + index), <u64>retain(load<usize>(items + ((<usize>index) << 3))));
  return true;
}

function extendFromIterator(list: ListObject, iterator: Borrowed, iterable: Borrowed): bool {
  const hint = lengthHint(iterable, 8);
  if (hint < 0) return false;
  const start = list.size;
  if (hint > 0 && start <= i64.MAX_VALUE - hint) {
    if (list.items === NULL) {
      if (!listPreallocate(list, hint)) return false;
    } else if (!listReserve(list, start + hint)) return false;
  }
  while (true) {
    const item = iterNext(iterator);
    if (item === NULL) break;
    const index = list.size;
    if (index < list.allocated) list.size = index + 1;
    else if (!listResize(list, index + 1)) {
      release(item);
      return false;
    }
    store<u64>(list.slot(index), <u64>item);
  }
  if (RT.error !== NULL) return false;
  // Shrink to fit: the length hint was too large.
  return list.size >= list.allocated || listResize(list, list.size);
}
