/** Buffers of any shape as one run of bytes in C order. */
import { NULL } from "../../memory/address";
import { BufferView } from "../../protocols/buffer";
import { copyBytes } from "../text/units";

/** Whether the items are contiguous, with the last index varying fastest. */
export function isCContiguous(view: BufferView): bool {
  if (view.suboffsets !== NULL) return false;
  if (view.length === 0 || view.strides === NULL) return true;
  let step = view.itemsize;
  for (let axis = view.dimensions - 1; axis >= 0; axis--) {
    const extent = load<i64>(view.shape + ((<usize>axis) << 3));
    if (extent > 1 && load<i64>(view.strides + ((<usize>axis) << 3)) !== step) return false;
    step *= extent;
  }
  return true;
}

/** The same with the first index varying fastest. */
export function isFContiguous(view: BufferView): bool {
  if (view.suboffsets !== NULL) return false;
  if (view.length === 0) return true;
  if (view.strides === NULL) return view.dimensions <= 1;
  let step = view.itemsize;
  for (let axis = 0; axis < view.dimensions; axis++) {
    const extent = load<i64>(view.shape + ((<usize>axis) << 3));
    if (extent > 1 && load<i64>(view.strides + ((<usize>axis) << 3)) !== step) return false;
    step *= extent;
  }
  return true;
}

/** Writes all items of the buffer at `to`, in C order. */
export function bufferCopyContiguous(to: usize, view: usize): void {
  const record = changetype<BufferView>(view);
  if (isCContiguous(record)) copyBytes(to, record.data, <usize>record.length);
  else copyAxis(to, record, record.data, 0);
}

/** One axis after the other. Returns the address after what was written. */
function copyAxis(to: usize, view: BufferView, from: usize, axis: i32): usize {
  if (axis === view.dimensions) {
    copyBytes(to, from, <usize>view.itemsize);
    return to + <usize>view.itemsize;
  }
  const extent = load<i64>(view.shape + ((<usize>axis) << 3));
  const stride = load<i64>(view.strides + ((<usize>axis) << 3));
  for (let index: i64 = 0; index < extent; index++) {
    let at = from;
    if (view.suboffsets !== NULL) {
      const suboffset = load<i64>(view.suboffsets + ((<usize>axis) << 3));
      if (suboffset >= 0) at = load<usize>(at) + <usize>suboffset;
    }
    to = copyAxis(to, view, at, axis + 1);
    from += <usize>stride;
  }
  return to;
}

/** The same in Fortran order: the first index varies fastest. */
export function bufferCopyFortran(to: usize, view: usize): void {
  const record = changetype<BufferView>(view);
  copyFortranAxis(to, record, record.data, record.dimensions - 1);
}

function copyFortranAxis(to: usize, view: BufferView, from: usize, axis: i32): usize {
  if (axis < 0) {
    copyBytes(to, from, <usize>view.itemsize);
    return to + <usize>view.itemsize;
  }
  const extent = load<i64>(view.shape + ((<usize>axis) << 3));
  const stride = load<i64>(view.strides + ((<usize>axis) << 3));
  for (let index: i64 = 0; index < extent; index++) {
    to = copyFortranAxis(to, view, from, axis - 1);
    from += <usize>stride;
  }
  return to;
}
