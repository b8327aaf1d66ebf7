/**
 * `str.format` and `str.format_map`: replacement fields with names, attributes, items, conversions and nested
 * specifications.
 *
 * Every field can run Python code. The format is a str that the caller retains, so positions in it stay valid.
 */
import { EmptyStr } from "../../generated/memory_map";
import { raise, raiseFalse } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { formatObject } from "../../protocols/format";
import { objectAscii, objectRepr, objectStr } from "../../protocols/repr";
import { release, retain } from "../../kernel/object";
import { strLength, strSubstring } from "./str";
import { fieldValue, FormatSource, Numbering } from "./format_field";
import { Markup, MARKUP_SLOTS, nextMarkup } from "./markup";
import { StrWriter, writerAbandon, writerFinish, writerInit, writeStr, writeSubstring } from "./writer";

const SLOTS: i32 = <i32>((offsetof<FormatSource>() + 7) >> 3);
const NESTING: i32 = 2;

/** @method str.format(*args, **kwargs) raw */
export function strFormat(self: Borrowed, args: usize, nargs: i32, kwnames: Borrowed): Owned {
  return formatFrom(self, args, nargs, kwnames, NULL);
}

/** @method str.format_map(mapping, /) */
export function strFormatMap(self: Borrowed, mapping: Borrowed): Owned {
  return formatFrom(self, NULL, 0, NULL, mapping);
}

function formatFrom(format: Borrowed, args: usize, count: i32, names: Borrowed, mapping: Borrowed): Owned {
  const slots = scratchPush(SLOTS);
  if (slots === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  const source = changetype<FormatSource>(slots);
  source.args = args;
  source.count = count;
  source.names = names;
  source.mapping = mapping;
  source.numbering = Numbering.open;
  source.next = 0;
  const result = buildRange(source, format, 0, strLength(format), NESTING);
  scratchPop(SLOTS);
  return result;
}

/** Formats characters [start, end) of the format. */
function buildRange(source: FormatSource, format: Borrowed, start: i64, end: i64, nesting: i32): Owned {
  if (nesting <= 0) return raise(Type.ValueError, "Max string recursion exceeded");
  const writer = writerInit(end - start + 16);
  if (changetype<usize>(writer) === NULL) return NULL;
  if (writeRange(writer, source, format, start, end, nesting)) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}

function writeRange(
  writer: StrWriter,
  source: FormatSource,
  format: Borrowed,
  start: i64,
  end: i64,
  nesting: i32,
): bool {
  const slots = scratchPush(MARKUP_SLOTS);
  if (slots === NULL) return raiseFalse(Type.RecursionError, "maximum recursion depth exceeded");
  const markup = changetype<Markup>(slots);
  let at = start;
  while (at >= 0 && at < end) {
    at = nextMarkup(markup, format, at, end);
    if (at < 0) break;
    const written =
      (markup.literalEnd === markup.literalStart ||
        writeSubstring(writer, format, markup.literalStart, markup.literalEnd)) &&
      (!markup.isField || writeField(writer, source, format, markup, nesting));
    if (!written) at = -1;
  }
  scratchPop(MARKUP_SLOTS);
  return at >= 0;
}

function writeField(writer: StrWriter, source: FormatSource, format: Borrowed, markup: Markup, nesting: i32): bool {
  const value = convertedValue(source, format, markup.nameStart, markup.nameEnd, markup.conversion);
  if (value === NULL) return false;
  const written = writeValue(writer, source, format, value, markup.specStart, markup.specEnd, markup.nested, nesting);
  release(value);
  return written;
}

function convertedValue(source: FormatSource, format: Borrowed, start: i64, end: i64, conversion: u32): Owned {
  const value = fieldValue(source, format, start, end);
  if (value === NULL || conversion === 0) return value;
  let converted: usize;
  if (conversion === 0x72) converted = objectRepr(value);
  else if (conversion === 0x73) converted = objectStr(value);
  else if (conversion === 0x61) converted = objectAscii(value);
  else if (conversion > 32 && conversion < 127)
    converted = raise(Type.ValueError, "Unknown conversion specifier %c", conversion);
  else converted = raise(Type.ValueError, "Unknown conversion specifier \\x%x", conversion);
  release(value);
  return converted;
}

function writeValue(
  writer: StrWriter,
  source: FormatSource,
  format: Borrowed,
  value: Borrowed,
  specStart: i64,
  specEnd: i64,
  nested: bool,
  nesting: i32,
): bool {
  const spec =
    specStart === specEnd
      ? retain(EmptyStr)
      : nested
        ? buildRange(source, format, specStart, specEnd, nesting - 1)
        : strSubstring(format, specStart, specEnd);
  if (spec === NULL) return false;
  const text = formatObject(value, spec);
  release(spec);
  if (text === NULL) return false;
  const written = writeStr(writer, text);
  release(text);
  return written;
}
