/**
 * memoryview: a window on another object's memory. Layout as CPython's PyMemoryViewObject.
 *
 * All views made from one another share a managed buffer, which holds the one acquired from the exporter and releases
 * it with the last of them. A released view keeps its record but must not touch the memory: every access begins with
 * `isReleased`.
 */
import { raise, raiseFalse } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { BufferRequest, BufferView, bufferAcquire, bufferRelease, supportsBuffer } from "../../protocols/buffer";
import { isCContiguous, isFContiguous } from "../bytes/contiguous";
import { gcFree, gcNew, gcNewVar, gcTrack, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { release, retain, typeOf } from "../../kernel/object";
import { BaseObject, VarObject } from "../../kernel/header";
import { copyBytes } from "../text/units";
import { clearWeakReferences } from "../weakref/weakref";

@unmanaged
export class ManagedBuffer extends BaseObject {
  /** 1: released. */
  flags: i32; // @16
  /** The number of views that have not been released. */
  exports: i64; // @24
  // The acquired BufferView follows @32.
}

@unmanaged
export class MemoryView extends VarObject {
  /** Owned. */
  managed: usize; // @24
  /** -1 until computed. */
  hash: i64; // @32
  /** MemoryFlag */
  flags: i32; // @40
  /** The number of buffers acquired from this view. */
  exports: i64; // @48
  // This view's own BufferView follows @56, the list of weak references @136, shape, strides and suboffsets @144.
}

export namespace MemoryFlag {
  export const RELEASED: i32 = 1;
  export const C_CONTIGUOUS: i32 = 2;
  export const F_CONTIGUOUS: i32 = 4;
  export const SCALAR: i32 = 8;
  export const INDIRECT: i32 = 16;
}

const MASTER: usize = 32;
const MANAGED_SIZE: usize = 112;
const VIEW: usize = 56;
const WEAK_REFERENCES: usize = 136;
const ARRAYS: usize = 144;
const GIVEN_BACK: i32 = 1;

export const MAXIMUM_DIMENSIONS: i64 = 64;

export function memoryOf(self: Borrowed): MemoryView {
  return changetype<MemoryView>(self);
}

/** The view's own record. */
export function viewOf(self: Borrowed): BufferView {
  return changetype<BufferView>(self + VIEW);
}

export function isMemoryview(object: Borrowed): bool {
  return typeOf(object) === Type.memoryview;
}

/** Raises ValueError for a released view. */
export function isReleased(self: Borrowed): bool {
  if (!released(self)) return false;
  raise(Type.ValueError, "operation forbidden on released memoryview object");
  return true;
}

/** Whether the view or its managed buffer has been released. Raises nothing. */
export function released(self: Borrowed): bool {
  const record = memoryOf(self);
  return (
    (record.flags & MemoryFlag.RELEASED) !== 0 || (changetype<ManagedBuffer>(record.managed).flags & GIVEN_BACK) !== 0
  );
}

/** Acquires the buffer of an object for all views to come. */
function managedNew(exporter: Borrowed): Owned {
  const managed = gcNew(Type.managedbuffer, MANAGED_SIZE);
  if (managed === NULL) return NULL;
  const record = changetype<ManagedBuffer>(managed);
  store<u64>(managed, 0, offsetof<ManagedBuffer>("flags"));
  record.exports = 0;
  if (!bufferAcquire(exporter, managed + MASTER, BufferRequest.FULL_RO)) {
    store<u64>(managed + MASTER, 0, offsetof<BufferView>("object"));
    release(managed);
    return NULL;
  }
  gcTrack(managed);
  return managed;
}

/** @slot managedbuffer.tp_dealloc */
export function managedDealloc(self: usize): void {
  gcUntrack(self);
  if ((changetype<ManagedBuffer>(self).flags & GIVEN_BACK) === 0) bufferRelease(self + MASTER);
  gcFree(self);
}

/** @slot managedbuffer.tp_traverse */
export function managedTraverse(self: usize, visit: u32, argument: usize): i32 {
  return visitReference(changetype<BufferView>(self + MASTER).object, visit, argument);
}

/** @slot managedbuffer.tp_clear */
export function managedClear(self: usize): void {
  const record = changetype<ManagedBuffer>(self);
  if ((record.flags & GIVEN_BACK) !== 0 || record.exports > 0) return;
  record.flags |= GIVEN_BACK;
  bufferRelease(self + MASTER);
}

/** Allocates a view with that many dimensions. The caller fills in shape and strides; there are no suboffsets. */
export function viewAllocate(managed: Borrowed, dimensions: i32): Owned {
  const self = gcNewVar(Type.memoryview, ARRAYS + <usize>dimensions * 24, 3 * <i64>dimensions);
  if (self === NULL) return NULL;
  const record = memoryOf(self);
  record.hash = -1;
  store<u64>(self, 0, offsetof<MemoryView>("flags"));
  record.exports = 0;
  store<u64>(self, <u64>retain(managed), offsetof<MemoryView>("managed"));
  changetype<ManagedBuffer>(managed).exports++;
  memory.fill(self + VIEW, 0, offsetof<BufferView>() + 8);
  const view = viewOf(self);
  view.dimensions = dimensions;
  store<u64>(self + VIEW, dimensions === 0 ? 0 : <u64>(self + ARRAYS), offsetof<BufferView>("shape"));
  store<u64>(
    self + VIEW,
    dimensions === 0 ? 0 : <u64>(self + ARRAYS + ((<usize>dimensions) << 3)),
    offsetof<BufferView>("strides"),
  );
  gcTrack(self);
  return self;
}

/** A view of the same memory with the same shape as `source` (a BufferView without a reference of its own). */
export function viewOfBuffer(managed: Borrowed, source: BufferView): Owned {
  const dimensions = source.dimensions;
  const self = viewAllocate(managed, dimensions);
  if (self === NULL) return NULL;
  const view = viewOf(self);
  copyScalars(view, source);
  const arrayBytes = (<usize>dimensions) << 3;
  if (dimensions > 0) {
    if (source.shape !== NULL) copyBytes(view.shape, source.shape, arrayBytes);
    else store<i64>(view.shape, source.length / source.itemsize);
    if (source.strides !== NULL) copyBytes(view.strides, source.strides, arrayBytes);
    else stridesFromShape(view);
    if (source.suboffsets !== NULL) {
      store<u64>(changetype<usize>(view), <u64>(view.strides + arrayBytes), offsetof<BufferView>("suboffsets"));
      copyBytes(view.suboffsets, source.suboffsets, arrayBytes);
    }
  }
  setFlags(self);
  return self;
}

/** Everything except the arrays. The managed buffer owns the reference to the exporter. */
export function copyScalars(view: BufferView, source: BufferView): void {
  const to = changetype<usize>(view);
  store<u64>(to, <u64>source.data);
  store<u64>(to, <u64>source.object, offsetof<BufferView>("object"));
  view.length = source.length;
  view.itemsize = source.itemsize;
  view.readonly = source.readonly;
  store<u64>(
    to,
    source.format === NULL ? <u64>memory.data<u8>([0x42, 0]) : <u64>source.format,
    offsetof<BufferView>("format"),
  );
}

/** The strides of items in C order without gaps. */
export function stridesFromShape(view: BufferView): void {
  let step = view.itemsize;
  for (let axis = view.dimensions - 1; axis >= 0; axis--) {
    store<i64>(view.strides + ((<usize>axis) << 3), step);
    step *= load<i64>(view.shape + ((<usize>axis) << 3));
  }
}

/** Determines in which orders the items are contiguous. */
export function setFlags(self: Borrowed): void {
  const view = viewOf(self);
  const both = MemoryFlag.C_CONTIGUOUS | MemoryFlag.F_CONTIGUOUS;
  let flags: i32 = 0;
  if (view.dimensions === 0) flags = MemoryFlag.SCALAR | both;
  else if (view.dimensions === 1) {
    if (load<i64>(view.shape) === 1 || load<i64>(view.strides) === view.itemsize) flags = both;
  } else
    flags = (isCContiguous(view) ? MemoryFlag.C_CONTIGUOUS : 0) | (isFContiguous(view) ? MemoryFlag.F_CONTIGUOUS : 0);
  if (view.suboffsets !== NULL) flags = (flags & ~both) | MemoryFlag.INDIRECT;
  memoryOf(self).flags = flags;
}

/** @new memoryview(object) */
export function memoryviewNew(type: usize, object: Borrowed): Owned {
  return memoryviewFrom(object);
}

export function memoryviewFrom(object: Borrowed): Owned {
  if (isMemoryview(object)) {
    if (isReleased(object)) return NULL;
    return viewOfBuffer(memoryOf(object).managed, viewOf(object));
  }
  if (!supportsBuffer(object))
    return raise(Type.TypeError, "memoryview: a bytes-like object is required, not '%.200T'", object);
  const managed = managedNew(object);
  if (managed === NULL) return NULL;
  const view = viewOfBuffer(managed, changetype<BufferView>(managed + MASTER));
  release(managed);
  return view;
}

/** Releases the memory unless it is still in use. */
export function memoryRelease(self: Borrowed): bool {
  const record = memoryOf(self);
  if ((record.flags & MemoryFlag.RELEASED) !== 0) return true;
  if (record.exports > 0) {
    return raiseFalse(
      Type.BufferError,
      "memoryview has %d exported buffer%s",
      record.exports,
      changetype<usize>(record.exports === 1 ? "" : "s"),
    );
  }
  record.flags |= MemoryFlag.RELEASED;
  const managed = changetype<ManagedBuffer>(record.managed);
  if (--managed.exports === 0 && (managed.flags & GIVEN_BACK) === 0) {
    managed.flags |= GIVEN_BACK;
    gcUntrack(record.managed);
    bufferRelease(record.managed + MASTER);
  }
  return true;
}

/** @slot memoryview.tp_dealloc */
export function memoryviewDealloc(self: usize): void {
  gcUntrack(self);
  if (memoryOf(self).managed !== NULL) {
    memoryRelease(self);
    release(memoryOf(self).managed);
  }
  if (load<usize>(self, WEAK_REFERENCES) !== NULL) clearWeakReferences(self);
  gcFree(self);
}

/** @slot memoryview.tp_traverse */
export function memoryviewTraverse(self: usize, visit: u32, argument: usize): i32 {
  return visitReference(memoryOf(self).managed, visit, argument);
}

/** @slot memoryview.tp_clear */
export function memoryviewClear(self: usize): void {
  const managed = memoryOf(self).managed;
  if (managed === NULL || memoryOf(self).exports > 0) return;
  memoryRelease(self);
  store<u64>(self, 0, offsetof<MemoryView>("managed"));
  release(managed);
}

/** @slot memoryview.bf_getbuffer */
export function memoryviewGetBuffer(self: Borrowed, target: usize, request: i32): bool {
  if (isReleased(self)) return false;
  const flags = memoryOf(self).flags;
  const source = viewOf(self);
  if ((request & BufferRequest.WRITABLE) !== 0 && source.readonly !== 0)
    return refuse("memoryview: underlying buffer is not writable");
  const c = (flags & MemoryFlag.C_CONTIGUOUS) !== 0;
  const f = (flags & MemoryFlag.F_CONTIGUOUS) !== 0;
  if (asks(request, BufferRequest.C_CONTIGUOUS) && !c)
    return refuse("memoryview: underlying buffer is not C-contiguous");
  if (asks(request, BufferRequest.F_CONTIGUOUS) && !f)
    return refuse("memoryview: underlying buffer is not Fortran contiguous");
  if (asks(request, BufferRequest.ANY_CONTIGUOUS) && !c && !f)
    return refuse("memoryview: underlying buffer is not contiguous");
  if (!asks(request, BufferRequest.INDIRECT) && (flags & MemoryFlag.INDIRECT) !== 0) {
    return refuse("memoryview: underlying buffer requires suboffsets");
  }
  if (!asks(request, BufferRequest.STRIDES) && !c) return refuse("memoryview: underlying buffer is not C-contiguous");
  const withFormat = (request & BufferRequest.FORMAT) !== 0;
  if (!asks(request, BufferRequest.ND) && withFormat) {
    return refuse("memoryview: cannot cast to unsigned bytes if the format flag is present");
  }
  memory.copy(target, changetype<usize>(source), offsetof<BufferView>());
  store<u64>(target, 0, offsetof<BufferView>("internal"));
  if (!withFormat) store<u64>(target, 0, offsetof<BufferView>("format"));
  if (!asks(request, BufferRequest.STRIDES)) store<u64>(target, 0, offsetof<BufferView>("strides"));
  if (!asks(request, BufferRequest.ND)) {
    changetype<BufferView>(target).dimensions = 1;
    store<u64>(target, 0, offsetof<BufferView>("shape"));
  }
  store<u64>(target, <u64>retain(self), offsetof<BufferView>("object"));
  memoryOf(self).exports++;
  return true;
}

function asks(request: i32, what: i32): bool {
  return (request & what) === what;
}

function refuse(message: string): bool {
  return raiseFalse(Type.BufferError, message);
}

/** @slot memoryview.bf_releasebuffer */
export function memoryviewReleaseBuffer(self: Borrowed, target: usize): void {
  memoryOf(self).exports--;
}
