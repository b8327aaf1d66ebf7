/** Iteration, unpacking, and the instructions of generators and coroutines. */
import { None } from "../../generated/memory_map";
import { CodeFlag } from "../../generated/border";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { TypeObject } from "../../generated/type_object";
import { errorMatches, raise, raiseFalse, raiseFromCause, raiseNoMemory } from "../../exceptions/raise";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { CodeObject } from "../../objects/code/code";
import { awaitableIterator } from "../../objects/coroutine/coroutine";
import { generatorYieldFrom, SendResult, takeStopIterationValue } from "../../objects/generator/generator";
import { GeneratorObject } from "../../objects/generator/record";
import { FrameState, InterpreterFrame } from "../../objects/frame/interpreter_frame";
import { ListObject, listItems, listLength } from "../../objects/list/list";
import { release, typeOf } from "../../kernel/object";
import { tupleItems, tupleLength } from "../../objects/tuple/tuple";
import { callMethod1 } from "../../protocols/call";
import { getIterator, isIterator, isSequence, iterNext } from "../../protocols/iteration";
import { sequenceList } from "../../protocols/sequence";
import { Ref, Stack } from "../stack";

/** GET_ITER ( iterable -- iterator ) */
export function getIter(sp: usize): bool {
  const iterable = Stack.at(sp, 1);
  const iterator = getIterator(iterable);
  if (iterator === NULL) return false;
  Stack.put(sp, 1, iterator);
  Ref.drop(iterable);
  return true;
}

