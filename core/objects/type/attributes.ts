/**
 * The attributes and methods of type objects, and access to the attributes of a class.
 *
 * A class attribute that changes can be a special method: slots, versions and caches of the class, and of everything
 * derived from it, have to be updated.
 */
import { formatMessage } from "../../exceptions/format_message";
import {
  errorClear,
  errorFetch,
  errorMatches,
  errorRestore,
  raise,
  raiseFalse,
  raiseObject,
} from "../../exceptions/raise";
import { noteAttributeError } from "../../exceptions/note_attribute";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { memoryFree } from "../../memory/allocator";
import { objectIsInstanceReal, objectIsSubclassReal } from "../../protocols/isinstance";
import { isTrue } from "../../protocols/truth";
import { dictClear, dictDelItem, dictGetName, dictKeyAt, dictNew, dictNext, dictSetItem } from "../dict/dict";
import { keysRelease, keysSize } from "../dict/keys";
import { dictMerge } from "../dict/merge";
import { gcFree, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { listAppend, listNew } from "../list/list";
import { mappingProxyNew } from "../mappingproxy/mappingproxy";
import { boolFrom } from "../bool/bool";
import {
  isStr,
  isSubtype,
  isTuple,
  isType,
  none,
  release,
  releaseOrNull,
  retain,
  TypeFlag,
  typeOf,
} from "../../kernel/object";
import { namesSlot, updateAllSlots, updateSlotsNamed } from "./slot_table";
import { strEqual, strExact, strLength, strRead } from "../str/str";
import { strIntern } from "../str/intern";
import { addSubclass, removeSubclass, Subclasses, typeLookup, typeModified } from "./type";
import { canReplace } from "./layout";
import { bestBase, nameContainsNull } from "./new";
import { setMro } from "./mro";
import { tupleGet, tupleLength } from "../tuple/tuple";
import { clearWeakReferences } from "../weakref/weakref";
import { unionOf } from "../union/union";
import { strFromUtf8 } from "../codecs/utf8";
import { strUtf8 } from "../codecs/utf8_cache";

function recordOf(type: usize): TypeObject {
  return changetype<TypeObject>(type);
}

function isHeapType(type: usize): bool {
  return (recordOf(type).tp_flags & TypeFlag.HEAPTYPE) !== 0;
}

/** Raises TypeError for types whose attributes cannot be changed. */
function checkMutable(type: usize, name: Borrowed, value: Borrowed): bool {
  if ((recordOf(type).tp_flags & TypeFlag.IMMUTABLETYPE) !== 0) {
    return raiseFalse(Type.TypeError, "cannot set '%U' attribute of immutable type '%N'", name, type);
  }
  return (
    value !== NULL || raiseFalse(Type.TypeError, "cannot delete '%U' attribute of immutable type '%N'", name, type)
  );
}

/**
 * `Class.name`: data descriptors of the metatype, then the class and its bases, then other attributes of the metatype.
 * @slot type.tp_getattro
 */
export function typeGetAttribute(type: usize, name: Borrowed): Owned {
  if (!isStr(name)) return raise(Type.TypeError, "attribute name must be string, not '%.200T'", name);
  const metatype = typeOf(type);
  const metaAttribute = typeLookup(metatype, name);
  let metaGet: u32 = 0;
  if (metaAttribute !== NULL) {
    retain(metaAttribute);
    const descriptor = recordOf(typeOf(metaAttribute));
    metaGet = descriptor.tp_descr_get;
    if (metaGet !== 0 && descriptor.tp_descr_set !== 0) {
      const result = call_indirect<usize>(metaGet, metaAttribute, type, metatype);
      release(metaAttribute);
      return result;
    }
  }
  const attribute = typeLookup(type, name);
  if (attribute !== NULL) {
    retain(attribute);
    releaseOrNull(metaAttribute);
    const get = recordOf(typeOf(attribute)).tp_descr_get;
    if (get === 0) return attribute;
    const result = call_indirect<usize>(get, attribute, NULL, type);
    release(attribute);
    return result;
  }
  if (metaGet !== 0) {
    const result = call_indirect<usize>(metaGet, metaAttribute, type, metatype);
    release(metaAttribute);
    return result;
  }
  if (metaAttribute !== NULL) return metaAttribute;
  raise(Type.AttributeError, "type object '%.50N' has no attribute '%U'", type, name);
  noteAttributeError(type, name);
  return NULL;
}

/** @slot type.tp_setattro */
export function typeSetAttribute(type: usize, name: Borrowed, value: Borrowed): bool {
  if ((recordOf(type).tp_flags & TypeFlag.IMMUTABLETYPE) !== 0) {
    return raiseFalse(Type.TypeError, "cannot set %R attribute of immutable type '%N'", name, type);
  }
  if (!isStr(name)) return raiseFalse(Type.TypeError, "attribute name must be string, not '%.200T'", name);
  const exact = strExact(name);
  const key = exact === NULL ? NULL : strIntern(exact);
  if (key === NULL) return false;
  const done = setClassAttribute(type, key, value);
  typeModified(type);
  if (done && isSpecialName(key) && namesSlot(key)) updateNamedSlot(type, key);
  release(key);
  return done;
}

function isSpecialName(name: Borrowed): bool {
  const length = strLength(name);
  return (
    length > 4 &&
    strRead(name, 0) === 95 &&
    strRead(name, 1) === 95 &&
    strRead(name, length - 1) === 95 &&
    strRead(name, length - 2) === 95
  );
}

/** The generic algorithm: descriptors of the metatype first, then the class's dictionary. */
function setClassAttribute(type: usize, name: Borrowed, value: Borrowed): bool {
  const descriptor = typeLookup(typeOf(type), name);
  if (descriptor !== NULL) {
    const set = recordOf(typeOf(descriptor)).tp_descr_set;
    if (set !== 0) {
      retain(descriptor);
      const done = call_indirect<bool>(set, descriptor, type, value);
      release(descriptor);
      return done;
    }
  }
  const dict: usize = recordOf(type).tp_dict;
  if (value !== NULL) return dictSetItem(dict, name, value);
  if (dictDelItem(dict, name)) return true;
  if (!errorMatches(Type.KeyError)) return false;
  errorClear();
  raise(Type.AttributeError, "type object '%.50N' has no attribute '%U'", type, name);
  noteAttributeError(type, name);
  return false;
}

/** Recomputes the slot in this class, and in derived ones that do not define the name themselves. */
function updateNamedSlot(type: usize, name: Borrowed): void {
  updateSlotsNamed(type, name);
  const subclasses: usize = recordOf(type).tp_subclasses;
  if (subclasses === NULL) return;
  const count = changetype<Subclasses>(subclasses).count;
  for (let index: u32 = 0; index < count; index++) {
    const subclass = changetype<Subclasses>(subclasses).at(index);
    if (dictGetName(recordOf(subclass).tp_dict, name) === NULL) updateNamedSlot(subclass, name);
  }
}

/** @slot type.tp_repr */
export function typeRepr(type: usize): Owned {
  const module = typeGetModule(type);
  if (module === NULL) errorClear();
  const qualname: usize = recordOf(type).ht_qualname;
  let result: Owned;
  if (module !== NULL && isStr(module) && !strEqual(module, Name.builtins))
    result = formatMessage("<class '%U.%U'>", module, qualname);
  else
    result = isHeapType(type)
      ? formatMessage("<class '%U'>", recordOf(type).ht_name)
      : formatMessage("<class '%z'>", recordOf(type).tp_name);
  releaseOrNull(module);
  return result;
}

/** @slot type.tp_dealloc */
export function typeDealloc(type: usize): void {
  const record = recordOf(type);
  assert((record.tp_flags & TypeFlag.HEAPTYPE) !== 0, "a static type is being destroyed");
  gcUntrack(type);
  if (record.tp_weaklist !== 0) clearWeakReferences(type);
  const bases: usize = record.tp_bases;
  if (bases !== NULL) {
    const count = tupleLength(bases);
    for (let index: i64 = 0; index < count; index++) removeSubclass(tupleGet(bases, index), type);
  }
  const base: usize = record.tp_base;
  releaseOrNull(record.tp_dict);
  releaseOrNull(bases);
  releaseOrNull(record.tp_mro);
  releaseOrNull(record.tp_cache);
  memoryFree(record.tp_subclasses);
  releaseOrNull(record.ht_slots);
  releaseOrNull(record.ht_qualname);
  releaseOrNull(record.ht_name);
  releaseOrNull(record.ht_module);
  if (record.ht_cached_keys !== 0) keysRelease(record.ht_cached_keys);
  gcFree(type);
  releaseOrNull(base);
}

/** @slot type.tp_traverse */
export function typeTraverse(type: usize, visit: u32, argument: usize): i32 {
  const record = recordOf(type);
  let result = visitReference(record.tp_dict, visit, argument);
  if (result === 0) result = visitReference(record.tp_cache, visit, argument);
  if (result === 0) result = visitReference(record.tp_mro, visit, argument);
  if (result === 0) result = visitReference(record.tp_bases, visit, argument);
  if (result === 0) result = visitReference(record.tp_base, visit, argument);
  if (result === 0) result = visitReference(record.ht_module, visit, argument);
  return result;
}

/**
 * Breaks the cycles through the dictionary and the resolution order; the rest keeps the type usable until it is
 * destroyed.
 * @slot type.tp_clear
 */
export function typeClear(type: usize): void {
  const record = recordOf(type);
  typeModified(type);
  const dict: usize = record.tp_dict;
  if (dict !== NULL) dictClear(dict);
  const mro: usize = record.tp_mro;
  record.tp_mro = 0;
  releaseOrNull(mro);
}

/**
 * The collector ignores static types.
 * @slot type.tp_is_gc
 */
export function typeIsGc(type: usize): i32 {
  return isHeapType(type) ? 1 : 0;
}

/** @slot type.nb_or */
export function typeOr(left: Borrowed, right: Borrowed): Owned {
  return unionOf(left, right);
}

/**
 * @member type.__basicsize__ TypeObject.tp_basicsize ssize readonly
 * @member type.__itemsize__ TypeObject.tp_itemsize ssize readonly
 * @member type.__flags__ TypeObject.tp_flags ssize readonly
 * @member type.__weakrefoffset__ TypeObject.tp_weaklistoffset ssize readonly
 * @member type.__base__ TypeObject.tp_base object readonly
 * @member type.__dictoffset__ TypeObject.tp_dictoffset ssize readonly
 * @member type.__mro__ TypeObject.tp_mro object readonly
 */

/** @getter type.__name__ */
export function typeGetName(type: usize): Owned {
  return retain(recordOf(type).ht_name);
}

/** @setter type.__name__ */
export function typeSetName(type: usize, value: Borrowed): bool {
  if (!checkMutable(type, Name.__name__, value)) return false;
  if (!isStr(value)) return raiseFalse(Type.TypeError, "can only assign string to %N.__name__, not '%T'", type, value);
  if (nameContainsNull(value)) return raiseFalse(Type.ValueError, "type name must not contain null characters");
  const text = strUtf8(value);
  if (text === NULL) return false;
  const record = recordOf(type);
  const old: usize = record.ht_name;
  record.ht_name = <u32>retain(value);
  record.tp_name = <u32>text;
  release(old);
  return true;
}

/** @getter type.__qualname__ */
export function typeGetQualname(type: usize): Owned {
  return retain(recordOf(type).ht_qualname);
}

/** @setter type.__qualname__ */
export function typeSetQualname(type: usize, value: Borrowed): bool {
  if (!checkMutable(type, Name.__qualname__, value)) return false;
  if (!isStr(value))
    return raiseFalse(Type.TypeError, "can only assign string to %N.__qualname__, not '%T'", type, value);
  const old: usize = recordOf(type).ht_qualname;
  recordOf(type).ht_qualname = <u32>retain(value);
  release(old);
  return true;
}

/** @getter type.__module__ */
export function typeGetModule(type: usize): Owned {
  const record = recordOf(type);
  if (isHeapType(type)) {
    const module = dictGetName(record.tp_dict, Name.__module__);
    return module === NULL ? raiseObject(Type.AttributeError, Name.__module__) : retain(module);
  }
  // A static type's full name includes its module.
  const text: usize = record.tp_name;
  let dot: usize = 0;
  for (let at = text; load<u8>(at) !== 0; at++) if (load<u8>(at) === 46) dot = at;
  if (dot === 0) return retain(Name.builtins);
  return strFromUtf8(text, <i32>(dot - text));
}

/** @setter type.__module__ */
export function typeSetModule(type: usize, value: Borrowed): bool {
  if (!checkMutable(type, Name.__module__, value)) return false;
  typeModified(type);
  return dictSetItem(recordOf(type).tp_dict, Name.__module__, value);
}

/** @getter type.__bases__ */
export function typeGetBases(type: usize): Owned {
  return retain(recordOf(type).tp_bases);
}

/**
 * `Class.__bases__ = ...`: the new bases must have the same layout; everything derived gets a new resolution order.
 * @setter type.__bases__
 */
export function typeSetBases(type: usize, value: Borrowed): bool {
  if (!checkMutable(type, Name.__bases__, value)) return false;
  if (!isTuple(value)) return raiseFalse(Type.TypeError, "can only assign tuple to %N.__bases__, not %T", type, value);
  const count = tupleLength(value);
  if (count === 0) return raiseFalse(Type.TypeError, "can only assign non-empty tuple to %N.__bases__, not ()", type);
  for (let index: i64 = 0; index < count; index++) {
    const base = tupleGet(value, index);
    if (!isType(base)) return raiseFalse(Type.TypeError, "%N.__bases__ must be tuple of classes, not '%T'", type, base);
    if (isSubtype(base, type)) return raiseFalse(Type.TypeError, "a __bases__ item causes an inheritance cycle");
  }
  const best = bestBase(value);
  if (best === NULL) return false;
  const record = recordOf(type);
  const oldBase: usize = record.tp_base;
  if (!canReplace(oldBase, best, "__bases__")) return false;
  const oldBases: usize = record.tp_bases;
  record.tp_bases = <u32>retain(value);
  record.tp_base = <u32>retain(best);
  if (!renewMro(type)) {
    record.tp_bases = <u32>oldBases;
    record.tp_base = <u32>oldBase;
    const pending = errorFetch();
    renewMro(type);
    errorRestore(pending);
    release(value);
    release(best);
    return false;
  }
  for (let index: i64 = 0; index < tupleLength(oldBases); index++) removeSubclass(tupleGet(oldBases, index), type);
  for (let index: i64 = 0; index < count; index++) if (!addSubclass(tupleGet(value, index), type)) return false;
  typeModified(type);
  updateTreeSlots(type);
  release(oldBases);
  release(oldBase);
  return true;
}

function renewMro(type: usize): bool {
  if (!setMro(type)) return false;
  const subclasses: usize = recordOf(type).tp_subclasses;
  if (subclasses === NULL) return true;
  const count = changetype<Subclasses>(subclasses).count;
  for (let index: u32 = 0; index < count; index++)
    if (!renewMro(changetype<Subclasses>(subclasses).at(index))) return false;
  return true;
}

function updateTreeSlots(type: usize): void {
  updateAllSlots(type);
  const subclasses: usize = recordOf(type).tp_subclasses;
  if (subclasses === NULL) return;
  const count = changetype<Subclasses>(subclasses).count;
  for (let index: u32 = 0; index < count; index++) updateTreeSlots(changetype<Subclasses>(subclasses).at(index));
}

/** @getter type.__dict__ */
export function typeGetDict(type: usize): Owned {
  const dict: usize = recordOf(type).tp_dict;
  return dict === NULL ? none() : mappingProxyNew(dict);
}

/** @getter type.__doc__ */
export function typeGetDoc(type: usize): Owned {
  const doc = dictGetName(recordOf(type).tp_dict, Name.__doc__);
  if (doc === NULL) return none();
  const get = recordOf(typeOf(doc)).tp_descr_get;
  return get === 0 ? retain(doc) : call_indirect<usize>(get, doc, NULL, type);
}

/** @setter type.__doc__ */
export function typeSetDoc(type: usize, value: Borrowed): bool {
  if (!checkMutable(type, Name.__doc__, value)) return false;
  typeModified(type);
  return dictSetItem(recordOf(type).tp_dict, Name.__doc__, value);
}

/** @getter type.__text_signature__ */
export function typeGetTextSignature(type: usize): Owned {
  return none();
}

/** @getter type.__abstractmethods__ */
export function typeGetAbstractMethods(type: usize): Owned {
  const found = type === Type.type ? NULL : dictGetName(recordOf(type).tp_dict, Name.__abstractmethods__);
  return found === NULL ? raiseObject(Type.AttributeError, Name.__abstractmethods__) : retain(found);
}

/** @setter type.__abstractmethods__ */
export function typeSetAbstractMethods(type: usize, value: Borrowed): bool {
  const record = recordOf(type);
  let abstract = 0;
  if (value !== NULL) {
    abstract = isTrue(value);
    if (abstract < 0 || !dictSetItem(record.tp_dict, Name.__abstractmethods__, value)) return false;
  } else if (!dictDelItem(record.tp_dict, Name.__abstractmethods__)) {
    if (!errorMatches(Type.KeyError)) return false;
    errorClear();
    return raiseObject(Type.AttributeError, Name.__abstractmethods__) !== NULL;
  }
  typeModified(type);
  if (abstract !== 0) record.tp_flags |= TypeFlag.IS_ABSTRACT;
  else record.tp_flags &= ~TypeFlag.IS_ABSTRACT;
  return true;
}

/** @getter type.__annotations__ */
export function typeGetAnnotations(type: usize): Owned {
  if (!isHeapType(type)) return raise(Type.AttributeError, "type object '%N' has no attribute '__annotations__'", type);
  const dict: usize = recordOf(type).tp_dict;
  const found = dictGetName(dict, Name.__annotations__);
  if (found !== NULL) {
    const get = recordOf(typeOf(found)).tp_descr_get;
    return get === 0 ? retain(found) : call_indirect<usize>(get, found, NULL, type);
  }
  const annotations = dictNew();
  if (annotations === NULL) return NULL;
  if (!dictSetItem(dict, Name.__annotations__, annotations)) {
    release(annotations);
    return NULL;
  }
  typeModified(type);
  return annotations;
}

/** @setter type.__annotations__ */
export function typeSetAnnotations(type: usize, value: Borrowed): bool {
  if ((recordOf(type).tp_flags & TypeFlag.IMMUTABLETYPE) !== 0) {
    return raiseFalse(Type.TypeError, "cannot set '__annotations__' attribute of immutable type '%N'", type);
  }
  const dict: usize = recordOf(type).tp_dict;
  let done: bool;
  if (value !== NULL) done = dictSetItem(dict, Name.__annotations__, value);
  else {
    done = dictDelItem(dict, Name.__annotations__);
    if (!done && errorMatches(Type.KeyError)) {
      errorClear();
      return raise(Type.AttributeError, "__annotations__") !== NULL;
    }
  }
  if (done) typeModified(type);
  return done;
}

/** @method type.__subclasses__() */
export function typeSubclasses(type: usize): Owned {
  const list = listNew(0);
  const subclasses: usize = recordOf(type).tp_subclasses;
  if (list === NULL || subclasses === NULL) return list;
  const count = changetype<Subclasses>(subclasses).count;
  for (let index: u32 = 0; index < count; index++) {
    const subclass = changetype<Subclasses>(subclasses).at(index);
    // A class that is about to be destroyed is still in the block.
    if (load<i64>(subclass) > 0 && !listAppend(list, subclass)) {
      release(list);
      return NULL;
    }
  }
  return list;
}

/** @classmethod type.__prepare__(*args, **kwargs) raw */
export function typePrepare(metatype: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  return dictNew();
}

/** @method type.__instancecheck__(instance, /) */
export function typeInstanceCheck(type: usize, instance: Borrowed): Owned {
  const result = objectIsInstanceReal(instance, type);
  return result < 0 ? NULL : boolFrom(result !== 0);
}

/** @method type.__subclasscheck__(subclass, /) */
export function typeSubclassCheck(type: usize, subclass: Borrowed): Owned {
  const result = objectIsSubclassReal(subclass, type);
  return result < 0 ? NULL : boolFrom(result !== 0);
}

/**
 * The names of the class and of all its bases.
 * @method type.__dir__()
 */
export function typeDir(type: usize): Owned {
  const names = dictNew();
  if (names === NULL) return NULL;
  if (!mergeClassDicts(names, type)) {
    release(names);
    return NULL;
  }
  const list = namesOf(names);
  release(names);
  return list;
}

/** The keys of a dict, as a list. */
export function namesOf(dict: Borrowed): Owned {
  const list = listNew(0);
  let position = list === NULL ? <i64>-1 : dictNext(dict, 0);
  while (position >= 0) {
    if (!listAppend(list, dictKeyAt(dict, position))) {
      release(list);
      return NULL;
    }
    position = dictNext(dict, position);
  }
  return list;
}

/** Collects into the dict `names` the names that attribute lookup on instances of `type` can find. */
export function mergeClassDicts(names: Borrowed, type: usize): bool {
  const mro: usize = recordOf(type).tp_mro;
  for (let index = tupleLength(mro) - 1; index >= 0; index--) {
    if (!dictMerge(names, recordOf(tupleGet(mro, index)).tp_dict, 1)) return false;
  }
  return true;
}

/** @method type.__sizeof__() */
export function typeSizeof(type: usize): i64 {
  if (!isHeapType(type)) return 408;
  const keys: usize = recordOf(type).ht_cached_keys;
  return 904 + (keys === NULL ? 0 : keysSize(keys));
}
