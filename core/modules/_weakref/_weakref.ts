/**
 * _weakref: what the module `weakref` is built on.
 *
 * @module _weakref
 * @constant _weakref.ref Type.ReferenceType
 * @types _weakref(ReferenceType, ProxyType, CallableProxyType)
 */
import { None } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { dictDelItem, dictGetItem } from "../../objects/dict/dict";

import { listAppend, listNew } from "../../objects/list/list";
import { release } from "../../kernel/object";
import {
  countWeakReferences,
  isWeakReference,
  weakListSlot,
  WeakReferenceObject,
  weakReferent,
} from "../../objects/weakref/weakref";
import { weakProxyNew } from "../../objects/weakref/proxy";
import { RT } from "../../memory/runtime";

/** @function _weakref.getweakrefcount(object, /) */
export function weakrefCount(object: Borrowed): i64 {
  const slot = weakListSlot(object);
  return slot === NULL ? 0 : countWeakReferences(load<usize>(slot));
}

/** @function _weakref.getweakrefs(object, /) */
export function weakrefList(object: Borrowed): Owned {
  const list = listNew(0);
  const slot = weakListSlot(object);
  if (list === NULL || slot === NULL) return list;
  for (let at = load<usize>(slot); at !== NULL; at = changetype<WeakReferenceObject>(at).next) {
    if (!listAppend(list, at)) {
      release(list);
      return NULL;
    }
  }
  return list;
}

/** @function _weakref.proxy(object, callback=None, /) */
export function weakrefProxy(object: Borrowed, callback: Borrowed): Owned {
  return weakProxyNew(object, callback === None ? NULL : callback);
}

/** @function _weakref._remove_dead_weakref(dct: dict, key, /) */
export function weakrefRemoveDead(dict: Borrowed, key: Borrowed): bool {
  const reference = dictGetItem(dict, key);
  if (reference === NULL) return RT.error === NULL;
  if (!isWeakReference(reference)) {
    raise(Type.TypeError, "not a weakref");
    return false;
  }
  return weakReferent(reference) !== None || dictDelItem(dict, key);
}
