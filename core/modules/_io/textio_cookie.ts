/** The cookie for a position in text: five numbers in one int, packed as in CPython. */
import { raiseNoMemory } from "../../exceptions/raise";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { intFromBytes, intToBytes } from "../../objects/int/bytes";
import { release } from "../../kernel/object";
import { numberLong } from "../../protocols/number_conversion";

@unmanaged
export class Cookie {
  /** Where decoding starts, in bytes. */
  start: i64;
  /** The decoder's flags there. */
  flags: i32;
  bytesToFeed: i32;
  charsToSkip: i32;
  /** The characters appear only once the decoder is told that the input ends. */
  needEof: u8;
}

export const COOKIE_SLOTS: i32 = <i32>((offsetof<Cookie>() + 7) >> 3);
/** The size of its fields, without the space after the last one. */
const PACKED: i64 = 21;

export function cookieToInt(cookie: Cookie): Owned {
  return intFromBytes(changetype<usize>(cookie), PACKED, true, false);
}

/** Reads a nonnegative cookie into the record at `out`. */
export function cookieFrom(object: Borrowed, out: usize): bool {
  const int = numberLong(object);
  if (int === NULL) return false;
  const bytes = scratchPush(COOKIE_SLOTS);
  if (bytes === NULL) raiseNoMemory();
  const done = bytes !== NULL && intToBytes(int, bytes, PACKED, true, false);
  if (done) memory.copy(out, bytes, <usize>PACKED);
  if (bytes !== NULL) scratchPop(COOKIE_SLOTS);
  release(int);
  return done;
}
