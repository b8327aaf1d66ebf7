/** `object[key]`: read, set and deleted. */
import { None } from "../generated/memory_map";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { Name } from "../generated/names";
import { isType, release, TypeFlag, typeOf } from "../kernel/object";
import { indexAsI64, isIndex } from "./number_conversion";
import { lookupAttribute } from "./attribute";
import { call1 } from "./call";
import { raise, raiseFalse } from "../exceptions/raise";
import { genericAliasNew } from "../objects/generic_alias/new";

/** `object[key]`. */
export function getItem(object: Borrowed, key: Borrowed): Owned {
  const type = changetype<TypeObject>(typeOf(object));
  if (type.mp_subscript !== 0) return call_indirect<usize>(type.mp_subscript, object, key);
  if (type.sq_item !== 0) {
    if (isIndex(key)) {
      const index = indexAsI64(key, Type.IndexError);
      if (index === -1 && RT.error !== NULL) return NULL;
      return itemAt(object, index);
    }
    return raise(Type.TypeError, "sequence index must be integer, not '%.200T'", key);
  }
  if (isType(object)) {
    if (object === Type.type) return genericAliasNew(object, key);
    const method = lookupAttribute(object, Name.__class_getitem__);
    if (method !== NULL && method !== None) {
      const result = call1(method, key);
      release(method);
      return result;
    }
    if (method !== NULL) release(method);
    else if (RT.error !== NULL) return NULL;
    return raise(Type.TypeError, "type '%.200N' is not subscriptable", object);
  }
  return raise(Type.TypeError, "'%.200T' object is not subscriptable", object);
}

/** Through `sq_item`. A negative index is counted from the end if the type has a length. */
export function itemAt(object: Borrowed, index: i64): Owned {
  const type = changetype<TypeObject>(typeOf(object));
  if (index < 0 && type.sq_length !== 0) {
    const length = call_indirect<i64>(type.sq_length, object);
    if (length < 0) return NULL;
    index += length;
  }
  return call_indirect<usize>(type.sq_item, object, index);
}

/** `object[key] = value`. */
export function setItem(object: Borrowed, key: Borrowed, value: Borrowed): bool {
  return assignItem(object, key, value);
}

/** `del object[key]`. */
export function delItem(object: Borrowed, key: Borrowed): bool {
  return assignItem(object, key, NULL);
}

function assignItem(object: Borrowed, key: Borrowed, value: Borrowed): bool {
  const type = changetype<TypeObject>(typeOf(object));
  if (type.mp_ass_subscript !== 0) return call_indirect<bool>(type.mp_ass_subscript, object, key, value);
  if (type.sq_ass_item !== 0) {
    if (!isIndex(key)) return raiseFalse(Type.TypeError, "sequence index must be integer, not '%.200T'", key);
    let index = indexAsI64(key, Type.IndexError);
    if (index === -1 && RT.error !== NULL) return false;
    if (index < 0 && type.sq_length !== 0) {
      const length = call_indirect<i64>(type.sq_length, object);
      if (length < 0) return false;
      index += length;
    }
    return call_indirect<bool>(type.sq_ass_item, object, index, value);
  }
  if (value === NULL) {
    // CPython has two wordings: if the type has any sequence slot, an index is handled by the sequence protocol first.
    const worded = isSequenceLike(type) && isIndex(key) ? "doesn't" : "does not";
    return raiseFalse(Type.TypeError, "'%.200T' object %s support item deletion", object, changetype<usize>(worded));
  }
  return raiseFalse(Type.TypeError, "'%.200T' object does not support item assignment", object);
}

/** Whether the type has any sequence slot. Classes written in Python always have room for them. */
function isSequenceLike(type: TypeObject): bool {
  return (
    (type.tp_flags & TypeFlag.HEAPTYPE) !== 0 ||
    type.sq_length !== 0 ||
    type.sq_item !== 0 ||
    type.sq_contains !== 0 ||
    type.sq_concat !== 0 ||
    type.sq_repeat !== 0
  );
}
