/** set and frozenset as Python sees them: constructors, methods, operators. */
import { False, NotImplemented, True } from "../../generated/memory_map";
import { formatMessage } from "../../exceptions/format_message";
import { raise, raiseKeyError } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { checkPositional, noKeywords } from "../../protocols/arguments";
import { callMethod0 } from "../../protocols/call";
import { reprEnter, reprLeave } from "../../protocols/repr_guard";
import { sequenceList } from "../../protocols/sequence";
import { Comparison } from "../../protocols/comparison";
import { objectRepr } from "../../protocols/repr";
import { genericAliasNew } from "../generic_alias/new";
import { release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { isAnySet, setAdd, setClear, setContains, setDiscard, setLength, setOfType, setUpdate } from "./set";
import {
  setCopy,
  setDifference,
  setDifferenceUpdate,
  setIntersection,
  setIntersectionUpdate,
  setIsDisjoint,
  setIsSubset,
  setIsSuperset,
  setSymmetricDifference,
  setSymmetricDifferenceUpdate,
  setUnion,
} from "./operations";
import { SetEntry, SetObject, tableClear, tableRemove, tableSize, tableSwap } from "./table";
import { strLength, strSubstring } from "../str/str";
import { tupleGet, tupleLength, tuplePack1, tuplePack3 } from "../tuple/tuple";

function asSet(object: Borrowed): SetObject {
  return changetype<SetObject>(object);
}

/** A truth value as an object; -1 becomes NULL. */
function truth(value: i32): Owned {
  return value < 0 ? NULL : retain(value !== 0 ? True : False);
}

// --- construction

/** @new set(*args, **kwargs) raw */
export function setTypeNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return setOfType(type, NULL);
}

/** @init set(*args, **kwargs) raw */
export function setInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (kwargs !== NULL && !noKeywords(Name.set, kwargs)) return false;
  const count = <i32>tupleLength(args);
  if (!checkPositional(changetype<TypeObject>(typeOf(self)).ht_name, count, 0, 1)) return false;
  if (asSet(self).fill !== 0) tableClear(asSet(self));
  asSet(self).hash = -1;
  return count === 0 || setUpdate(self, tupleGet(args, 0));
}

function refuseKeywords(name: Borrowed): Owned {
  return raise(Type.TypeError, "%U() takes no keyword arguments", name);
}

/** @slot set.tp_vectorcall */
export function setVectorcall(type: usize, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  if (kwnames !== NULL && tupleLength(kwnames) !== 0) return refuseKeywords(Name.set);
  if (!checkPositional(Name.set, nargs, 0, 1)) return NULL;
  return setOfType(type, nargs === 1 ? load<usize>(args) : NULL);
}

/** @new frozenset(*args, **kwargs) raw */
export function frozensetTypeNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const ownInit = changetype<TypeObject>(type).tp_init !== changetype<TypeObject>(Type.frozenset).tp_init;
  if (kwargs !== NULL && (type === Type.frozenset || !ownInit) && !noKeywords(Name.frozenset, kwargs)) return NULL;
  const count = <i32>tupleLength(args);
  if (!checkPositional(changetype<TypeObject>(type).ht_name, count, 0, 1)) return NULL;
  return frozensetOf(type, count === 1 ? tupleGet(args, 0) : NULL);
}

/** @slot frozenset.tp_vectorcall */
export function frozensetVectorcall(type: usize, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  if (kwnames !== NULL && tupleLength(kwnames) !== 0) return refuseKeywords(Name.frozenset);
  if (!checkPositional(Name.frozenset, nargs, 0, 1)) return NULL;
  return frozensetOf(type, nargs === 1 ? load<usize>(args) : NULL);
}

/** A frozenset of a frozenset is that one. */
function frozensetOf(type: usize, iterable: Borrowed): Owned {
  if (type === Type.frozenset && iterable !== NULL && typeOf(iterable) === Type.frozenset) return retain(iterable);
  return setOfType(type, iterable);
}

