/** Lines of source for tracebacks and warnings, read from the file again each time. A missing file is not an error. */
import { host_read_file } from "../../generated/host";
import { memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { strUtf8, strUtf8Length } from "../../objects/codecs/utf8_cache";
import { strFromUtf8 } from "../../objects/codecs/utf8";
import { strLength, strRead } from "../../objects/str/str";
import { StrWriter, writeChar, writeSubstring } from "../../objects/str/writer";
import { errorClear } from "../raise";
import { HostBlock } from "../../memory/host_block";

/** Line `number` (from 1) of the file, without its line end. NULL, with no error, if it cannot be read. */
export function sourceLine(filename: Borrowed, number: i64): Owned {
  const length = strLength(filename);
  // "<string>" and "<stdin>" are not files.
  if (length > 1 && strRead(filename, 0) === 0x3c && strRead(filename, length - 1) === 0x3e) return NULL;
  const path = strUtf8(filename);
  if (path === NULL) {
    errorClear();
    return NULL;
  }
  const out = scratchPush(1);
  if (out === NULL) return NULL;
  let line: usize = NULL;
  if (host_read_file(path, <i32>strUtf8Length(filename), out) === 1) {
    const block = changetype<HostBlock>(out);
    line = lineOf(block.address, block.length, number);
    memoryFree(block.address);
  }
  scratchPop(1);
  if (line === NULL) errorClear();
  return line;
}

/** Lines end with "\n", "\r\n" or "\r". */
function lineOf(text: usize, length: usize, number: i64): Owned {
  const end = text + length;
  let start = text;
  if (length >= 3 && load<u8>(text) === 0xef && load<u8>(text, 1) === 0xbb && load<u8>(text, 2) === 0xbf) start += 3;
  for (let current: i64 = 1; start < end; current++) {
    let stop = start;
    while (stop < end && load<u8>(stop) !== 0x0a && load<u8>(stop) !== 0x0d) stop++;
    if (current === number) return strFromUtf8(start, <i32>(stop - start));
    if (stop + 1 < end && load<u8>(stop) === 0x0d && load<u8>(stop, 1) === 0x0a) stop++;
    start = stop + 1;
  }
  return NULL;
}

/** The number of blanks at the beginning of a line. */
export function indentationOf(line: Borrowed): i64 {
  const length = strLength(line);
  let count: i64 = 0;
  while (count < length) {
    const character = strRead(line, count);
    if (character !== 0x20 && character !== 0x09 && character !== 0x0c) break;
    count++;
  }
  return count;
}

/** Writes a line without its indentation, and a newline. */
export function writeSourceLine(writer: StrWriter, line: Borrowed): bool {
  return writeSubstring(writer, line, indentationOf(line), strLength(line)) && writeChar(writer, 0x0a);
}
