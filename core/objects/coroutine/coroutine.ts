/**
 * coroutine: the result of calling an `async def` function. Its record and nearly all its behavior are the generator's.
 */
import { CodeFlag } from "../../generated/border";
import { Type } from "../../generated/types";
import { TypeObject } from "../../generated/type_object";
import { raise } from "../../exceptions/raise";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { isIterator } from "../../protocols/iteration";
import { CodeObject } from "../code/code";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { generatorClose, generatorNext, generatorSendOrStop, generatorThrow } from "../generator/generator";
import { GeneratorObject } from "../generator/record";
import { release, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";

/** @record coroutine_wrapper */
@unmanaged
export class CoroutineWrapperObject extends BaseObject {
  /** @owned */
  coroutine: usize; // @16
}

const WRAPPER_SIZE: usize = offsetof<CoroutineWrapperObject>();

/**
 * @method coroutine.__await__()
 * @slot coroutine.am_await
 */
export function coroutineAwait(self: usize): Owned {
  const wrapper = gcNew(Type.coroutine_wrapper, WRAPPER_SIZE);
  if (wrapper === NULL) return NULL;
  store<u64>(wrapper + offsetof<CoroutineWrapperObject>("coroutine"), <u64>retain(self));
  gcTrack(wrapper);
  return wrapper;
}

/** @slot coroutine_wrapper.tp_iter */
export function wrapperIter(self: usize): Owned {
  return retain(self);
}

/** @slot coroutine_wrapper.tp_iternext */
export function wrapperNext(self: usize): Owned {
  return generatorNext(changetype<CoroutineWrapperObject>(self).coroutine);
}

/** @method coroutine_wrapper.send(value, /) */
export function wrapperSend(self: usize, value: Borrowed): Owned {
  return generatorSendOrStop(changetype<CoroutineWrapperObject>(self).coroutine, value, false, false);
}

/** @method coroutine_wrapper.throw(type, value=NULL, traceback=NULL, /) */
export function wrapperThrow(self: usize, type: Borrowed, value: Borrowed, traceback: Borrowed): Owned {
  return generatorThrow(changetype<CoroutineWrapperObject>(self).coroutine, true, type, value, traceback);
}

/** @method coroutine_wrapper.close() */
export function wrapperClose(self: usize): Owned {
  return generatorClose(changetype<CoroutineWrapperObject>(self).coroutine);
}

/** A coroutine, or a generator that `types.coroutine` has marked. */
export function isCoroutineLike(object: Borrowed): bool {
  const type = typeOf(object);
  if (type === Type.coroutine) return true;
  return (
    type === Type.generator &&
    (changetype<CodeObject>(changetype<GeneratorObject>(object).code).flags & CodeFlag.ITERABLE_COROUTINE) !== 0
  );
}

/** The iterator that `await object` runs. */
export function awaitableIterator(object: Borrowed): Owned {
  if (isCoroutineLike(object)) return retain(object);
  const slot = changetype<TypeObject>(typeOf(object)).am_await;
  if (slot === 0) return raise(Type.TypeError, "object %.100T can't be used in 'await' expression", object);
  const iterator = call_indirect<usize>(slot, object);
  if (iterator === NULL) return NULL;
  if (isCoroutineLike(iterator)) raise(Type.TypeError, "__await__() returned a coroutine");
  else if (!isIterator(iterator)) raise(Type.TypeError, "__await__() returned non-iterator of type '%.100T'", iterator);
  else return iterator;
  release(iterator);
  return NULL;
}
