/**
 * `sys`, `builtins` and `_io` as they were when the machine had come up: at its end they are put back into this state, so that nothing that a
 * program left in them survives it, and what is still counted then is a leak.
 */
import { errorClear } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Borrowed, Layout, NULL } from "../../memory/layout";
import { RT } from "../../memory/runtime";
import { GC, generation, GENERATIONS } from "../../kernel/gc/gc";
import { collect, mergeLists } from "../../kernel/gc/collect";
import { moduleDict } from "../../objects/module/module";
import { releaseOrNull } from "../../kernel/object";
import { forgetCodecs } from "../../objects/codecs/registry";
import { clearTypeCache } from "../../objects/type/type";
import { freeSpareChunk } from "../data_stack";
import { dictClear, dictCopy, dictMerge, dictSetItem } from "../../objects/dict/dict";

@unmanaged
class PristineState {
  /** Copies of the modules' dicts: owned. */
  builtins: usize;
  private _builtins: u32;
  sys: usize;
  private _sys: u32;
  io: usize;
  private _io: u32;
}
const STATE = changetype<PristineState>(Layout.MODULE_STATE);

/** Remembers them, at the end of boot. */
export function keepPristine(): bool {
  STATE.builtins = dictCopy(RT.builtins);
  STATE.sys = dictCopy(RT.sysDict);
  STATE.io = dictCopy(moduleDict(RT.ioModule));
  dropCaches();
  return STATE.builtins !== NULL && STATE.sys !== NULL && STATE.io !== NULL;
}

/** Empties what is kept to be fast: it would be counted. */
export function dropCaches(): void {
  // First what may still run destructors.
  collect(2);
  clearTypeCache();
  freeSpareChunk();
}

/** Takes out of `builtins` what the program has put there; while its destructors run, all built-in names are there. */
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

/** Puts them back, and leaves nothing else in sys.modules or registered. */
export function restorePristine(): void {
  // The program is over: a failure that is still due must not fall on this.
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
