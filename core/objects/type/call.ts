/** Calling types: making instances, and the built-in `__new__` of native types. */
import { raise, raiseFalse } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { dictLength } from "../dict/dict";
import { isSubtype, isType, release, retain, typeOf } from "../../kernel/object";
import { slotNew } from "./slot_functions";
import { tupleGet, tupleLength, tupleSlice } from "../tuple/tuple";

/**
 * `T(...)`: `__new__`, then `__init__` if the result is an instance of T.
 * @slot type.tp_call
 */
export function typeCall(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  if (type === Type.type) {
    const count = tupleLength(args);
    if (count === 1) {
      if (kwargs !== NULL && dictLength(kwargs) > 0) return raise(Type.TypeError, "type() takes no keyword arguments");
      return retain(typeOf(tupleGet(args, 0)));
    }
    if (count !== 3) return raise(Type.TypeError, "type() takes 1 or 3 arguments");
  }
  const record = changetype<TypeObject>(type);
  if (record.tp_new === 0) return raise(Type.TypeError, "cannot create '%N' instances", type);
  const object = call_indirect<usize>(record.tp_new, type, args, kwargs);
  if (object === NULL || !isSubtype(typeOf(object), type)) return object;
  const init = changetype<TypeObject>(typeOf(object)).tp_init;
  if (init === 0 || call_indirect<bool>(init, object, args, kwargs)) return object;
  release(object);
  return NULL;
}

/**
 * `T.__new__(cls, ...)` of a native type T (`self`): checks that `cls` is a subclass of T, and that T's way of making
 * instances is right for it.
 */
export function typeNewWrapper(self: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const count = tupleLength(args);
  if (count < 1) return raise(Type.TypeError, "%N.__new__(): not enough arguments", self);
  const subtype = tupleGet(args, 0);
  if (!isType(subtype)) return raise(Type.TypeError, "%N.__new__(X): X is not a type object (%T)", self, subtype);
  if (!isSubtype(subtype, self))
    return raise(Type.TypeError, "%N.__new__(%N): %N is not a subtype of %N", self, subtype, subtype, self);
  // The most basic type with its own `__new__` determines how an instance is made.
  let base = changetype<TypeObject>(subtype);
  while (changetype<usize>(base) !== NULL && base.tp_new === slotNew.index)
    base = changetype<TypeObject>(<usize>base.tp_base);
  const record = changetype<TypeObject>(self);
  if (changetype<usize>(base) !== NULL && base.tp_new !== record.tp_new) {
    return raise(
      Type.TypeError,
      "%N.__new__(%N) is not safe, use %N.__new__()",
      self,
      subtype,
      changetype<usize>(base),
    );
  }
  const rest = tupleSlice(args, 1, count);
  if (rest === NULL) return NULL;
  const result = call_indirect<usize>(record.tp_new, subtype, rest, kwargs);
  release(rest);
  return result;
}

/** @init type(*args, **kwargs) raw */
export function typeInit(type: usize, args: Borrowed, kwargs: Borrowed): bool {
  const count = tupleLength(args);
  if (kwargs !== NULL && count === 1 && dictLength(kwargs) > 0)
    return raiseFalse(Type.TypeError, "type.__init__() takes no keyword arguments");
  if (count !== 1 && count !== 3) return raiseFalse(Type.TypeError, "type.__init__() takes 1 or 3 arguments");
  return true;
}
