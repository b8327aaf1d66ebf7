/** Indexing, slicing and assignment of memoryviews; their length and iteration. */
import { Ellipsis } from "../../generated/memory_map";
import { raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { BUFFER_VIEW_SLOTS, BufferRequest, BufferView, bufferAcquire, bufferRelease } from "../../protocols/buffer";
import { indexAsI64, isIndex } from "../../protocols/number_conversion";
import { bufferCopyContiguous } from "../bytes/contiguous";
import { isTuple, release, retain, typeOf } from "../../kernel/object";
import { isReleased, memoryOf, setFlags, viewOf, viewOfBuffer } from "./memoryview";
import { SliceBounds, sliceIndices } from "../slice/slice";
import { copyBytes } from "../text/units";
import { tupleGet, tupleLength } from "../tuple/tuple";
import { nativeFormat, readItem, requireFormat, writeItem } from "./items";

/** The item (or sub-view) at `index` of one axis, or NULL with IndexError. */
function stepAxis(view: BufferView, from: usize, index: i64, axis: i32): usize {
  const extent = load<i64>(view.shape + ((<usize>axis) << 3));
  if (index < 0) index += extent;
  if (index < 0 || index >= extent) return raise(Type.IndexError, "index out of bounds on dimension %d", axis + 1);
  let at = from + <usize>(load<i64>(view.strides + ((<usize>axis) << 3)) * index);
  if (view.suboffsets !== NULL) {
    const suboffset = load<i64>(view.suboffsets + ((<usize>axis) << 3));
    if (suboffset >= 0) at = load<usize>(at) + <usize>suboffset;
  }
  return at;
}

/** @slot memoryview.sq_item */
export function memoryviewItem(self: Borrowed, index: i64): Owned {
  if (isReleased(self)) return NULL;
  const view = viewOf(self);
  const format = requireFormat(view);
  if (format === 0) return NULL;
  if (view.dimensions === 0) return raise(Type.TypeError, "invalid indexing of 0-dim memory");
  if (view.dimensions > 1) return raise(Type.NotImplementedError, "multi-dimensional sub-views are not implemented");
  const at = stepAxis(view, view.data, index, 0);
  return at === NULL ? NULL : readItem(at, format);
}

/** @slot memoryview.mp_subscript */
export function memoryviewSubscript(self: Borrowed, key: Borrowed): Owned {
  if (isReleased(self)) return NULL;
  const view = viewOf(self);
  if (view.dimensions === 0) {
    if (isTuple(key) && tupleLength(key) === 0) {
      const format = requireFormat(view);
      return format === 0 ? NULL : readItem(view.data, format);
    }
    return key === Ellipsis ? retain(self) : raise(Type.TypeError, "invalid indexing of 0-dim memory");
  }
  if (isIndex(key)) {
    const index = indexAsI64(key, Type.IndexError);
    if (index === -1 && RT.error !== NULL) return NULL;
    return memoryviewItem(self, index);
  }
  if (typeOf(key) === Type.slice) return slicedView(self, key);
  if (isTuple(key) && allIndices(key)) {
    const format = requireFormat(view);
    const at = format === 0 ? NULL : itemAtTuple(view, key);
    // The indices' `__index__` may have released the view.
    return at === NULL || isReleased(self) ? NULL : readItem(at, format);
  }
  if (isTuple(key) && allSlices(key))
    return raise(Type.NotImplementedError, "multi-dimensional slicing is not implemented");
  return raise(Type.TypeError, "memoryview: invalid slice key");
}

function allIndices(key: Borrowed): bool {
  for (let index: i64 = 0; index < tupleLength(key); index++) {
    if (!isIndex(tupleGet(key, index))) return false;
  }
  return true;
}

function allSlices(key: Borrowed): bool {
  for (let index: i64 = 0; index < tupleLength(key); index++) {
    if (typeOf(tupleGet(key, index)) !== Type.slice) return false;
  }
  return tupleLength(key) > 0;
}

function itemAtTuple(view: BufferView, key: Borrowed): usize {
  const count = tupleLength(key);
  if (count < <i64>view.dimensions) return raise(Type.NotImplementedError, "sub-views are not implemented");
  if (count > <i64>view.dimensions) {
    return raise(Type.TypeError, "cannot index %d-dimension view with %d-element tuple", view.dimensions, count);
  }
  let at = view.data;
  for (let axis = 0; axis < view.dimensions; axis++) {
    const index = indexAsI64(tupleGet(key, <i64>axis), Type.IndexError);
    if (index === -1 && RT.error !== NULL) return NULL;
    at = stepAxis(view, at, index, axis);
    if (at === NULL) return NULL;
  }
  return at;
}

/** A view of the items that a slice of the first axis selects. */
function slicedView(self: Borrowed, slice: Borrowed): Owned {
  const sliced = viewOfBuffer(memoryOf(self).managed, viewOf(self));
  if (sliced === NULL) return NULL;
  if (cutFirstAxis(viewOf(sliced), slice)) {
    setFlags(sliced);
    return sliced;
  }
  release(sliced);
  return NULL;
}

function cutFirstAxis(view: BufferView, slice: Borrowed): bool {
  const bounds = scratchPush(3);
  if (bounds === NULL) return raiseFalse(Type.RecursionError, "maximum recursion depth exceeded");
  const extent = load<i64>(view.shape);
  const count = sliceIndices(slice, extent, bounds);
  const start = changetype<SliceBounds>(bounds).start;
  const step = changetype<SliceBounds>(bounds).step;
  scratchPop(3);
  if (count < 0) return false;
  const stride = load<i64>(view.strides);
  store<u64>(changetype<usize>(view), <u64>(view.data + <usize>(stride * start)));
  store<i64>(view.shape, count);
  store<i64>(view.strides, stride * step);
  let items: i64 = 1;
  for (let axis = 0; axis < view.dimensions; axis++) items *= load<i64>(view.shape + ((<usize>axis) << 3));
  view.length = items * view.itemsize;
  return true;
}

/** @slot memoryview.mp_ass_subscript */
export function memoryviewAssign(self: Borrowed, key: Borrowed, value: Borrowed): bool {
  if (isReleased(self)) return false;
  const view = viewOf(self);
  const format = requireFormat(view);
  if (format === 0) return false;
  if (view.readonly !== 0) return raiseFalse(Type.TypeError, "cannot modify read-only memory");
  if (value === NULL) return raiseFalse(Type.TypeError, "cannot delete memory");
  if (view.dimensions === 0) {
    if (key === Ellipsis || (isTuple(key) && tupleLength(key) === 0)) return writeItem(self, view.data, format, value);
    return raiseFalse(Type.TypeError, "invalid indexing of 0-dim memory");
  }
  if (isIndex(key)) {
    if (view.dimensions > 1) return raiseFalse(Type.NotImplementedError, "sub-views are not implemented");
    const index = indexAsI64(key, Type.IndexError);
    if (index === -1 && RT.error !== NULL) return false;
    return assignAt(self, stepAxis(view, view.data, index, 0), format, value);
  }
  if (typeOf(key) === Type.slice && view.dimensions === 1) return assignSlice(self, key, value);
  if (isTuple(key) && allIndices(key)) return assignAt(self, itemAtTuple(view, key), format, value);
  if (typeOf(key) === Type.slice || (isTuple(key) && allSlices(key))) {
    return raiseFalse(Type.NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1");
  }
  return raiseFalse(Type.TypeError, "memoryview: invalid slice key");
}

function assignAt(self: Borrowed, at: usize, format: u32, value: Borrowed): bool {
  return at !== NULL && !isReleased(self) && writeItem(self, at, format, value);
}

function assignSlice(self: Borrowed, slice: Borrowed, value: Borrowed): bool {
  const slots = scratchPush(BUFFER_VIEW_SLOTS);
  if (slots === NULL) return raiseFalse(Type.RecursionError, "maximum recursion depth exceeded");
  let assigned = false;
  if (bufferAcquire(value, slots, BufferRequest.FULL_RO)) {
    const target = slicedView(self, slice);
    if (target !== NULL) {
      // The bounds' `__index__` may have released the view.
      assigned = !isReleased(self) && copyItems(viewOf(target), changetype<BufferView>(slots));
      release(target);
    }
    bufferRelease(slots);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return assigned;
}

/** Copies between views of one axis, which may overlap. */
function copyItems(target: BufferView, source: BufferView): bool {
  const count = load<i64>(target.shape);
  const sourceCount = source.shape === NULL ? source.length / source.itemsize : load<i64>(source.shape);
  const sameFormat = nativeFormat(target.format) === nativeFormat(source.format) && target.itemsize === source.itemsize;
  if (source.dimensions !== 1 || count !== sourceCount || !sameFormat) {
    return raiseFalse(Type.ValueError, "memoryview assignment: lvalue and rvalue have different structures");
  }
  if (count === 0) return true;
  const itemsize = <usize>target.itemsize;
  const packed = memoryAllocate(<usize>count * itemsize);
  if (packed === NULL) {
    raiseNoMemory();
    return false;
  }
  bufferCopyContiguous(packed, changetype<usize>(source));
  const stride = load<i64>(target.strides);
  for (let index: i64 = 0; index < count; index++) {
    copyBytes(target.data + <usize>(stride * index), packed + <usize>index * itemsize, itemsize);
  }
  memoryFree(packed);
  return true;
}

/** @slot memoryview.sq_length, memoryview.mp_length */
export function memoryviewLength(self: Borrowed): i64 {
  if (isReleased(self)) return -1;
  const view = viewOf(self);
  return view.dimensions === 0 ? 1 : load<i64>(view.shape);
}
