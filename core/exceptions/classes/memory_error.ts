/**
 * MemoryError: its instances must exist before they are needed. Sixteen are reserved, and freed ones return to the
 * reserve.
 *
 * When even these are in use, there is one static instance that everyone shares.
 */
import { EmptyTuple, Layout } from "../../generated/memory_map";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, DEBUG, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { GC_HEAD, initializeObject, poisonHeader, retain, typeOf } from "../../kernel/object";
import { gcTrack, gcUntrack } from "../../kernel/gc/gc";
import { exceptionGroupPrepare } from "./exception_group";
import { setError } from "../raise";
import { BaseExceptionObject } from "../record";
import { baseExceptionClear, exceptionAllocate, exceptionSetArgs } from "./base_exception";

const KEPT: i64 = 16;

/**
 * The last resort: a static instance, preceded by its GC head. Unreferenced, it counts as freed, but its memory is kept
 * for the next MemoryError.
 */
const LAST: usize = Layout.EXCEPTION_STATE + 256 + GC_HEAD;

/** Creates what exceptions need before the first one can be raised; called once, at boot. */
export function initializeExceptions(): bool {
  return fillReserve() && exceptionGroupPrepare();
}

function fillReserve(): bool {
  while (RT.memoryErrorCount < KEPT) {
    const instance = exceptionAllocate(Type.MemoryError, EmptyTuple);
    if (instance === NULL) return false;
    keep(instance);
  }
  return true;
}

/** Puts an unreferenced instance on the list, linked through its `dict`. */
function keep(instance: usize): void {
  gcUntrack(instance);
  baseExceptionClear(instance);
  if (DEBUG) {
    if (load<i64>(instance) > 0) RT.totalRefs -= load<i64>(instance);
    poisonHeader(instance);
  }
  changetype<BaseExceptionObject>(instance).dict = RT.memoryErrors;
  RT.memoryErrors = instance;
  RT.memoryErrorCount++;
}

/** An instance without arguments; never fails. */
export function memoryErrorTake(): Owned {
  let instance = RT.memoryErrors;
  if (instance !== NULL) {
    RT.memoryErrors = changetype<BaseExceptionObject>(instance).dict;
    RT.memoryErrorCount--;
  } else {
    instance = LAST;
    if (changetype<BaseExceptionObject>(LAST).refcount > 0) return retain(LAST);
  }
  const record = changetype<BaseExceptionObject>(instance);
  record.dict = NULL;
  record.suppressContext = 0;
  initializeObject(instance, Type.MemoryError);
  record.args = retain(EmptyTuple);
  gcTrack(instance);
  return instance;
}

/** Raises MemoryError. The hook of `raiseNoMemory`. */
export function raiseMemoryError(): usize {
  return setError(memoryErrorTake());
}

/** @slot MemoryError.tp_new */
export function memoryErrorNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  if (type !== Type.MemoryError || RT.memoryErrors === NULL) return exceptionAllocate(type, args);
  const self = memoryErrorTake();
  exceptionSetArgs(self, args);
  return self;
}

/** @slot MemoryError.tp_dealloc */
export function memoryErrorDealloc(self: usize): void {
  if (typeOf(self) === Type.MemoryError && RT.memoryErrorCount < KEPT && self !== LAST) return keep(self);
  gcUntrack(self);
  baseExceptionClear(self);
  if (self === LAST) return;
  call_indirect<void>(changetype<TypeObject>(typeOf(self)).tp_free, self);
}
