/**
 * What copying and pickling need from every object: `__getstate__`, `__reduce__`, `__reduce_ex__`.
 *
 * The functions that rebuild objects are in the standard library's `copyreg`, which is imported here on first use.
 */
import { EmptyTuple } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { getAttribute, lookupAttribute } from "../../protocols/attribute";
import { builtinFunction } from "../../protocols/builtins";
import { call0, call1, call2, callMethod0 } from "../../protocols/call";
import { getIterator } from "../../protocols/iteration";
import { dictLength, dictNew, dictSetItem } from "../dict/dict";
import { intFromI64 } from "../int/int";
import { isDict, isList, isTuple, none, release, releaseOrNull, retain, TypeFlag, typeOf } from "../../kernel/object";
import { MemberDefinition, MemberKind } from "../../kernel/static_type";
import { tupleGet, tupleLength, tupleNew, tuplePack2, tupleSet } from "../tuple/tuple";
import { typeLookup } from "../type/type";

/** An attribute of the module `copyreg`. */
function copyregFunction(name: Borrowed): Owned {
  const importer = builtinFunction(Name.__import__);
  if (importer === NULL) return NULL;
  const module = call1(importer, Name.copyreg);
  release(importer);
  if (module === NULL) return NULL;
  const result = getAttribute(module, name);
  release(module);
  return result;
}

/**
 * The default state: the instance's dictionary, and its slots if it has any; None if it has neither.
 * @method object.__getstate__()
 */
export function objectGetState(self: usize): Owned {
  return defaultState(self, false);
}

/** With `required`, an object that holds more than its dictionary and slots show cannot be reduced. */
function defaultState(self: usize, required: bool): Owned {
  const type = changetype<TypeObject>(typeOf(self));
  if (required && type.tp_itemsize !== 0) return raise(Type.TypeError, "cannot pickle %.200T objects", self);
  const dict = lookupAttribute(self, Name.__dict__);
  if (dict === NULL && RT.error !== NULL) return NULL;
  const state = dict === NULL ? none() : dict;
  const slots = dictNew();
  if (slots === NULL || !collectSlots(self, slots)) {
    releaseOrNull(slots);
    release(state);
    return NULL;
  }
  if (required && !isAllThere(self, type)) {
    release(slots);
    release(state);
    return raise(Type.TypeError, "cannot pickle '%.200T' object", self);
  }
  if (dictLength(slots) === 0) {
    release(slots);
    return state;
  }
  const pair = tuplePack2(state, slots);
  release(slots);
  release(state);
  return pair;
}

/** Whether dictionary, weak references and slots account for the whole instance. */
function isAllThere(self: usize, type: TypeObject): bool {
  let size = changetype<TypeObject>(Type.object).tp_basicsize;
  if (type.tp_dictoffset > 0 || (type.tp_dictoffset < 0 && (type.tp_flags & TypeFlag.MANAGED_DICT) === 0)) size += 8;
  if (type.tp_weaklistoffset > 0) size += 8;
  let at = type;
  while (changetype<usize>(at) !== NULL) {
    if ((at.tp_flags & TypeFlag.HEAPTYPE) !== 0) size += at.size << 3;
    at = changetype<TypeObject>(<usize>at.tp_base);
  }
  return type.tp_basicsize <= size;
}

/** Puts the values of slots that are set into the dict `slots`, those of bases first. */
function collectSlots(self: usize, slots: Borrowed): bool {
  const mro: usize = changetype<TypeObject>(typeOf(self)).tp_mro;
  for (let index = tupleLength(mro) - 1; index >= 0; index--) {
    const type = changetype<TypeObject>(tupleGet(mro, index));
    if ((type.tp_flags & TypeFlag.HEAPTYPE) === 0) continue;
    let member: usize = type.tp_members;
    while (member !== NULL) {
      const definition = changetype<MemberDefinition>(member);
      const value = definition.kind === MemberKind.object_ex ? load<usize>(self + <usize>definition.offset) : NULL;
      if (value !== NULL && !dictSetItem(slots, definition.name, value)) return false;
      member = definition.next;
    }
  }
  return true;
}

