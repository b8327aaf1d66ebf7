/**
 * The `class` statement: `builtins.__build_class__`, which is loaded by LOAD_BUILD_CLASS and called with the body as a
 * function.
 */
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { raise, raiseFalse } from "../../exceptions/raise";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { CellObject } from "../../objects/cell/cell";
import { dictDelItem, dictGetName, dictNew } from "../../objects/dict/dict";
import { listAppend, listNew } from "../../objects/list/list";
import { listExtend } from "../../objects/list/extend";
import { isStr, isTuple, isType, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { tupleGet, tupleLength, tuplePack2, tuplePack3 } from "../../objects/tuple/tuple";
import { calculateMetatype } from "../../objects/type/new";
import { lookupAttribute } from "../../protocols/attribute";
import { call1, callTuple, keywordDict, tupleFromArray } from "../../protocols/call";
import { isMapping } from "../../protocols/mapping";
import { tupleFromList } from "../../protocols/sequence";
import { setItem } from "../../protocols/item";
import { evalFunction } from "../eval";
import { Slots } from "../../memory/slots";

/** @function builtins.__build_class__(func, name, /, *bases, **kwds) raw */
export function buildClass(self: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  if (nargs < 2) return raise(Type.TypeError, "__build_class__: not enough arguments");
  const func = Slots.at(args, 0);
  const name = Slots.at(args, 1);
  if (typeOf(func) !== Type.Function) return raise(Type.TypeError, "__build_class__: func must be a function");
  if (!isStr(name)) return raise(Type.TypeError, "__build_class__: name is not a string");
  const original = tupleFromArray(args + 16, nargs - 2);
  if (original === NULL) return NULL;
  const bases = resolveBases(original);
  let result: usize = NULL;
  if (bases !== NULL) {
    const keywords = kwnames === NULL ? NULL : keywordDict(args + ((<usize>nargs) << 3), kwnames);
    if (RT.error === NULL) result = buildWith(func, name, original, bases, keywords);
    releaseOrNull(keywords);
    release(bases);
  }
  release(original);
  return result;
}

/** The bases, with those that have `__mro_entries__` replaced; the same tuple if there are none. */
function resolveBases(original: Borrowed): Owned {
  let list: usize = NULL;
  const count = tupleLength(original);
  for (let i: i64 = 0; i < count; i++) {
    const base = tupleGet(original, i);
    const method = isType(base) ? NULL : lookupAttribute(base, Name.__mro_entries__);
    if (method === NULL) {
      if (RT.error === NULL && (list === NULL || listAppend(list, base))) continue;
      releaseOrNull(list);
      return NULL;
    }
    const entries = call1(method, original);
    release(method);
    if (entries !== NULL && !isTuple(entries)) raise(Type.TypeError, "__mro_entries__ must return a tuple");
    if (RT.error === NULL && list === NULL) list = firstItems(original, i);
    const extended = RT.error === NULL && listExtend(list, entries);
    releaseOrNull(entries);
    if (!extended) {
      releaseOrNull(list);
      return NULL;
    }
  }
  if (list === NULL) return retain(original);
  const bases = tupleFromList(list);
  release(list);
  return bases;
}

function firstItems(tuple: Borrowed, count: i64): Owned {
  const list = listNew(0);
  for (let i: i64 = 0; list !== NULL && i < count; i++) {
    if (listAppend(list, tupleGet(tuple, i))) continue;
    release(list);
    return NULL;
  }
  return list;
}

/** `keywords` (or NULL) belongs to us: `metaclass` is removed from it. */
function buildWith(func: Borrowed, name: Borrowed, original: Borrowed, bases: Borrowed, keywords: usize): Owned {
  const metaclass = chooseMetaclass(bases, keywords);
  if (metaclass === NULL) return NULL;
  const namespace_ = prepareNamespace(metaclass, name, bases, keywords);
  let result: usize = NULL;
  if (namespace_ !== NULL) {
    const cell = evalFunction(func, namespace_);
    if (cell !== NULL) {
      if (bases === original || setItem(namespace_, Name.__orig_bases__, original)) {
        result = construct(metaclass, name, bases, namespace_, keywords);
        if (result !== NULL && !checkClassCell(cell, result, name)) {
          release(result);
          result = NULL;
        }
      }
      release(cell);
    }
    release(namespace_);
  }
  release(metaclass);
  return result;
}

function chooseMetaclass(bases: Borrowed, keywords: usize): Owned {
  let metaclass: usize = NULL;
  if (keywords !== NULL) {
    metaclass = dictGetName(keywords, Name.metaclass);
    if (metaclass !== NULL) {
      retain(metaclass);
      if (!dictDelItem(keywords, Name.metaclass)) {
        release(metaclass);
        return NULL;
      }
      // A metaclass that is not a class cannot be compared with the bases' metaclasses.
      if (!isType(metaclass)) return metaclass;
    }
  }
  if (metaclass === NULL) metaclass = retain(tupleLength(bases) === 0 ? Type.type : typeOf(tupleGet(bases, 0)));
  const winner = calculateMetatype(metaclass, bases);
  if (winner !== NULL) retain(winner);
  release(metaclass);
  return winner;
}

function prepareNamespace(metaclass: Borrowed, name: Borrowed, bases: Borrowed, keywords: usize): Owned {
  const prepare = lookupAttribute(metaclass, Name.__prepare__);
  if (prepare === NULL) return RT.error !== NULL ? NULL : dictNew();
  const args = tuplePack2(name, bases);
  const namespace_ = args === NULL ? NULL : callTuple(prepare, args, keywords);
  releaseOrNull(args);
  release(prepare);
  if (namespace_ === NULL || isMapping(namespace_)) return namespace_;
  if (isType(metaclass))
    raise(Type.TypeError, "%.200N.__prepare__() must return a mapping, not %.200T", metaclass, namespace_);
  else raise(Type.TypeError, "<metaclass>.__prepare__() must return a mapping, not %.200T", namespace_);
  release(namespace_);
  return NULL;
}

function construct(metaclass: Borrowed, name: Borrowed, bases: Borrowed, namespace_: Borrowed, keywords: usize): Owned {
  const args = tuplePack3(name, bases, namespace_);
  if (args === NULL) return NULL;
  const result = callTuple(metaclass, args, keywords);
  release(args);
  return result;
}

/** Checks that type.__new__ has set the `__class__` cell of the body's methods to the new class. */
function checkClassCell(cell: Borrowed, result: Borrowed, name: Borrowed): bool {
  if (!isType(result) || typeOf(cell) !== Type.cell) return true;
  const value = changetype<CellObject>(cell).value;
  if (value === result) return true;
  if (value !== NULL)
    return raiseFalse(Type.TypeError, "__class__ set to %.200R defining %.200R as %.200R", value, name, result);
  return raiseFalse(
    Type.RuntimeError,
    "__class__ not set defining %.200R as %.200R. Was __classcell__ propagated to type.__new__?",
    name,
    result,
  );
}
