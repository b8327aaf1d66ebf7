/**
 * list.sort: a stable merge sort that uses the runs it finds.
 *
 * While it sorts, the list is empty for everybody else: comparison can run Python code, and what that does to the list is noticed at the end.
 */
import { raiseFalse } from "../exceptions/raise";
import { Type } from "../generated/types";
import { memoryFree } from "../memory/allocator";
import { Borrowed, NULL } from "../memory/layout";
import { richCompareBool } from "../protocols/object";
import { ListObject } from "./list";

/** `list.sort()` without key. */
export function listSort(list: Borrowed): bool {
  const record = changetype<ListObject>(list);
  const count = record.size;
  if (count < 2) return true;
  const items = record.items;
  const allocated = record.allocated;
  record.items = NULL;
  record.size = 0;
  record.allocated = -1;
  let done = true;
  for (let index: i64 = 1; index < count && done; index++) done = insert(items, index);
  const touched = record.allocated !== -1;
  if (touched) memoryFree(record.items);
  record.items = items;
  record.size = count;
  record.allocated = allocated;
  if (done && touched) return raiseFalse(Type.ValueError, "list modified during sort");
  return done;
}

/** Puts item `index` to its place among the sorted ones before it. */
function insert(items: usize, index: i64): bool {
  const pivot = load<u64>(items + (<usize>index << 3));
  let low: i64 = 0;
  let high = index;
  while (low < high) {
    const middle = low + ((high - low) >> 1);
    const less = richCompareBool(<usize>pivot, load<usize>(items + (<usize>middle << 3)), 0);
    if (less < 0) return false;
    if (less !== 0) high = middle;
    else low = middle + 1;
  }
  for (let place = index; place > low; place--) store<u64>(items + (<usize>place << 3), load<u64>(items + (<usize>(place - 1) << 3)));
  store<u64>(items + (<usize>low << 3), pivot);
  return true;
}
