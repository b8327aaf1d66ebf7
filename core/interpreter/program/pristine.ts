/**
 * Copies of `sys`, `builtins` and `_io` as they were after boot. At the end of the machine their contents are restored,
 * so that nothing a program left in them survives, and whatever is still counted then is a leak.
 */
import { Layout } from "../../generated/memory_map";
import { errorClear } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { GC, generation, GENERATIONS } from "../../kernel/gc/gc";
import { collect, mergeLists } from "../../kernel/gc/collect";
import { moduleDict } from "../../objects/module/module";
import { releaseOrNull } from "../../kernel/object";
import { forgetCodecs } from "../../objects/codecs/registry";
import { clearTypeCache } from "../../objects/type/type";
import { freeSpareChunk } from "../data_stack";
import { dictClear, dictSetItem } from "../../objects/dict/dict";
import { dictCopy, dictMerge } from "../../objects/dict/merge";

@unmanaged
class PristineState {
  /** Copies of the modules' dicts: owned. */
  builtins: usize;
  sys: usize;
  io: usize;
}
const STATE = changetype<PristineState>(Layout.MODULE_STATE);

/** Makes the copies, at the end of boot. */
export function keepPristine(): bool {
  STATE.builtins = dictCopy(RT.builtins);
  STATE.sys = dictCopy(RT.sysDict);
  STATE.io = dictCopy(moduleDict(RT.ioModule));
  dropCaches();
  return STATE.builtins !== NULL && STATE.sys !== NULL && STATE.io !== NULL;
}

/** Empties the caches, whose contents would be counted. */
export function dropCaches(): void {
  // First anything that may still run destructors.
  collect(2);
  clearTypeCache();
  freeSpareChunk();
}

/** Removes what the program has put into `builtins`. While its destructors run, all built-in names are available. */
export function restoreBuiltins(): void {
  const held = dictCopy(RT.builtins);
  if (held === NULL) errorClear();
  restore(RT.builtins, STATE.builtins);
  releaseOrNull(held);
}

/** Undoes what the program has set in the module `gc`. */
export function resetCollector(): void {
  mergeLists(changetype<usize>(generation(GENERATIONS)), changetype<usize>(generation(GENERATIONS - 1)));
  const garbage = GC.garbage;
  const callbacks = GC.callbacks;
  GC.garbage = NULL;
  GC.callbacks = NULL;
  GC.enabled = 1;
  GC.debug = 0;
  releaseOrNull(garbage);
  releaseOrNull(callbacks);
}

/** Restores the contents, and leaves nothing else in sys.modules or registered. */
export function restorePristine(): void {
  // The program is over: a pending deliberate allocation failure must not hit this.
  RT.failCountdown = 0;
  forgetCodecs();
  restore(RT.builtins, STATE.builtins);
  restore(RT.sysDict, STATE.sys);
  restore(moduleDict(RT.ioModule), STATE.io);
  dictClear(RT.modules);
  if (
    !dictSetItem(RT.modules, Name.builtins, RT.builtinsModule) ||
    !dictSetItem(RT.modules, Name.sys, RT.sysModule) ||
    !dictSetItem(RT.modules, Name._io, RT.ioModule)
  )
    errorClear();
}

function restore(dict: Borrowed, copy: Borrowed): void {
  dictClear(dict);
  if (!dictMerge(dict, copy, 1)) errorClear();
}
