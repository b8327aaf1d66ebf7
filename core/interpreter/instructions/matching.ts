/** The instructions for `match`. */
import { False, None, True } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { TypeObject } from "../../generated/type_object";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { intFromI64 } from "../../objects/int/int";
import { hasFlag, isType, newObject, release, retain, TypeFlag, typeOf } from "../../kernel/object";
import { setAdd, setContains, setNew } from "../../objects/set/set";
import { tupleGet, tupleLength, tupleNew, tupleSet } from "../../objects/tuple/tuple";
import { lookupAttribute } from "../../protocols/attribute";
import { callMethod2 } from "../../protocols/call";
import { objectIsInstance } from "../../protocols/isinstance";
import { objectLength } from "../../protocols/truth";
import { badStack } from "./exceptions";
import { Ref, Stack } from "../stack";

/** GET_LEN ( subject -- subject, length ) */
export function getLen(sp: usize): bool {
  const length = objectLength(Stack.at(sp, 1));
  if (length < 0) return false;
  const value = intFromI64(length);
  if (value === NULL) return false;
  Stack.put(sp, 0, value);
  return true;
}

/** MATCH_MAPPING, MATCH_SEQUENCE ( subject -- subject, matches ) */
export function matchFlag(sp: usize, flag: i64): void {
  Stack.put(sp, 0, retain(hasFlag(Stack.at(sp, 1), flag) ? True : False));
}

/** MATCH_KEYS ( subject, keys -- subject, keys, values ); the values are None if a key is missing. */
export function matchKeys(sp: usize): bool {
  const keys = Stack.at(sp, 1);
  if (typeOf(keys) !== Type.tuple) return badStack();
  const values = valuesOfKeys(Stack.at(sp, 2), keys);
  if (values === NULL) return false;
  Stack.put(sp, 0, values);
  return true;
}

function valuesOfKeys(mapping: Borrowed, keys: Borrowed): Owned {
  const count = tupleLength(keys);
  if (count === 0) return tupleNew(0);
  const seen = setNew(NULL);
  if (seen === NULL) return NULL;
  // A new object, which `get` returns when there is no such key.
  const dummy = newObject(Type.object, 16);
  const values = dummy === NULL ? raiseNoMemory() : tupleNew(count);
  let result = values;
  for (let i: i64 = 0; result === values && values !== NULL && i < count; i++) {
    const key = tupleGet(keys, i);
    const known = setContains(seen, key);
    if (known !== 0) {
      if (known > 0) raise(Type.ValueError, "mapping pattern checks duplicate key (%R)", key);
      result = NULL;
      break;
    }
    const value = setAdd(seen, key) ? callMethod2(mapping, Name.get, key, dummy) : NULL;
    if (value === NULL) result = NULL;
    else if (value === dummy) {
      release(value);
      result = retain(None);
    } else tupleSet(values, i, value);
  }
  if (values !== NULL && result !== values) release(values);
  if (dummy !== NULL) release(dummy);
  release(seen);
  return result;
}

/**
 * MATCH_CLASS ( subject, type, names -- attributes ): a tuple, `positional` ones first, or None if there is no match.
 */
export function matchClass(sp: usize, positional: usize): bool {
  const names = Stack.at(sp, 1);
  if (typeOf(names) !== Type.tuple) return badStack();
  const type = Stack.at(sp, 2);
  const subject = Stack.at(sp, 3);
  const attributes = classAttributes(subject, type, <i64>positional, names);
  if (attributes === NULL) return false;
  Stack.put(sp, 3, attributes);
  Ref.drop(subject);
  Ref.drop(type);
  Ref.drop(names);
  return true;
}

function classAttributes(subject: Borrowed, type: Borrowed, positional: i64, names: Borrowed): Owned {
  if (!isType(type)) return raise(Type.TypeError, "called match pattern must be a type");
  const instance = objectIsInstance(subject, type);
  if (instance <= 0) return instance < 0 ? NULL : retain(None);
  const seen = setNew(NULL);
  if (seen === NULL) return NULL;
  const attributes = tupleNew(positional + tupleLength(names));
  let state = attributes === NULL ? -1 : 1;
  if (state > 0 && positional > 0) state = positionalAttributes(subject, type, positional, seen, attributes);
  for (let i: i64 = 0; state > 0 && i < tupleLength(names); i++) {
    state = attributeOnce(subject, type, tupleGet(names, i), seen, attributes, positional + i);
  }
  release(seen);
  if (state > 0) return attributes;
  if (attributes !== NULL) release(attributes);
  return state < 0 ? NULL : retain(None);
}

/** Returns 1; 0 if an attribute is missing; -1 with an error. */
function positionalAttributes(
  subject: Borrowed,
  type: Borrowed,
  count: i64,
  seen: Borrowed,
  attributes: Borrowed,
): i32 {
  let matchSelf = false;
  let allowed: i64 = 0;
  const matchArgs = lookupAttribute(type, Name.__match_args__);
  if (matchArgs !== NULL) {
    if (typeOf(matchArgs) !== Type.tuple) {
      raise(Type.TypeError, "%N.__match_args__ must be a tuple (got %T)", type, matchArgs);
      release(matchArgs);
      return -1;
    }
    allowed = tupleLength(matchArgs);
  } else {
    if (RT.error !== NULL) return -1;
    matchSelf = (changetype<TypeObject>(type).tp_flags & TypeFlag.MATCH_SELF) !== 0;
    allowed = matchSelf ? 1 : 0;
  }
  let state = 1;
  if (allowed < count) {
    raise(
      Type.TypeError,
      allowed === 1
        ? "%N() accepts %d positional sub-pattern (%d given)"
        : "%N() accepts %d positional sub-patterns (%d given)",
      type,
      allowed,
      count,
    );
    state = -1;
  } else if (matchSelf) tupleSet(attributes, 0, retain(subject));
  else {
    for (let i: i64 = 0; state > 0 && i < count; i++) {
      const name = tupleGet(matchArgs, i);
      if (typeOf(name) !== Type.str) {
        raise(Type.TypeError, "__match_args__ elements must be strings (got %T)", name);
        state = -1;
      } else state = attributeOnce(subject, type, name, seen, attributes, i);
    }
  }
  if (matchArgs !== NULL) release(matchArgs);
  return state;
}

function attributeOnce(
  subject: Borrowed,
  type: Borrowed,
  name: Borrowed,
  seen: Borrowed,
  attributes: Borrowed,
  index: i64,
): i32 {
  const known = setContains(seen, name);
  if (known !== 0) {
    if (known > 0) raise(Type.TypeError, "%N() got multiple sub-patterns for attribute %R", type, name);
    return -1;
  }
  if (!setAdd(seen, name)) return -1;
  const value = lookupAttribute(subject, name);
  if (value === NULL) return RT.error !== NULL ? -1 : 0;
  tupleSet(attributes, index, value);
  return 1;
}
