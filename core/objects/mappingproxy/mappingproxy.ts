/** mappingproxy: a read-only view of a mapping; a class's `__dict__` is one. */
import { None } from "../../generated/memory_map";
import { formatMessage } from "../../exceptions/format_message";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { callMethod0, callMethod2 } from "../../protocols/call";
import { getIterator } from "../../protocols/iteration";
import { isMapping } from "../../protocols/mapping";
import { checkPositional } from "../../protocols/arguments";
import { numberOr } from "../../protocols/number";
import { enterRecursion, leaveRecursion } from "../../protocols/recursion";
import { sequenceContains } from "../../protocols/sequence";
import { objectHash } from "../../protocols/hash";
import { objectLength } from "../../protocols/truth";
import { richCompare } from "../../protocols/compare";
import { getItem } from "../../protocols/item";
import { objectStr } from "../../protocols/repr";
import { dictContains } from "../dict/dict";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { genericAliasNew } from "../generic_alias/new";
import { isList, isTuple, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { Slots } from "../../memory/slots";

/** @record mappingproxy */
@unmanaged
export class MappingProxyObject extends BaseObject {
  /** @owned */
  mapping: usize; // @16
}

function mappingOf(self: usize): Borrowed {
  return changetype<MappingProxyObject>(self).mapping;
}

export function mappingProxyNew(mapping: Borrowed): Owned {
  const proxy = gcNew(Type.mappingproxy, offsetof<MappingProxyObject>());
  if (proxy === NULL) return NULL;
  store<u64>(proxy, <u64>retain(mapping), offsetof<MappingProxyObject>("mapping"));
  gcTrack(proxy);
  return proxy;
}

/** @new mappingproxy(mapping) */
export function mappingProxyConstruct(type: usize, mapping: Borrowed): Owned {
  if (!isMapping(mapping) || isList(mapping) || isTuple(mapping))
    return raise(Type.TypeError, "mappingproxy() argument must be a mapping, not %T", mapping);
  return mappingProxyNew(mapping);
}

/** @slot mappingproxy.mp_length */
export function mappingProxyLength(self: usize): i64 {
  return objectLength(mappingOf(self));
}
/** @slot mappingproxy.mp_subscript */
export function mappingProxySubscript(self: usize, key: Borrowed): Owned {
  return getItem(mappingOf(self), key);
}
/** @slot mappingproxy.sq_contains */
export function mappingProxyContains(self: usize, key: Borrowed): i32 {
  const mapping = mappingOf(self);
  return typeOf(mapping) === Type.dict ? dictContains(mapping, key) : sequenceContains(mapping, key);
}
/** @slot mappingproxy.tp_iter */
export function mappingProxyIter(self: usize): Owned {
  return getIterator(mappingOf(self));
}
/** @slot mappingproxy.tp_repr */
export function mappingProxyRepr(self: usize): Owned {
  return formatMessage("mappingproxy(%R)", mappingOf(self));
}
/** @slot mappingproxy.tp_str */
export function mappingProxyStr(self: usize): Owned {
  return objectStr(mappingOf(self));
}
/** @slot mappingproxy.tp_hash */
export function mappingProxyHash(self: usize): i64 {
  if (!enterRecursion("")) return -1;
  const hash = objectHash(mappingOf(self));
  leaveRecursion();
  return hash;
}
/** @slot mappingproxy.tp_richcompare */
export function mappingProxyRichCompare(self: usize, other: Borrowed, operator: i32): Owned {
  return richCompare(mappingOf(self), other, operator);
}
/** @slot mappingproxy.nb_or */
export function mappingProxyOr(left: Borrowed, right: Borrowed): Owned {
  const a = typeOf(left) === Type.mappingproxy ? mappingOf(left) : left;
  const b = typeOf(right) === Type.mappingproxy ? mappingOf(right) : right;
  return numberOr(a, b);
}
/** @slot mappingproxy.nb_inplace_or */
export function mappingProxyInplaceOr(self: usize, other: Borrowed): Owned {
  return raise(Type.TypeError, "'|=' is not supported by %T; use '|' instead", self);
}

/** @method mappingproxy.get(*args) */
export function mappingProxyGet(self: usize, args: usize, nargs: i32): Owned {
  if (!checkPositional(Name.get, nargs, 1, 2)) return NULL;
  return callMethod2(mappingOf(self), Name.get, Slots.at(args, 0), nargs > 1 ? Slots.at(args, 1) : None);
}
/** @method mappingproxy.keys() */
export function mappingProxyKeys(self: usize): Owned {
  return callMethod0(mappingOf(self), Name.keys);
}
/** @method mappingproxy.values() */
export function mappingProxyValues(self: usize): Owned {
  return callMethod0(mappingOf(self), Name.values);
}
/** @method mappingproxy.items() */
export function mappingProxyItems(self: usize): Owned {
  return callMethod0(mappingOf(self), Name.items);
}
/** @method mappingproxy.copy() */
export function mappingProxyCopy(self: usize): Owned {
  return callMethod0(mappingOf(self), Name.copy);
}
/** @classmethod mappingproxy.__class_getitem__(object, /) */
export function mappingProxyClassGetitem(type: usize, key: Borrowed): Owned {
  return genericAliasNew(type, key);
}
/** @method mappingproxy.__reversed__() */
export function mappingProxyReversed(self: usize): Owned {
  return callMethod0(mappingOf(self), Name.__reversed__);
}