/** @method object.__reduce__() */
export function objectReduce(self: usize): Owned {
  return reduceOld(self, 0);
}

/**
 * Calls an overridden `__reduce__` first.
 * @method object.__reduce_ex__(protocol: int, /)
 */
export function objectReduceEx(self: usize, protocol: i32): Owned {
  const own = typeLookup(typeOf(self), Name.__reduce__);
  if (own !== NULL && own !== typeLookup(Type.object, Name.__reduce__)) return callMethod0(self, Name.__reduce__);
  return protocol >= 2 ? reduceNew(self) : reduceOld(self, protocol);
}

/** Protocols 0 and 1: `copyreg._reduce_ex(self, protocol)`. */
function reduceOld(self: usize, protocol: i32): Owned {
  const helper = copyregFunction(Name._reduce_ex);
  if (helper === NULL) return NULL;
  const number = intFromI64(protocol);
  const result = number === NULL ? NULL : call2(helper, self, number);
  releaseOrNull(number);
  release(helper);
  return result;
}

/** Protocol 2: (copyreg.__newobj__, (class, ...), state, list items, dict items). */
function reduceNew(self: usize): Owned {
  const type = typeOf(self);
  if (changetype<TypeObject>(type).tp_new === 0) return raise(Type.TypeError, "cannot pickle '%.200T' object", self);
  const arguments_ = newArguments(self);
  if (arguments_ === NULL) return NULL;
  const state = getState(self, tupleLength(arguments_) === 1 && !isList(self) && !isDict(self));
  const listItems = state === NULL ? NULL : isList(self) ? getIterator(self) : none();
  const dictItems = listItems === NULL ? NULL : isDict(self) ? itemsIterator(self) : none();
  let result: Owned = NULL;
  if (dictItems !== NULL) {
    const maker = copyregFunction(Name.__newobj__);
    if (maker !== NULL) {
      result = tupleNew(5);
      if (result !== NULL) {
        tupleSet(result, 0, maker);
        tupleSet(result, 1, retain(arguments_));
        tupleSet(result, 2, retain(state));
        tupleSet(result, 3, retain(listItems));
        tupleSet(result, 4, retain(dictItems));
      } else release(maker);
    }
  }
  release(arguments_);
  releaseOrNull(state);
  releaseOrNull(listItems);
  releaseOrNull(dictItems);
  return result;
}

function itemsIterator(self: usize): Owned {
  const items = callMethod0(self, Name.items);
  if (items === NULL) return NULL;
  const iterator = getIterator(items);
  release(items);
  return iterator;
}

/** The class, followed by the result of `__getnewargs__`. */
function newArguments(self: usize): Owned {
  const method = lookupAttribute(self, Name.__getnewargs__);
  if (method === NULL && RT.error !== NULL) return NULL;
  const given = method === NULL ? retain(EmptyTuple) : call0(method);
  releaseOrNull(method);
  if (given === NULL) return NULL;
  if (!isTuple(given)) {
    raise(Type.TypeError, "__getnewargs__ should return a tuple, not '%.200T'", given);
    release(given);
    return NULL;
  }
  const count = tupleLength(given);
  const result = tupleNew(count + 1);
  if (result !== NULL) {
    tupleSet(result, 0, retain(typeOf(self)));
    for (let index: i64 = 0; index < count; index++) tupleSet(result, index + 1, retain(tupleGet(given, index)));
  }
  release(given);
  return result;
}

/** `self.__getstate__()`. Unless the class defines it, the default checks that nothing would be lost. */
function getState(self: usize, required: bool): Owned {
  const own = typeLookup(typeOf(self), Name.__getstate__);
  if (own === typeLookup(Type.object, Name.__getstate__)) return defaultState(self, required);
  return callMethod0(self, Name.__getstate__);
}
