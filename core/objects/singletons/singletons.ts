/** None, NotImplemented and Ellipsis: one object each, at constant addresses. */
import { raise } from "../../exceptions/raise";
import { warn } from "../../exceptions/warn";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, Ellipsis, None, NotImplemented, NULL, Owned } from "../../memory/layout";
import { dictLength } from "../dict/dict";
import { retain } from "../../kernel/object";
import { tupleLength } from "../tuple/tuple";

/** These types are called without arguments, if at all. */
function takesNothing(args: Borrowed, kwargs: Borrowed): bool {
  return tupleLength(args) === 0 && (kwargs === NULL || dictLength(kwargs) === 0);
}

/** @new NoneType(*args, **kwargs) raw */
export function noneNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return takesNothing(args, kwargs) ? retain(None) : raise(Type.TypeError, "NoneType takes no arguments");
}
/** @slot NoneType.tp_repr */
export function noneRepr(self: usize): Owned {
  return retain(Name.None);
}
/** @slot NoneType.nb_bool */
export function noneBool(self: usize): i32 {
  return 0;
}

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

/** @new ellipsis(*args, **kwargs) raw */
export function ellipsisNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return takesNothing(args, kwargs) ? retain(Ellipsis) : raise(Type.TypeError, "EllipsisType takes no arguments");
}
/** @slot ellipsis.tp_repr */
export function ellipsisRepr(self: usize): Owned {
  return retain(Name.Ellipsis);
}
/** @method ellipsis.__reduce__() */
export function ellipsisReduce(self: usize): Owned {
  return retain(Name.Ellipsis);
}
