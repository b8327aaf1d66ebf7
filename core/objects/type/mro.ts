/** The method resolution order: C3 linearization, with CPython's messages for impossible orders. */
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { lookupSpecial } from "../../protocols/attribute";
import { call0 } from "../../protocols/call";
import { sequenceTuple, tupleFromList } from "../../protocols/sequence";
import { listAppend, listGet, listLength, listNew, listSet } from "../list/list";
import { isSubtype, isType, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { writeLiteral, writerAbandon, writerFinish, writerInit, writeStr } from "../str/writer";
import { tupleGet, tupleLength, tupleSlice } from "../tuple/tuple";
import { solidBase } from "./layout";

/** Computes and sets `tp_mro`, through the metatype's `mro()` if it defines one. */
export function setMro(type: usize): bool {
  const mro = typeOf(type) === Type.type ? mroTuple(type) : customMro(type);
  if (mro === NULL) return false;
  const record = changetype<TypeObject>(type);
  const old: usize = record.tp_mro;
  record.tp_mro = <u32>mro;
  releaseOrNull(old);
  return true;
}

/** `type.mro()` of a metatype: its result is checked. */
function customMro(type: usize): Owned {
  const method = lookupSpecial(type, Name.mro);
  if (method === NULL) return mroTuple(type);
  const result = call0(method);
  release(method);
  if (result === NULL) return NULL;
  const tuple = sequenceTuple(result);
  release(result);
  if (tuple === NULL) return NULL;
  const solid = solidBase(type);
  const count = tupleLength(tuple);
  for (let index: i64 = 0; index < count; index++) {
    const base = tupleGet(tuple, index);
    if (!isType(base)) {
      raise(Type.TypeError, "mro() returned a non-class ('%.500T')", base);
      release(tuple);
      return NULL;
    }
    if (!isSubtype(solid, solidBase(base))) {
      raise(Type.TypeError, "mro() returned base with unsuitable layout ('%.500N')", base);
      release(tuple);
      return NULL;
    }
  }
  return tuple;
}

function mroTuple(type: usize): Owned {
  const list = linearize(type);
  if (list === NULL) return NULL;
  const tuple = tupleFromList(list);
  release(list);
  return tuple;
}

/**
 * The C3 linearization as a list.
 * @method type.mro()
 */
export function linearize(type: usize): Owned {
  const bases: usize = changetype<TypeObject>(type).tp_bases;
  const count = tupleLength(bases);
  for (let index: i64 = 0; index < count; index++) {
    const base = tupleGet(bases, index);
    if (changetype<TypeObject>(base).tp_mro === 0)
      return raise(Type.TypeError, "Cannot extend an incomplete type '%.100N'", base);
    for (let other = index + 1; other < count; other++) {
      if (tupleGet(bases, other) === base)
        return raise(Type.TypeError, "duplicate base class %U", changetype<TypeObject>(base).ht_name);
    }
  }
  const result = listNew(0);
  if (result === NULL) return NULL;
  if (!listAppend(result, type)) {
    release(result);
    return NULL;
  }
  if (count === 1) {
    // A single base: its order after this type.
    const order: usize = changetype<TypeObject>(tupleGet(bases, 0)).tp_mro;
    const length = tupleLength(order);
    for (let index: i64 = 0; index < length; index++) {
      if (!listAppend(result, tupleGet(order, index))) {
        release(result);
        return NULL;
      }
    }
    return result;
  }
  const sequences = listNew(count + 1);
  if (sequences === NULL) {
    release(result);
    return NULL;
  }
  for (let index: i64 = 0; index < count; index++)
    listSet(sequences, index, retain(changetype<TypeObject>(tupleGet(bases, index)).tp_mro));
  listSet(sequences, count, retain(bases));
  const merged = merge(result, sequences);
  release(sequences);
  if (merged) return result;
  release(result);
  return NULL;
}

/**
 * Merges orders: always takes the first head that is not in any tail. Each sequence is a tuple that shrinks from the
 * front.
 */
function merge(result: Borrowed, sequences: Borrowed): bool {
  const count = listLength(sequences);
  while (true) {
    let empty: i64 = 0;
    let found = false;
    for (let index: i64 = 0; index < count && !found; index++) {
      const sequence = listGet(sequences, index);
      if (tupleLength(sequence) === 0) {
        empty++;
        continue;
      }
      const candidate = tupleGet(sequence, 0);
      if (isInSomeTail(candidate, sequences)) continue;
      if (!listAppend(result, candidate)) return false;
      retain(candidate);
      const dropped = dropHead(candidate, sequences);
      release(candidate);
      if (!dropped) return false;
      found = true;
    }
    if (found) continue;
    if (empty === count) return true;
    raiseConflict(sequences);
    return false;
  }
}

function isInSomeTail(candidate: Borrowed, sequences: Borrowed): bool {
  const count = listLength(sequences);
  for (let index: i64 = 0; index < count; index++) {
    const sequence = listGet(sequences, index);
    const length = tupleLength(sequence);
    for (let place: i64 = 1; place < length; place++) if (tupleGet(sequence, place) === candidate) return true;
  }
  return false;
}

function dropHead(head: Borrowed, sequences: Borrowed): bool {
  const count = listLength(sequences);
  for (let index: i64 = 0; index < count; index++) {
    const sequence = listGet(sequences, index);
    const length = tupleLength(sequence);
    if (length === 0 || tupleGet(sequence, 0) !== head) continue;
    const rest = tupleSlice(sequence, 1, length);
    if (rest === NULL) return false;
    listSet(sequences, index, rest);
    release(sequence);
  }
  return true;
}

/** The names of the heads that block each other, each once. */
function raiseConflict(sequences: Borrowed): void {
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) return;
  let done = true;
  const count = listLength(sequences);
  let first = true;
  for (let index: i64 = 0; index < count; index++) {
    const sequence = listGet(sequences, index);
    if (tupleLength(sequence) === 0 || isEarlierHead(sequences, index)) continue;
    done =
      done &&
      (first || writeLiteral(writer, ", ")) &&
      writeStr(writer, changetype<TypeObject>(tupleGet(sequence, 0)).ht_name);
    first = false;
  }
  if (!done) {
    writerAbandon(writer);
    return;
  }
  const names = writerFinish(writer);
  if (names === NULL) return;
  raise(Type.TypeError, "Cannot create a consistent method resolution\norder (MRO) for bases %U", names);
  release(names);
}

function isEarlierHead(sequences: Borrowed, index: i64): bool {
  const head = tupleGet(listGet(sequences, index), 0);
  for (let before: i64 = 0; before < index; before++) {
    const sequence = listGet(sequences, before);
    if (tupleLength(sequence) > 0 && tupleGet(sequence, 0) === head) return true;
  }
  return false;
}
