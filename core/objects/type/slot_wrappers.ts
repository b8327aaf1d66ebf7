/**
 * What `int.__add__` does when called: each wrapper checks the arguments of a special method and calls the native slot.
 *
 * A wrapper is `(self, args, nargs, kwargs, slot) → Owned`. `args` are borrowed; `kwargs` is a dict or NULL, and only
 * `wrapInit` and `wrapCall` receive it.
 */
import { False, None, True } from "../../generated/memory_map";
import { raise, raiseFalse, raiseNone } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { tupleFromArray } from "../../protocols/call";
import { indexAsI64 } from "../../protocols/number_conversion";
import { intFromI64 } from "../int/int";
import { none, release, retain, TypeFlag, typeOf } from "../../kernel/object";

function checkCount(nargs: i32, expected: i32): bool {
  if (nargs === expected) return true;
  return raiseFalse(
    Type.TypeError,
    "expected %d argument%s, got %d",
    expected,
    changetype<usize>(expected === 1 ? "" : "s"),
    nargs,
  );
}

/** The same for wrappers whose errors have an empty function name in CPython: a space remains. */
function checkUnpacked(nargs: i32, expected: i32): bool {
  if (nargs === expected) return true;
  return raiseFalse(
    Type.TypeError,
    " expected %d argument%s, got %d",
    expected,
    changetype<usize>(expected === 1 ? "" : "s"),
    nargs,
  );
}

function argument(args: usize, index: i32): Borrowed {
  return load<usize>(args + ((<usize>index) << 3));
}

function boolean(value: bool): Owned {
  return retain(value ? True : False);
}

export function wrapUnary(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  return checkCount(nargs, 0) ? call_indirect<usize>(slot, self) : NULL;
}

export function wrapBinary(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  return checkCount(nargs, 1) ? call_indirect<usize>(slot, self, argument(args, 0)) : NULL;
}

export function wrapBinaryLeft(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  return checkCount(nargs, 1) ? call_indirect<usize>(slot, self, argument(args, 0)) : NULL;
}

export function wrapBinaryRight(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  return checkCount(nargs, 1) ? call_indirect<usize>(slot, argument(args, 0), self) : NULL;
}

function checkOneOrTwo(nargs: i32): bool {
  if (nargs === 1 || nargs === 2) return true;
  const few = nargs < 1;
  return raiseFalse(
    Type.TypeError,
    " expected %s %d argument%s, got %d",
    changetype<usize>(few ? "at least" : "at most"),
    few ? 1 : 2,
    changetype<usize>(few ? "" : "s"),
    nargs,
  );
}

export function wrapTernary(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkOneOrTwo(nargs)) return NULL;
  return call_indirect<usize>(slot, self, argument(args, 0), nargs === 2 ? argument(args, 1) : None);
}

export function wrapTernaryRight(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkOneOrTwo(nargs)) return NULL;
  return call_indirect<usize>(slot, argument(args, 0), self, nargs === 2 ? argument(args, 1) : None);
}

export function wrapInquiry(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkCount(nargs, 0)) return NULL;
  const result = call_indirect<i32>(slot, self);
  return result < 0 ? NULL : boolean(result !== 0);
}

export function wrapContains(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkCount(nargs, 1)) return NULL;
  const result = call_indirect<i32>(slot, self, argument(args, 0));
  return result < 0 ? NULL : boolean(result !== 0);
}

export function wrapLength(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkCount(nargs, 0)) return NULL;
  const length = call_indirect<i64>(slot, self);
  return length === -1 && RT.error !== NULL ? NULL : intFromI64(length);
}

export function wrapHash(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  return wrapLength(self, args, nargs, kwargs, slot);
}

export function wrapIndexArgument(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkUnpacked(nargs, 1)) return NULL;
  const index = indexAsI64(argument(args, 0), Type.OverflowError);
  return index === -1 && RT.error !== NULL ? NULL : call_indirect<usize>(slot, self, index);
}

/** An index for `sq_item`: negative ones count from the end if the type has a length. -1 with an error. */
function sequenceIndex(self: Borrowed, object: Borrowed): i64 {
  const index = indexAsI64(object, Type.OverflowError);
  if (index >= 0 || (index === -1 && RT.error !== NULL)) return index;
  const length = changetype<TypeObject>(typeOf(self)).sq_length;
  if (length === 0) return index;
  const count = call_indirect<i64>(length, self);
  return count < 0 ? -1 : index + count;
}

export function wrapSequenceItem(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkCount(nargs, 1)) return NULL;
  const index = sequenceIndex(self, argument(args, 0));
  return index === -1 && RT.error !== NULL ? NULL : call_indirect<usize>(slot, self, index);
}

