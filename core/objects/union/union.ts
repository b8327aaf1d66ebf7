/** types.UnionType: the result of `int | str`. Equality ignores the order of members. */
import { None, NotImplemented } from "../../generated/memory_map";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { numberOr } from "../../protocols/number";
import { tupleFromList } from "../../protocols/sequence";
import { Comparison } from "../../protocols/comparison";
import { objectHash } from "../../protocols/hash";
import { richCompare, richCompareBool } from "../../protocols/compare";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { listAppend, listGet, listLength, listNew } from "../list/list";
import { isType, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { frozensetNew } from "../set/set";
import { writeLiteral, writerAbandon, writerFinish, writerInit } from "../str/writer";
import { tupleGet, tupleLength } from "../tuple/tuple";
import { collectParameters, substituteParameters, writeType } from "../generic_alias/type_parameters";
import { unionArgs, UnionObject } from "./record";

function canBeMember(object: Borrowed): bool {
  return object === None || isType(object) || typeOf(object) === Type.GenericAlias || typeOf(object) === Type.UnionType;
}

/**
 * `left | right` of types. NotImplemented for anything else. A single type is returned as it is.
 * @slot UnionType.nb_or
 */
export function unionOf(left: Borrowed, right: Borrowed): Owned {
  if (!canBeMember(left) || !canBeMember(right)) return retain(NotImplemented);
  const members = listNew(0);
  if (members === NULL) return NULL;
  let result: Owned = NULL;
  if (addMembers(members, left) && addMembers(members, right)) {
    if (listLength(members) === 1) result = retain(listGet(members, 0));
    else {
      const args = tupleFromList(members);
      if (args !== NULL) result = unionNew(args);
    }
  }
  release(members);
  return result;
}

function addMembers(members: Borrowed, object: Borrowed): bool {
  if (typeOf(object) !== Type.UnionType) return addMember(members, object === None ? Type.NoneType : object);
  const args = unionArgs(object);
  const count = tupleLength(args);
  for (let index: i64 = 0; index < count; index++) if (!addMember(members, tupleGet(args, index))) return false;
  return true;
}

/** Removes duplicate types; aliases are duplicates if they are equal. */
function addMember(members: Borrowed, member: Borrowed): bool {
  for (let index: i64 = 0; index < listLength(members); index++) {
    const other = listGet(members, index);
    if (other === member) return true;
    if (typeOf(other) !== Type.GenericAlias || typeOf(member) !== Type.GenericAlias) continue;
    const equal = richCompareBool(other, member, Comparison.Equal);
    if (equal !== 0) return equal > 0;
  }
  return listAppend(members, member);
}

/** Takes ownership of the tuple. */
function unionNew(args: Owned): Owned {
  const union = gcNew(Type.UnionType, offsetof<UnionObject>());
  if (union === NULL) {
    release(args);
    return NULL;
  }
  store<u64>(union, <u64>args, offsetof<UnionObject>("args"));
  store<u64>(union, 0, offsetof<UnionObject>("parameters"));
  gcTrack(union);
  return union;
}

/** @slot UnionType.tp_repr */
export function unionRepr(self: usize): Owned {
  const args = unionArgs(self);
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) return NULL;
  let done = true;
  const count = tupleLength(args);
  for (let index: i64 = 0; done && index < count; index++) {
    const member = tupleGet(args, index);
    done = index === 0 || writeLiteral(writer, " | ");
    if (done) done = member === Type.NoneType ? writeLiteral(writer, "None") : writeType(writer, member);
  }
  if (done) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}

/** @slot UnionType.tp_hash */
export function unionHash(self: usize): i64 {
  const members = frozensetNew(unionArgs(self));
  if (members === NULL) return -1;
  const hash = objectHash(members);
  release(members);
  return hash;
}

/** @slot UnionType.tp_richcompare */
export function unionRichCompare(self: usize, other: Borrowed, operator: i32): Owned {
  if ((operator !== 2 && operator !== 3) || typeOf(self) !== Type.UnionType || typeOf(other) !== Type.UnionType)
    return retain(NotImplemented);
  const left = frozensetNew(unionArgs(self));
  if (left === NULL) return NULL;
  const right = frozensetNew(unionArgs(other));
  const result = right === NULL ? NULL : richCompare(left, right, operator);
  release(left);
  releaseOrNull(right);
  return result;
}

/** @slot UnionType.mp_subscript */
export function unionSubscript(self: usize, items: Borrowed): Owned {
  const parameters = unionParameters(self);
  if (parameters === NULL) return NULL;
  const args = substituteParameters(self, unionArgs(self), parameters, items);
  release(parameters);
  if (args === NULL) return NULL;
  let result = retain(tupleGet(args, 0));
  const count = tupleLength(args);
  for (let index: i64 = 1; result !== NULL && index < count; index++) {
    const joined = numberOr(result, tupleGet(args, index));
    release(result);
    result = joined;
  }
  release(args);
  return result;
}

/** @member UnionType.__args__ UnionObject.args object readonly */

/** @getter UnionType.__parameters__ */
export function unionParameters(self: usize): Owned {
  const record = changetype<UnionObject>(self);
  if (record.parameters === NULL) {
    const parameters = collectParameters(record.args);
    if (parameters === NULL) return NULL;
    record.parameters = parameters;
  }
  return retain(record.parameters);
}
