/** `repr(object)`, `str(object)` and `ascii(object)`. */
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { strFromLiteral } from "../objects/str/str";
import { strAscii } from "../objects/str/ascii";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { isStr, release, retain, typeOf } from "../kernel/object";
import { raise } from "../exceptions/raise";
import { enterRecursion, leaveRecursion } from "./recursion";
import { intRepr } from "../objects/int/repr";

/** `repr(object)`: a str, perhaps of a subclass. */
export function objectRepr(object: Borrowed): Owned {
  if (object === NULL) return strFromLiteral("<NULL>");
  const slot = changetype<TypeObject>(typeOf(object)).tp_repr;
  assert(slot !== 0, "a type without tp_repr: every ready type inherits one");
  if (!enterRecursion(" while getting the repr of an object")) return NULL;
  const result = call_indirect<usize>(slot, object);
  leaveRecursion();
  if (result !== NULL && !isStr(result)) {
    raise(Type.TypeError, "__repr__ returned non-string (type %.200T)", result);
    release(result);
    return NULL;
  }
  return result;
}

/** `str(object)`. */
export function objectStr(object: Borrowed): Owned {
  if (object === NULL) return strFromLiteral("<NULL>");
  const type = typeOf(object);
  if (type === Type.str) return retain(object);
  // The slot and the repr that it calls count as two levels.
  if (type === Type.int && RT.recursionRemaining > 1) return intRepr(object);
  const slot = changetype<TypeObject>(typeOf(object)).tp_str;
  if (slot === 0) return objectRepr(object);
  if (!enterRecursion(" while getting the str of an object")) return NULL;
  const result = call_indirect<usize>(slot, object);
  leaveRecursion();
  if (result !== NULL && !isStr(result)) {
    raise(Type.TypeError, "__str__ returned non-string (type %.200T)", result);
    release(result);
    return NULL;
  }
  return result;
}

/** `ascii(object)`. */
export function objectAscii(object: Borrowed): Owned {
  const text = objectRepr(object);
  if (text === NULL) return NULL;
  const result = strAscii(text);
  release(text);
  return result;
}
