/** UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError: encoding, object, range and reason. */
import { EmptyStr } from "../../generated/memory_map";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { bytesData, bytesFrom, bytesLength } from "../../objects/bytes/bytes";
import { isBytes, isStr, release, retain } from "../../kernel/object";
import { assignReference } from "../../kernel/reference";
import { strLength, strRead } from "../../objects/str/str";
import { tupleGet } from "../../objects/tuple/tuple";
import { BUFFER_VIEW_SLOTS, bufferAcquire, bufferRelease, BufferRequest, BufferView } from "../../protocols/buffer";
import { indexAsI64 } from "../../protocols/number_conversion";
import { baseExceptionInit } from "./base_exception";
import { checkCount } from "./arguments";
import { formatMessage } from "../format_message";
import { raiseFalse, raiseNoMemory } from "../raise";
import { BaseExceptionObject } from "../record";

/** @record UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError clear trashcan */
@unmanaged
export class UnicodeErrorObject extends BaseExceptionObject {
  /** @owned */
  encoding: usize; // @72
  /** @owned */
  object: usize; // @80
  start: i64; // @88
  end: i64; // @96
  /** @owned */
  reason: usize; // @104
}

/**
 * @member UnicodeEncodeError.encoding UnicodeErrorObject.encoding object
 * @member UnicodeEncodeError.object UnicodeErrorObject.object object
 * @member UnicodeEncodeError.start UnicodeErrorObject.start ssize
 * @member UnicodeEncodeError.end UnicodeErrorObject.end ssize
 * @member UnicodeEncodeError.reason UnicodeErrorObject.reason object
 * @member UnicodeDecodeError.encoding UnicodeErrorObject.encoding object
 * @member UnicodeDecodeError.object UnicodeErrorObject.object object
 * @member UnicodeDecodeError.start UnicodeErrorObject.start ssize
 * @member UnicodeDecodeError.end UnicodeErrorObject.end ssize
 * @member UnicodeDecodeError.reason UnicodeErrorObject.reason object
 * @member UnicodeTranslateError.encoding UnicodeErrorObject.encoding object
 * @member UnicodeTranslateError.object UnicodeErrorObject.object object
 * @member UnicodeTranslateError.start UnicodeErrorObject.start ssize
 * @member UnicodeTranslateError.end UnicodeErrorObject.end ssize
 * @member UnicodeTranslateError.reason UnicodeErrorObject.reason object
 */

function fill(self: Borrowed, encoding: Borrowed, object: Borrowed, start: i64, end: i64, reason: Borrowed): void {
  const record = changetype<UnicodeErrorObject>(self);
  assignReference(self + offsetof<UnicodeErrorObject>("encoding"), encoding);
  assignReference(self + offsetof<UnicodeErrorObject>("object"), object);
  record.start = start;
  record.end = end;
  assignReference(self + offsetof<UnicodeErrorObject>("reason"), reason);
}

function checkStr(args: Borrowed, index: i64): bool {
  const value = tupleGet(args, index);
  return isStr(value) || raiseFalse(Type.TypeError, "argument %d must be str, not %T", index + 1, value);
}

/** Reads start, end and reason from index `first` on, and stores everything. */
function initialize(self: Borrowed, args: Borrowed, first: i64, encoding: Borrowed, object: Borrowed): bool {
  const start = indexAsI64(tupleGet(args, first), Type.OverflowError);
  if (start === -1 && RT.error !== NULL) return false;
  const end = indexAsI64(tupleGet(args, first + 1), Type.OverflowError);
  if (end === -1 && RT.error !== NULL) return false;
  if (!checkStr(args, first + 2)) return false;
  fill(self, encoding, object, start, end, tupleGet(args, first + 2));
  return true;
}

/** @slot UnicodeEncodeError.tp_init */
export function unicodeEncodeErrorInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!baseExceptionInit(self, args, kwargs)) return false;
  if (!checkCount("function", args, 5, 5) || !checkStr(args, 0) || !checkStr(args, 1)) return false;
  return initialize(self, args, 2, tupleGet(args, 0), tupleGet(args, 1));
}

