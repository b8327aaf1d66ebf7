/**
 * The Python hooks that class creation calls: `__set_name__` of the namespace's values, `__init_subclass__` of the
 * base.
 */
import { EmptyTuple } from "../../generated/memory_map";
import { chainRuntimeError } from "../../exceptions/chain";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { getAttribute, lookupSpecial } from "../../protocols/attribute";
import { call2, callTuple } from "../../protocols/call";
import { dictKeyAt, dictNext, dictValueAt } from "../dict/dict";
import { dictCopy } from "../dict/merge";
import { release } from "../../kernel/object";
import { superNew } from "../super/super";

/** Calls `value.__set_name__(class, name)` for all values of the class's dictionary, in order. */
export function setNames(type: usize): bool {
  const names = dictCopy(changetype<TypeObject>(type).tp_dict);
  if (names === NULL) return false;
  let done = true;
  let position = dictNext(names, 0);
  while (done && position >= 0) {
    const key = dictKeyAt(names, position);
    const value = dictValueAt(names, position);
    const hook = lookupSpecial(value, Name.__set_name__);
    if (hook !== NULL) {
      const result = call2(hook, type, key);
      release(hook);
      if (result !== NULL) release(result);
      else {
        done = false;
        chainRuntimeError("Error calling __set_name__ on '%.100T' instance %R in '%.100N'", value, key, type);
      }
    } else if (RT.error !== NULL) done = false;
    position = dictNext(names, position);
  }
  release(names);
  return done;
}

/** Calls `super(type, type).__init_subclass__(**kwargs)`. */
export function initSubclass(type: usize, kwargs: Borrowed): bool {
  const bound = superNew(type, type);
  if (bound === NULL) return false;
  const hook = getAttribute(bound, Name.__init_subclass__);
  release(bound);
  if (hook === NULL) return false;
  const result = callTuple(hook, EmptyTuple, kwargs);
  release(hook);
  if (result === NULL) return false;
  release(result);
  return true;
}
