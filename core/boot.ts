/**
 * Brings the machine up: static objects, types, modules. After it, memory holds all there is, and a copy of it is a snapshot.
 */
import { initialiseExceptions } from "./exceptions/classes/memory_error";
import { bindAll } from "./generated/bindings";
import { declareTypes, Type } from "./generated/types";
import { interpreterInit } from "./interpreter/eval";
import { initialiseMemory } from "./memory/allocator";
import { Ellipsis, Layout, None, NotImplemented, NULL, STATIC_REFCOUNT } from "./memory/layout";
import { RT, Runtime } from "./memory/runtime";
import { initialiseModules } from "./modules/table";
import { initialiseBools } from "./objects/bool/bool";
import { initialiseBytesObjects } from "./objects/bytes/bytes";
import { emptyKeysInitialise } from "./objects/dict/keys";
import { initialiseGc } from "./kernel/gc/gc";
import { initialiseInstanceAttributes } from "./objects/instance/attributes";
import { initialiseInts } from "./objects/int/int";
import { BaseObject } from "./kernel/object";
import { initialiseSlots } from "./objects/type/slot_table";
import { initialiseStrings } from "./objects/str/str";
import { initialiseTuples } from "./objects/tuple/tuple";
import { readyStaticTypes } from "./objects/type/ready";
import { memoryAllocate } from "./memory/allocator";
import { restart } from "./restart";

const SCRATCH_SIZE: usize = 1 << 20;

/**
 * → true; false: there is too little memory to begin. `hashKey0` and `hashKey1` key the hash of strings. `nativeLimit`: how many native activations
 * the host's stack holds.
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
  initialiseMemory();
  const scratch = memoryAllocate(SCRATCH_SIZE);
  if (scratch === NULL) return false;
  RT.scratchTop = scratch;
  RT.scratchLimit = scratch + SCRATCH_SIZE;
  initialiseSingleton(None, Type.NoneType);
  initialiseSingleton(NotImplemented, Type.NotImplementedType);
  initialiseSingleton(Ellipsis, Type.ellipsis);
  declareTypes();
  bindAll();
  initialiseGc();
  initialiseTuples();
  initialiseBools();
  initialiseInts();
  initialiseBytesObjects();
  emptyKeysInitialise();
  initialiseStrings();
  initialiseSlots();
  initialiseInstanceAttributes();
  interpreterInit();
  return readyStaticTypes() && initialiseExceptions() && initialiseModules();
}

function initialiseSingleton(address: usize, type: usize): void {
  const object = changetype<BaseObject>(address);
  object.refcount = STATIC_REFCOUNT;
  object.type = type;
}
