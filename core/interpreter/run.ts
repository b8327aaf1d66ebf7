/** Entry points for the host. */
import { Borrowed, NULL, Owned } from "../memory/layout";

/** Runs a marshalled code object as the module `__main__`. → 0; 1: an uncaught exception is in RT.error. */
export function runMarshalled(data: usize, length: i32): i32 {
  unreachable();
  return 1;
}
