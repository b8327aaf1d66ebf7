/** NotImplemented: one object, at a constant address. */
import { NotImplemented } from "../../generated/memory_map";
import { Borrowed, Owned } from "../../memory/address";
import { takesNothing } from "../../protocols/arguments";
import { retain } from "../../kernel/object";
import { raise } from "../../exceptions/raise";
import { warn } from "../../exceptions/warn";
import { Type } from "../../generated/types";
import { Name } from "../../generated/names";

/** @new NotImplementedType(*args, **kwargs) raw */
export function notImplementedNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return takesNothing(args, kwargs)
    ? retain(NotImplemented)
    : raise(Type.TypeError, "NotImplementedType takes no arguments");
}

/** @slot NotImplementedType.tp_repr */
export function notImplementedRepr(self: usize): Owned {
  return retain(Name.NotImplemented);
}

/**
 * True for now, with a warning: in a condition it is nearly always a mistake.
 * @slot NotImplementedType.nb_bool
 */
export function notImplementedBool(self: usize): i32 {
  return warn(Type.DeprecationWarning, 1, "NotImplemented should not be used in a boolean context") ? 1 : -1;
}

/** @method NotImplementedType.__reduce__() */
export function notImplementedReduce(self: usize): Owned {
  return retain(Name.NotImplemented);
}