export function wrapSequenceSetItem(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkUnpacked(nargs, 2)) return NULL;
  const index = sequenceIndex(self, argument(args, 0));
  if (index === -1 && RT.error !== NULL) return NULL;
  return call_indirect<bool>(slot, self, index, argument(args, 1)) ? none() : NULL;
}

export function wrapSequenceDelItem(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkCount(nargs, 1)) return NULL;
  const index = sequenceIndex(self, argument(args, 0));
  if (index === -1 && RT.error !== NULL) return NULL;
  return call_indirect<bool>(slot, self, index, NULL) ? none() : NULL;
}

export function wrapSetItem(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkUnpacked(nargs, 2)) return NULL;
  return call_indirect<bool>(slot, self, argument(args, 0), argument(args, 1)) ? none() : NULL;
}

export function wrapDelItem(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkCount(nargs, 1)) return NULL;
  return call_indirect<bool>(slot, self, argument(args, 0), NULL) ? none() : NULL;
}

/**
 * Whether `slot` is the one of the object's most basic native type. `object.__setattr__(cls, ...)` must not bypass a
 * type's own rules.
 */
function mayCall(self: Borrowed, slot: u32, deed: string): bool {
  let type = changetype<TypeObject>(typeOf(self));
  while (<usize>type.tp_base !== NULL && (type.tp_flags & TypeFlag.HEAPTYPE) !== 0)
    type = changetype<TypeObject>(<usize>type.tp_base);
  let base = type;
  while (changetype<usize>(base) !== NULL && base.tp_setattro !== slot) {
    // A native type with rules of its own is in between.
    if ((base.tp_flags & TypeFlag.HEAPTYPE) === 0 && base.tp_setattro !== 0 && base.tp_setattro !== slot) {
      return raiseFalse(
        Type.TypeError,
        "can't apply this %s to %N object",
        changetype<usize>(deed),
        <usize>type.tp_base === NULL ? typeOf(self) : changetype<usize>(type),
      );
    }
    base = changetype<TypeObject>(<usize>base.tp_base);
  }
  return true;
}

export function wrapSetAttribute(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkUnpacked(nargs, 2) || !mayCall(self, slot, "__setattr__")) return NULL;
  return call_indirect<bool>(slot, self, argument(args, 0), argument(args, 1)) ? none() : NULL;
}

export function wrapDelAttribute(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkCount(nargs, 1) || !mayCall(self, slot, "__delattr__")) return NULL;
  return call_indirect<bool>(slot, self, argument(args, 0), NULL) ? none() : NULL;
}

function compare(self: Borrowed, args: usize, nargs: i32, slot: u32, operator: i32): Owned {
  return checkCount(nargs, 1) ? call_indirect<usize>(slot, self, argument(args, 0), operator) : NULL;
}
export function wrapLess(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  return compare(self, args, nargs, slot, 0);
}
export function wrapLessEqual(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  return compare(self, args, nargs, slot, 1);
}
export function wrapEqual(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  return compare(self, args, nargs, slot, 2);
}
export function wrapNotEqual(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  return compare(self, args, nargs, slot, 3);
}
export function wrapGreater(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  return compare(self, args, nargs, slot, 4);
}
export function wrapGreaterEqual(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  return compare(self, args, nargs, slot, 5);
}

export function wrapNext(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkCount(nargs, 0)) return NULL;
  const item = call_indirect<usize>(slot, self);
  if (item === NULL && RT.error === NULL) raiseNone(Type.StopIteration);
  return item;
}

export function wrapDescriptorGet(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkOneOrTwo(nargs)) return NULL;
  const object = argument(args, 0) === None ? NULL : argument(args, 0);
  const type = nargs === 2 && argument(args, 1) !== None ? argument(args, 1) : NULL;
  if (object === NULL && type === NULL) return raise(Type.TypeError, "__get__(None, None) is invalid");
  return call_indirect<usize>(slot, self, object, type);
}

export function wrapDescriptorSet(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkUnpacked(nargs, 2)) return NULL;
  return call_indirect<bool>(slot, self, argument(args, 0), argument(args, 1)) ? none() : NULL;
}

export function wrapDescriptorDelete(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkCount(nargs, 1)) return NULL;
  return call_indirect<bool>(slot, self, argument(args, 0), NULL) ? none() : NULL;
}

export function wrapInit(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  const tuple = tupleFromArray(args, nargs);
  if (tuple === NULL) return NULL;
  const done = call_indirect<bool>(slot, self, tuple, kwargs);
  release(tuple);
  return done ? none() : NULL;
}

export function wrapCall(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  const tuple = tupleFromArray(args, nargs);
  if (tuple === NULL) return NULL;
  const result = call_indirect<usize>(slot, self, tuple, kwargs);
  release(tuple);
  return result;
}

export function wrapDel(self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed, slot: u32): Owned {
  if (!checkCount(nargs, 0)) return NULL;
  call_indirect<void>(slot, self);
  return none();
}
