/** SyntaxError, IndentationError, TabError: the message, and the location in a source text. */
import { None } from "../../generated/memory_map";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { intAsI64 } from "../../objects/int/int";
import { isStr, release, typeOf } from "../../kernel/object";
import { assignReference } from "../../kernel/reference";
import { strLength, strRead, strSubstring } from "../../objects/str/str";
import { tupleGet, tupleLength } from "../../objects/tuple/tuple";
import { sequenceTuple } from "../../protocols/sequence";
import { baseExceptionInit } from "./base_exception";
import { checkCount } from "./arguments";
import { formatMessage } from "../format_message";
import { errorClear, raiseFalse } from "../raise";
import { BaseExceptionObject } from "../record";

/** @record SyntaxError clear trashcan */
@unmanaged
export class SyntaxErrorObject extends BaseExceptionObject {
  /** @owned */
  message: usize; // @72
  /** @owned */
  filename: usize; // @80
  /** @owned */
  line: usize; // @88
  /** @owned */
  offset: usize; // @96
  /** @owned */
  endLine: usize; // @104
  /** @owned */
  endOffset: usize; // @112
  /** @owned */
  text: usize; // @120
  /** @owned */
  printFileAndLine: usize; // @128
}

/**
 * @member SyntaxError.msg SyntaxErrorObject.message object
 * @member SyntaxError.filename SyntaxErrorObject.filename object
 * @member SyntaxError.lineno SyntaxErrorObject.line object
 * @member SyntaxError.offset SyntaxErrorObject.offset object
 * @member SyntaxError.text SyntaxErrorObject.text object
 * @member SyntaxError.end_lineno SyntaxErrorObject.endLine object
 * @member SyntaxError.end_offset SyntaxErrorObject.endOffset object
 * @member SyntaxError.print_file_and_line SyntaxErrorObject.printFileAndLine object
 */

/** @slot SyntaxError.tp_init, IndentationError.tp_init, TabError.tp_init */
export function syntaxErrorInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!baseExceptionInit(self, args, kwargs)) return false;
  const count = tupleLength(args);
  if (count >= 1) assignReference(self + offsetof<SyntaxErrorObject>("message"), tupleGet(args, 0));
  if (count !== 2) return true;
  const info = sequenceTuple(tupleGet(args, 1));
  if (info === NULL) return false;
  const checked = checkCount("function", info, 4, 6);
  if (checked) syntaxErrorSetPlace(self, info);
  release(info);
  if (!checked) return false;
  const record = changetype<SyntaxErrorObject>(self);
  if (record.endLine === NULL || record.endOffset !== NULL) return true;
  return raiseFalse(Type.TypeError, "end_offset must be provided when end_lineno is provided");
}

/** `place`: (filename, line, offset, text[, end line[, end offset]]). */
export function syntaxErrorSetPlace(self: Borrowed, place: Borrowed): void {
  assignReference(self + offsetof<SyntaxErrorObject>("filename"), tupleGet(place, 0));
  assignReference(self + offsetof<SyntaxErrorObject>("line"), tupleGet(place, 1));
  assignReference(self + offsetof<SyntaxErrorObject>("offset"), tupleGet(place, 2));
  assignReference(self + offsetof<SyntaxErrorObject>("text"), tupleGet(place, 3));
  assignReference(self + offsetof<SyntaxErrorObject>("endLine"), tupleLength(place) > 4 ? tupleGet(place, 4) : NULL);
  assignReference(self + offsetof<SyntaxErrorObject>("endOffset"), tupleLength(place) > 5 ? tupleGet(place, 5) : NULL);
}

/** A number that does not fit is shown as -1. */
function lineNumber(line: Borrowed): i64 {
  const number = intAsI64(line);
  if (RT.error === NULL) return number;
  errorClear();
  return -1;
}

/** The part after the last '/' of a path. */
function baseName(path: Borrowed): Owned {
  const length = strLength(path);
  let start = length;
  while (start > 0 && strRead(path, start - 1) !== 0x2f) start--;
  return strSubstring(path, start, length);
}

/** @slot SyntaxError.tp_str */
export function syntaxErrorStr(self: Borrowed): Owned {
  const record = changetype<SyntaxErrorObject>(self);
  const message = record.message === NULL ? None : record.message;
  const filename = record.filename !== NULL && isStr(record.filename) ? baseName(record.filename) : NULL;
  const hasLine = record.line !== NULL && typeOf(record.line) === Type.int;
  if (filename === NULL)
    return hasLine ? formatMessage("%S (line %d)", message, lineNumber(record.line)) : formatMessage("%S", message);
  const text = hasLine
    ? formatMessage("%S (%U, line %d)", message, filename, lineNumber(record.line))
    : formatMessage("%S (%U)", message, filename);
  release(filename);
  return text;
}
