/**
 * Brings the machine up: static objects, types, modules. Afterward, memory holds everything there is, and a copy of it
 * is a snapshot.
 */
import { Ellipsis, Layout, None, NotImplemented } from "./generated/memory_map";
import { initializeExceptions, raiseMemoryError } from "./exceptions/classes/memory_error";
import { reportUnraisable } from "./exceptions/display/unraisable";
import { raiseFormatted, raiseValue } from "./exceptions/make";
import { warnFormatted } from "./exceptions/warnings";
import { bindAll } from "./generated/bindings";
import { declareStatics } from "./generated/statics";
import { Type } from "./generated/types";
import { evaluateFrame, interpreterInit } from "./interpreter/eval";
import { initializeMemory, memoryAllocate } from "./memory/allocator";
import { NULL, STATIC_REFCOUNT } from "./memory/address";
import { RT, Runtime } from "./memory/runtime";
import { initializeModules } from "./modules/table";
import { initializeBools } from "./objects/bool/bool";
import { initializeBytesObjects } from "./objects/bytes/bytes";
import { emptyKeysInitialize } from "./objects/dict/keys";
import { collectDue } from "./kernel/gc/collect";
import { initializeGc } from "./kernel/gc/gc";
import { setAside } from "./kernel/gc/trashcan";
import { HOOKS } from "./kernel/hooks";
import { initializeInstanceAttributes } from "./objects/instance/attributes";
import { initializeInts } from "./objects/int/int";
import { BaseObject } from "./kernel/header";
import { initializeSlots } from "./objects/type/slot_table";
import { initializeStrings } from "./objects/str/static";
import { initializeTuples } from "./objects/tuple/tuple";
import { readyStaticTypes } from "./objects/type/ready";
import { restart } from "./restart";

const SCRATCH_SIZE: usize = 1 << 20;

/**
 * Returns false if there is too little memory to start. `hashKey0` and `hashKey1` are the key for hashing strings.
 * `nativeLimit` is how many native activations the host's stack holds.
 */
export function boot(hashKey0: i64, hashKey1: i64, memoryLimit: i64, nativeLimit: i32): bool {
  if (RT.bootList !== NULL) return restart(hashKey0, hashKey1, memoryLimit, nativeLimit);
  RT.hashKey0 = hashKey0;
  RT.hashKey1 = hashKey1;
  RT.memoryLimit = memoryLimit;
  RT.recursionLimit = 1000;
  RT.recursionRemaining = 1000;
  RT.nativeLimit = nativeLimit;
  RT.excInfo = Layout.RUNTIME + offsetof<Runtime>("baseExcValue");
  initializeMemory();
  setHooks();
  const scratch = memoryAllocate(SCRATCH_SIZE);
  if (scratch === NULL) return false;
  RT.scratchTop = scratch;
  RT.scratchLimit = scratch + SCRATCH_SIZE;
  initializeSingleton(None, Type.NoneType);
  initializeSingleton(NotImplemented, Type.NotImplementedType);
  initializeSingleton(Ellipsis, Type.ellipsis);
  declareStatics();
  bindAll();
  initializeGc();
  initializeTuples();
  initializeBools();
  initializeInts();
  initializeBytesObjects();
  emptyKeysInitialize();
  initializeStrings();
  initializeSlots();
  initializeInstanceAttributes();
  interpreterInit();
  return readyStaticTypes() && initializeExceptions() && initializeModules();
}

function setHooks(): void {
  HOOKS.raise = raiseFormatted.index;
  HOOKS.raiseValue = raiseValue.index;
  HOOKS.raiseNoMemory = raiseMemoryError.index;
  HOOKS.writeUnraisable = reportUnraisable.index;
  HOOKS.warn = warnFormatted.index;
  HOOKS.collect = collectDue.index;
  HOOKS.setAside = setAside.index;
  HOOKS.evaluate = evaluateFrame.index;
}

function initializeSingleton(address: usize, type: usize): void {
  const object = changetype<BaseObject>(address);
  object.refcount = STATIC_REFCOUNT;
  object.type = type;
}
