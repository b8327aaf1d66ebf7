/**
 * Starts from memory as it is after `boot`, which the build puts into the module's data (tools/build/preboot.ts), so
 * most of the start-up work is already done.
 *
 * What depends on the hash keys is redone: the hashes of strs, and their positions in dicts. The build lists both, and
 * checks that nothing else depends on the keys and that a restart leaves the same memory as `boot`, byte for byte.
 *
 * See docs/internals/start.md.
 */
import { RT } from "./memory/runtime";
import { NULL } from "./memory/address";
import { DictKeys, keysRebuild } from "./objects/dict/keys";
import { strHash } from "./objects/str/str";
import { StrObject } from "./objects/str/record";
import { setHashRandomization } from "./modules/sys/facts";

/** Like `boot`, in memory that has been booted with other keys and without limits. */
export function restart(hashKey0: i64, hashKey1: i64, memoryLimit: i64, nativeLimit: i32): bool {
  if (memoryLimit !== 0 && <i64>RT.heapEnd > memoryLimit) return false;
  const list = RT.bootList;
  RT.bootList = NULL;
  RT.hashKey0 = hashKey0;
  RT.hashKey1 = hashKey1;
  RT.memoryLimit = memoryLimit;
  RT.nativeLimit = nativeLimit;
  setHashRandomization(hashKey0 !== 0 || hashKey1 !== 0);
  // A count and the addresses of strs, then the same for tables.
  let at = list + 4;
  for (let strs = load<u32>(list); strs > 0; strs--) {
    const object = load<u32>(at);
    changetype<StrObject>(object).hash = -1;
    strHash(object);
    at += 4;
  }
  const tables = load<u32>(at);
  for (let i: u32 = 0; i < tables; i++) {
    at += 4;
    keysRebuild(changetype<DictKeys>(load<u32>(at)));
  }
  memory.fill(list, 0, at + 4 - list);
  return true;
}
