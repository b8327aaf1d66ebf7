/**
 * The built-in modules: which there are, and what fills each.
 *
 * To add one, declare its functions (`@function name.function(...)`), write what else it holds into a function `(module): bool`, and add a
 * case here. A module is made when it is imported for the first time.
 */
import { Name } from "../generated/names";
import { Borrowed, NULL, Owned } from "../memory/layout";
import { RT } from "../memory/runtime";
import { dictNew, dictSetItem } from "../objects/dict";
import { moduleDict } from "../objects/module";
import { release, retain } from "../objects/object";
import { strEqual } from "../objects/str";
import { tupleNew, tupleSet } from "../objects/tuple";
import { keepPristine } from "../interpreter/pristine";
import { builtinsInitialise } from "./builtins";
import { codecsInitialise } from "./codecs";
import { builtinModuleNew } from "./module_functions";
import { gcInitialise } from "./gc";
import { marshalInitialise } from "./marshal";
import { sysInitialise } from "./sys";
import { timeInitialise } from "./time";
import { weakrefInitialise } from "./weakref";

/** `(module): bool`: adds what is not declared. */
type Initialise = u32;

export const BUILTIN_MODULES: i32 = 8;

/** The modules in the order of their names, as `sys.builtin_module_names` lists them. */
function moduleName(index: i32): Borrowed {
  switch (index) {
    case 0:
      return Name._codecs;
    case 1:
      return Name._string;
    case 2:
      return Name._weakref;
    case 3:
      return Name.builtins;
    case 4:
      return Name.gc;
    case 5:
      return Name.marshal;
    case 6:
      return Name.sys;
    case 7:
      return Name.time;
    default:
      return NULL;
  }
}

function moduleInitialise(index: i32): Initialise {
  switch (index) {
    case 0:
      return codecsInitialise.index;
    case 1:
      return initialised.index;
    case 2:
      return weakrefInitialise.index;
    case 3:
      return builtinsInitialise.index;
    case 4:
      return gcInitialise.index;
    case 5:
      return marshalInitialise.index;
    case 6:
      return sysInitialise.index;
    default:
      return timeInitialise.index;
  }
}

/** For modules that hold nothing but what is declared. */
function initialised(module: Borrowed): bool {
  return true;
}

function indexOf(name: Borrowed): i32 {
  for (let i = 0; i < BUILTIN_MODULES; i++) if (strEqual(name, moduleName(i))) return i;
  return -1;
}

export function isBuiltinModule(name: Borrowed): bool {
  return indexOf(name) >= 0;
}

/** Makes the built-in module `name` and puts it into sys.modules. */
export function builtinModuleImport(name: Borrowed): Owned {
  const index = indexOf(name);
  assert(index >= 0, "no such built-in module");
  const module = builtinModuleNew(moduleName(index));
  if (module === NULL) return NULL;
  if (dictSetItem(RT.modules, name, module) && call_indirect<bool>(moduleInitialise(index), module)) return module;
  release(module);
  return NULL;
}

/** Makes sys.modules, sys and builtins, once, at boot. */
export function initialiseModules(): bool {
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
  return keepPristine();
}

/** `sys.builtin_module_names` */
export function builtinModuleNames(): Owned {
  const names = tupleNew(BUILTIN_MODULES);
  if (names === NULL) return NULL;
  for (let i = 0; i < BUILTIN_MODULES; i++) tupleSet(names, i, retain(moduleName(i)));
  return names;
}
