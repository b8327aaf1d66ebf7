/** upper, islower and the like of bytes and bytearray: ASCII letters only. */
import { False, True } from "../../generated/memory_map";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { retain } from "../../kernel/object";
import { capitalizeBytes, lowerBytes, swapcaseBytes, titleBytes, upperBytes } from "../str/case";
import { textData, textLength, textNew } from "../text/text";
import { anyHighBit } from "../text/units";

/**
 * @method bytes.upper()
 * @method bytearray.upper()
 */
export function bytesUpper(self: Borrowed): Owned {
  const result = textNew(self, textLength(self), 0xff);
  if (result !== NULL) upperBytes(textData(result), textData(self), textLength(self));
  return result;
}

/**
 * @method bytes.lower()
 * @method bytearray.lower()
 */
export function bytesLower(self: Borrowed): Owned {
  const result = textNew(self, textLength(self), 0xff);
  if (result !== NULL) lowerBytes(textData(result), textData(self), textLength(self));
  return result;
}

/**
 * @method bytes.title()
 * @method bytearray.title()
 */
export function bytesTitle(self: Borrowed): Owned {
  const result = textNew(self, textLength(self), 0xff);
  if (result !== NULL) titleBytes(textData(result), textData(self), textLength(self));
  return result;
}

/**
 * @method bytes.capitalize()
 * @method bytearray.capitalize()
 */
export function bytesCapitalize(self: Borrowed): Owned {
  const result = textNew(self, textLength(self), 0xff);
  if (result !== NULL) capitalizeBytes(textData(result), textData(self), textLength(self));
  return result;
}

/**
 * @method bytes.swapcase()
 * @method bytearray.swapcase()
 */
export function bytesSwapcase(self: Borrowed): Owned {
  const result = textNew(self, textLength(self), 0xff);
  if (result !== NULL) swapcaseBytes(textData(result), textData(self), textLength(self));
  return result;
}

const UPPER = 1;
const LOWER = 2;
const DIGIT = 4;
const SPACE = 8;

function classOf(byte: u32): i32 {
  if (byte - 0x41 < 26) return UPPER;
  if (byte - 0x61 < 26) return LOWER;
  if (byte - 0x30 < 10) return DIGIT;
  return byte === 0x20 || (byte >= 9 && byte <= 13) ? SPACE : 0;
}

/** Whether there is a byte, and all are in one of the classes. */
function allIn(self: Borrowed, classes: i32): Owned {
  const data = textData(self);
  const length = textLength(self);
  for (let index: i64 = 0; index < length; index++) {
    if ((classOf(load<u8>(data + <usize>index)) & classes) === 0) return retain(False);
  }
  return retain(length > 0 ? True : False);
}

/**
 * @method bytes.isalpha()
 * @method bytearray.isalpha()
 */
export function bytesIsalpha(self: Borrowed): Owned {
  return allIn(self, UPPER | LOWER);
}

/**
 * @method bytes.isalnum()
 * @method bytearray.isalnum()
 */
export function bytesIsalnum(self: Borrowed): Owned {
  return allIn(self, UPPER | LOWER | DIGIT);
}

/**
 * @method bytes.isdigit()
 * @method bytearray.isdigit()
 */
export function bytesIsdigit(self: Borrowed): Owned {
  return allIn(self, DIGIT);
}

/**
 * @method bytes.isspace()
 * @method bytearray.isspace()
 */
export function bytesIsspace(self: Borrowed): Owned {
  return allIn(self, SPACE);
}

/**
 * @method bytes.isascii()
 * @method bytearray.isascii()
 */
export function bytesIsascii(self: Borrowed): Owned {
  const data = textData(self);
  return retain(anyHighBit(data, data + <usize>textLength(self)) ? False : True);
}

/** Whether there is a byte of the wanted class and none of the other. */
function onlyCase(self: Borrowed, wanted: i32, unwanted: i32): Owned {
  const data = textData(self);
  let found = false;
  for (let index: i64 = 0; index < textLength(self); index++) {
    const kind = classOf(load<u8>(data + <usize>index));
    if (kind === unwanted) return retain(False);
    if (kind === wanted) found = true;
  }
  return retain(found ? True : False);
}

/**
 * @method bytes.islower()
 * @method bytearray.islower()
 */
export function bytesIslower(self: Borrowed): Owned {
  return onlyCase(self, LOWER, UPPER);
}

/**
 * @method bytes.isupper()
 * @method bytearray.isupper()
 */
export function bytesIsupper(self: Borrowed): Owned {
  return onlyCase(self, UPPER, LOWER);
}

/**
 * @method bytes.istitle()
 * @method bytearray.istitle()
 */
export function bytesIstitle(self: Borrowed): Owned {
  const data = textData(self);
  let afterLetter = false;
  let found = false;
  for (let index: i64 = 0; index < textLength(self); index++) {
    const kind = classOf(load<u8>(data + <usize>index));
    if (kind === UPPER ? afterLetter : kind === LOWER && !afterLetter) return retain(False);
    afterLetter = kind === UPPER || kind === LOWER;
    if (afterLetter) found = true;
  }
  return retain(found ? True : False);
}
