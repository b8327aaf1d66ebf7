/** The attributes of a memoryview, and its methods that return copies. */
import { False, None, True } from "../../generated/memory_map";
import { formatMessage } from "../../exceptions/format_message";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { bytesData, bytesNew } from "../bytes/bytes";
import { bufferCopyContiguous, bufferCopyFortran, isFContiguous } from "../bytes/contiguous";
import { hexText } from "../bytes/translate";
import { hashBytes } from "../../kernel/hash";
import { intFromI64 } from "../int/int";
import { listNew, listSet } from "../list/list";
import { isReleased, MemoryFlag, memoryOf, memoryRelease, released, viewOf, viewOfBuffer } from "./memoryview";
import { isStr, none, release, retain } from "../../kernel/object";
import { strEqualLiteral } from "../str/str";
import { tupleNew, tupleSet } from "../tuple/tuple";
import { BufferView } from "../../protocols/buffer";
import { objectHash } from "../../protocols/hash";
import { isByteFormat, nativeFormat, readItem, requireFormat } from "./items";
import { strFromUtf8 } from "../codecs/utf8";

function truth(value: bool): Owned {
  return retain(value ? True : False);
}

/** @slot memoryview.tp_repr */
export function memoryviewRepr(self: Borrowed): Owned {
  return formatMessage(released(self) ? "<released memory at 0x%x>" : "<memory at 0x%x>", self);
}

/** @getter memoryview.obj */
export function memoryviewObject(self: Borrowed): Owned {
  if (isReleased(self)) return NULL;
  const object = viewOf(self).object;
  return object === NULL ? none() : retain(object);
}

/** @getter memoryview.nbytes */
export function memoryviewNbytes(self: Borrowed): Owned {
  return isReleased(self) ? NULL : intFromI64(viewOf(self).length);
}

/** @getter memoryview.itemsize */
export function memoryviewItemsize(self: Borrowed): Owned {
  return isReleased(self) ? NULL : intFromI64(viewOf(self).itemsize);
}

/** @getter memoryview.format */
export function memoryviewFormat(self: Borrowed): Owned {
  if (isReleased(self)) return NULL;
  const format = viewOf(self).format;
  let length = 0;
  while (load<u8>(format + <usize>length) !== 0) length++;
  return strFromUtf8(format, length);
}

/** @getter memoryview.ndim */
export function memoryviewDimensions(self: Borrowed): Owned {
  return isReleased(self) ? NULL : intFromI64(<i64>viewOf(self).dimensions);
}

/** @getter memoryview.readonly */
export function memoryviewReadonly(self: Borrowed): Owned {
  return isReleased(self) ? NULL : truth(viewOf(self).readonly !== 0);
}

/** A tuple of the numbers at `array` (→ i64[]), empty if there are none. */
function numbers(array: usize, count: i32): Owned {
  const tuple = tupleNew(array === NULL ? 0 : <i64>count);
  if (tuple === NULL || array === NULL) return tuple;
  for (let index = 0; index < count; index++) {
    const number = intFromI64(load<i64>(array + ((<usize>index) << 3)));
    if (number === NULL) {
      release(tuple);
      return NULL;
    }
    tupleSet(tuple, <i64>index, number);
  }
  return tuple;
}

/** @getter memoryview.shape */
export function memoryviewShape(self: Borrowed): Owned {
  return isReleased(self) ? NULL : numbers(viewOf(self).shape, viewOf(self).dimensions);
}

/** @getter memoryview.strides */
export function memoryviewStrides(self: Borrowed): Owned {
  return isReleased(self) ? NULL : numbers(viewOf(self).strides, viewOf(self).dimensions);
}

/** @getter memoryview.suboffsets */
export function memoryviewSuboffsets(self: Borrowed): Owned {
  return isReleased(self) ? NULL : numbers(viewOf(self).suboffsets, viewOf(self).dimensions);
}

/** @getter memoryview.c_contiguous */
export function memoryviewCContiguous(self: Borrowed): Owned {
  return isReleased(self) ? NULL : truth((memoryOf(self).flags & MemoryFlag.C_CONTIGUOUS) !== 0);
}

/** @getter memoryview.f_contiguous */
export function memoryviewFContiguous(self: Borrowed): Owned {
  return isReleased(self) ? NULL : truth((memoryOf(self).flags & MemoryFlag.F_CONTIGUOUS) !== 0);
}

/** @getter memoryview.contiguous */
export function memoryviewContiguous(self: Borrowed): Owned {
  const either = MemoryFlag.C_CONTIGUOUS | MemoryFlag.F_CONTIGUOUS;
  return isReleased(self) ? NULL : truth((memoryOf(self).flags & either) !== 0);
}

