/** Making the iterator of a sequence that has only `__getitem__`. */
import { BaseObject } from "../../kernel/header";
import { retain } from "../../kernel/object";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { Type } from "../../generated/types";

/** @record iterator */
@unmanaged
export class SequenceIteratorObject extends BaseObject {
  index: i64; // @16
  /** NULL when exhausted. @owned */
  sequence: usize; // @24
}

/** `iter(sequence)` for an object that only has `__getitem__`. */
export function sequenceIteratorNew(sequence: Borrowed): Owned {
  const self = gcNew(Type.iterator, offsetof<SequenceIteratorObject>());
  if (self === NULL) return NULL;
  const iterator = changetype<SequenceIteratorObject>(self);
  iterator.index = 0;
  iterator.sequence = retain(sequence);
  gcTrack(self);
  return self;
}
