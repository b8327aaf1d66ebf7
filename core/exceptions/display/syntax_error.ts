/** The location of a SyntaxError: file, line, source, marks. */
import { None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { strUtf8, strUtf8Length } from "../../objects/codecs/utf8_cache";
import { intAsI64 } from "../../objects/int/int";
import { isInstance, isInt, isStr, release, releaseOrNull, retain } from "../../kernel/object";
import { strFromUtf8 } from "../../objects/codecs/utf8";
import { StrWriter, writeChar, writeLiteral, writeRepeated, writeStr } from "../../objects/str/writer";
import { lookupAttribute } from "../../protocols/attribute";
import { Margin, writeFormatted, writeMargin } from "./traceback";
import { errorClear, raiseMinus } from "../raise";

/**
 * If the exception says where in a source text it occurred, writes that and returns its message. Otherwise returns NULL
 * without an error. The attributes are looked up by name: any exception with `print_file_and_line` is shown this way.
 */
export function writeSyntaxErrorPlace(writer: StrWriter, margin: Margin, exception: Borrowed): Owned {
  const marker = lookupAttribute(exception, Name.print_file_and_line);
  if (marker === NULL) {
    errorClear();
    return NULL;
  }
  release(marker);
  const message = lookupAttribute(exception, Name.msg);
  const filename = message === NULL ? NULL : lookupAttribute(exception, Name.filename);
  const line = filename === NULL ? -1 : numberOf(exception, Name.lineno, REQUIRED);
  let result: usize = NULL;
  if (filename !== NULL && RT.error === NULL) {
    const offset = numberOf(exception, Name.offset, -1);
    const endLine = numberOf(exception, Name.end_lineno, line);
    const endOffset = numberOf(exception, Name.end_offset, -1);
    const text = lookupAttribute(exception, Name.text);
    if (
      text !== NULL &&
      RT.error === NULL &&
      write(writer, margin, exception, filename, line, offset, endLine, endOffset, text)
    )
      result = retain(message);
    releaseOrNull(text);
  }
  errorClear();
  releaseOrNull(filename);
  releaseOrNull(message);
  return result;
}

/** As a `fallback`: None is an error as well. */
const REQUIRED: i64 = i64.MIN_VALUE;

/** An attribute that must fit a C int; `fallback` if it is None. -1 with an error for anything else. */
function numberOf(exception: Borrowed, name: Borrowed, fallback: i64): i64 {
  const value = RT.error === NULL ? lookupAttribute(exception, name) : NULL;
  if (value === NULL) return -1;
  let number = fallback;
  if (value !== None || fallback === REQUIRED) {
    number = isInt(value) ? intAsI64(value) : i64.MAX_VALUE;
    if (<i64>(<i32>number) !== number) number = raiseMinus(Type.TypeError, "not a number of a line or column");
  }
  release(value);
  return number;
}

function write(
  writer: StrWriter,
  margin: Margin,
  exception: Borrowed,
  filename: Borrowed,
  line: i64,
  offset: i64,
  endLine: i64,
  endOffset: i64,
  text: Borrowed,
): bool {
  const named = filename === None ? Name.$string : filename;
  if (!writeMargin(writer, margin) || !writeFormatted(writer, '  File "%S", line %d\n', named, line)) return false;
  if (!isStr(text)) return true;
  const source = strUtf8(text);
  if (source === NULL) return false;
  const length = strUtf8Length(text);
  // For an error that spans several lines, the first is shown, marked to its end.
  if (endLine > line) endOffset = length > 0 ? length : -1;
  else if (isInstance(exception, Type.IndentationError)) endOffset = -1;
  return writeText(writer, source, length, offset, endOffset);
}

function untilNul(source: usize): i64 {
  let length: usize = 0;
  while (load<u8>(source + length) !== 0) length++;
  return <i64>length;
}

/**
 * The source line and the marks under it, without the margin even in groups. Offsets count from 1. As in CPython, they
 * are applied to bytes as if those were characters.
 */
function writeText(writer: StrWriter, source: usize, length: i64, offset: i64, endOffset: i64): bool {
  const size = length > 0 && load<u8>(source + <usize>length - 1) === 0x0a ? length - 1 : length;
  endOffset = min(endOffset, size + 1);
  const marks = endOffset > 0 && endOffset > offset ? endOffset - offset : 1;
  let column = offset - 1;
  length = untilNul(source);
  while (length > 0 && (load<u8>(source) === 0x20 || load<u8>(source) === 0x09 || load<u8>(source) === 0x0c)) {
    source++;
    length--;
    column--;
  }
  if (length > 0 && load<u8>(source + <usize>length - 1) === 0x0a) length--;
  column = min(column, length);
  // Lines before the marked one are omitted.
  for (let i: i64 = 0; i < length && i < column; i++) {
    if (load<u8>(source + <usize>i) !== 0x0a) continue;
    source += <usize>(i + 1);
    length -= i + 1;
    column -= i + 1;
    i = -1;
  }
  const shown = strFromUtf8(source, <i32>length);
  if (shown === NULL) return false;
  let done = writeLiteral(writer, "    ") && writeStr(writer, shown) && writeChar(writer, 0x0a);
  release(shown);
  if (!done || column < 0) return done;
  done = writeLiteral(writer, "    ") && writeRepeated(writer, 0x20, column);
  return done && writeRepeated(writer, 0x5e, marks) && writeChar(writer, 0x0a);
}
