/** `__slots__`: what instances of a new class will contain. */
import { raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { dictContains, dictGetName } from "../dict/dict";
import { listAppend, listNew } from "../list/list";
import { listSort } from "../list/sort";
import { isStr, release, retain } from "../../kernel/object";
import { latin1Str, strConcat, strLength, strRead, strSubstring, strEqual } from "../str/str";
import { strIsIdentifier } from "../str/predicates";
import { sequenceTuple } from "../../protocols/sequence";
import { tupleGet, tupleLength, tuplePack1 } from "../tuple/tuple";

@unmanaged
export class InstancePlan {
  /** list of the slots' names, mangled and sorted; owned. */
  names: usize;
  /** Whether instances get a dictionary that the base does not have. */
  addDict: i32;
  /** Whether they get a list of weak references. */
  addWeak: i32;
}
/** How many slots of the scratch stack a plan takes. */
export const PLAN_SLOTS: i32 = <i32>((offsetof<InstancePlan>() + 7) >> 3);

/** Fills `plan`. If the result is true, the caller owns `plan.names`. */
export function planInstance(
  plan: InstancePlan,
  dict: Borrowed,
  className: Borrowed,
  bases: Borrowed,
  base: TypeObject,
): bool {
  const mayAddDict = base.tp_dictoffset === 0;
  const mayAddWeak = base.tp_weaklistoffset === 0 && base.tp_itemsize === 0;
  plan.addDict = 0;
  plan.addWeak = 0;
  const names = listNew(0);
  if (names === NULL) return false;
  plan.names = names;
  const declared = dictGetName(dict, Name.__slots__);
  if (declared === NULL) {
    plan.addDict = mayAddDict ? 1 : 0;
    plan.addWeak = mayAddWeak ? 1 : 0;
    return true;
  }
  const slots = isStr(declared) ? tuplePack1(declared) : sequenceTuple(declared);
  const done = slots !== NULL && collect(plan, slots, dict, className, base, mayAddDict, mayAddWeak) && listSort(names);
  if (slots !== NULL) release(slots);
  if (!done) {
    release(names);
    return false;
  }
  if (tupleLength(bases) > 1) inheritPlaces(plan, bases, base, mayAddDict, mayAddWeak);
  return true;
}

function collect(
  plan: InstancePlan,
  slots: Borrowed,
  dict: Borrowed,
  className: Borrowed,
  base: TypeObject,
  mayAddDict: bool,
  mayAddWeak: bool,
): bool {
  const count = tupleLength(slots);
  if (count > 0 && base.tp_itemsize !== 0) {
    return raiseFalse(Type.TypeError, "nonempty __slots__ not supported for subtype of '%N'", changetype<usize>(base));
  }
  for (let index: i64 = 0; index < count; index++) {
    const slot = tupleGet(slots, index);
    if (!isStr(slot)) return raiseFalse(Type.TypeError, "__slots__ items must be strings, not '%.200T'", slot);
    if (!strIsIdentifier(slot)) return raiseFalse(Type.TypeError, "__slots__ must be identifiers");
    if (strEqual(slot, Name.__dict__)) {
      if (!mayAddDict || plan.addDict !== 0)
        return raiseFalse(Type.TypeError, "__dict__ slot disallowed: we already got one");
      plan.addDict = 1;
    } else if (strEqual(slot, Name.__weakref__)) {
      if (!mayAddWeak || plan.addWeak !== 0) {
        return raiseFalse(
          Type.TypeError,
          "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0",
        );
      }
      plan.addWeak = 1;
    } else {
      const mangled = mangle(className, slot);
      if (mangled === NULL) return false;
      const added = checkAndAppend(plan.names, mangled, dict);
      release(mangled);
      if (!added) return false;
    }
  }
  return true;
}

function checkAndAppend(names: Borrowed, name: Borrowed, dict: Borrowed): bool {
  // The class body's own values of these two are not class variables.
  const present = dictContains(dict, name);
  if (present < 0) return false;
  if (present > 0 && !strEqual(name, Name.__qualname__) && !strEqual(name, Name.__classcell__)) {
    return raiseFalse(Type.ValueError, "%R in __slots__ conflicts with class variable", name);
  }
  return listAppend(names, name);
}

/** Other bases may have a dictionary or weak references, which this class must then have too. */
function inheritPlaces(
  plan: InstancePlan,
  bases: Borrowed,
  base: TypeObject,
  mayAddDict: bool,
  mayAddWeak: bool,
): void {
  const count = tupleLength(bases);
  for (let index: i64 = 0; index < count; index++) {
    const other = changetype<TypeObject>(tupleGet(bases, index));
    if (other === base) continue;
    if (mayAddDict && other.tp_dictoffset !== 0) plan.addDict = 1;
    if (mayAddWeak && other.tp_weaklistoffset !== 0) plan.addWeak = 1;
  }
}

/** A private name `__x` in class `_C` is `_C__x`. Returns the name itself if it is not private. */
export function mangle(className: Borrowed, name: Borrowed): Owned {
  const length = strLength(name);
  if (length < 3 || strRead(name, 0) !== 95 || strRead(name, 1) !== 95) return retain(name);
  if (strRead(name, length - 1) === 95 && strRead(name, length - 2) === 95) return retain(name);
  const classLength = strLength(className);
  let start: i64 = 0;
  while (start < classLength && strRead(className, start) === 95) start++;
  if (start === classLength) return retain(name);
  const stem = strSubstring(className, start, classLength);
  if (stem === NULL) return NULL;
  const prefix = strConcat(latin1Str(95), stem);
  release(stem);
  if (prefix === NULL) return NULL;
  const mangled = strConcat(prefix, name);
  release(prefix);
  return mangled;
}
