/**
 * The end of the interpreter. What is left of the program is destroyed in CPython's order, since destructors may print.
 *
 * First all modules are dropped and the collector runs. Modules that are still referenced then lose their names one by
 * one, those with an underscore first. Finally, what the program has put into `sys` and `builtins` is removed.
 */
import { None } from "../../generated/memory_map";
import { errorClear } from "../../exceptions/raise";
import { flushStandardStreams } from "../../exceptions/display/stderr";
import { Name } from "../../generated/names";
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictClear, dictGetName, dictKeyAt, dictNext, dictSetItem, dictValueAt } from "../../objects/dict/dict";
import { GC } from "../../kernel/gc/gc";
import { collect } from "../../kernel/gc/collect";
import { listAppend, listGet, listLength, listNew } from "../../objects/list/list";
import { moduleDict } from "../../objects/module/module";
import { isInstance, isStr, release, releaseOrNull, retain } from "../../kernel/object";
import { Type } from "../../generated/types";
import { strLength, strRead } from "../../objects/str/str";
import { dropCaches, resetCollector, restoreBuiltins, restorePristine } from "./pristine";
import { weakReferenceNew, weakReferent } from "../../objects/weakref/weakref";

/** The status of a program whose output could not be written. */
const OUTPUT_LOST: i32 = 120;

/** Ends the interpreter. Returns the exit status. */
export function finalize(status: i32): i32 {
  if (!flushStandardStreams() && status === 0) status = OUTPUT_LOST;
  // Garbage is collected while all modules still exist. The collection also reorders the remaining objects by
  // reachability, which determines the order in which the finalizers of the main module's objects run below.
  if (GC.enabled !== 0) collect(2);
  clearModules();
  if (!flushStandardStreams() && status === 0) status = OUTPUT_LOST;
  errorClear();
  clearHandled();
  dropCaches();
  return status;
}

/** Names in `sys` that hold the program's objects. */
function dropSysReferences(dict: Borrowed): void {
  setNone(dict, Name.path);
  setNone(dict, Name.argv);
  setNone(dict, Name.ps1);
  setNone(dict, Name.ps2);
  setNone(dict, Name.last_type);
  setNone(dict, Name.last_value);
  setNone(dict, Name.last_traceback);
  setNone(dict, Name.path_hooks);
  setNone(dict, Name.path_importer_cache);
  setNone(dict, Name.meta_path);
  setNone(dict, Name.__interactivehook__);
  restore(dict, Name.stdin, Name.__stdin__);
  restore(dict, Name.stdout, Name.__stdout__);
  restore(dict, Name.stderr, Name.__stderr__);
}

function setNone(dict: Borrowed, name: Borrowed): void {
  if (dictGetName(dict, name) !== NULL && !dictSetItem(dict, name, None)) errorClear();
}

function restore(dict: Borrowed, name: Borrowed, original: Borrowed): void {
  const value = dictGetName(dict, original);
  if (value !== NULL && !dictSetItem(dict, name, value)) errorClear();
}

function clearModules(): void {
  const modules = RT.modules;
  const dict = RT.sysDict;
  setNone(RT.builtins, Name._);
  dropSysReferences(dict);
  // Weak references show afterward which modules are still referenced.
  const alive = listNew(0);
  if (alive === NULL) errorClear();
  for (let at = dictNext(modules, 0); at >= 0; at = dictNext(modules, at)) {
    const module = dictValueAt(modules, at);
    if (alive !== NULL && isInstance(module, Type.module) && !remember(alive, module)) errorClear();
    if (!dictSetItem(modules, dictKeyAt(modules, at), None)) errorClear();
  }
  dictClear(modules);
  resetCollector();
  restoreBuiltins();
  collect(2);
  if (alive !== NULL) {
    clearSurvivors(alive);
    release(alive);
  }
  // sys and builtins last: destructors may still use them.
  clearModuleDict(RT.sysDict);
  clearModuleDict(RT.builtins);
  restorePristine();
}

function remember(alive: Borrowed, module: Borrowed): bool {
  const reference = weakReferenceNew(Type.ReferenceType, module, NULL);
  if (reference === NULL) return false;
  const done = listAppend(alive, reference);
  release(reference);
  return done;
}

/** Modules that outlived sys.modules, in reverse order of their import. */
function clearSurvivors(alive: Borrowed): void {
  for (let i = listLength(alive) - 1; i >= 0; i--) {
    const module = weakReferent(listGet(alive, i));
    if (module === None) continue;
    if (module === RT.sysModule || module === RT.builtinsModule || module === RT.ioModule) continue;
    retain(module);
    clearModuleDict(moduleDict(module));
    release(module);
  }
}

/** The bottom of the stack of handled exceptions has held None since the first handler. */
function clearHandled(): void {
  const value = RT.baseExcValue;
  RT.baseExcValue = NULL;
  releaseOrNull(value);
}

/** Sets the names of a module to None: first those with a single leading underscore, then all except `__builtins__`. */
function clearModuleDict(dict: Borrowed): void {
  retain(dict);
  for (let at = dictNext(dict, 0); at >= 0; at = dictNext(dict, at)) {
    const key = dictKeyAt(dict, at);
    if (dictValueAt(dict, at) === None || !isStr(key) || strLength(key) === 0) continue;
    if (strRead(key, 0) === 0x5f && (strLength(key) < 2 || strRead(key, 1) !== 0x5f)) setNone(dict, key);
  }
  for (let at = dictNext(dict, 0); at >= 0; at = dictNext(dict, at)) {
    const key = dictKeyAt(dict, at);
    if (dictValueAt(dict, at) === None || !isStr(key) || key === Name.__builtins__) continue;
    if (strLength(key) === 0 || strRead(key, 0) !== 0x5f || strLength(key) < 2 || strRead(key, 1) === 0x5f)
      setNone(dict, key);
  }
  release(dict);
}
