/** TextIOWrapper's encoding, newline mode and buffering: at initialization, and when they are changed. */
import { None } from "../../generated/memory_map";
import { raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { argumentNamed, Encoding, encodingOf } from "../../objects/codecs/encodings";
import { intIsZero } from "../../objects/int/int";
import { isInt, isStr, none, release, retain, typeOf } from "../../kernel/object";
import { clearReference, replaceReference } from "../../kernel/reference";
import { strEqual, strEqualLiteral, strFromLiteral, strLength } from "../../objects/str/str";
import { lookupAttribute } from "../../protocols/attribute";
import { isTrue } from "../../protocols/truth";
import { BufferedObject, bufferedOf } from "./buffered";
import { argumentOrNone } from "./open";
import { newlineDecoderNew } from "./newline_decoder";
import { checkEncoding, textDecoderNew, textEncoderNew, textResetEncoder } from "./text_encoder";
import { callBuffer, callFlush, checkAttached, TextIOObject, textOf } from "./textio";
import { noteIfPlain } from "./textio_write";
import { raiseUnsupported } from "./unsupported";

const CHUNK_SIZE: i64 = 8192;

/**
 * @init TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering: bool=False, write_through:
 *   bool=False)
 */
export function textInit(
  self: Borrowed,
  buffer: Borrowed,
  encoding: Borrowed,
  errors: Borrowed,
  newline: Borrowed,
  lineBuffering: i32,
  writeThrough: i32,
): bool {
  const record = textOf(self);
  record.ok = 0;
  record.detached = 0;
  if (!argumentOrNone(encoding, "TextIOWrapper", "encoding")) return false;
  if (!argumentOrNone(newline, "TextIOWrapper", "newline")) return false;
  if (!checkErrors(errors) || !checkNewline(newline)) return false;
  forget(self);
  const name = encodingName(encoding);
  if (name === NULL) return false;
  replaceReference(self + offsetof<TextIOObject>("encoding"), name);
  if (!checkEncoding(name)) return false;
  replaceReference(self + offsetof<TextIOObject>("errors"), retain(errors === None ? Name.strict : errors));
  record.chunkSize = CHUNK_SIZE;
  record.lineBuffering = lineBuffering !== 0;
  record.writeThrough = writeThrough !== 0;
  setNewline(self, newline);
  replaceReference(self + offsetof<TextIOObject>("buffer"), retain(buffer));
  record.ok = 1;
  const done = setDecoder(self) && setEncoder(self) && examineBuffer(self) && findStart(self);
  record.ok = done ? 1 : 0;
  noteIfPlain(record);
  return done;
}

/** Drops what an earlier initialization left. */
function forget(self: Borrowed): void {
  const record = textOf(self);
  record.pendingCount = 0;
  record.decodedUsed = 0;
  record.bytesToCharacters = 0;
  record.encodes = false;
  record.plain = false;
  record.waiting = false;
  record.encodingStartOfStream = 0;
  clearReference(self + offsetof<TextIOObject>("raw"));
  clearReference(self + offsetof<TextIOObject>("decoder"));
  clearReference(self + offsetof<TextIOObject>("encoder"));
  clearReference(self + offsetof<TextIOObject>("decoded"));
  clearReference(self + offsetof<TextIOObject>("snapshot"));
}

function checkErrors(errors: Borrowed): bool {
  if (errors === None || isStr(errors)) return true;
  return raiseFalse(Type.TypeError, "TextIOWrapper() argument 'errors' must be str or None, not %.50T", errors);
}

function checkNewline(newline: Borrowed): bool {
  if (newline === None || strLength(newline) === 0) return true;
  if (strEqualLiteral(newline, "\n") || strEqualLiteral(newline, "\r") || strEqualLiteral(newline, "\r\n")) return true;
  return raiseFalse(Type.ValueError, "illegal newline value: %U", newline);
}

/** The encoding's name as passed; without one, or for "locale", the system's. */
function encodingName(encoding: Borrowed): Owned {
  return encoding === None || strEqualLiteral(encoding, "locale") ? strFromLiteral("UTF-8") : retain(encoding);
}

function setNewline(self: Borrowed, newline: Borrowed): void {
  const record = textOf(self);
  const given = newline !== None && strLength(newline) > 0;
  record.readUniversal = !given;
  record.readTranslate = newline === None;
  record.writeTranslate = newline === None || given;
  const plain = !given || strEqual(newline, Name.$newline);
  replaceReference(self + offsetof<TextIOObject>("readNewline"), given ? retain(newline) : NULL);
  replaceReference(self + offsetof<TextIOObject>("writeNewline"), plain ? NULL : retain(newline));
}

/** `buffer.method()` as a truth value; -1 with an error. */
function ask(self: Borrowed, method: Borrowed): i32 {
  const answer = callBuffer(self, method);
  if (answer === NULL) return -1;
  const result = isTrue(answer);
  release(answer);
  return result;
}

function setDecoder(self: Borrowed): bool {
  const readable = ask(self, Name.readable);
  if (readable <= 0) return readable === 0;
  const record = textOf(self);
  let decoder = textDecoderNew(record.encoding, record.errors);
  if (decoder === NULL) return false;
  if (record.readUniversal) {
    const inner = decoder;
    decoder = newlineDecoderNew(inner, record.readTranslate);
    release(inner);
    if (decoder === NULL) return false;
  }
  replaceReference(self + offsetof<TextIOObject>("decoder"), decoder);
  return true;
}

function setEncoder(self: Borrowed): bool {
  const writable = ask(self, Name.writable);
  if (writable <= 0) return writable === 0;
  const record = textOf(self);
  record.encodingNumber = encodingOf(record.encoding);
  let encoder: usize = NULL;
  if (record.encodingNumber === Encoding.other) {
    encoder = textEncoderNew(record.encoding, record.errors);
    if (encoder === NULL) return false;
  }
  replaceReference(self + offsetof<TextIOObject>("encoder"), encoder);
  record.encodes = true;
  return true;
}

function examineBuffer(self: Borrowed): bool {
  const record = textOf(self);
  const type = typeOf(record.buffer);
  if (type === Type.BufferedReader || type === Type.BufferedWriter || type === Type.BufferedRandom) {
    const raw = changetype<BufferedObject>(record.buffer).raw;
    if (raw !== NULL && bufferedOf(record.buffer).fastClosedChecks !== 0) record.raw = retain(raw);
  }
  const seekable = ask(self, Name.seekable);
  if (seekable < 0) return false;
  record.seekable = seekable !== 0;
  record.telling = record.seekable;
  const read1 = checkAttached(self) ? lookupAttribute(record.buffer, Name.read1) : NULL;
  if (read1 === NULL && RT.error !== NULL) return false;
  record.hasRead1 = read1 !== NULL;
  if (read1 !== NULL) release(read1);
  return true;
}

/** No byte order mark is written after the start of a stream. */
function findStart(self: Borrowed): bool {
  const record = textOf(self);
  record.encodingStartOfStream = 0;
  if (!record.seekable || !record.encodes) return true;
  record.encodingStartOfStream = 1;
  const position = callBuffer(self, Name.tell);
  if (position === NULL) return false;
  const atStart = isInt(position) && intIsZero(position);
  release(position);
  return atStart || textResetEncoder(record, false);
}

/**
 * @method TextIOWrapper.reconfigure(*, encoding=None, errors=None, newline=NULL, line_buffering=None,
 *   write_through=None)
 */
export function textReconfigure(
  self: Borrowed,
  encoding: Borrowed,
  errors: Borrowed,
  newline: Borrowed,
  lineBuffering: Borrowed,
  writeThrough: Borrowed,
): Owned {
  const record = textOf(self);
  if (record.decoded !== NULL && (encoding !== None || errors !== None || newline !== NULL))
    return raiseUnsupported("It is not possible to set the encoding or newline of stream after the first read");
  if (newline !== NULL && newline !== None && !isStr(newline))
    return raise(
      Type.TypeError,
      "reconfigure() argument 'newline' must be str or None, not %.200U",
      changetype<TypeObject>(typeOf(newline)).ht_name,
    );
  if (newline !== NULL && !checkNewline(newline)) return NULL;
  const lines = optional(lineBuffering, record.lineBuffering);
  const through = lines < 0 ? -1 : optional(writeThrough, record.writeThrough);
  if (through < 0 || !callFlush(self)) return NULL;
  record.bytesToCharacters = 0;
  record.plain = false;
  if (newline !== NULL) setNewline(self, newline);
  if (!changeEncoding(self, encoding, errors, newline !== NULL)) return NULL;
  record.lineBuffering = lines !== 0;
  record.writeThrough = through !== 0;
  noteIfPlain(record);
  return none();
}

function optional(value: Borrowed, current: bool): i32 {
  return value === None ? (current ? 1 : 0) : isTrue(value);
}

function changeEncoding(self: Borrowed, encoding: Borrowed, errors: Borrowed, newlineChanged: bool): bool {
  if (encoding === None && errors === None && !newlineChanged) return true;
  const record = textOf(self);
  if (!checkAttached(self)) return false;
  if (encoding !== None && !argumentNamed(encoding, "reconfigure", "encoding")) return false;
  if (errors !== None && !argumentNamed(errors, "reconfigure", "errors")) return false;
  const name = encoding === None ? retain(record.encoding) : encodingName(encoding);
  if (name === NULL) return false;
  if (!checkEncoding(name)) {
    release(name);
    return false;
  }
  const handler = errors !== None ? errors : encoding === None ? record.errors : Name.strict;
  replaceReference(self + offsetof<TextIOObject>("errors"), retain(handler));
  replaceReference(self + offsetof<TextIOObject>("encoding"), name);
  return setDecoder(self) && setEncoder(self) && findStart(self);
}
