/**
 * Whether instances of one class can become instances of another: `object.__class__ = ...` and `Class.__bases__ = ...`.
 *
 * Equal sizes prove nothing: two classes can have quite different fields of the same size. So both classes are followed
 * to the highest base that has exactly their fields. These bases must be the same, or add the same `__slots__` to the
 * same base.
 */
import { errorClear, raiseFalse } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { NULL } from "../../memory/address";
import { Comparison } from "../../protocols/comparison";
import { richCompareBool } from "../../protocols/compare";
import { TypeFlag } from "../../kernel/object";
import { tupleLength } from "../tuple/tuple";

/** What determines how an instance is allocated, besides its size. */
const ALLOCATION_FLAGS: i64 = TypeFlag.HAVE_GC | TypeFlag.MANAGED_DICT;

/** Raises TypeError unless `type` can replace `old`. `attribute` is what is being assigned, for the message. */
export function canReplace(old: usize, type: usize, attribute: string): bool {
  const text = changetype<usize>(attribute);
  const flags = changetype<TypeObject>(old).tp_flags ^ changetype<TypeObject>(type).tp_flags;
  if ((flags & TypeFlag.HAVE_GC) !== 0)
    return raiseFalse(Type.TypeError, "%s assignment: '%N' deallocator differs from '%N'", text, type, old);
  const a = layoutBase(type);
  const b = layoutBase(old);
  if (a === b) return true;
  if (
    changetype<TypeObject>(a).tp_base === changetype<TypeObject>(b).tp_base &&
    addsSameFields(changetype<TypeObject>(a), changetype<TypeObject>(b))
  )
    return true;
  return raiseFalse(Type.TypeError, "%s assignment: '%N' object layout differs from '%N'", text, type, old);
}

/** The highest base whose instances have the same layout as those of `type`. */
function layoutBase(type: usize): usize {
  while (true) {
    const child = changetype<TypeObject>(type);
    const base: usize = child.tp_base;
    if (base === NULL || !looksLike(child, changetype<TypeObject>(base))) return type;
    type = base;
  }
}

function looksLike(child: TypeObject, base: TypeObject): bool {
  return (
    child.tp_basicsize === base.tp_basicsize &&
    child.tp_itemsize === base.tp_itemsize &&
    child.tp_dictoffset === base.tp_dictoffset &&
    child.tp_weaklistoffset === base.tp_weaklistoffset &&
    ((child.tp_flags ^ base.tp_flags) & ALLOCATION_FLAGS) === 0 &&
    (child.tp_clear === base.tp_clear || (child.tp_flags & TypeFlag.HAVE_GC) === 0)
  );
}

/** Whether both, derived from the same base, add slots with the same names and are otherwise the same. */
function addsSameFields(a: TypeObject, b: TypeObject): bool {
  if (((a.tp_flags ^ b.tp_flags) & ALLOCATION_FLAGS) !== 0 || a.tp_basicsize !== b.tp_basicsize) return false;
  if (a.tp_dictoffset !== b.tp_dictoffset || a.tp_weaklistoffset !== b.tp_weaklistoffset) return false;
  // The space after the base's fields must be accounted for: dictionary, weak references, slots.
  let size = changetype<TypeObject>(<usize>a.tp_base).tp_basicsize;
  if (a.tp_dictoffset === size) size += 8;
  if (a.tp_weaklistoffset === size) size += 8;
  const left: usize = a.ht_slots;
  const right: usize = b.ht_slots;
  if (left === NULL || right === NULL) return left === right && size === a.tp_basicsize;
  if (size + (tupleLength(left) << 3) !== a.tp_basicsize) return false;
  const same = richCompareBool(left, right, Comparison.Equal);
  if (same < 0) errorClear();
  return same > 0;
}

/** The nearest ancestor (or the type itself) whose fields a subclass must have. */
export function solidBase(type: usize): usize {
  const parent: usize = changetype<TypeObject>(type).tp_base;
  const base = parent !== NULL ? solidBase(parent) : Type.object;
  return addsFields(changetype<TypeObject>(type), changetype<TypeObject>(base)) ? type : base;
}

/**
 * Whether `type` adds fields to its base's layout that a subclass must keep. A dictionary and weak references alone do
 * not count.
 */
function addsFields(type: TypeObject, base: TypeObject): bool {
  let size = type.tp_basicsize;
  if (type.tp_itemsize !== 0 || base.tp_itemsize !== 0)
    return size !== base.tp_basicsize || type.tp_itemsize !== base.tp_itemsize;
  const heap = (type.tp_flags & TypeFlag.HEAPTYPE) !== 0;
  if (heap && type.tp_weaklistoffset !== 0 && base.tp_weaklistoffset === 0 && type.tp_weaklistoffset + 8 === size)
    size -= 8;
  return size !== base.tp_basicsize;
}
