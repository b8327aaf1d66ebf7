/** Ellipsis: one object, at a constant address. */
import { Ellipsis } from "../../generated/memory_map";
import { Borrowed, Owned } from "../../memory/address";
import { takesNothing } from "../../protocols/arguments";
import { retain } from "../../kernel/object";
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Name } from "../../generated/names";

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
