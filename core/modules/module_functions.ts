/**
 * Makes a built-in module from its declarations: `@function name.function(...)` above functions anywhere in the core.
 */
import { Borrowed, NULL, Owned } from "../memory/layout";
import { builtinFunctionNew } from "../objects/builtin_function/builtin_function";
import { dictGetName, dictPop, dictSetItem } from "../objects/dict/dict";
import { ModuleObject, moduleDict, moduleNew } from "../objects/module/module";
import { release } from "../kernel/object";
import { firstModuleFunction, MethodDefinition } from "../kernel/static_type";

/** A new module called `name` with all its declared functions. */
export function builtinModuleNew(name: Borrowed): Owned {
  const module = moduleNew(name);
  if (module === NULL) return NULL;
  changetype<ModuleObject>(module).definition = 1;
  if (addFunctions(module, name)) return module;
  release(module);
  return NULL;
}

function addFunctions(module: Borrowed, name: Borrowed): bool {
  for (let at = firstModuleFunction(); at !== NULL; at = changetype<MethodDefinition>(at).next) {
    const definition = changetype<MethodDefinition>(at);
    if (definition.owner === name && !addFunction(module, name, definition)) return false;
  }
  return true;
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

/** Moves the module's entry `name` to the end: brings names into CPython's order. */
export function moduleMoveToEnd(module: Borrowed, name: Borrowed): bool {
  const dict = moduleDict(module);
  const value = dictGetName(dict, name);
  return value === NULL || moduleAdd(module, name, dictPop(dict, name, NULL));
}