/**
 * @classmethod set.__class_getitem__(item, /)
 * @classmethod frozenset.__class_getitem__(item, /)
 */
export function setClassGetItem(cls: Borrowed, item: Borrowed): Owned {
  return genericAliasNew(cls, item);
}

// --- one element

/** @method set.add(element, /) */
export function setAddMethod(self: Borrowed, element: Borrowed): bool {
  return setAdd(self, element);
}

/** @method set.discard(element, /) */
export function setDiscardMethod(self: Borrowed, element: Borrowed): bool {
  return setDiscard(self, element) >= 0;
}

/** @method set.remove(element, /) */
export function setRemove(self: Borrowed, element: Borrowed): bool {
  const found = setDiscard(self, element);
  if (found === 0) raiseKeyError(element);
  return found > 0;
}

/** @method set.pop() */
export function setPop(self: Borrowed): Owned {
  const set = asSet(self);
  if (set.used === 0) return raise(Type.KeyError, "pop from an empty set");
  let position = <u32>(set.finger & set.mask);
  while (!changetype<SetEntry>(set.entry(position)).isLive) position = position >= <u32>set.mask ? 0 : position + 1;
  set.finger = <i64>position + 1;
  return tableRemove(set, changetype<SetEntry>(set.entry(position)));
}

/** @slot set.sq_contains, frozenset.sq_contains */
export function setContainsSlot(self: Borrowed, element: Borrowed): i32 {
  return setContains(self, element);
}

/**
 * @method set.__contains__(element, /)
 * @method frozenset.__contains__(element, /)
 */
export function setContainsMethod(self: Borrowed, element: Borrowed): Owned {
  return truth(setContains(self, element));
}

// --- whole sets

/** @slot set.sq_length, frozenset.sq_length */
export function setLengthSlot(self: Borrowed): i64 {
  return setLength(self);
}

/** @method set.clear() */
export function setClearMethod(self: Borrowed): void {
  setClear(self);
}

/** @method set.copy() */
export function setCopyMethod(self: Borrowed): Owned {
  return setCopy(self);
}

/** @method frozenset.copy() */
export function frozensetCopy(self: Borrowed): Owned {
  return typeOf(self) === Type.frozenset ? retain(self) : setCopy(self);
}

/**
 * @method set.__sizeof__()
 * @method frozenset.__sizeof__()
 */
export function setSizeof(self: Borrowed): i64 {
  return changetype<TypeObject>(typeOf(self)).tp_basicsize + tableSize(asSet(self));
}

/**
 * @method set.__reduce__()
 * @method frozenset.__reduce__()
 */
export function setReduce(self: Borrowed): Owned {
  const list = sequenceList(self);
  if (list === NULL) return NULL;
  const args = tuplePack1(list);
  release(list);
  if (args === NULL) return NULL;
  const state = callMethod0(self, Name.__getstate__);
  const result = state === NULL ? NULL : tuplePack3(typeOf(self), args, state);
  release(args);
  releaseOrNull(state);
  return result;
}

/** @slot set.tp_repr, frozenset.tp_repr */
export function setRepr(self: Borrowed): Owned {
  const guard = reprEnter(self);
  if (guard !== 0) return guard > 0 ? formatMessage("%T(...)", self) : NULL;
  const result = setLength(self) === 0 ? formatMessage("%T()", self) : reprOfElements(self);
  reprLeave(self);
  return result;
}

function reprOfElements(self: Borrowed): Owned {
  const list = sequenceList(self);
  if (list === NULL) return NULL;
  const text = objectRepr(list);
  release(list);
  if (text === NULL) return NULL;
  const inner = strSubstring(text, 1, strLength(text) - 1);
  release(text);
  if (inner === NULL) return NULL;
  const result = typeOf(self) === Type.set ? formatMessage("{%U}", inner) : formatMessage("%T({%U})", self, inner);
  release(inner);
  return result;
}

