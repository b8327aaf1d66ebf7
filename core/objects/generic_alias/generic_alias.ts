/** types.GenericAlias: the result of `list[int]`. It stands in for its origin: most attributes are the origin's. */
import { False, None, NotImplemented, True } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { genericGetAttribute, getAttribute } from "../../protocols/attribute";
import { callTuple } from "../../protocols/call";
import { objectDir } from "../../protocols/dir";
import { enterRecursion, leaveRecursion } from "../../protocols/recursion";
import { sequenceContains } from "../../protocols/sequence";
import { Comparison } from "../../protocols/comparison";
import { objectHash } from "../../protocols/hash";
import { richCompareBool } from "../../protocols/compare";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { listAppend } from "../list/list";
import { isStr, release, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { strEqual } from "../str/str";
import { writeLiteral, writerAbandon, writerFinish, writerInit } from "../str/writer";
import { tupleGet, tupleLength, tuplePack1, tuplePack2 } from "../tuple/tuple";
import { collectParameters, substituteParameters, writeType } from "./type_parameters";
import { genericAliasNew, noteOriginalClass, recordOf } from "./new";
import { unionOf } from "../union/union";

/** @new GenericAlias(origin, args, /) */
export function genericAliasConstruct(type: usize, origin: Borrowed, args: Borrowed): Owned {
  return genericAliasNew(origin, args);
}

/** @slot GenericAlias.tp_repr */
export function genericAliasRepr(self: usize): Owned {
  const record = recordOf(self);
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) return NULL;
  let done =
    (record.starred === 0 || writeLiteral(writer, "*")) &&
    writeType(writer, record.origin) &&
    writeLiteral(writer, "[");
  const count = tupleLength(record.args);
  if (count === 0) done = done && writeLiteral(writer, "()");
  for (let index: i64 = 0; done && index < count; index++)
    done = (index === 0 || writeLiteral(writer, ", ")) && writeType(writer, tupleGet(record.args, index));
  if (done && writeLiteral(writer, "]")) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}

/** @slot GenericAlias.tp_hash */
export function genericAliasHash(self: usize): i64 {
  if (!enterRecursion("")) return -1;
  const origin = objectHash(recordOf(self).origin);
  const args = origin === -1 ? -1 : objectHash(recordOf(self).args);
  leaveRecursion();
  return args === -1 ? -1 : origin ^ args;
}

/** @slot GenericAlias.tp_richcompare */
export function genericAliasRichCompare(self: usize, other: Borrowed, operator: i32): Owned {
  if (typeOf(self) !== Type.GenericAlias || typeOf(other) !== Type.GenericAlias || (operator !== 2 && operator !== 3))
    return retain(NotImplemented);
  const left = recordOf(self);
  const right = recordOf(other);
  let equal = left.starred === right.starred ? 1 : 0;
  if (equal > 0) equal = richCompareBool(left.origin, right.origin, Comparison.Equal);
  if (equal > 0) equal = richCompareBool(left.args, right.args, Comparison.Equal);
  return equal < 0 ? NULL : retain((equal !== 0) === (operator === 2) ? True : False);
}

/**
 * Calling the alias creates an instance of the origin, and sets the alias on it if it allows that.
 * @slot GenericAlias.tp_call
 */
export function genericAliasCall(self: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return noteOriginalClass(self, callTuple(recordOf(self).origin, args, kwargs));
}

/** Attributes of the alias itself; every other attribute is the origin's. */
function isOwnAttribute(name: Borrowed): bool {
  return (
    strEqual(name, Name.__class__) ||
    strEqual(name, Name.__bases__) ||
    strEqual(name, Name.__origin__) ||
    strEqual(name, Name.__args__) ||
    strEqual(name, Name.__unpacked__) ||
    strEqual(name, Name.__parameters__) ||
    strEqual(name, Name.__typing_unpacked_tuple_args__) ||
    strEqual(name, Name.__mro_entries__) ||
    strEqual(name, Name.__reduce_ex__) ||
    strEqual(name, Name.__reduce__) ||
    strEqual(name, Name.__copy__) ||
    strEqual(name, Name.__deepcopy__)
  );
}

/** @slot GenericAlias.tp_getattro */
export function genericAliasGetAttribute(self: usize, name: Borrowed): Owned {
  if (isStr(name) && !isOwnAttribute(name)) return getAttribute(recordOf(self).origin, name);
  return genericGetAttribute(self, name);
}

