/** Building and filling lists, tuples, sets, dicts and strings. */
import { EmptyStr, EmptyTuple } from "../../generated/memory_map";
import { Type } from "../../generated/types";
import { dictNewPresized, dictSetItem } from "../../objects/dict/dict";
import { dictMerge } from "../../objects/dict/merge";
import { errorClear, errorFetch, errorMatches, errorRestore, raise } from "../../exceptions/raise";
import { BaseExceptionObject } from "../../exceptions/record";
import { Borrowed, NULL } from "../../memory/address";
import { TypeObject } from "../../generated/type_object";
import { listAppend, listItems, listNew } from "../../objects/list/list";
import { listExtend } from "../../objects/list/extend";
import { isStr, release, retain, typeOf } from "../../kernel/object";
import { setAdd, setNew, setUpdate } from "../../objects/set/set";
import { strJoinArray } from "../../objects/str/join";
import { tupleGet, tupleItems, tupleLength, tupleNew } from "../../objects/tuple/tuple";
import { formatObject } from "../../protocols/format";
import { tupleFromList } from "../../protocols/sequence";
import { objectAscii, objectRepr, objectStr } from "../../protocols/repr";
import { isSequence } from "../../protocols/iteration";
import { functionText } from "../../protocols/builtin_call";
import { badStack } from "./exceptions";
import { Ref, Stack } from "../stack";

/** BUILD_TUPLE ( items[arg] -- tuple ) */
export function buildTuple(sp: usize, count: usize): usize {
  if (count === 0) {
    Stack.put(sp, 0, retain(EmptyTuple));
    return sp + 8;
  }
  const tuple = tupleNew(<i64>count);
  if (tuple === NULL) return NULL;
  moveSlots(tupleItems(tuple), sp - (count << 3), count);
  Stack.put(sp, count, tuple);
  return sp + 8 - (count << 3);
}

/** BUILD_LIST ( items[arg] -- list ) */
export function buildList(sp: usize, count: usize): usize {
  const list = listNew(<i64>count);
  if (list === NULL) return NULL;
  moveSlots(listItems(list), sp - (count << 3), count);
  Stack.put(sp, count, list);
  return sp + 8 - (count << 3);
}

function moveSlots(to: usize, from: usize, count: usize): void {
  for (let i: usize = 0; i < count; i++) store<u64>(to + (i << 3), load<u64>(from + (i << 3)));
}

/** BUILD_SET ( items[arg] -- set ) */
export function buildSet(sp: usize, count: usize): usize {
  const set = setNew(NULL);
  if (set === NULL) return NULL;
  for (let n = count; n > 0; n--) {
    if (setAdd(set, Stack.at(sp, n))) continue;
    release(set);
    return NULL;
  }
  for (let n = count; n > 0; n--) Ref.drop(Stack.at(sp, n));
  Stack.put(sp, count, set);
  return sp + 8 - (count << 3);
}

/** BUILD_MAP ( keysAndValues[arg * 2] -- dict ) */
export function buildMap(sp: usize, count: usize): usize {
  const dict = dictNewPresized(<i64>count, true);
  if (dict === NULL) return NULL;
  for (let n = count * 2; n > 0; n -= 2) {
    if (dictSetItem(dict, Stack.at(sp, n), Stack.at(sp, n - 1))) continue;
    release(dict);
    return NULL;
  }
  for (let n = count * 2; n > 0; n--) Ref.drop(Stack.at(sp, n));
  Stack.put(sp, count * 2, dict);
  return sp + 8 - (count << 4);
}

/** BUILD_CONST_KEY_MAP ( values[arg], keys -- dict ) */
export function buildConstKeyMap(sp: usize, count: usize): usize {
  const keys = Stack.at(sp, 1);
  if (typeOf(keys) !== Type.tuple || tupleLength(keys) !== <i64>count)
    return raise(Type.SystemError, "bad BUILD_CONST_KEY_MAP keys argument");
  const dict = dictNewPresized(<i64>count, true);
  if (dict === NULL) return NULL;
  for (let i: usize = 0; i < count; i++) {
    if (dictSetItem(dict, tupleGet(keys, <i64>i), Stack.at(sp, count + 1 - i))) continue;
    release(dict);
    return NULL;
  }
  for (let n = count + 1; n > 0; n--) Ref.drop(Stack.at(sp, n));
  Stack.put(sp, count + 1, dict);
  return sp - (count << 3);
}

/** BUILD_STRING ( pieces[arg] -- text ) */
export function buildString(sp: usize, count: usize): usize {
  const pieces = sp - (count << 3);
  for (let n = count; n > 0; n--)
    if (!isStr(Stack.at(sp, n))) {
      badStack();
      return NULL;
    }
  const text = strJoinArray(EmptyStr, pieces, <i64>count);
  if (text === NULL) return NULL;
  for (let n = count; n > 0; n--) Ref.drop(Stack.at(sp, n));
  Stack.put(sp, count, text);
  return sp + 8 - (count << 3);
}