function shuffleBits(hash: u64): u64 {
  return (hash ^ 89869747 ^ (hash << 16)) * 3644798167;
}

/**
 * Independent of the order and of the table's history: the contribution of empty and deleted entries is removed again.
 * @slot frozenset.tp_hash
 */
export function frozensetHash(self: Borrowed): i64 {
  const set = asSet(self);
  if (set.hash !== -1) return set.hash;
  const size = <u32>set.mask + 1;
  let hash: u64 = 0;
  for (let position: u32 = 0; position < size; position++)
    hash ^= shuffleBits(changetype<SetEntry>(set.entry(position)).hash);
  if (((set.mask + 1 - set.fill) & 1) !== 0) hash ^= shuffleBits(0);
  if (((set.fill - set.used) & 1) !== 0) hash ^= shuffleBits(-1);
  hash ^= (<u64>set.used + 1) * 1927868237;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069 + 907133923;
  if (hash === <u64>-1) hash = 590923713;
  set.hash = hash;
  return hash;
}

/** @slot set.tp_richcompare, frozenset.tp_richcompare */
export function setCompare(self: Borrowed, other: Borrowed, operator: i32): Owned {
  if (!isAnySet(other)) return retain(NotImplemented);
  const a = asSet(self);
  const b = asSet(other);
  switch (operator) {
    case Comparison.Equal:
      return truth(setsEqual(self, other));
    case Comparison.NotEqual: {
      const equal = setsEqual(self, other);
      return truth(equal < 0 ? -1 : 1 - equal);
    }
    case Comparison.LessEqual:
      return truth(setIsSubset(self, other));
    case Comparison.GreaterEqual:
      return truth(setIsSuperset(self, other));
    case Comparison.Less:
      return truth(a.used >= b.used ? 0 : setIsSubset(self, other));
    default:
      return truth(a.used <= b.used ? 0 : setIsSuperset(self, other));
  }
}

function setsEqual(self: Borrowed, other: Borrowed): i32 {
  const a = asSet(self);
  const b = asSet(other);
  if (a.used !== b.used) return 0;
  if (a.hash !== -1 && b.hash !== -1 && a.hash !== b.hash) return 0;
  return setIsSubset(self, other);
}

// --- methods of the algebra, which take any iterable

/**
 * @method set.union(*others)
 * @method frozenset.union(*others)
 */
export function setUnionMethod(self: Borrowed, others: usize, count: i32): Owned {
  const result = setCopy(self);
  if (result === NULL) return NULL;
  for (let index = 0; index < count; index++) {
    const other = load<usize>(others + ((<usize>index) << 3));
    if (other === self || setUpdate(result, other)) continue;
    release(result);
    return NULL;
  }
  return result;
}

/** @method set.update(*others) */
export function setUpdateMethod(self: Borrowed, others: usize, count: i32): bool {
  for (let index = 0; index < count; index++)
    if (!setUpdate(self, load<usize>(others + ((<usize>index) << 3)))) return false;
  return true;
}

/**
 * @method set.intersection(*others)
 * @method frozenset.intersection(*others)
 */
export function setIntersectionMethod(self: Borrowed, others: usize, count: i32): Owned {
  if (count === 0) return setCopy(self);
  let result = retain(self);
  for (let index = 0; index < count && result !== NULL; index++) {
    const next = setIntersection(result, load<usize>(others + ((<usize>index) << 3)));
    release(result);
    result = next;
  }
  return result;
}

/** @method set.intersection_update(*others) */
export function setIntersectionUpdateMethod(self: Borrowed, others: usize, count: i32): bool {
  const result = setIntersectionMethod(self, others, count);
  if (result === NULL) return false;
  // The set keeps its identity and receives the contents.
  tableSwap(asSet(self), asSet(result));
  release(result);
  return true;
}

/**
 * @method set.difference(*others)
 * @method frozenset.difference(*others)
 */
