/**
 * Starting from memory as it is after `boot`, which the build puts into the module's data (tools/build/preboot.ts): most of a start is then done.
 *
 * What the keys of hashing decide is done again: the hashes of strs, and where dicts keep them. The build lists both, checks that nothing else
 * depends on the keys, and that a restart leaves the same memory as `boot`, byte for byte.
 */
import { RT } from "./memory/runtime";
import { NULL } from "./memory/layout";
import { DictKeys, keysRebuild } from "./objects/dict/keys";
import { StrObject, strHash } from "./objects/str/str";
import { setHashRandomization } from "./modules/sys/facts";

/** As `boot`, in a memory that has booted with other keys, without limits. */
export function restart(hashKey0: i64, hashKey1: i64, memoryLimit: i64, nativeLimit: i32): bool {
  if (memoryLimit !== 0 && <i64>RT.heapEnd > memoryLimit) return false;
  const list = RT.bootList;
  RT.bootList = NULL;
  RT.hashKey0 = hashKey0;
  RT.hashKey1 = hashKey1;
  RT.memoryLimit = memoryLimit;
  RT.nativeLimit = nativeLimit;
  setHashRandomization(hashKey0 !== 0 || hashKey1 !== 0);
  // A count and addresses of strs, then of tables.
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
