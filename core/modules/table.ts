/**
 * The built-in modules: which there are, and what fills each.
 *
 * To add one, declare its functions (`@function name.function(...)`), write what else it holds into a function
 * `(module): bool`, and add a case here. A module is made when it is imported for the first time.
 */
import { Name } from "../generated/names";
import { Borrowed, NULL, Owned } from "../memory/layout";
import { RT } from "../memory/runtime";
import { dictGetName, dictNew, DictObject, dictResize, dictSetItem } from "../objects/dict/dict";
import { DictKeys } from "../objects/dict/keys";
import { moduleDict } from "../objects/module/module";
import { release, retain } from "../kernel/object";
import { strEqual } from "../objects/str/str";
import { tupleNew, tupleSet } from "../objects/tuple/tuple";
import { keepPristine } from "../interpreter/program/pristine";
import { builtinsInitialize } from "./builtins/builtins";
import { codecsInitialize } from "./_codecs/_codecs";
import { builtinModuleNew, moduleMoveToEnd } from "./module_functions";
import { gcInitialize } from "./gc/gc";
import { ioInitialize } from "./_io/_io";
import { unsupportedPrepare } from "./_io/unsupported";
import { marshalInitialize } from "./marshal/marshal";
import { sysInitialize } from "./sys/sys";
import { timeInitialize } from "./time/time";
import { weakrefInitialize } from "./_weakref/_weakref";

/** `(module): bool`: adds what is not declared. */
type Initialize = u32;

export const BUILTIN_MODULES: i32 = 9;

/** The modules in the order of their names, as `sys.builtin_module_names` lists them. */
function moduleName(index: i32): Borrowed {
  switch (index) {
    case 0:
      return Name._codecs;
    case 1:
      return Name._io;
    case 2:
      return Name._string;
    case 3:
      return Name._weakref;
    case 4:
      return Name.builtins;
    case 5:
      return Name.gc;
    case 6:
      return Name.marshal;
    case 7:
      return Name.sys;
    case 8:
      return Name.time;
    default:
      return NULL;
  }
}

function moduleInitialize(index: i32): Initialize {
  switch (index) {
    case 0:
      return codecsInitialize.index;
    case 1:
      return ioInitialize.index;
    case 2:
      return initialized.index;
    case 3:
      return weakrefInitialize.index;
    case 4:
      return builtinsInitialize.index;
    case 5:
      return gcInitialize.index;
    case 6:
      return marshalInitialize.index;
    case 7:
      return sysInitialize.index;
    default:
      return timeInitialize.index;
  }
}

/** For modules that hold nothing but what is declared. */
function initialized(module: Borrowed): bool {
  return true;
}

function indexOf(name: Borrowed): i32 {
  for (let i = 0; i < BUILTIN_MODULES; i++) if (strEqual(name, moduleName(i))) return i;
  return -1;
}

export function isBuiltinModule(name: Borrowed): bool {
  return indexOf(name) >= 0;
}

/** What the module calls itself: `_io` is `io`, which is built upon it. */
function ownName(index: i32): Borrowed {
  const name = moduleName(index);
  return name === Name._io ? Name.io : name;
}

/** Makes the built-in module `name` and puts it into sys.modules. */
export function builtinModuleImport(name: Borrowed): Owned {
  const index = indexOf(name);
  assert(index >= 0, "no such built-in module");
  const module = builtinModuleNew(ownName(index));
  if (module === NULL) return NULL;
  if (dictSetItem(RT.modules, name, module) && call_indirect<bool>(moduleInitialize(index), module)) return module;
  release(module);
  return NULL;
}

/** Makes sys.modules, and the modules that are always there, once, at boot. */
export function initializeModules(): bool {
  RT.modules = dictNew();
  if (RT.modules === NULL) return false;
  const builtins = builtinModuleImport(Name.builtins);
  if (builtins === NULL) return false;
  RT.builtinsModule = builtins;
  RT.builtins = retain(moduleDict(builtins));
  const sys = builtinModuleImport(Name.sys);
  if (sys === NULL) return false;
  RT.sysModule = sys;
  RT.sysDict = retain(moduleDict(sys));
  if (!unsupportedPrepare()) return false;
  const io = builtinModuleImport(Name._io);
  if (io === NULL) return false;
  RT.ioModule = io;
  if (!dictSetItem(RT.builtins, Name.open, dictGetName(moduleDict(io), Name.open))) return false;
  if (!moduleMoveToEnd(builtins, Name.quit) || !moduleMoveToEnd(builtins, Name.exit)) return false;
  // Without the places of what was moved.
  const names = changetype<DictObject>(RT.builtins);
  return dictResize(names, changetype<DictKeys>(names.keys).log2Size, true) && keepPristine();
}

/** `sys.builtin_module_names` */
export function builtinModuleNames(): Owned {
  const names = tupleNew(BUILTIN_MODULES);
  if (names === NULL) return NULL;
  for (let i = 0; i < BUILTIN_MODULES; i++) tupleSet(names, i, retain(moduleName(i)));
  return names;
}
