/** None: one object, at a constant address. */
import { None } from "../../generated/memory_map";
import { Borrowed, Owned } from "../../memory/address";
import { takesNothing } from "../../protocols/arguments";
import { retain } from "../../kernel/object";
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Name } from "../../generated/names";

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
