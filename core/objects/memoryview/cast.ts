/** `memoryview.cast`: the same memory with another format and shape. */
import { raise, raiseFalse } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { fastItems } from "../../protocols/sequence";
import { bytesData, bytesLength } from "../bytes/bytes";
import { encodeAscii } from "../codecs/narrow";
import { intAsI64, intFitsI64, intSign } from "../int/int";
import {
  copyScalars,
  isReleased,
  MAXIMUM_DIMENSIONS,
  MemoryFlag,
  memoryOf,
  setFlags,
  stridesFromShape,
  viewAllocate,
  viewOf,
} from "./memoryview";
import { isInt, isList, isStr, isTuple, release } from "../../kernel/object";
import { VarObject } from "../../kernel/header";
import { formatSize, isByteFormat, nativeFormat } from "./items";
import { BufferView } from "../../protocols/buffer";

/** @method memoryview.cast(format, shape=NULL) */
export function memoryviewCast(self: Borrowed, format: Borrowed, shape: Borrowed): Owned {
  if (!isStr(format)) return raise(Type.TypeError, "cast() argument 'format' must be str, not %.50T", format);
  if (isReleased(self)) return NULL;
  const view = viewOf(self);
  if ((memoryOf(self).flags & MemoryFlag.C_CONTIGUOUS) === 0) {
    return raise(Type.TypeError, "memoryview: casts are restricted to C-contiguous views");
  }
  if ((shape !== NULL || view.dimensions !== 1) && hasZero(view)) {
    return raise(Type.TypeError, "memoryview: cannot cast view with zeros in shape or strides");
  }
  let dimensions: i64 = 1;
  if (shape !== NULL) {
    if (!isList(shape) && !isTuple(shape)) return raise(Type.TypeError, "shape must be a list or a tuple");
    dimensions = changetype<VarObject>(shape).size;
    if (dimensions > MAXIMUM_DIMENSIONS)
      return raise(Type.ValueError, "memoryview: number of dimensions must not exceed 64");
    if (view.dimensions !== 1 && dimensions !== 1)
      return raise(Type.TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
  }
  const result = viewAllocate(memoryOf(self).managed, <i32>dimensions);
  if (result === NULL) return NULL;
  copyScalars(viewOf(result), view);
  if (castFormat(viewOf(result), format) && castShape(viewOf(result), shape)) {
    setFlags(result);
    return result;
  }
  release(result);
  return NULL;
}

function hasZero(view: BufferView): bool {
  for (let axis = 0; axis < view.dimensions; axis++) {
    if (load<i64>(view.shape + ((<usize>axis) << 3)) === 0 || load<i64>(view.strides + ((<usize>axis) << 3)) === 0)
      return true;
  }
  return false;
}

/** The text of a native format, with or without `@`. It must never be freed, since a view points to it. */
function staticFormat(format: u32, prefixed: bool): usize {
  const table = memory.data<u8>([
    0x40, 0x63, 0, 0x40, 0x62, 0, 0x40, 0x42, 0, 0x40, 0x68, 0, 0x40, 0x48, 0, 0x40, 0x69, 0, 0x40, 0x49, 0, 0x40, 0x6c,
    0, 0x40, 0x4c, 0, 0x40, 0x71, 0, 0x40, 0x51, 0, 0x40, 0x6e, 0, 0x40, 0x4e, 0, 0x40, 0x66, 0, 0x40, 0x64, 0, 0x40,
    0x3f, 0, 0x40, 0x50, 0,
  ]);
  let at = table + 1;
  while (<u32>load<u8>(at) !== format) at += 3;
  return prefixed ? at - 1 : at;
}

function castFormat(view: BufferView, format: Borrowed): bool {
  const ascii = encodeAscii(format, NULL);
  if (ascii === NULL) return false;
  const text = bytesData(ascii);
  const target = bytesLength(ascii) > 2 ? 0 : nativeFormat(text);
  const prefixed = load<u8>(text) === 0x40;
  release(ascii);
  if (target === 0) {
    return raiseFalse(
      Type.ValueError,
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  }
  const source = nativeFormat(view.format);
  if ((source === 0 || !isByteFormat(source)) && !isByteFormat(target)) {
    return raiseFalse(Type.TypeError, "memoryview: cannot cast between two non-byte formats");
  }
  const itemsize = formatSize(target);
  if (view.length % itemsize !== 0)
    return raiseFalse(Type.TypeError, "memoryview: length is not a multiple of itemsize");
  store<u64>(changetype<usize>(view), <u64>staticFormat(target, prefixed), offsetof<BufferView>("format"));
  view.itemsize = itemsize;
  return true;
}

function castShape(view: BufferView, shape: Borrowed): bool {
  if (shape === NULL) {
    store<i64>(view.shape, view.length / view.itemsize);
    store<i64>(view.strides, view.itemsize);
    return true;
  }
  let length = view.itemsize;
  const items = fastItems(shape);
  for (let axis = 0; axis < view.dimensions; axis++) {
    const item = load<usize>(items + ((<usize>axis) << 3));
    if (!isInt(item)) return raiseFalse(Type.TypeError, "memoryview.cast(): elements of shape must be integers");
    const fits = intFitsI64(item);
    if (intSign(item) <= 0)
      return raiseFalse(Type.ValueError, "memoryview.cast(): elements of shape must be integers > 0");
    const extent = fits ? intAsI64(item) : i64.MAX_VALUE;
    if (extent > i64.MAX_VALUE / length)
      return raiseFalse(Type.ValueError, "memoryview.cast(): product(shape) > SSIZE_MAX");
    length *= extent;
    store<i64>(view.shape + ((<usize>axis) << 3), extent);
  }
  if (length !== view.length) return raiseFalse(Type.TypeError, "memoryview: product(shape) * itemsize != buffer size");
  stridesFromShape(view);
  return true;
}