export function setDifferenceMethod(self: Borrowed, others: usize, count: i32): Owned {
  if (count === 0) return setCopy(self);
  const result = setDifference(self, load<usize>(others));
  if (result === NULL) return NULL;
  for (let index = 1; index < count; index++) {
    if (setDifferenceUpdate(result, load<usize>(others + ((<usize>index) << 3)))) continue;
    release(result);
    return NULL;
  }
  return result;
}

/** @method set.difference_update(*others) */
export function setDifferenceUpdateMethod(self: Borrowed, others: usize, count: i32): bool {
  for (let index = 0; index < count; index++)
    if (!setDifferenceUpdate(self, load<usize>(others + ((<usize>index) << 3)))) return false;
  return true;
}

/**
 * @method set.symmetric_difference(other, /)
 * @method frozenset.symmetric_difference(other, /)
 */
export function setSymmetricDifferenceMethod(self: Borrowed, other: Borrowed): Owned {
  return setSymmetricDifference(self, other);
}

/** @method set.symmetric_difference_update(other, /) */
export function setSymmetricDifferenceUpdateMethod(self: Borrowed, other: Borrowed): bool {
  return setSymmetricDifferenceUpdate(self, other);
}

/**
 * @method set.isdisjoint(other, /)
 * @method frozenset.isdisjoint(other, /)
 */
export function setIsDisjointMethod(self: Borrowed, other: Borrowed): Owned {
  return truth(setIsDisjoint(self, other));
}

/**
 * @method set.issubset(other, /)
 * @method frozenset.issubset(other, /)
 */
export function setIsSubsetMethod(self: Borrowed, other: Borrowed): Owned {
  return truth(setIsSubset(self, other));
}

/**
 * @method set.issuperset(other, /)
 * @method frozenset.issuperset(other, /)
 */
export function setIsSupersetMethod(self: Borrowed, other: Borrowed): Owned {
  return truth(setIsSuperset(self, other));
}

// --- operators, which take sets only

/** @slot set.nb_or, frozenset.nb_or */
export function setOr(left: Borrowed, right: Borrowed): Owned {
  return isAnySet(left) && isAnySet(right) ? setUnion(left, right) : retain(NotImplemented);
}

/** @slot set.nb_and, frozenset.nb_and */
export function setAnd(left: Borrowed, right: Borrowed): Owned {
  return isAnySet(left) && isAnySet(right) ? setIntersection(left, right) : retain(NotImplemented);
}

/** @slot set.nb_subtract, frozenset.nb_subtract */
export function setSubtract(left: Borrowed, right: Borrowed): Owned {
  return isAnySet(left) && isAnySet(right) ? setDifference(left, right) : retain(NotImplemented);
}

/** @slot set.nb_xor, frozenset.nb_xor */
export function setXor(left: Borrowed, right: Borrowed): Owned {
  return isAnySet(left) && isAnySet(right) ? setSymmetricDifference(left, right) : retain(NotImplemented);
}

/** @slot set.nb_inplace_or */
export function setInplaceOr(self: Borrowed, other: Borrowed): Owned {
  if (!isAnySet(other)) return retain(NotImplemented);
  return setUpdate(self, other) ? retain(self) : NULL;
}

/** @slot set.nb_inplace_and */
export function setInplaceAnd(self: Borrowed, other: Borrowed): Owned {
  if (!isAnySet(other)) return retain(NotImplemented);
  return setIntersectionUpdate(self, other) ? retain(self) : NULL;
}

/** @slot set.nb_inplace_subtract */
export function setInplaceSubtract(self: Borrowed, other: Borrowed): Owned {
  if (!isAnySet(other)) return retain(NotImplemented);
  return setDifferenceUpdate(self, other) ? retain(self) : NULL;
}

/** @slot set.nb_inplace_xor */
export function setInplaceXor(self: Borrowed, other: Borrowed): Owned {
  if (!isAnySet(other)) return retain(NotImplemented);
  return setSymmetricDifferenceUpdate(self, other) ? retain(self) : NULL;
}
