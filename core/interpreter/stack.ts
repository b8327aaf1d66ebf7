/**
 * Helpers for the instruction files: the value stack, and reference counting without a call in the common case.
 *
 * An instruction function gets `sp` (the address of the first free slot) and works in place. If it returns false, its
 * operands are still on the stack: unwinding releases them.
 */
import { DEBUG, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { deallocate, release, retain, typeOf } from "../kernel/object";
import { Type } from "../generated/types";
import { MethodObject } from "../objects/method/method";

export abstract class Stack {
  /** Slot `n` from the top: 1 is the top. */
  @inline static at(sp: usize, n: usize): usize {
    return load<usize>(sp - (n << 3));
  }
  /** The whole slot: an address, or 0. */
  @inline static slot(sp: usize, n: usize): u64 {
    return load<u64>(sp - (n << 3));
  }
  @inline static put(sp: usize, n: usize, value: Owned): void {
    store<u64>(sp - (n << 3), <u64>value);
  }
}

export abstract class Ref {
  @inline static take(object: usize): Owned {
    if (DEBUG) RT.totalRefs++;
    store<i64>(object, load<i64>(object) + 1);
    return object;
  }
  @inline static drop(object: Owned): void {
    if (DEBUG) release(object);
    else {
      const count = load<i64>(object) - 1;
      store<i64>(object, count);
      if (count === 0) deallocate(object);
    }
  }
  /** For an object that is known to have other owners: it does not die. */
  @inline static dropShared(object: Owned): void {
    if (DEBUG) release(object);
    else store<i64>(object, load<i64>(object) - 1);
  }
  @inline static isLast(object: usize): bool {
    return load<i64>(object) === 1;
  }
  @inline static dropOrNull(object: usize): void {
    if (object !== NULL) Ref.drop(object);
  }
}

/** PRECALL: replaces a bound method below the `count` arguments with its function and its self. */
export function unpackMethod(sp: usize, count: usize): void {
  const callable = Stack.at(sp, count + 1);
  if (Stack.at(sp, count + 2) !== NULL || typeOf(callable) !== Type.method) return;
  const method = changetype<MethodObject>(callable);
  Stack.put(sp, count + 2, retain(method.function));
  Stack.put(sp, count + 1, retain(method.self));
  release(callable);
}
