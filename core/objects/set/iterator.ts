/**
 * Iterators over sets. The set may change meanwhile: its length is checked at each step, and once it differs the
 * iterator fails forever.
 */
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { builtinFunction } from "../../protocols/builtins";
import { sequenceList } from "../../protocols/sequence";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { release, releaseOrNull, retain, retainOrNull } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { setKeyAt, setLength, setNextEntry } from "./set";
import { tuplePack1, tuplePack2 } from "../tuple/tuple";

/** @record set_iterator */
@unmanaged
export class SetIteratorObject extends BaseObject {
  /** NULL when the iterator is exhausted. @owned */
  set: usize; // @16
  /** The set's length at the start; -1 once it was found changed. */
  used: i64; // @24
  /** Cursor: see setNextEntry. */
  position: i64; // @32
  /** How many elements are still to come, for the length hint. */
  remaining: i64; // @40
}

/** Takes ownership of the reference to the set, which may be NULL. */
function iteratorNew(set: Owned, used: i64, position: i64, remaining: i64): Owned {
  const object = gcNew(Type.set_iterator, offsetof<SetIteratorObject>());
  if (object === NULL) {
    releaseOrNull(set);
    return NULL;
  }
  const iterator = changetype<SetIteratorObject>(object);
  store<u64>(object, <u64>set, offsetof<SetIteratorObject>("set"));
  iterator.used = used;
  iterator.position = position;
  iterator.remaining = remaining;
  gcTrack(object);
  return object;
}

/** @slot set.tp_iter, frozenset.tp_iter */
export function setIter(self: Borrowed): Owned {
  const length = setLength(self);
  return iteratorNew(retain(self), length, 0, length);
}

/** @slot set_iterator.tp_iter */
export function setIteratorSelf(self: Borrowed): Owned {
  return retain(self);
}

/** @slot set_iterator.tp_iternext */
export function setIteratorNext(self: SetIteratorObject): Owned {
  const set = self.set;
  if (set === NULL) return NULL;
  if (self.used !== setLength(set)) {
    raise(Type.RuntimeError, "Set changed size during iteration");
    self.used = -1;
    return NULL;
  }
  const at = setNextEntry(set, self.position);
  if (at < 0) {
    self.set = NULL;
    release(set);
    return NULL;
  }
  self.position = at;
  self.remaining--;
  return retain(setKeyAt(set, at));
}

/** @method set_iterator.__length_hint__() */
export function setIteratorLengthHint(self: SetIteratorObject): i64 {
  return self.set !== NULL && self.used === setLength(self.set) ? self.remaining : 0;
}

/**
 * `iter(list of the remaining elements)`; the iterator itself does not move.
 * @method set_iterator.__reduce__()
 */
export function setIteratorReduce(self: SetIteratorObject): Owned {
  const copy = iteratorNew(retainOrNull(self.set), self.used, self.position, self.remaining);
  if (copy === NULL) return NULL;
  const list = sequenceList(copy);
  release(copy);
  if (list === NULL) return NULL;
  const args = tuplePack1(list);
  release(list);
  if (args === NULL) return NULL;
  const iter = builtinFunction(Name.iter);
  const result = iter === NULL ? NULL : tuplePack2(iter, args);
  releaseOrNull(iter);
  release(args);
  return result;
}
