/** reversed: a sequence from its end to its start, by index. Layout as CPython's reversedobject (LP64). */
import { None } from "../../generated/memory_map";
import { errorClear, errorMatches, raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { checkPositional, noKeywords } from "../../protocols/arguments";
import { lookupSpecial } from "../../protocols/attribute";
import { call0 } from "../../protocols/call";
import { sequenceGetItem, sequenceLength } from "../../protocols/sequence";
import { indexAsI64 } from "../../protocols/number_conversion";
import { isSequence } from "../../protocols/iteration";
import { intFromI64 } from "../int/int";
import { reduceAt, reduceEmpty } from "../iterator/iterator";
import { keywordsRefused } from "../map/map";
import { release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { tupleGet, tupleLength } from "../tuple/tuple";

/** @record reversed */
@unmanaged
export class ReversedObject extends BaseObject {
  /** The index of the next item; -1 at the end. */
  index: i64; // @16
  /** NULL when exhausted. @owned */
  sequence: usize; // @24
}

/** @new reversed(sequence, /) raw */
export function reversedNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  if (kwargs !== NULL && keywordsRefused(type, Type.reversed) && !noKeywords(Name.reversed, kwargs)) return NULL;
  if (!checkPositional(Name.reversed, <i32>tupleLength(args), 1, 1)) return NULL;
  const sequence = tupleGet(args, 0);
  const method = lookupSpecial(sequence, Name.__reversed__);
  if (method === NULL) {
    if (RT.error !== NULL) return NULL;
  } else {
    const result =
      method === None ? raise(Type.TypeError, "'%.200T' object is not reversible", sequence) : call0(method);
    release(method);
    return result;
  }
  if (!isSequence(sequence)) return raise(Type.TypeError, "'%.200T' object is not reversible", sequence);
  const length = sequenceLength(sequence);
  if (length < 0) return NULL;
  const self = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (self === NULL) return NULL;
  changetype<ReversedObject>(self).index = length - 1;
  changetype<ReversedObject>(self).sequence = retain(sequence);
  return self;
}

/** @slot reversed.tp_iternext */
export function reversedNext(self: Borrowed): Owned {
  const record = changetype<ReversedObject>(self);
  if (record.index >= 0) {
    const item = sequenceGetItem(record.sequence, record.index);
    if (item !== NULL) {
      record.index--;
      return item;
    }
    if (errorMatches(Type.IndexError) || errorMatches(Type.StopIteration)) errorClear();
  }
  record.index = -1;
  const sequence = record.sequence;
  record.sequence = NULL;
  releaseOrNull(sequence);
  return NULL;
}

/** @method reversed.__length_hint__() */
export function reversedLengthHint(self: Borrowed): Owned {
  const record = changetype<ReversedObject>(self);
  if (record.sequence === NULL) return intFromI64(0);
  const length = sequenceLength(record.sequence);
  if (length < 0) return NULL;
  const position = record.index + 1;
  return intFromI64(length < position ? 0 : position);
}

/** @method reversed.__reduce__() */
export function reversedReduce(self: Borrowed): Owned {
  const record = changetype<ReversedObject>(self);
  const type = retain(typeOf(self));
  return record.sequence === NULL ? reduceEmpty(type) : reduceAt(type, record.sequence, record.index);
}

/** @method reversed.__setstate__(state, /) */
export function reversedSetState(self: Borrowed, state: Borrowed): bool {
  const index = indexAsI64(state, NULL);
  if (index === -1 && RT.error !== NULL) return false;
  const record = changetype<ReversedObject>(self);
  if (record.sequence === NULL) return true;
  const length = sequenceLength(record.sequence);
  if (length < 0) return false;
  record.index = max<i64>(-1, min(index, length - 1));
  return true;
}
