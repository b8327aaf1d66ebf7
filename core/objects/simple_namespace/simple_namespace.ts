/** types.SimpleNamespace: an object that consists only of its dict. Layout as CPython's namespace object (LP64). */
import { EmptyTuple, NotImplemented } from "../../generated/memory_map";
import { raiseFalse } from "../../exceptions/raise";
import { typeNameText } from "../../exceptions/format_message";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { reprEnter, reprLeave } from "../../protocols/repr_guard";
import { richCompare } from "../../protocols/compare";
import { objectRepr } from "../../protocols/repr";
import { dictKeyAt, dictNew, dictNext, dictValueAt } from "../dict/dict";
import { dictMerge } from "../dict/merge";
import { isInstance, isStr, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { strFromLiteral, strLength } from "../str/str";
import { StrWriter, writeChar, writeLiteral, writerAbandon, writerFinish, writerInit, writeStr } from "../str/writer";
import { tupleLength, tuplePack3 } from "../tuple/tuple";

/** @record SimpleNamespace clear */
@unmanaged
export class NamespaceObject extends BaseObject {
  /** @owned */
  dict: usize; // @16
}

/** An empty namespace. */
export function namespaceNew(): Owned {
  return namespaceTypeNew(Type.SimpleNamespace, NULL, NULL);
}

/** Its dict. */
export function namespaceDict(self: Borrowed): Borrowed {
  return changetype<NamespaceObject>(self).dict;
}

/** @slot SimpleNamespace.tp_new */
export function namespaceTypeNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const self = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (self === NULL) return NULL;
  const dict = dictNew();
  if (dict === NULL) {
    release(self);
    return NULL;
  }
  changetype<NamespaceObject>(self).dict = dict;
  return self;
}

/** @slot SimpleNamespace.tp_init */
export function namespaceInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (tupleLength(args) !== 0) return raiseFalse(Type.TypeError, "no positional arguments expected");
  if (kwargs === NULL) return true;
  for (let at = dictNext(kwargs, 0); at >= 0; at = dictNext(kwargs, at)) {
    if (!isStr(dictKeyAt(kwargs, at))) return raiseFalse(Type.TypeError, "keywords must be strings");
  }
  return dictMerge(namespaceDict(self), kwargs, 1);
}

/** @slot SimpleNamespace.tp_repr */
export function namespaceRepr(self: Borrowed): Owned {
  const exact = typeOf(self) === Type.SimpleNamespace;
  const name = exact ? strFromLiteral("namespace") : typeNameText(typeOf(self));
  if (name === NULL) return NULL;
  const state = reprEnter(self);
  let result: usize = NULL;
  const writer = state < 0 ? changetype<StrWriter>(NULL) : writerInit();
  if (changetype<usize>(writer) !== NULL) {
    let done = writeStr(writer, name) && writeChar(writer, 0x28);
    if (done) done = state > 0 ? writeLiteral(writer, "...") : writeItems(writer, namespaceDict(self));
    if (done && writeChar(writer, 0x29)) result = writerFinish(writer);
    else writerAbandon(writer);
  }
  if (state === 0) reprLeave(self);
  release(name);
  return result;
}

/**
 * `name=repr` for every attribute whose name can be shown. A repr may change the dict, so it is read again for each
 * one.
 */
function writeItems(writer: StrWriter, dict: Borrowed): bool {
  let first = true;
  for (let at = dictNext(dict, 0); at >= 0; at = dictNext(dict, at)) {
    const key = dictKeyAt(dict, at);
    if (!isStr(key) || strLength(key) === 0) continue;
    retain(key);
    const value = retain(dictValueAt(dict, at));
    const text = objectRepr(value);
    release(value);
    let done = text !== NULL && (first || writeLiteral(writer, ", "));
    if (done) done = writeStr(writer, key) && writeChar(writer, 0x3d) && writeStr(writer, text);
    release(key);
    releaseOrNull(text);
    if (!done) return false;
    first = false;
  }
  return true;
}

/** @slot SimpleNamespace.tp_richcompare */
export function namespaceCompare(self: Borrowed, other: Borrowed, operator: i32): Owned {
  if (!isInstance(self, Type.SimpleNamespace) || !isInstance(other, Type.SimpleNamespace))
    return retain(NotImplemented);
  return richCompare(namespaceDict(self), namespaceDict(other), operator);
}

/** @method SimpleNamespace.__reduce__() */
export function namespaceReduce(self: Borrowed): Owned {
  return tuplePack3(typeOf(self), EmptyTuple, namespaceDict(self));
}

/** @member SimpleNamespace.__dict__ NamespaceObject.dict object readonly */
