/** Makes a built-in module from its declarations, and adds values to it. */
import { TypeObject } from "../generated/type_object";
import { Borrowed, NULL, Owned } from "../memory/address";
import { builtinFunctionNew } from "../objects/builtin_function/builtin_function";
import { dictGetName, dictPop, dictSetItem } from "../objects/dict/dict";
import { intFromI64 } from "../objects/int/int";
import { ModuleObject, moduleDict, moduleNew } from "../objects/module/module";
import { release, retain } from "../kernel/object";
import { MethodDefinition, ModuleDefinition } from "../kernel/static_type";

/** A new module with all its declared functions. */
export function builtinModuleNew(definition: ModuleDefinition): Owned {
  const name = definition.shownName;
  const module = moduleNew(name);
  if (module === NULL) return NULL;
  changetype<ModuleObject>(module).definition = 1;
  for (let at = definition.functions; at !== NULL; at = changetype<MethodDefinition>(at).next) {
    if (!addFunction(module, name, changetype<MethodDefinition>(at))) {
      release(module);
      return NULL;
    }
  }
  return module;
}

function addFunction(module: Borrowed, name: Borrowed, definition: MethodDefinition): bool {
  const made = builtinFunctionNew(definition, module, name);
  if (made === NULL) return false;
  const done = dictSetItem(moduleDict(module), definition.name, made);
  release(made);
  return done;
}

/** Puts `value` into the module, taking ownership of it. False with an error, also if `value` is NULL. */
export function moduleAdd(module: Borrowed, name: Borrowed, value: Owned): bool {
  if (value === NULL) return false;
  const done = dictSetItem(moduleDict(module), name, value);
  release(value);
  return done;
}

/** Adds numbers to the module: `table` is `count` pairs of a name and a value. */
export function moduleAddNumbers(module: Borrowed, table: usize, count: i32): bool {
  for (let at = table; at < table + ((<usize>count) << 4); at += 16)
    if (!moduleAdd(module, <usize>load<i64>(at), intFromI64(load<i64>(at, sizeof<i64>())))) return false;
  return true;
}

/** Adds types to the module, under their own names. */
export function moduleAddTypes(module: Borrowed, types: StaticArray<usize>): bool {
  for (let i = 0; i < types.length; i++) {
    const type = unchecked(types[i]);
    if (!moduleAdd(module, changetype<TypeObject>(type).ht_name, retain(type))) return false;
  }
  return true;
}

/** The module's value for `name`, which must exist. */
export function moduleValue(module: Borrowed, name: Borrowed): Owned {
  return retain(dictGetName(moduleDict(module), name));
}

/** Moves the module's entry `name` to the end: brings names into CPython's order. */
export function moduleMoveToEnd(module: Borrowed, name: Borrowed): bool {
  const dict = moduleDict(module);
  const value = dictGetName(dict, name);
  return value === NULL || moduleAdd(module, name, dictPop(dict, name, NULL));
}
