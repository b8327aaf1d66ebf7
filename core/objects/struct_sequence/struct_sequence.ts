/**
 * Struct sequences: tuples whose items are also attributes, such as `sys.version_info`.
 *
 * A module declares them, `@struct sys.version_info(major, minor)`: the fields become members of the type. Fields that
 * are accessible only by name, written `*name`, come last. So `size` may be less than the number of fields.
 */
import { None } from "../../generated/memory_map";
import { typeNameText } from "../../exceptions/format_message";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { fastItems, fastLength, sequenceFast } from "../../protocols/sequence";
import { objectRepr } from "../../protocols/repr";
import { dictGetItem, dictGetName, dictKeyAt, dictLength, dictNew, dictNext, dictSetItem } from "../dict/dict";
import { gcFree, gcNewVar, gcTrack, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { intAsI64, intFromI64 } from "../int/int";
import { isDict, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { MemberDefinition } from "../../kernel/static_type";
import { VarObject } from "../../kernel/header";
import { writeChar, writeLiteral, writerAbandon, writerFinish, writerInit, writeStr } from "../str/writer";
import { tupleGet, tupleLength, tupleNew, tuplePack2, tupleSet } from "../tuple/tuple";

@unmanaged
export class StructSequenceObject extends VarObject {
  @inline slot(index: i64): usize {
    return changetype<usize>(this) + offsetof<VarObject>() + ((<usize>index) << 3);
  }
}

/** All fields of the type, including those accessible only by name. */
export function structSequenceFields(type: usize): i64 {
  let count: i64 = 0;
  for (let at: usize = changetype<TypeObject>(type).tp_members; at !== NULL; at = changetype<MemberDefinition>(at).next)
    count++;
  return count;
}

/** How many fields are items. */
function visibleFields(type: usize): i64 {
  const value = dictGetName(changetype<TypeObject>(type).tp_dict, Name.n_sequence_fields);
  return value === NULL ? structSequenceFields(type) : intAsI64(value);
}

/** Adds what all struct sequences have to a ready type: the numbers of its fields, and `__match_args__`. */
export function structSequencePrepare(type: usize, visible: i64): bool {
  const dict = changetype<TypeObject>(type).tp_dict;
  const names = tupleNew(visible);
  if (names === NULL) return false;
  let member: usize = changetype<TypeObject>(type).tp_members;
  for (let i: i64 = 0; i < visible; i++) {
    tupleSet(names, i, retain(changetype<MemberDefinition>(member).name));
    member = changetype<MemberDefinition>(member).next;
  }
  let done = setNumber(dict, Name.n_sequence_fields, visible);
  if (done) done = setNumber(dict, Name.n_fields, structSequenceFields(type));
  if (done) done = setNumber(dict, Name.n_unnamed_fields, 0);
  if (done) done = dictSetItem(dict, Name.__match_args__, names);
  release(names);
  return done;
}

function setNumber(dict: Borrowed, name: Borrowed, value: i64): bool {
  const number = intFromI64(value);
  if (number === NULL) return false;
  const done = dictSetItem(dict, name, number);
  release(number);
  return done;
}

/** An instance with empty fields: fill them with `structSequenceSet`. */
export function structSequenceNew(type: usize): Owned {
  const fields = structSequenceFields(type);
  const self = gcNewVar(type, offsetof<VarObject>() + ((<usize>fields) << 3), visibleFields(type));
  if (self === NULL) return NULL;
  for (let i: i64 = 0; i < fields; i++) store<u64>(changetype<StructSequenceObject>(self).slot(i), 0);
  gcTrack(self);
  return self;
}

export function structSequenceGet(self: Borrowed, index: i64): Borrowed {
  return load<usize>(changetype<StructSequenceObject>(self).slot(index));
}

/** Stores `value` in a field, taking ownership of it. If it is NULL, releases `self` and returns NULL. */
export function structSequenceSet(self: Owned, index: i64, value: Owned): Owned {
  if (self === NULL || value === NULL) {
    releaseOrNull(self);
    releaseOrNull(value);
    return NULL;
  }
  store<u64>(changetype<StructSequenceObject>(self).slot(index), <u64>value);
  return self;
}

/** @new struct(sequence, dict=NULL) raw */
export function structSequenceTypeNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const given = tupleLength(args);
  const named: i64 = kwargs === NULL ? 0 : dictLength(kwargs);
  if (given + named > 2)
    return raise(Type.TypeError, "structseq() takes at most 2 arguments (%d given)", given + named);
  const sequence = given > 0 ? tupleGet(args, 0) : kwargs === NULL ? NULL : dictGetName(kwargs, Name.sequence);
  if (sequence === NULL) return raise(Type.TypeError, "structseq() missing required argument 'sequence' (pos 1)");
  const dict = given > 1 ? tupleGet(args, 1) : kwargs === NULL ? NULL : dictGetName(kwargs, Name.dict);
  const known = (given > 0 ? 0 : 1) + (given > 1 || dict === NULL ? 0 : 1);
  if (named > <i64>known)
    return raise(
      Type.TypeError,
      "%R is an invalid keyword argument for structseq()",
      dictKeyAt(kwargs, dictNext(kwargs, 0)),
    );
  return structSequenceFrom(type, sequence, dict);
}

/** An instance with the items of `sequence`; further fields come from `dict` (or NULL). */
export function structSequenceFrom(type: usize, sequence: Borrowed, dict: Borrowed): Owned {
  if (dict !== NULL && !isDict(dict)) return raise(Type.TypeError, "%.500N() takes a dict as second arg, if any", type);
  const fast = sequenceFast(sequence, "constructor requires a sequence");
  if (fast === NULL) return NULL;
  const self = fromFast(type, fast, dict);
  release(fast);
  return self;
}

function fromFast(type: usize, sequence: Borrowed, dict: Borrowed): Owned {
  const given = fastLength(sequence);
  const fields = structSequenceFields(type);
  const visible = visibleFields(type);
  if (given < visible || given > fields) {
    if (visible === fields)
      return raise(Type.TypeError, "%.500N() takes a %d-sequence (%d-sequence given)", type, visible, given);
    if (given < visible)
      return raise(Type.TypeError, "%.500N() takes an at least %d-sequence (%d-sequence given)", type, visible, given);
    return raise(Type.TypeError, "%.500N() takes an at most %d-sequence (%d-sequence given)", type, fields, given);
  }
  const self = structSequenceNew(type);
  if (self === NULL) return NULL;
  let member: usize = changetype<TypeObject>(type).tp_members;
  for (let i: i64 = 0; i < fields; i++) {
    const name = changetype<MemberDefinition>(member).name;
    const value =
      i < given ? load<usize>(fastItems(sequence) + ((<usize>i) << 3)) : dict === NULL ? NULL : dictGetItem(dict, name);
    store<u64>(changetype<StructSequenceObject>(self).slot(i), <u64>retain(value === NULL ? None : value));
    member = changetype<MemberDefinition>(member).next;
  }
  return self;
}

/** @slot struct.tp_repr */
export function structSequenceRepr(self: Borrowed): Owned {
  const record = changetype<StructSequenceObject>(self);
  const type = typeOf(self);
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) return NULL;
  const name = typeNameText(type);
  let done = name !== NULL && writeStr(writer, name) && writeChar(writer, 0x28);
  releaseOrNull(name);
  let member: usize = changetype<TypeObject>(type).tp_members;
  for (let i: i64 = 0; done && i < record.size; i++) {
    if (i > 0) done = writeLiteral(writer, ", ");
    const text = done ? objectRepr(load<usize>(record.slot(i))) : NULL;
    done =
      text !== NULL &&
      writeStr(writer, changetype<MemberDefinition>(member).name) &&
      writeChar(writer, 0x3d) &&
      writeStr(writer, text);
    releaseOrNull(text);
    member = changetype<MemberDefinition>(member).next;
  }
  if (done && writeChar(writer, 0x29)) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}

