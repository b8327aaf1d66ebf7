/** float → text, by the host's exact conversion. */
import { FloatFlag } from "../../generated/border";
import { raiseNoMemory } from "../../exceptions/raise";
import { host_format_float } from "../../generated/host";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { floatValue } from "./float";
import { strFromLatin1 } from "../str/str";

const USUAL: i32 = 40;
/** More digits than the host can put into one string. */
const TOO_PRECISE: i32 = 0x10000000;

/**
 * The text of a double. `code` is 'r' (shortest), 'e', 'f' or 'g' with `precision`. Returns a block, which the caller
 * frees: its length is at `block + 0` as u32, the text starts at `block + 4`, and a spare byte follows it. NULL with
 * MemoryError.
 */
export function formatDouble(value: f64, code: i32, precision: i32, flags: i32): usize {
  if (precision >= TOO_PRECISE) return raiseNoMemory();
  let block = memoryAllocate(5 + USUAL);
  if (block === NULL) return raiseNoMemory();
  let length = host_format_float(value, code, precision, flags, block + 4, USUAL);
  if (length < 0) {
    memoryFree(block);
    const capacity = -length;
    block = memoryAllocate(5 + <usize>capacity);
    if (block === NULL) return raiseNoMemory();
    length = host_format_float(value, code, precision, flags, block + 4, capacity);
  }
  store<i32>(block, length);
  return block;
}

/** The shortest text that reads back as the same double. */
export function doubleRepr(value: f64): Owned {
  const block = formatDouble(value, 114 /* r */, 0, FloatFlag.ADD_DOT_0);
  if (block === NULL) return NULL;
  const text = strFromLatin1(block + 4, <i64>load<i32>(block));
  memoryFree(block);
  return text;
}

/** @slot float.tp_repr */
export function floatRepr(object: Borrowed): Owned {
  return doubleRepr(floatValue(object));
}
