/**
 * BaseExceptionGroup and ExceptionGroup: exceptions that contain others.
 *
 * ExceptionGroup derives from Exception as well. As in CPython it is an ordinary class, made at boot; its address is in
 * the state record.
 */
import { Layout, None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { dictNew, dictSetItem } from "../../objects/dict/dict";
import { genericAliasNew } from "../../objects/generic_alias/new";
import { intFromI64 } from "../../objects/int/int";
import { listAppend, listGet, listLength, listNew } from "../../objects/list/list";
import {
  isExceptionClass,
  isExceptionInstance,
  isInstance,
  isStr,
  none,
  release,
  releaseOrNull,
  retain,
  retainOrNull,
  typeOf,
} from "../../kernel/object";
import { clearReference } from "../../kernel/reference";
import { setAdd, setContains, setNew } from "../../objects/set/set";
import { tupleGet, tupleLength, tuplePack2 } from "../../objects/tuple/tuple";
import { lookupAttribute, setAttribute } from "../../protocols/attribute";
import { call1, call2, call3, callMethod1 } from "../../protocols/call";
import { objectIsInstance, objectIsSubclass } from "../../protocols/isinstance";
import { enterRecursion, leaveRecursion } from "../../protocols/recursion";
import { sequenceList, sequenceTuple } from "../../protocols/sequence";
import { isTrue } from "../../protocols/truth";
import { isSequence } from "../../protocols/iteration";
import { baseExceptionNew } from "./base_exception";
import { checkCount } from "./arguments";
import { formatMessage } from "../format_message";
import { exceptionMatches } from "../statement";
import { exceptionSetCause, exceptionSetContext, exceptionSetTraceback, raise, raiseNoMemory } from "../raise";
import { BaseExceptionObject } from "../record";
import { Slots } from "../../memory/slots";

/** @record BaseExceptionGroup clear trashcan */
@unmanaged
export class ExceptionGroupObject extends BaseExceptionObject {
  /** @owned */
  message: usize; // @72
  /** A tuple. @owned */
  exceptions: usize; // @80
}

@unmanaged
class GroupState {
  exceptionGroup: usize;
}
const STATE = changetype<GroupState>(Layout.EXCEPTION_STATE);

/** The class ExceptionGroup. */
export function exceptionGroupType(): Borrowed {
  return STATE.exceptionGroup;
}

/** Makes the class ExceptionGroup, once, at boot. */
export function exceptionGroupPrepare(): bool {
  const bases = tuplePack2(Type.BaseExceptionGroup, Type.Exception);
  const names = dictNew();
  if (bases === NULL || names === NULL || !dictSetItem(names, Name.__module__, Name.builtins)) return false;
  STATE.exceptionGroup = call3(Type.type, Name.ExceptionGroup, bases, names);
  release(bases);
  release(names);
  return STATE.exceptionGroup !== NULL;
}

export function isExceptionGroup(object: Borrowed): bool {
  return isInstance(object, Type.BaseExceptionGroup);
}

/**
 * @member BaseExceptionGroup.message ExceptionGroupObject.message object readonly
 * @member BaseExceptionGroup.exceptions ExceptionGroupObject.exceptions object readonly
 */

/** @slot BaseExceptionGroup.tp_new */
export function exceptionGroupNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  if (!checkCount("BaseExceptionGroup.__new__()", args, 2, 2)) return NULL;
  const message = tupleGet(args, 0);
  if (!isStr(message))
    return raise(Type.TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %T", message);
  if (!isSequence(tupleGet(args, 1))) return raise(Type.TypeError, "second argument (exceptions) must be a sequence");
  const exceptions = sequenceTuple(tupleGet(args, 1));
  if (exceptions === NULL) return NULL;
  const actual = groupType(type, exceptions);
  const self = actual === NULL ? NULL : baseExceptionNew(actual, args, NULL);
  if (self === NULL) {
    release(exceptions);
    return NULL;
  }
  changetype<ExceptionGroupObject>(self).message = retain(message);
  changetype<ExceptionGroupObject>(self).exceptions = exceptions;
  return self;
}

/** The class that a call of `type` really instantiates, depending on the members. */
function groupType(type: usize, exceptions: Borrowed): usize {
  const count = tupleLength(exceptions);
  if (count === 0) return raise(Type.ValueError, "second argument (exceptions) must be a non-empty sequence");
  let onlyExceptions = true;
  for (let i: i64 = 0; i < count; i++) {
    const exception = tupleGet(exceptions, i);
    if (!isExceptionInstance(exception))
      return raise(Type.ValueError, "Item %d of second argument (exceptions) is not an exception", i);
    const plain = objectIsInstance(exception, Type.Exception);
    if (plain < 0) return NULL;
    if (plain === 0) onlyExceptions = false;
  }
  if (type === Type.BaseExceptionGroup) return onlyExceptions ? STATE.exceptionGroup : type;
  if (onlyExceptions) return type;
  if (type === STATE.exceptionGroup) return raise(Type.TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
  const plainGroup = objectIsSubclass(type, Type.Exception);
  if (plainGroup < 0) return NULL;
  if (plainGroup > 0) return raise(Type.TypeError, "Cannot nest BaseExceptions in '%.200N'", type);
  return type;
}

/** A group with this message (a str) and these exceptions (a list), of the class that fits. */
export function exceptionGroupOf(message: Borrowed, exceptions: Borrowed): Owned {
  return call2(Type.BaseExceptionGroup, message, exceptions);
}

/** @slot BaseExceptionGroup.tp_str */
export function exceptionGroupStr(self: Borrowed): Owned {
  const record = changetype<ExceptionGroupObject>(self);
  const count = tupleLength(record.exceptions);
  if (count > 1) return formatMessage("%S (%d sub-exceptions)", record.message, count);
  return formatMessage("%S (%d sub-exception)", record.message, count);
}

/** @classmethod BaseExceptionGroup.__class_getitem__(object, /) */
export function exceptionGroupClassGetItem(type: Borrowed, item: Borrowed): Owned {
  return genericAliasNew(type, item);
}

/** @method BaseExceptionGroup.derive(excs, /) */
export function exceptionGroupDerive(self: Borrowed, exceptions: Borrowed): Owned {
  return call2(Type.BaseExceptionGroup, changetype<ExceptionGroupObject>(self).message, exceptions);
}

/** How `split` selects exceptions. */
const enum Matcher {
  error = -1,
  types = 0,
  predicate = 1,
  /** `value` is a set of addresses. */
  identities = 2,
}

/** The result of a split: two references, owned; NULL where nothing is left. */
@unmanaged
class SplitResult {
  match: usize;
  rest: usize;
}

function matcherOf(value: Borrowed): Matcher {
  if (isInstance(value, Type.Function)) return Matcher.predicate;
  if (isExceptionClass(value)) return Matcher.types;
  if (typeOf(value) === Type.tuple) {
    const count = tupleLength(value);
    let index: i64 = 0;
    while (index < count && isExceptionClass(tupleGet(value, index))) index++;
    if (index === count) return Matcher.types;
  }
  raise(Type.TypeError, "expected a function, exception type or tuple of exception types");
  return Matcher.error;
}

function matches(exception: Borrowed, matcher: Matcher, value: Borrowed): i32 {
  if (matcher === Matcher.types) return exceptionMatches(exception, value) ? 1 : 0;
  if (matcher === Matcher.predicate) {
    const answer = call1(value, exception);
    if (answer === NULL) return -1;
    const truth = isTrue(answer);
    release(answer);
    return truth;
  }
  if (isExceptionGroup(exception)) return 0;
  const address = intFromI64(exception);
  if (address === NULL) return -1;
  const found = setContains(value, address);
  release(address);
  return found;
}

/** A group like `original` with the exceptions of a list; None if the list is empty. */
function subset(original: Borrowed, exceptions: Borrowed): Owned {
  if (listLength(exceptions) === 0) return NULL;
  const group = callMethod1(original, Name.derive, exceptions);
  if (group === NULL) return NULL;
  if (!isExceptionGroup(group)) {
    release(group);
    return raise(Type.TypeError, "derive must return an instance of BaseExceptionGroup");
  }
  const record = changetype<BaseExceptionObject>(original);
  if (record.traceback !== NULL) exceptionSetTraceback(group, retain(record.traceback));
  exceptionSetContext(group, retainOrNull(record.context));
  exceptionSetCause(group, retainOrNull(record.cause));
  const notes = lookupAttribute(original, Name.__notes__);
  let done = notes !== NULL || RT.error === NULL;
  if (notes !== NULL && isSequence(notes)) {
    const copy = sequenceList(notes);
    done = copy !== NULL && setAttribute(group, Name.__notes__, copy);
    releaseOrNull(copy);
  }
  releaseOrNull(notes);
  if (done) return group;
  release(group);
  return NULL;
}

/** Divides `exception` into the part that matches and, if requested, the rest. On failure `result` is empty. */
function split(exception: Borrowed, matcher: Matcher, value: Borrowed, wantRest: bool, result: SplitResult): bool {
  result.match = NULL;
  result.rest = NULL;
  const whole = matches(exception, matcher, value);
  if (whole < 0) return false;
  if (whole > 0) {
    result.match = retain(exception);
    return true;
  }
  if (!isExceptionGroup(exception)) {
    if (wantRest) result.rest = retain(exception);
    return true;
  }
  const matched = listNew(0);
  const rest = matched === NULL ? NULL : listNew(0);
  let done = rest !== NULL && splitInner(exception, matcher, value, wantRest, matched, rest, result);
  if (done) {
    result.match = subset(exception, matched);
    done = RT.error === NULL;
    if (done && wantRest) {
      result.rest = subset(exception, rest);
      done = RT.error === NULL;
    }
    if (!done) {
      clearReference(changetype<usize>(result) + offsetof<SplitResult>("match"));
    }
  }
  releaseOrNull(matched);
  releaseOrNull(rest);
  return done;
}

/** Splits each exception of a group into the two lists; `result` serves as temporary storage. */
function splitInner(
  group: Borrowed,
  matcher: Matcher,
  value: Borrowed,
  wantRest: bool,
  matched: Borrowed,
  rest: Borrowed,
  result: SplitResult,
): bool {
  const exceptions = changetype<ExceptionGroupObject>(group).exceptions;
  const count = tupleLength(exceptions);
  for (let i: i64 = 0; i < count; i++) {
    if (!enterRecursion(" in exceptiongroup_split_recursive")) return false;
    const split1 = split(tupleGet(exceptions, i), matcher, value, wantRest, result);
    leaveRecursion();
    if (!split1) return false;
    let kept = result.match === NULL || listAppend(matched, result.match);
    if (kept) kept = result.rest === NULL || listAppend(rest, result.rest);
    clearReference(changetype<usize>(result) + offsetof<SplitResult>("match"));
    clearReference(changetype<usize>(result) + offsetof<SplitResult>("rest"));
    if (!kept) return false;
  }
  return true;
}

/** @method BaseExceptionGroup.split(matcher_value, /) */
export function exceptionGroupSplit(self: Borrowed, value: Borrowed): Owned {
  const matcher = matcherOf(value);
  if (matcher === Matcher.error) return NULL;
  const out = scratchPush(2);
  if (out === NULL) return raiseNoMemory();
  const done = split(self, matcher, value, true, changetype<SplitResult>(out));
  const match = Slots.at(out, 0);
  const rest = Slots.at(out, 1);
  scratchPop(2);
  if (!done) return NULL;
  const pair = tuplePack2(match === NULL ? None : match, rest === NULL ? None : rest);
  releaseOrNull(match);
  releaseOrNull(rest);
  return pair;
}

/** @method BaseExceptionGroup.subgroup(matcher_value, /) */
export function exceptionGroupSubgroup(self: Borrowed, value: Borrowed): Owned {
  const matcher = matcherOf(value);
  return matcher === Matcher.error ? NULL : matching(self, matcher, value);
}

/** The part of `exception` that matches, or None. */
function matching(exception: Borrowed, matcher: Matcher, value: Borrowed): Owned {
  const out = scratchPush(2);
  if (out === NULL) return raiseNoMemory();
  const done = split(exception, matcher, value, false, changetype<SplitResult>(out));
  const match = Slots.at(out, 0);
  scratchPop(2);
  if (!done) return NULL;
  return match === NULL ? none() : match;
}

/** The part of `group` whose leaves are among the exceptions of the list `keep`, or None. */
export function exceptionGroupProjection(group: Borrowed, keep: Borrowed): Owned {
  const leaves = setNew(NULL);
  if (leaves === NULL) return NULL;
  const count = listLength(keep);
  for (let i: i64 = 0; i < count; i++) {
    if (!collectLeaves(listGet(keep, i), leaves)) {
      release(leaves);
      return NULL;
    }
  }
  const result = matching(group, Matcher.identities, leaves);
  release(leaves);
  return result;
}

function collectLeaves(exception: Borrowed, leaves: Borrowed): bool {
  if (exception === None) return true;
  if (!isExceptionGroup(exception)) {
    const address = intFromI64(exception);
    const added = address !== NULL && setAdd(leaves, address);
    releaseOrNull(address);
    return added;
  }
  const exceptions = changetype<ExceptionGroupObject>(exception).exceptions;
  const count = tupleLength(exceptions);
  for (let i: i64 = 0; i < count; i++) {
    if (!enterRecursion(" in collect_exception_group_leaf_ids")) return false;
    const collected = collectLeaves(tupleGet(exceptions, i), leaves);
    leaveRecursion();
    if (!collected) return false;
  }
  return true;
}
