/** `str.__format__`: padding and truncation by a format specification. */
import { raise, raiseFalse } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { FORMAT_SPEC_SLOTS, FormatSpec, formatSpecParse, raiseUnknownFormatCode } from "../../protocols/format_spec";
import { objectStr } from "../../protocols/repr";
import { isExactStr, strExact, strLength } from "./str";
import { writerAbandon, writeRepeated, writerFinish, writerInit, writeSubstring } from "./writer";

/** @method str.__format__(format_spec: str, /) */
export function strFormatMethod(self: Borrowed, specification: Borrowed): Owned {
  if (strLength(specification) === 0) return isExactStr(self) ? strExact(self) : objectStr(self);
  const slots = scratchPush(FORMAT_SPEC_SLOTS);
  if (slots === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  const spec = changetype<FormatSpec>(slots);
  const result = formatSpecParse(spec, specification, self, 0x73, 0x3c) && suits(spec, self) ? write(spec, self) : NULL;
  scratchPop(FORMAT_SPEC_SLOTS);
  return result;
}

function refuse(message: string): bool {
  return raiseFalse(Type.ValueError, message);
}

/** Raises ValueError for options that only numbers support. */
function suits(spec: FormatSpec, self: Borrowed): bool {
  if (spec.type !== 0x73) {
    raiseUnknownFormatCode(spec.type, self);
    return false;
  }
  if (spec.sign === 0x20) return refuse("Space not allowed in string format specifier");
  if (spec.sign !== 0) return refuse("Sign not allowed in string format specifier");
  if (spec.noNegativeZero) return refuse("Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate) return refuse("Alternate form (#) not allowed in string format specifier");
  if (spec.alignment === 0x3d) return refuse("'=' alignment not allowed in string format specifier");
  return true;
}

function write(spec: FormatSpec, self: Borrowed): Owned {
  const length = strLength(self);
  const count = spec.precision >= 0 ? min(length, spec.precision) : length;
  const room = max<i64>(spec.width - count, 0);
  if (room === 0 && count === length) return strExact(self);
  const left = spec.alignment === 0x3e ? room : spec.alignment === 0x5e ? room / 2 : 0;
  const writer = writerInit(count + room);
  if (changetype<usize>(writer) === NULL) return NULL;
  if (
    writeRepeated(writer, spec.fill, left) &&
    writeSubstring(writer, self, 0, count) &&
    writeRepeated(writer, spec.fill, room - left)
  ) {
    return writerFinish(writer);
  }
  writerAbandon(writer);
  return NULL;
}
