/** Entry points for the host: whole programs. */
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { raise } from "../exceptions/raise";
import { Borrowed, NULL, Owned } from "../memory/layout";
import { RT } from "../memory/runtime";
import { dictGetName, dictSetItem } from "../objects/dict";
import { moduleDict, moduleNew } from "../objects/module";
import { release, retain, typeOf } from "../objects/object";
import { evalCode } from "./eval";
import { marshalLoads } from "./marshal";

/** `sys.modules["__main__"]`, made if it is not there. */
export function mainModule(): Owned {
  const found = dictGetName(RT.modules, Name.__main__);
  if (found !== NULL) return retain(found);
  const module = moduleNew(Name.__main__);
  if (module === NULL) return NULL;
  if (
    dictSetItem(RT.modules, Name.__main__, module) &&
    dictSetItem(moduleDict(module), Name.__builtins__, RT.builtinsModule)
  )
    return module;
  release(module);
  return NULL;
}

/** Runs a code object in the namespace of `__main__`. */
export function runInMain(code: Borrowed): Owned {
  const module = mainModule();
  if (module === NULL) return NULL;
  const globals = moduleDict(module);
  const result = evalCode(code, globals, globals);
  release(module);
  return result;
}

/** Runs a marshalled code object as `__main__`. → 0; 1: an uncaught exception is in RT.error. */
export function runMarshalled(data: usize, length: i32): i32 {
  const code = marshalLoads(data, <i64>length);
  if (code === NULL) return 1;
  let result: usize = NULL;
  if (typeOf(code) !== Type.code) raise(Type.TypeError, "the program is no code object");
  else result = runInMain(code);
  release(code);
  if (result === NULL) return 1;
  release(result);
  return 0;
}
