/** The type variables in generic aliases and unions: collects them, and substitutes arguments for them. */
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { lookupAttribute } from "../../protocols/attribute";
import { call1, call2 } from "../../protocols/call";
import { formatMessage } from "../../exceptions/format_message";
import { listAppend, listLength, listGet, listNew } from "../list/list";
import { isTuple, isType, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { strEqual } from "../str/str";
import { StrWriter, writeStr } from "../str/writer";
import { tupleFromList } from "../../protocols/sequence";
import { getItem } from "../../protocols/item";
import { objectRepr } from "../../protocols/repr";
import { tupleGet, tupleLength, tuplePack1 } from "../tuple/tuple";

/** The distinct type variables in `args`, in the order of their first appearance: a tuple. */
export function collectParameters(args: Borrowed): Owned {
  const list = listNew(0);
  if (list === NULL) return NULL;
  const count = tupleLength(args);
  for (let index: i64 = 0; index < count; index++) {
    if (!collectFrom(list, tupleGet(args, index))) {
      release(list);
      return NULL;
    }
  }
  const tuple = tupleFromList(list);
  release(list);
  return tuple;
}

function collectFrom(list: Borrowed, argument: Borrowed): bool {
  // A class's own __parameters__ are not free variables.
  if (isType(argument)) return true;
  const substitute = lookupAttribute(argument, Name.__typing_subst__);
  if (substitute !== NULL) {
    release(substitute);
    return appendOnce(list, argument);
  }
  if (RT.error !== NULL) return false;
  const inner = lookupAttribute(argument, Name.__parameters__);
  if (inner === NULL) return RT.error === NULL;
  let done = true;
  if (isTuple(inner))
    for (let index: i64 = 0; done && index < tupleLength(inner); index++)
      done = appendOnce(list, tupleGet(inner, index));
  release(inner);
  return done;
}

function appendOnce(list: Borrowed, item: Borrowed): bool {
  for (let index: i64 = 0; index < listLength(list); index++) if (listGet(list, index) === item) return true;
  return listAppend(list, item);
}

/** `args` with `items` (one object or a tuple) substituted for `parameters`. `self` is what errors name. */
export function substituteParameters(self: Borrowed, args: Borrowed, parameters: Borrowed, items: Borrowed): Owned {
  const count = tupleLength(parameters);
  if (count === 0) return raise(Type.TypeError, "%R is not a generic class", self);
  let given = isTuple(items) ? retain(items) : tuplePack1(items);
  for (let index: i64 = 0; given !== NULL && index < count; index++)
    given = prepare(self, tupleGet(parameters, index), given);
  if (given === NULL) return NULL;
  if (tupleLength(given) !== count) {
    const many = tupleLength(given) > count ? "many" : "few";
    raise(
      Type.TypeError,
      "Too %s arguments for %R; actual %d, expected %d",
      changetype<usize>(many),
      self,
      tupleLength(given),
      count,
    );
    release(given);
    return NULL;
  }
  const result = listNew(0);
  const total = tupleLength(args);
  let done = result !== NULL;
  for (let index: i64 = 0; done && index < total; index++)
    done = substituteOne(result, tupleGet(args, index), parameters, given);
  release(given);
  const tuple = done ? tupleFromList(result) : NULL;
  releaseOrNull(result);
  return tuple;
}

/** A variable may rearrange the arguments before they are counted. Takes ownership of `given`. */
function prepare(self: Borrowed, parameter: Borrowed, given: Owned): Owned {
  const hook = lookupAttribute(parameter, Name.__typing_prepare_subst__);
  if (hook === NULL) {
    if (RT.error === NULL) return given;
    release(given);
    return NULL;
  }
  const result = call2(hook, self, given);
  release(hook);
  release(given);
  return result;
}

function substituteOne(result: Borrowed, argument: Borrowed, parameters: Borrowed, given: Borrowed): bool {
  if (isType(argument)) return listAppend(result, argument);
  const substitute = lookupAttribute(argument, Name.__typing_subst__);
  let value: Owned;
  if (substitute !== NULL) {
    value = call1(substitute, tupleGet(given, indexOf(parameters, argument)));
    release(substitute);
  } else {
    if (RT.error !== NULL) return false;
    value = substituteInside(argument, parameters, given);
  }
  if (value === NULL) return false;
  const done = listAppend(result, value);
  release(value);
  return done;
}

function indexOf(parameters: Borrowed, parameter: Borrowed): i64 {
  const count = tupleLength(parameters);
  for (let index: i64 = 0; index < count; index++) if (tupleGet(parameters, index) === parameter) return index;
  return 0;
}

/** An argument that is itself generic gets its share of the given arguments. */
function substituteInside(argument: Borrowed, parameters: Borrowed, given: Borrowed): Owned {
  const inner = lookupAttribute(argument, Name.__parameters__);
  if (inner === NULL) return RT.error !== NULL ? NULL : retain(argument);
  if (!isTuple(inner) || tupleLength(inner) === 0) {
    release(inner);
    return retain(argument);
  }
  const chosen = listNew(0);
  let done = chosen !== NULL;
  for (let index: i64 = 0; done && index < tupleLength(inner); index++)
    done = listAppend(chosen, tupleGet(given, indexOf(parameters, tupleGet(inner, index))));
  release(inner);
  const tuple = done ? tupleFromList(chosen) : NULL;
  releaseOrNull(chosen);
  if (tuple === NULL) return NULL;
  const result = getItem(argument, tuple);
  release(tuple);
  return result;
}

/** Writes a type as aliases show it: `int`, `module.Class`, `None`, `...`, or its repr. */
export function writeType(writer: StrWriter, object: Borrowed): bool {
  const text = typeText(object);
  if (text === NULL) return false;
  const done = writeStr(writer, text);
  release(text);
  return done;
}

function typeText(object: Borrowed): Owned {
  if (typeOf(object) === Type.ellipsis) return retain(Name.$ellipsis);
  const origin = lookupAttribute(object, Name.__origin__);
  if (origin !== NULL) {
    release(origin);
    const args = lookupAttribute(object, Name.__args__);
    if (args !== NULL) {
      release(args);
      return objectRepr(object);
    }
  }
  if (RT.error !== NULL) return NULL;
  const qualname = lookupAttribute(object, Name.__qualname__);
  if (qualname === NULL) return RT.error !== NULL ? NULL : objectRepr(object);
  const module = lookupAttribute(object, Name.__module__);
  let result: Owned;
  if (module === NULL || typeOf(module) === Type.NoneType) result = RT.error !== NULL ? NULL : objectRepr(object);
  else if (typeOf(module) === Type.str && strEqual(module, Name.builtins)) result = retain(qualname);
  else result = formatMessage("%S.%S", module, qualname);
  releaseOrNull(module);
  release(qualname);
  return result;
}
