/** marshal: objects out of bytes, and bytes out of objects, in version 4 of CPython's format. */
import { Borrowed, NULL, Owned } from "../memory/layout";

/** The object that `length` bytes at `data` describe. Malformed bytes raise ValueError, EOFError or TypeError. */
export function marshalLoads(data: usize, length: i64): Owned {
  unreachable();
  return NULL;
}

/** `marshal.dumps(value, version)`: a bytes object. */
export function marshalDumps(value: Borrowed, version: i32): Owned {
  unreachable();
  return NULL;
}