/** @method struct.__reduce__() */
export function structSequenceReduce(self: Borrowed): Owned {
  const record = changetype<StructSequenceObject>(self);
  const type = typeOf(self);
  const fields = structSequenceFields(type);
  const items = tupleNew(record.size);
  const hidden = items === NULL ? NULL : dictNew();
  let args: usize = NULL;
  if (hidden !== NULL) {
    let done = true;
    let member: usize = changetype<TypeObject>(type).tp_members;
    for (let i: i64 = 0; done && i < fields; i++) {
      const value = load<usize>(record.slot(i));
      if (i < record.size) tupleSet(items, i, retain(value));
      else done = dictSetItem(hidden, changetype<MemberDefinition>(member).name, value === NULL ? None : value);
      member = changetype<MemberDefinition>(member).next;
    }
    if (done) args = tuplePack2(items, hidden);
  }
  releaseOrNull(items);
  releaseOrNull(hidden);
  if (args === NULL) return NULL;
  const result = tuplePack2(type, args);
  release(args);
  return result;
}

/** @slot struct.tp_dealloc */
export function structSequenceDealloc(self: usize): void {
  gcUntrack(self);
  const fields = structSequenceFields(typeOf(self));
  for (let i: i64 = 0; i < fields; i++) releaseOrNull(load<usize>(changetype<StructSequenceObject>(self).slot(i)));
  gcFree(self);
}

/** @slot struct.tp_traverse */
export function structSequenceTraverse(self: Borrowed, visit: u32, argument: usize): i32 {
  const fields = structSequenceFields(typeOf(self));
  for (let i: i64 = 0; i < fields; i++) {
    const result = visitReference(load<usize>(changetype<StructSequenceObject>(self).slot(i)), visit, argument);
    if (result !== 0) return result;
  }
  return 0;
}
