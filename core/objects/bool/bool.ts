/** bool: True and False, two static ints; there are no others. */
import { False, True } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { isTrue } from "../../protocols/truth";
import { initializeStaticInt } from "../int/int";
import { intAndSlot, intOrSlot, intXorSlot } from "../int/bitwise";
import { retain, typeOf } from "../../kernel/object";

/** Initializes the two. */
export function initializeBools(): void {
  initializeStaticInt(False, Type.bool, 0);
  initializeStaticInt(True, Type.bool, 1);
}

export function boolFrom(value: bool): Owned {
  return retain(value ? True : False);
}

/** For a function that returns 1, 0, or -1 with an exception raised. */
export function boolFromAnswer(answer: i32): Owned {
  return answer < 0 ? NULL : boolFrom(answer !== 0);
}

/** @new bool(x=NULL, /) */
export function boolNew(type: usize, x: Borrowed): Owned {
  return x === NULL ? boolFrom(false) : boolFromAnswer(isTrue(x));
}

/** @slot bool.tp_repr */
export function boolRepr(self: Borrowed): Owned {
  return retain(self === True ? Name.True : Name.False);
}

function bothBools(a: Borrowed, b: Borrowed): bool {
  return typeOf(a) === Type.bool && typeOf(b) === Type.bool;
}

/** @slot bool.nb_and */
export function boolAnd(a: Borrowed, b: Borrowed): Owned {
  return bothBools(a, b) ? boolFrom(a === True && b === True) : intAndSlot(a, b);
}

/** @slot bool.nb_or */
export function boolOr(a: Borrowed, b: Borrowed): Owned {
  return bothBools(a, b) ? boolFrom(a === True || b === True) : intOrSlot(a, b);
}

/** @slot bool.nb_xor */
export function boolXor(a: Borrowed, b: Borrowed): Owned {
  return bothBools(a, b) ? boolFrom(a !== b) : intXorSlot(a, b);
}
