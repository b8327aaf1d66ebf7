/**
 * Two-way string matching (Crochemore and Perrin): linear time and constant space on any input.
 *
 * Its setup costs a pass over the needle, so `search.ts` uses it only once the simple search has done too much work.
 */
import { bytesEqual } from "./units";

/** The start of the needle's maximal suffix and that suffix's period, as `start << 32 | period`. */
function greatestSuffix<T>(needle: usize, count: i32, reversed: bool): i64 {
  const shift: usize = alignof<T>();
  let suffix: i32 = -1;
  let candidate: i32 = 0;
  let offset: i32 = 1;
  let period: i32 = 1;
  while (candidate + offset < count) {
    const a: T = load<T>(needle + ((<usize>(candidate + offset)) << shift));
    const b: T = load<T>(needle + ((<usize>(suffix + offset)) << shift));
    if (a === b) {
      if (offset !== period) offset++;
      else {
        candidate += period;
        offset = 1;
      }
    } else if (a < b !== reversed) {
      candidate += offset;
      offset = 1;
      period = candidate - suffix;
    } else {
      suffix = candidate++;
      offset = 1;
      period = 1;
    }
  }
  return ((<i64>(suffix + 1)) << 32) | <i64>period;
}

/**
 * The first position of the needle in the haystack, or -1. Both counts are in units of type T; the needle has at least
 * 2.
 */
export function twoWayFind<T>(haystack: usize, haystackCount: i32, needle: usize, count: i32): i32 {
  const shift: usize = alignof<T>();
  const forward = greatestSuffix<T>(needle, count, false);
  const backward = greatestSuffix<T>(needle, count, true);
  const chosen = backward >> 32 < forward >> 32 ? forward : backward;
  const cut = <i32>(chosen >> 32);
  let period = <i32>chosen;
  const last = haystackCount - count;
  let at: i32 = 0;
  if (cut + period <= count && bytesEqual(needle, needle + ((<usize>period) << shift), (<usize>cut) << shift)) {
    let remembered: i32 = 0;
    while (at <= last) {
      let index = max(cut, remembered);
      while (
        index < count &&
        load<T>(needle + ((<usize>index) << shift)) === load<T>(haystack + ((<usize>(at + index)) << shift))
      )
        index++;
      if (index < count) {
        at += index - cut + 1;
        remembered = 0;
        continue;
      }
      index = cut - 1;
      while (
        index >= remembered &&
        load<T>(needle + ((<usize>index) << shift)) === load<T>(haystack + ((<usize>(at + index)) << shift))
      )
        index--;
      if (index < remembered) return at;
      at += period;
      remembered = count - period;
    }
    return -1;
  }
  period = max(cut, count - cut) + 1;
  while (at <= last) {
    let index = cut;
    while (
      index < count &&
      load<T>(needle + ((<usize>index) << shift)) === load<T>(haystack + ((<usize>(at + index)) << shift))
    )
      index++;
    if (index < count) {
      at += index - cut + 1;
      continue;
    }
    index = cut - 1;
    while (
      index >= 0 &&
      load<T>(needle + ((<usize>index) << shift)) === load<T>(haystack + ((<usize>(at + index)) << shift))
    )
      index--;
    if (index < 0) return at;
    at += period;
  }
  return -1;
}