/** @method memoryview.release() */
export function memoryviewRelease(self: Borrowed): bool {
  return memoryRelease(self);
}

/** @method memoryview.__enter__() */
export function memoryviewEnter(self: Borrowed): Owned {
  return isReleased(self) ? NULL : retain(self);
}

/** @method memoryview.__exit__(*exc_info) */
export function memoryviewExit(self: Borrowed, args: usize, count: i32): bool {
  return memoryRelease(self);
}

/** @method memoryview.toreadonly() */
export function memoryviewToreadonly(self: Borrowed): Owned {
  if (isReleased(self)) return NULL;
  const view = viewOfBuffer(memoryOf(self).managed, viewOf(self));
  if (view !== NULL) viewOf(view).readonly = 1;
  return view;
}

/** @method memoryview.tobytes(order='C') */
export function memoryviewTobytes(self: Borrowed, order: Borrowed): Owned {
  if (!isStr(order) && order !== None) {
    return raise(Type.TypeError, "tobytes() argument 'order' must be str or None, not %.50T", order);
  }
  if (isReleased(self)) return NULL;
  const view = viewOf(self);
  let fortran = false;
  if (order !== None && !strEqualLiteral(order, "C")) {
    if (strEqualLiteral(order, "F")) fortran = true;
    else if (strEqualLiteral(order, "A")) fortran = isFContiguous(view) && view.dimensions > 1;
    else return raise(Type.ValueError, "order must be 'C', 'F' or 'A'");
  }
  const copy = bytesNew(view.length);
  if (copy === NULL || view.length === 0) return copy;
  if (fortran) bufferCopyFortran(bytesData(copy), changetype<usize>(view));
  else bufferCopyContiguous(bytesData(copy), changetype<usize>(view));
  return copy;
}

/** @method memoryview.hex(sep=NULL, bytes_per_sep: int=1) */
export function memoryviewHex(self: Borrowed, separator: Borrowed, perSeparator: i32): Owned {
  if (isReleased(self)) return NULL;
  const view = viewOf(self);
  const copy = memoryAllocate(<usize>view.length + 1);
  if (copy === NULL) return raiseNoMemory();
  bufferCopyContiguous(copy, changetype<usize>(view));
  const text = hexText(copy, view.length, separator, perSeparator);
  memoryFree(copy);
  return text;
}

/** @method memoryview.tolist() */
export function memoryviewTolist(self: Borrowed): Owned {
  if (isReleased(self)) return NULL;
  const view = viewOf(self);
  const format = requireFormat(view);
  if (format === 0) return NULL;
  return view.dimensions === 0 ? readItem(view.data, format) : axisList(view, view.data, 0, format);
}

function axisList(view: BufferView, from: usize, axis: i32, format: u32): Owned {
  const count = load<i64>(view.shape + ((<usize>axis) << 3));
  const stride = load<i64>(view.strides + ((<usize>axis) << 3));
  const list = listNew(count);
  if (list === NULL) return NULL;
  for (let index: i64 = 0; index < count; index++) {
    let at = from + <usize>(stride * index);
    if (view.suboffsets !== NULL) {
      const suboffset = load<i64>(view.suboffsets + ((<usize>axis) << 3));
      if (suboffset >= 0) at = load<usize>(at) + <usize>suboffset;
    }
    const item = axis + 1 === view.dimensions ? readItem(at, format) : axisList(view, at, axis + 1, format);
    if (item === NULL) {
      release(list);
      return NULL;
    }
    listSet(list, index, item);
  }
  return list;
}

/** @slot memoryview.tp_hash */
export function memoryviewHash(self: Borrowed): i64 {
  if (memoryOf(self).hash !== -1) return memoryOf(self).hash;
  if (isReleased(self)) return -1;
  const view = viewOf(self);
  if (view.readonly === 0) {
    raise(Type.ValueError, "cannot hash writable memoryview object");
    return -1;
  }
  if (!isByteFormat(nativeFormat(view.format))) {
    raise(Type.ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    return -1;
  }
  // An exporter that is not hashable can change, whatever the view says.
  if (view.object !== NULL && objectHash(view.object) === -1) return -1;
  const copy = memoryAllocate(<usize>view.length + 1);
  if (copy === NULL) {
    raiseNoMemory();
    return -1;
  }
  bufferCopyContiguous(copy, changetype<usize>(view));
  const hash = hashBytes(copy, view.length);
  memoryFree(copy);
  memoryOf(self).hash = hash;
  return hash;
}
