/** The built-in modules. Each is a folder that declares itself, and is made when it is imported for the first time. */
import { Name } from "../generated/names";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { dictGetName, dictNew, dictResize, dictSetItem } from "../objects/dict/dict";
import { DictKeys } from "../objects/dict/keys";
import { DictObject } from "../objects/dict/record";
import { moduleDict } from "../objects/module/module";
import { release, retain } from "../kernel/object";
import { firstModule, ModuleDefinition } from "../kernel/static_type";
import { strEqual } from "../objects/str/str";
import { tupleNew, tupleSet } from "../objects/tuple/tuple";
import { keepPristine } from "../interpreter/program/pristine";
import { builtinModuleNew, moduleMoveToEnd } from "./module_functions";

/** The definition of the module that `import` calls `name`, or NULL. */
function definitionOf(name: Borrowed): usize {
  let at = firstModule();
  while (at !== NULL && !strEqual(name, changetype<ModuleDefinition>(at).name))
    at = changetype<ModuleDefinition>(at).next;
  return at;
}

export function isBuiltinModule(name: Borrowed): bool {
  return definitionOf(name) !== NULL;
}

/** Makes the built-in module `name` and puts it into sys.modules. */
export function builtinModuleImport(name: Borrowed): Owned {
  const definition = changetype<ModuleDefinition>(definitionOf(name));
  assert(changetype<usize>(definition) !== NULL, "no such built-in module");
  const module = builtinModuleNew(definition);
  if (module === NULL) return NULL;
  if (dictSetItem(RT.modules, name, module) && call_indirect<bool>(definition.fill, module)) return module;
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
  const io = builtinModuleImport(Name._io);
  if (io === NULL) return false;
  RT.ioModule = io;
  if (!dictSetItem(RT.builtins, Name.open, dictGetName(moduleDict(io), Name.open))) return false;
  if (!moduleMoveToEnd(builtins, Name.quit) || !moduleMoveToEnd(builtins, Name.exit)) return false;
  // Without the places of what was moved.
  const names = changetype<DictObject>(RT.builtins);
  return dictResize(names, changetype<DictKeys>(names.keys).log2Size, true) && keepPristine();
}

/** `sys.builtin_module_names`: in the order of the names. */
export function builtinModuleNames(): Owned {
  let count: i64 = 0;
  for (let at = firstModule(); at !== NULL; at = changetype<ModuleDefinition>(at).next) count++;
  const names = tupleNew(count);
  if (names === NULL) return NULL;
  count = 0;
  for (let at = firstModule(); at !== NULL; at = changetype<ModuleDefinition>(at).next)
    tupleSet(names, count++, retain(changetype<ModuleDefinition>(at).name));
  return names;
}
