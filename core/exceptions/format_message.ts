/**
 * Message texts with directives, made into a str: `%s` an AssemblyScript string literal (`changetype<usize>`), `%U` a
 * str object, `%S` str(object), `%R` repr(object), `%A` ascii(object), `%T` the name of the object's type, `%N` the
 * name of a type, `%d` a number, `%x` hexadecimal, `%p` an address (0x...), `%c` a code point, `%z` NUL-terminated
 * UTF-8, `%%`. `%.200T` cuts after 200 characters, `%04x` fills up with zeros.
 *
 * `%S`, `%R` and `%A` run Python code: whatever the arguments point at must be held by the caller.
 */
import { TypeObject } from "../generated/type_object";
import { Borrowed, NULL, Owned } from "../memory/address";
import { scratchPop, scratchPush } from "../memory/scratch";
import { releaseOrNull, retain, typeOf } from "../kernel/object";
import { strFromCodePoint, strFromLiteral, strLength, strNew, strRead, strWrite } from "../objects/str/str";
import { objectAscii, objectRepr, objectStr } from "../protocols/repr";
import { raiseNoMemory } from "./raise";
import { strFromUtf8 } from "../objects/codecs/utf8";

const MAXIMUM: i32 = 5;

/** Returns a new str, or NULL with what the conversion of an argument raised. */
export function formatMessage(format: string, a: i64 = 0, b: i64 = 0, c: i64 = 0, d: i64 = 0, e: i64 = 0): Owned {
  const parts = scratchPush(MAXIMUM);
  if (parts === NULL) return raiseNoMemory();
  for (let i = 0; i < MAXIMUM; i++) store<u64>(parts + ((<usize>i) << 3), 0);
  let result: usize = NULL;
  if (convertAll(format, parts, a, b, c, d, e)) result = assemble(format, parts);
  for (let i = 0; i < MAXIMUM; i++) releaseOrNull(load<usize>(parts + ((<usize>i) << 3)));
  scratchPop(MAXIMUM);
  return result;
}

/** Makes a str of each argument that `format` uses. */
function convertAll(format: string, parts: usize, a: i64, b: i64, c: i64, d: i64, e: i64): bool {
  let used = 0;
  for (let i = 0; i < format.length; i++) {
    if (format.charCodeAt(i) !== 0x25 /* % */) continue;
    const width = widthAt(format, i + 1);
    i = skipPrecision(format, i + 1);
    const directive = format.charCodeAt(i);
    if (directive === 0x25) continue;
    const value: i64 = used === 0 ? a : used === 1 ? b : used === 2 ? c : used === 3 ? d : e;
    const text = convert(directive, value, width);
    if (text === NULL) return false;
    store<u64>(parts + ((<usize>used) << 3), <u64>text);
    used++;
  }
  return true;
}

function convert(directive: i32, value: i64, width: i64): Owned {
  const object = <usize>value;
  switch (directive) {
    case 0x73 /* s */:
      return strFromLiteral(changetype<string>(object));
    case 0x55 /* U */:
      return retain(object);
    case 0x53 /* S */:
      return objectStr(object);
    case 0x52 /* R */:
      return objectRepr(object);
    case 0x41 /* A */:
      return objectAscii(object);
    case 0x54 /* T */:
      return typeNameText(typeOf(object));
    case 0x4e /* N */:
      return typeNameText(object);
    case 0x64 /* d */:
      return strFromNumber(value, 10, width);
    case 0x78 /* x */:
      return strFromNumber(value, 16, width);
    case 0x70 /* p */:
      return formatMessage("0x%x", value);
    case 0x63 /* c */:
      return strFromCodePoint(<u32>value);
    case 0x7a /* z */:
      return strFromCText(object);
    default:
      assert(false, "formatMessage does not know this directive");
      return NULL;
  }
}

/** `tp_name` as a str. A static type's includes its module; a class's does not. */
export function typeNameText(type: Borrowed): Owned {
  return strFromCText(changetype<TypeObject>(type).tp_name);
}

export function strFromCText(text: usize): Owned {
  let length = 0;
  while (load<u8>(text + length) !== 0) length++;
  return strFromUtf8(text, length);
}

/** The digits of a signed number (base 10) or of its 64 bits (base 16), at least `width` characters. */
function strFromNumber(value: i64, base: u64, width: i64): Owned {
  const negative = base === 10 && value < 0;
  const magnitude: u64 = negative ? 0 - <u64>value : <u64>value;
  let count: i64 = negative ? 2 : 1;
  for (let rest = magnitude / base; rest !== 0; rest /= base) count++;
  if (count < width) count = width;
  const text = strNew(count, 127);
  if (text === NULL) return NULL;
  let rest = magnitude;
  for (let at = count - 1; at >= (negative ? 1 : 0); at--) {
    const digit = <u32>(rest % base);
    strWrite(text, at, digit < 10 ? 0x30 + digit : 0x57 + digit);
    rest /= base;
  }
  if (negative) strWrite(text, 0, 0x2d);
  return text;
}

function skipPrecision(format: string, at: i32): i32 {
  while (isDigit(format.charCodeAt(at))) at++;
  if (format.charCodeAt(at) !== 0x2e /* . */) return at;
  at++;
  while (isDigit(format.charCodeAt(at))) at++;
  return at;
}

function isDigit(character: i32): bool {
  return character >= 0x30 && character <= 0x39;
}

function widthAt(format: string, at: i32): i64 {
  let width: i64 = 0;
  for (; isDigit(format.charCodeAt(at)); at++) width = width * 10 + (format.charCodeAt(at) - 0x30);
  return width;
}

function precisionAt(format: string, at: i32): i64 {
  if (format.charCodeAt(at) !== 0x2e) return i64.MAX_VALUE;
  let precision: i64 = 0;
  for (let i = at + 1; isDigit(format.charCodeAt(i)); i++) precision = precision * 10 + (format.charCodeAt(i) - 0x30);
  return precision;
}

function assemble(format: string, parts: usize): Owned {
  let length: i64 = 0;
  let widest: u32 = 127;
  let used = 0;
  for (let i = 0; i < format.length; i++) {
    const character = format.charCodeAt(i);
    if (character !== 0x25) {
      length++;
      continue;
    }
    const precision = precisionAt(format, i + 1);
    i = skipPrecision(format, i + 1);
    if (format.charCodeAt(i) === 0x25) {
      length++;
      continue;
    }
    const part = load<usize>(parts + ((<usize>used) << 3));
    used++;
    const count = min(precision, strLength(part));
    length += count;
    for (let at: i64 = 0; at < count; at++) {
      const c = strRead(part, at);
      if (c > widest) widest = c;
    }
  }
  const result = strNew(length, widest);
  if (result === NULL) return NULL;
  let position: i64 = 0;
  used = 0;
  for (let i = 0; i < format.length; i++) {
    const character = format.charCodeAt(i);
    if (character !== 0x25) {
      strWrite(result, position++, <u32>character);
      continue;
    }
    const precision = precisionAt(format, i + 1);
    i = skipPrecision(format, i + 1);
    if (format.charCodeAt(i) === 0x25) {
      strWrite(result, position++, 0x25);
      continue;
    }
    const part = load<usize>(parts + ((<usize>used) << 3));
    used++;
    const count = min(precision, strLength(part));
    for (let at: i64 = 0; at < count; at++) strWrite(result, position++, strRead(part, at));
  }
  return result;
}
