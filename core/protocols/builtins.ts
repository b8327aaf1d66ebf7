/** Built-in functions by name, as `__reduce__` methods refer to them. */
import { raise } from "../exceptions/raise";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { dictGetName } from "../objects/dict/dict";
import { retain } from "../kernel/object";

/** `builtins.name`, even if the program has replaced it. */
export function builtinFunction(name: Borrowed): Owned {
  const value = RT.builtins === NULL ? NULL : dictGetName(RT.builtins, name);
  return value === NULL ? raise(Type.AttributeError, "%U", name) : retain(value);
}