/** FORMAT_VALUE ( value, specification[arg >> 2 & 1] -- text ) */
export function formatValue(sp: usize, arg: usize): usize {
  const spec = (arg & 4) !== 0 ? Stack.at(sp, 1) : NULL;
  const place: usize = spec === NULL ? 1 : 2;
  const value = Stack.at(sp, place);
  let converted: usize;
  switch (<i32>(arg & 3)) {
    case 0:
      converted = retain(value);
      break;
    case 1:
      converted = objectStr(value);
      break;
    case 2:
      converted = objectRepr(value);
      break;
    default:
      converted = objectAscii(value);
      break;
  }
  if (converted === NULL) return NULL;
  let result = converted;
  if (spec !== NULL || typeOf(converted) !== Type.str) {
    result = formatObject(converted, spec);
    release(converted);
    if (result === NULL) return NULL;
  }
  Stack.put(sp, place, result);
  Ref.drop(value);
  Ref.dropOrNull(spec);
  return sp - ((place - 1) << 3);
}

/** LIST_TO_TUPLE ( list -- tuple ) */
export function listToTuple(sp: usize): bool {
  const list = Stack.at(sp, 1);
  if (typeOf(list) !== Type.list) return badStack();
  const tuple = tupleFromList(list);
  if (tuple === NULL) return false;
  Stack.put(sp, 1, tuple);
  release(list);
  return true;
}

/** LIST_APPEND ( item -- ): the list is `depth` slots below the item. */
export function appendToList(sp: usize, depth: usize): bool {
  const item = Stack.at(sp, 1);
  const list = Stack.at(sp, depth + 1);
  if (typeOf(list) !== Type.list) return badStack();
  if (!listAppend(list, item)) return false;
  Ref.drop(item);
  return true;
}

/** SET_ADD ( item -- ) */
export function addToSet(sp: usize, depth: usize): bool {
  const item = Stack.at(sp, 1);
  const set = Stack.at(sp, depth + 1);
  if (typeOf(set) !== Type.set) return badStack();
  if (!setAdd(set, item)) return false;
  Ref.drop(item);
  return true;
}

/** MAP_ADD ( key, value -- ) */
export function addToMap(sp: usize, depth: usize): bool {
  const value = Stack.at(sp, 1);
  const key = Stack.at(sp, 2);
  const dict = Stack.at(sp, depth + 2);
  if (typeOf(dict) !== Type.dict) return badStack();
  if (!dictSetItem(dict, key, value)) return false;
  Ref.drop(key);
  Ref.drop(value);
  return true;
}

/** LIST_EXTEND ( iterable -- ) */
export function extendList(sp: usize, depth: usize): bool {
  const iterable = Stack.at(sp, 1);
  const list = Stack.at(sp, depth + 1);
  if (typeOf(list) !== Type.list) return badStack();
  if (!listExtend(list, iterable)) {
    if (
      errorMatches(Type.TypeError) &&
      changetype<TypeObject>(typeOf(iterable)).tp_iter === 0 &&
      !isSequence(iterable)
    ) {
      errorClear();
      raise(Type.TypeError, "Value after * must be an iterable, not %.200T", iterable);
    }
    return false;
  }
  Ref.drop(iterable);
  return true;
}

/** SET_UPDATE ( iterable -- ) */
export function updateSet(sp: usize, depth: usize): bool {
  const iterable = Stack.at(sp, 1);
  const set = Stack.at(sp, depth + 1);
  if (typeOf(set) !== Type.set) return badStack();
  if (!setUpdate(set, iterable)) return false;
  Ref.drop(iterable);
  return true;
}

/** DICT_UPDATE ( mapping -- ) */
export function updateDict(sp: usize, depth: usize): bool {
  const mapping = Stack.at(sp, 1);
  const dict = Stack.at(sp, depth + 1);
  if (typeOf(dict) !== Type.dict) return badStack();
  if (!dictMerge(dict, mapping, 1)) {
    if (errorMatches(Type.AttributeError)) {
      errorClear();
      raise(Type.TypeError, "'%.200T' object is not a mapping", mapping);
    }
    return false;
  }
  Ref.drop(mapping);
  return true;
}

/** DICT_MERGE ( mapping -- ): keyword arguments of a call; the callable is two slots below the dict. */
export function mergeKeywords(sp: usize, depth: usize): bool {
  const mapping = Stack.at(sp, 1);
  const dict = Stack.at(sp, depth + 1);
  if (typeOf(dict) !== Type.dict) return badStack();
  if (!dictMerge(dict, mapping, 2)) {
    keywordsError(Stack.at(sp, depth + 3), mapping);
    return false;
  }
  Ref.drop(mapping);
  return true;
}

/** Adds to the error which call the `**mapping` belongs to. */
function keywordsError(callable: Borrowed, mapping: Borrowed): void {
  if (errorMatches(Type.AttributeError)) {
    errorClear();
    const text = functionText(callable);
    if (text === NULL) return;
    raise(Type.TypeError, "%U argument after ** must be a mapping, not %.200T", text, mapping);
    release(text);
  } else if (errorMatches(Type.KeyError)) {
    const error = errorFetch();
    const args = changetype<BaseExceptionObject>(error).args;
    if (typeOf(error) !== Type.KeyError || args === NULL || tupleLength(args) !== 1) return errorRestore(error);
    const text = functionText(callable);
    const key = tupleGet(args, 0);
    if (text !== NULL) {
      if (isStr(key)) raise(Type.TypeError, "%U got multiple values for keyword argument '%S'", text, key);
      else raise(Type.TypeError, "%U keywords must be strings", text);
      release(text);
    }
    release(error);
  }
}
