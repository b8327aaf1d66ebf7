/** `format(value, spec)`: shared by an f-string's FORMAT_VALUE, `str.format` and the built-in function. */
import { EmptyStr } from "../generated/memory_map";
import { raise } from "../exceptions/raise";
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { intToStr } from "../objects/int/repr";
import { isStr, release, retain, typeOf } from "../kernel/object";
import { isExactStr, strLength } from "../objects/str/str";
import { lookupSpecial } from "./attribute";
import { call1 } from "./call";
import { NativeCost } from "./recursion";

/** `spec` is a str, or NULL for an empty one. */
export function formatObject(value: Borrowed, spec: Borrowed): Owned {
  if (spec !== NULL && !isStr(spec)) {
    return raise(Type.SystemError, "Format specifier must be a string, not %.200T", spec);
  }
  if (spec === NULL || strLength(spec) === 0) {
    if (isExactStr(value)) return retain(value);
    if (typeOf(value) === Type.int) return intToStr(value, 10);
  }
  const method = lookupSpecial(value, Name.__format__);
  if (method === NULL) {
    if (RT.error !== NULL) return NULL;
    return raise(Type.TypeError, "Type %.100T doesn't define __format__", value);
  }
  RT.nativeDepth += NativeCost.SLOT; // Nothing below counts this level.
  const result = call1(method, spec === NULL ? EmptyStr : spec);
  RT.nativeDepth -= NativeCost.SLOT;
  release(method);
  if (result !== NULL && !isStr(result)) {
    raise(Type.TypeError, "__format__ must return a str, not %.200T", result);
    release(result);
    return NULL;
  }
  return result;
}
