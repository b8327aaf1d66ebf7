/** `bool(object)` and `len(object)`. */
import { False, None, True } from "../generated/memory_map";
import { Borrowed } from "../memory/address";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { typeOf } from "../kernel/object";
import { raiseMinus } from "../exceptions/raise";

/** 1, 0, or -1 with an error. */
export function isTrue(object: Borrowed): i32 {
  if (object === True) return 1;
  if (object === False || object === None) return 0;
  const type = changetype<TypeObject>(typeOf(object));
  if (type.nb_bool !== 0) return call_indirect<i32>(type.nb_bool, object);
  let length: i64;
  if (type.mp_length !== 0) length = call_indirect<i64>(type.mp_length, object);
  else if (type.sq_length !== 0) length = call_indirect<i64>(type.sq_length, object);
  else return 1;
  return length > 0 ? 1 : <i32>length;
}

/** `len(object)`; -1 with an error. */
export function objectLength(object: Borrowed): i64 {
  const type = changetype<TypeObject>(typeOf(object));
  if (type.sq_length !== 0) return call_indirect<i64>(type.sq_length, object);
  if (type.mp_length !== 0) return call_indirect<i64>(type.mp_length, object);
  return raiseMinus(Type.TypeError, "object of type '%.200T' has no len()", object);
}
