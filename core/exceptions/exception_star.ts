/** What `except*` needs: the part of a raised exception that a clause handles, and what is raised after all clauses. */
import { EmptyStr, None } from "../generated/memory_map";
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { listAppend, listGet, listLength, listNew } from "../objects/list/list";
import { isTuple, none, release, releaseOrNull, retain } from "../kernel/object";
import { tupleGet, tupleLength, tuplePack1 } from "../objects/tuple/tuple";
import { callMethod1 } from "../protocols/call";
import { exceptionGroupOf, exceptionGroupProjection, isExceptionGroup } from "./classes/exception_group";
import { exceptionMatches } from "./statement";
import { raiseFalse } from "./raise";
import { BaseExceptionObject } from "./record";

/** Stores the part of `exception` that matches at `match` and the rest at `rest` (slots; owned, None for nothing). */
export function exceptStarMatch(exception: Borrowed, type: Borrowed, match: usize, rest: usize): bool {
  if (exception === None) return give(match, none(), rest, none());
  if (exceptionMatches(exception, type)) {
    if (isExceptionGroup(exception)) return give(match, retain(exception), rest, none());
    const one = tuplePack1(exception);
    const group = one === NULL ? NULL : exceptionGroupOf(EmptyStr, one);
    releaseOrNull(one);
    return group !== NULL && give(match, group, rest, none());
  }
  if (!isExceptionGroup(exception)) return give(match, none(), rest, retain(exception));
  const pair = callMethod1(exception, Name.split, type);
  if (pair === NULL) return false;
  if (!isTuple(pair)) {
    raiseFalse(Type.TypeError, "%.200T.split must return a tuple, not %.200T", exception, pair);
    release(pair);
    return false;
  }
  if (tupleLength(pair) < 2) {
    raiseFalse(
      Type.TypeError,
      "%.200T.split must return a 2-tuple, got tuple of size %d",
      exception,
      tupleLength(pair),
    );
    release(pair);
    return false;
  }
  give(match, retain(tupleGet(pair, 0)), rest, retain(tupleGet(pair, 1)));
  release(pair);
  return true;
}

function give(match: usize, matched: Owned, rest: usize, remaining: Owned): bool {
  store<u64>(match, <u64>matched);
  store<u64>(rest, <u64>remaining);
  return true;
}

/**
 * The exception that leaves an `except*` statement, or None if nothing is left. `exceptions` lists what its clauses
 * raised or let through.
 */
export function prepareReraiseStar(original: Borrowed, exceptions: Borrowed): Owned {
  const count = listLength(exceptions);
  if (count === 0) return none();
  // A lone exception was wrapped for one clause: what that clause raised is the only thing left.
  if (!isExceptionGroup(original)) return retain(listGet(exceptions, 0));
  const raised = listNew(0);
  const reraised = raised === NULL ? NULL : listNew(0);
  let result: usize = NULL;
  if (reraised !== NULL && sort(original, exceptions, raised, reraised)) result = combine(original, raised, reraised);
  releaseOrNull(raised);
  releaseOrNull(reraised);
  return result;
}

/** Parts of the original group go to `reraised`, everything new to `raised`. */
function sort(original: Borrowed, exceptions: Borrowed, raised: Borrowed, reraised: Borrowed): bool {
  const count = listLength(exceptions);
  for (let i: i64 = 0; i < count; i++) {
    const exception = listGet(exceptions, i);
    if (exception === None) continue;
    if (!listAppend(sameOrigin(exception, original) ? reraised : raised, exception)) return false;
  }
  return true;
}

/** A part of a group has the same traceback, cause and context as the group. */
function sameOrigin(a: Borrowed, b: Borrowed): bool {
  if (!isExceptionGroup(a) || !isExceptionGroup(b)) return false;
  const left = changetype<BaseExceptionObject>(a);
  const right = changetype<BaseExceptionObject>(b);
  return (
    left.notes === right.notes &&
    left.traceback === right.traceback &&
    left.cause === right.cause &&
    left.context === right.context
  );
}

function combine(original: Borrowed, raised: Borrowed, reraised: Borrowed): Owned {
  const part = exceptionGroupProjection(original, reraised);
  if (part === NULL || listLength(raised) === 0) return part;
  if (part !== None && !listAppend(raised, part)) {
    release(part);
    return NULL;
  }
  release(part);
  return listLength(raised) > 1 ? exceptionGroupOf(EmptyStr, raised) : retain(listGet(raised, 0));
}