/** @slot GenericAlias.mp_subscript */
export function genericAliasSubscript(self: usize, items: Borrowed): Owned {
  const parameters = genericAliasParameters(self);
  if (parameters === NULL) return NULL;
  const args = substituteParameters(self, recordOf(self).args, parameters, items);
  release(parameters);
  if (args === NULL) return NULL;
  const result = genericAliasNew(recordOf(self).origin, args);
  if (result !== NULL) recordOf(result).starred = recordOf(self).starred;
  release(args);
  return result;
}

/** @slot GenericAlias.nb_or */
export function genericAliasOr(left: Borrowed, right: Borrowed): Owned {
  return unionOf(left, right);
}

/**
 * @member GenericAlias.__origin__ GenericAliasObject.origin object readonly
 * @member GenericAlias.__args__ GenericAliasObject.args object readonly
 * @member GenericAlias.__unpacked__ GenericAliasObject.starred bool readonly
 */

/** @getter GenericAlias.__parameters__ */
export function genericAliasParameters(self: usize): Owned {
  const record = recordOf(self);
  if (record.parameters === NULL) {
    const parameters = collectParameters(record.args);
    if (parameters === NULL) return NULL;
    record.parameters = parameters;
  }
  return retain(record.parameters);
}

/** @getter GenericAlias.__typing_unpacked_tuple_args__ */
export function genericAliasUnpackedArgs(self: usize): Owned {
  const record = recordOf(self);
  return retain(record.starred !== 0 && record.origin === Type.tuple ? record.args : None);
}

/** @method GenericAlias.__mro_entries__(bases, /) */
export function genericAliasMroEntries(self: usize, bases: Borrowed): Owned {
  return tuplePack1(recordOf(self).origin);
}

/** @method GenericAlias.__instancecheck__(instance, /) */
export function genericAliasInstanceCheck(self: usize, instance: Borrowed): Owned {
  return raise(Type.TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}

/** @method GenericAlias.__subclasscheck__(subclass, /) */
export function genericAliasSubclassCheck(self: usize, subclass: Borrowed): Owned {
  return raise(Type.TypeError, "issubclass() argument 2 cannot be a parameterized generic");
}

/** @method GenericAlias.__reduce__() */
export function genericAliasReduce(self: usize): Owned {
  const args = tuplePack2(recordOf(self).origin, recordOf(self).args);
  if (args === NULL) return NULL;
  const result = tuplePack2(Type.GenericAlias, args);
  release(args);
  return result;
}

/** @method GenericAlias.__dir__() */
export function genericAliasDir(self: usize): Owned {
  const names = objectDir(recordOf(self).origin);
  if (names === NULL) return NULL;
  if (
    add(names, Name.__origin__) &&
    add(names, Name.__args__) &&
    add(names, Name.__parameters__) &&
    add(names, Name.__mro_entries__) &&
    add(names, Name.__reduce_ex__) &&
    add(names, Name.__reduce__) &&
    add(names, Name.__copy__) &&
    add(names, Name.__deepcopy__) &&
    add(names, Name.__unpacked__) &&
    add(names, Name.__typing_unpacked_tuple_args__)
  ) {
    return names;
  }
  release(names);
  return NULL;
}

function add(names: Borrowed, name: Borrowed): bool {
  const present = sequenceContains(names, name);
  return present > 0 || (present === 0 && listAppend(names, name));
}

// --- iteration: `*tuple[int]` unpacks into one starred alias

/** @record generic_alias_iterator clear */
@unmanaged
export class GenericAliasIterator extends BaseObject {
  /** NULL once it has been returned. @owned */
  alias: usize; // @16
}

/** @slot GenericAlias.tp_iter */
export function genericAliasIter(self: usize): Owned {
  const iterator = gcNew(Type.generic_alias_iterator, offsetof<GenericAliasIterator>());
  if (iterator === NULL) return NULL;
  store<u64>(iterator, <u64>retain(self), offsetof<GenericAliasIterator>("alias"));
  gcTrack(iterator);
  return iterator;
}

/** @slot generic_alias_iterator.tp_iter */
export function genericAliasIteratorIter(self: usize): Owned {
  return retain(self);
}

/** @slot generic_alias_iterator.tp_iternext */
export function genericAliasIteratorNext(self: usize): Owned {
  const alias = changetype<GenericAliasIterator>(self).alias;
  if (alias === NULL) return NULL;
  const starred = genericAliasNew(recordOf(alias).origin, recordOf(alias).args);
  if (starred === NULL) return NULL;
  recordOf(starred).starred = 1;
  changetype<GenericAliasIterator>(self).alias = NULL;
  release(alias);
  return starred;
}
