/**
 * The bytes of `marshal.load(file)`: the file's `readinto` method writes them into a memoryview.
 *
 * Python code may keep that view forever. So the object that it views is separate, never the interpreter's own memory.
 */
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { raise } from "../exceptions/raise";
import { Borrowed, NULL } from "../memory/address";
import { RT } from "../memory/runtime";
import { bytearrayData, bytearrayLength, bytearrayNew } from "../objects/bytearray/bytearray";
import { memoryviewFrom } from "../objects/memoryview/memoryview";
import { release } from "../kernel/object";
import { callMethod1 } from "../protocols/call";
import { indexAsI64 } from "../protocols/number_conversion";

/**
 * Returns the address of `count` bytes inside a bytearray, which is stored at `owner`. Unless that is NULL, the caller
 * owns it, even after an error. Returns NULL if the file raised an exception or gave too few bytes.
 */
export function readFromFile(file: Borrowed, count: i64, owner: usize): usize {
  const buffer = bytearrayNew(count);
  if (buffer === NULL) return NULL;
  store<u32>(owner, <u32>buffer);
  memory.fill(bytearrayData(buffer), 0, <usize>count);
  const view = memoryviewFrom(buffer);
  if (view === NULL) return NULL;
  const answer = callMethod1(file, Name.readinto, view);
  release(view);
  if (answer === NULL) return NULL;
  const got = indexAsI64(answer, Type.ValueError);
  release(answer);
  if (RT.error !== NULL) return NULL;
  // `view.obj` is the bytearray: the file may have emptied it.
  const kept = bytearrayLength(buffer) === count;
  if (got === count && kept) return bytearrayData(buffer);
  if (got <= count) return raise(Type.EOFError, "EOF read where not expected");
  return raise(Type.ValueError, "read() returned too much data: %d bytes requested, %d returned", count, got);
}