/** The bytes of an object with a buffer. */
function copyOf(object: Borrowed): Owned {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseNoMemory();
  let bytes: usize = NULL;
  if (bufferAcquire(object, view, BufferRequest.SIMPLE)) {
    bytes = bytesFrom(changetype<BufferView>(view).data, changetype<BufferView>(view).length);
    bufferRelease(view);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return bytes;
}

/** @slot UnicodeDecodeError.tp_init */
export function unicodeDecodeErrorInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!baseExceptionInit(self, args, kwargs)) return false;
  if (!checkCount("function", args, 5, 5) || !checkStr(args, 0)) return false;
  if (!initialize(self, args, 2, tupleGet(args, 0), tupleGet(args, 1))) return false;
  if (isBytes(tupleGet(args, 1))) return true;
  const bytes = copyOf(tupleGet(args, 1));
  assignReference(self + offsetof<UnicodeErrorObject>("object"), bytes);
  if (bytes === NULL) return false;
  release(bytes);
  return true;
}

/** @slot UnicodeTranslateError.tp_init */
export function unicodeTranslateErrorInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!baseExceptionInit(self, args, kwargs)) return false;
  if (!checkCount("function", args, 4, 4) || !checkStr(args, 0)) return false;
  return initialize(self, args, 1, NULL, tupleGet(args, 0));
}

/** @slot UnicodeDecodeError.tp_str */
export function unicodeDecodeErrorStr(self: Borrowed): Owned {
  const record = changetype<UnicodeErrorObject>(self);
  const object = record.object;
  if (object === NULL) return retain(EmptyStr);
  const start = record.start;
  if (start >= 0 && start < bytesLength(object) && record.end === start + 1) {
    const byte = load<u8>(bytesData(object) + <usize>start);
    return formatMessage(
      "'%S' codec can't decode byte 0x%02x in position %d: %S",
      record.encoding,
      byte,
      start,
      record.reason,
    );
  }
  const range = formatMessage("%d-%d", start, record.end - 1);
  if (range === NULL) return NULL;
  const text = formatMessage("'%S' codec can't decode bytes in position %U: %S", record.encoding, range, record.reason);
  release(range);
  return text;
}

/** The escape for a character, even if it is printable. */
function escapeOf(character: u32): Owned {
  if (character <= 0xff) return formatMessage("\\x%02x", character);
  return character <= 0xffff ? formatMessage("\\u%04x", character) : formatMessage("\\U%08x", character);
}

/** @slot UnicodeEncodeError.tp_str */
export function unicodeEncodeErrorStr(self: Borrowed): Owned {
  const record = changetype<UnicodeErrorObject>(self);
  if (record.object === NULL) return retain(EmptyStr);
  const single = isSingle(record);
  const range = single
    ? escapeOf(strRead(record.object, record.start))
    : formatMessage("%d-%d", record.start, record.end - 1);
  if (range === NULL) return NULL;
  const text = single
    ? formatMessage(
        "'%S' codec can't encode character '%U' in position %d: %S",
        record.encoding,
        range,
        record.start,
        record.reason,
      )
    : formatMessage("'%S' codec can't encode characters in position %U: %S", record.encoding, range, record.reason);
  release(range);
  return text;
}

/** @slot UnicodeTranslateError.tp_str */
export function unicodeTranslateErrorStr(self: Borrowed): Owned {
  const record = changetype<UnicodeErrorObject>(self);
  if (record.object === NULL) return retain(EmptyStr);
  const single = isSingle(record);
  const range = single
    ? escapeOf(strRead(record.object, record.start))
    : formatMessage("%d-%d", record.start, record.end - 1);
  if (range === NULL) return NULL;
  const text = single
    ? formatMessage("can't translate character '%U' in position %d: %S", range, record.start, record.reason)
    : formatMessage("can't translate characters in position %U: %S", range, record.reason);
  release(range);
  return text;
}

function isSingle(record: UnicodeErrorObject): bool {
  return record.start >= 0 && record.start < strLength(record.object) && record.end === record.start + 1;
}