/** GET_YIELD_FROM_ITER ( iterable -- iterator ) */
export function getYieldFromIter(fp: usize, sp: usize): bool {
  const iterable = Stack.at(sp, 1);
  const type = typeOf(iterable);
  if (type === Type.coroutine) {
    const flags = changetype<CodeObject>(changetype<InterpreterFrame>(fp).code).flags;
    if ((flags & (CodeFlag.COROUTINE | CodeFlag.ITERABLE_COROUTINE)) !== 0) return true;
    return raiseFalse(Type.TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
  return type === Type.generator || getIter(sp);
}

/**
 * Whether the eval loop may run this iterator itself, as it runs a call: it must be a generator or coroutine that is
 * suspended, or has not started and is sent None. On return, the jump's distance is read from the instruction, which
 * therefore must have no prefix.
 */
export function canResume(iterator: Borrowed, arg: usize, sent: Borrowed): bool {
  const type = typeOf(iterator);
  if ((type !== Type.generator && type !== Type.coroutine) || arg > 0xff) return false;
  const state = changetype<GeneratorObject>(iterator).frameState;
  return state === FrameState.SUSPENDED || (state === FrameState.CREATED && sent === None);
}

/**
 * SEND: returns a SendResult. A value replaces the sent one on the stack, which is released. On error the operands
 * stay.
 */
export function send(sp: usize): i32 {
  const value = Stack.at(sp, 1);
  const receiver = Stack.at(sp, 2);
  const slot = changetype<TypeObject>(typeOf(receiver)).am_send;
  let status = SendResult.NEXT;
  let result: usize = NULL;
  if (slot !== 0) {
    const place = scratchPush(1);
    if (place === NULL) {
      raiseNoMemory();
      return SendResult.ERROR;
    }
    status = call_indirect<i32>(slot, receiver, value, place);
    result = load<usize>(place);
    scratchPop(1);
  } else {
    if (value === None && isIterator(receiver))
      result = call_indirect<usize>(changetype<TypeObject>(typeOf(receiver)).tp_iternext, receiver);
    else result = callMethod1(receiver, Name.send, value);
    if (result === NULL) {
      result = takeStopIterationValue();
      status = result === NULL ? SendResult.ERROR : SendResult.RETURN;
    }
  }
  if (status === SendResult.ERROR) return status;
  Stack.put(sp, 1, result);
  Ref.drop(value);
  return status;
}

/** GET_AWAITABLE ( iterable -- iterator ); `origin` 1: from `__aenter__`, 2: from `__aexit__`. */
export function getAwaitable(sp: usize, origin: usize): bool {
  const iterable = Stack.at(sp, 1);
  const iterator = awaitableIterator(iterable);
  if (iterator === NULL) {
    const type = changetype<TypeObject>(typeOf(iterable));
    if (origin !== 0 && type.am_await === 0 && errorMatches(Type.TypeError)) {
      const method = changetype<usize>(origin === 1 ? "__aenter__" : "__aexit__");
      raise(
        Type.TypeError,
        "'async with' received an object from %s that does not implement __await__: %.100T",
        method,
        iterable,
      );
    }
    return false;
  }
  if (typeOf(iterator) === Type.coroutine) {
    const awaited = generatorYieldFrom(iterator);
    if (awaited !== NULL) {
      release(awaited);
      release(iterator);
      return raiseFalse(Type.RuntimeError, "coroutine is being awaited already");
    }
  }
  Stack.put(sp, 1, iterator);
  Ref.drop(iterable);
  return true;
}

/** GET_AITER ( iterable -- iterator ) */
export function getAiter(sp: usize): bool {
  const iterable = Stack.at(sp, 1);
  const slot = changetype<TypeObject>(typeOf(iterable)).am_aiter;
  if (slot === 0)
    return raiseFalse(Type.TypeError, "'async for' requires an object with __aiter__ method, got %.100T", iterable);
  const iterator = call_indirect<usize>(slot, iterable);
  if (iterator === NULL) return false;
  if (changetype<TypeObject>(typeOf(iterator)).am_anext === 0) {
    raise(
      Type.TypeError,
      "'async for' received an object from __aiter__ that does not implement __anext__: %.100T",
      iterator,
    );
    release(iterator);
    return false;
  }
  Stack.put(sp, 1, iterator);
  Ref.drop(iterable);
  return true;
}

/** GET_ANEXT ( iterator -- iterator, awaitable ) */
export function getAnext(sp: usize): bool {
  const iterator = Stack.at(sp, 1);
  const slot = changetype<TypeObject>(typeOf(iterator)).am_anext;
  if (slot === 0)
    return raiseFalse(Type.TypeError, "'async for' requires an iterator with __anext__ method, got %.100T", iterator);
  const next = call_indirect<usize>(slot, iterator);
  if (next === NULL) return false;
  let awaitable = next;
  if (typeOf(iterator) !== Type.async_generator) {
    awaitable = awaitableIterator(next);
    if (awaitable === NULL)
      raiseFromCause(Type.TypeError, "'async for' received an invalid object from __anext__: %.100T", next);
    release(next);
    if (awaitable === NULL) return false;
  }
  Stack.put(sp, 0, awaitable);
  return true;
}

/**
 * UNPACK_SEQUENCE ( sequence -- items[count] ): the first item ends up on top. Returns the new stack pointer, or NULL.
 */
export function unpackSequence(sp: usize, count: usize): usize {
  const sequence = Stack.at(sp, 1);
  const type = typeOf(sequence);
  const base = sp - 8;
  if (type === Type.tuple && tupleLength(sequence) === <i64>count) spread(base, tupleItems(sequence), count);
  else if (type === Type.list && listLength(sequence) === <i64>count) spread(base, listItems(sequence), count);
  else {
    if (!unpackIterable(sequence, base, count, -1)) {
      Stack.put(sp, 1, sequence);
      return NULL;
    }
  }
  Ref.drop(sequence);
  return base + (count << 3);
}

function spread(base: usize, items: usize, count: usize): void {
  for (let i: usize = 0; i < count; i++)
    store<u64>(base + ((count - 1 - i) << 3), <u64>Ref.take(load<usize>(items + (i << 3))));
}

/** UNPACK_EX ( sequence -- before[arg & 0xff], rest, after[arg >> 8] ). Returns the new stack pointer, or NULL. */
export function unpackEx(sp: usize, arg: usize): usize {
  const sequence = Stack.at(sp, 1);
  if (!unpackIterable(sequence, sp - 8, arg & 0xff, <i32>(arg >> 8))) {
    Stack.put(sp, 1, sequence);
    return NULL;
  }
  Ref.drop(sequence);
  return sp + (((arg & 0xff) + (arg >> 8)) << 3);
}

/**
 * Writes the items of `iterable` from `base` upward, last item first. If `after` is -1, takes exactly `before` items;
 * otherwise `before` items, a list of the rest, and `after` items. On failure nothing is retained, and the slot at
 * `base` is overwritten.
 */
function unpackIterable(iterable: Borrowed, base: usize, before: usize, after: i32): bool {
  const type = changetype<TypeObject>(typeOf(iterable));
  if (type.tp_iter === 0 && !isSequence(iterable))
    return raiseFalse(Type.TypeError, "cannot unpack non-iterable %.200T object", iterable);
  const iterator = getIterator(iterable);
  if (iterator === NULL) return false;
  const total = before + (after < 0 ? 0 : <usize>after + 1);
  // The address after the next slot to fill: slots are filled from the top down.
  let slot = base + (total << 3);
  const end = slot;
  let got: usize = 0;
  while (got < before) {
    const item = iterNext(iterator);
    if (item === NULL) {
      if (RT.error === NULL) {
        if (after < 0) raise(Type.ValueError, "not enough values to unpack (expected %d, got %d)", before, got);
        else
          raise(
            Type.ValueError,
            "not enough values to unpack (expected at least %d, got %d)",
            before + <usize>after,
            got,
          );
      }
      return abandon(iterator, slot, end);
    }
    slot -= 8;
    store<u64>(slot, <u64>item);
    got++;
  }
  if (after < 0) {
    const extra = iterNext(iterator);
    if (extra === NULL && RT.error === NULL) {
      release(iterator);
      return true;
    }
    if (extra !== NULL) {
      release(extra);
      raise(Type.ValueError, "too many values to unpack (expected %d)", before);
    }
    return abandon(iterator, slot, end);
  }
  const rest = sequenceList(iterator);
  if (rest === NULL) return abandon(iterator, slot, end);
  slot -= 8;
  store<u64>(slot, <u64>rest);
  const length = listLength(rest);
  if (length < <i64>after) {
    raise(
      Type.ValueError,
      "not enough values to unpack (expected at least %d, got %d)",
      before + <usize>after,
      <i64>before + length,
    );
    return abandon(iterator, slot, end);
  }
  // The last items move out of the list.
  const items = listItems(rest) + ((<usize>(length - after)) << 3);
  for (let i: usize = 0; i < <usize>after; i++) store<u64>(slot - ((i + 1) << 3), load<u64>(items + (i << 3)));
  changetype<ListObject>(rest).size = length - after;
  release(iterator);
  return true;
}

function abandon(iterator: Owned, slot: usize, end: usize): bool {
  for (; slot < end; slot += 8) release(load<usize>(slot));
  release(iterator);
  return false;
}
