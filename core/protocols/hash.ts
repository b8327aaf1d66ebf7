/** `hash(object)`. */
import { Borrowed } from "../memory/address";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { typeOf } from "../kernel/object";
import { hashPointer } from "../kernel/hash";
import { raise } from "../exceptions/raise";

/** `hash(object)`; -1 means an error. */
export function objectHash(object: Borrowed): i64 {
  const slot = changetype<TypeObject>(typeOf(object)).tp_hash;
  if (slot === 0) return hashNotImplemented(object);
  return call_indirect<i64>(slot, object);
}

/** The hash slot of unhashable types. */
export function hashNotImplemented(object: Borrowed): i64 {
  raise(Type.TypeError, "unhashable type: '%.200T'", object);
  return -1;
}

/**
 * The hash of objects that are equal only to themselves.
 * @slot object.tp_hash
 */
export function hashIdentity(object: Borrowed): i64 {
  return hashPointer(object);
}
