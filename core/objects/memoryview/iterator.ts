/** The iterator of a memoryview with one dimension. */
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { memoryviewItem } from "./access";
import { isReleased, viewOf } from "./memoryview";
import { release, retain } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { requireFormat } from "./items";

/** @record memory_iterator */
@unmanaged
export class MemoryIterator extends BaseObject {
  index: i64; // @16
  /** NULL once the end has been reached. @owned */
  view: usize; // @24
  length: i64; // @32
  format: usize; // @40
}

/** @slot memoryview.tp_iter */
export function memoryviewIter(self: Borrowed): Owned {
  if (isReleased(self)) return NULL;
  const view = viewOf(self);
  if (view.dimensions === 0) return raise(Type.TypeError, "invalid indexing of 0-dim memory");
  if (view.dimensions !== 1) return raise(Type.NotImplementedError, "multi-dimensional sub-views are not implemented");
  if (requireFormat(view) === 0) return NULL;
  const object = gcNew(Type.memory_iterator, offsetof<MemoryIterator>());
  if (object === NULL) return NULL;
  const iterator = changetype<MemoryIterator>(object);
  iterator.index = 0;
  iterator.length = load<i64>(view.shape);
  store<u64>(object, <u64>retain(self), offsetof<MemoryIterator>("view"));
  store<u64>(object, <u64>view.format, offsetof<MemoryIterator>("format"));
  gcTrack(object);
  return object;
}

/** @slot memory_iterator.tp_iternext */
export function memoryIteratorNext(self: Borrowed): Owned {
  const iterator = changetype<MemoryIterator>(self);
  const view = iterator.view;
  if (view === NULL) return NULL;
  if (iterator.index < iterator.length) return memoryviewItem(view, iterator.index++);
  store<u64>(self, 0, offsetof<MemoryIterator>("view"));
  release(view);
  return NULL;
}

/** @slot memory_iterator.tp_iter */
export function memoryIteratorIter(self: Borrowed): Owned {
  return retain(self);
}
