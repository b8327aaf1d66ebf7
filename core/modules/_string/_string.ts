/**
 * _string: parses format strings; `string.Formatter` is built on it.
 *
 * @module _string
 */
import { False, None, True } from "../../generated/memory_map";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { intFromI64 } from "../../objects/int/int";
import { isStr, newObject, release, releaseOrNull, retain } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { strFromCodePoint, strLength, strSubstring } from "../../objects/str/str";
import { FIELD_PART_SLOTS, FieldPart, nextFieldPart, partEnd, readIndex } from "../../objects/str/format_field";
import { Markup, MARKUP_SLOTS, nextMarkup } from "../../objects/str/markup";
import { tupleNew, tuplePack2, tupleSet } from "../../objects/tuple/tuple";

/**
 * Both iterators: the format, owned, and where the next piece begins.
 * @record formatteriterator, fieldnameiterator
 */
@unmanaged
export class FormatIterator extends BaseObject {
  /** @owned */
  format: usize; // @16
  at: i64; // @24
}

const FORMATTER_SIZE: usize = 48;
const FIELD_NAME_SIZE: usize = 56;

function iteratorNew(type: usize, size: usize, format: Borrowed, at: i64): Owned {
  const object = newObject(type, size);
  if (object === NULL) return raiseNoMemory();
  memory.fill(object + 16, 0, size - 16);
  store<u64>(object, <u64>retain(format), offsetof<FormatIterator>("format"));
  changetype<FormatIterator>(object).at = at;
  return object;
}

/** @function _string.formatter_parser(string, /) */
export function formatterParser(format: Borrowed): Owned {
  if (!isStr(format)) return raise(Type.TypeError, "expected str, got %T", format);
  return iteratorNew(Type.formatteriterator, FORMATTER_SIZE, format, 0);
}

/**
 * (literal text, field name, specification, conversion); the last three are None where there is no field.
 * @slot formatteriterator.tp_iternext
 */
export function formatterNext(self: Borrowed): Owned {
  const iterator = changetype<FormatIterator>(self);
  const format = iterator.format;
  const end = strLength(format);
  if (iterator.at >= end) return NULL;
  const slots = scratchPush(MARKUP_SLOTS);
  if (slots === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  const markup = changetype<Markup>(slots);
  const next = nextMarkup(markup, format, iterator.at, end);
  const item = next < 0 ? NULL : markupTuple(format, markup);
  scratchPop(MARKUP_SLOTS);
  // As in CPython, parsing does not resume after an error in the format.
  iterator.at = next < 0 ? end : next;
  return item;
}

function markupTuple(format: Borrowed, markup: Markup): Owned {
  const item = tupleNew(4);
  if (item === NULL) return NULL;
  const field = markup.isField;
  const literal = strSubstring(format, markup.literalStart, markup.literalEnd);
  const name = field ? strSubstring(format, markup.nameStart, markup.nameEnd) : retain(None);
  const spec = field ? strSubstring(format, markup.specStart, markup.specEnd) : retain(None);
  const conversion = markup.conversion === 0 ? retain(None) : strFromCodePoint(markup.conversion);
  tupleSet(item, 0, literal);
  tupleSet(item, 1, name);
  tupleSet(item, 2, spec);
  tupleSet(item, 3, conversion);
  if (literal !== NULL && name !== NULL && spec !== NULL && conversion !== NULL) return item;
  release(item);
  return NULL;
}

/**
 * (first part, iterator over the others)
 * @function _string.formatter_field_name_split(string, /)
 */
export function formatterFieldNameSplit(format: Borrowed): Owned {
  if (!isStr(format)) return raise(Type.TypeError, "expected str, got %T", format);
  const end = partEnd(format, 0, strLength(format));
  const index = readIndex(format, 0, end);
  if (index === -2) return NULL;
  const first = index >= 0 ? intFromI64(index) : strSubstring(format, 0, end);
  if (first === NULL) return NULL;
  const rest = iteratorNew(Type.fieldnameiterator, FIELD_NAME_SIZE, format, end);
  const both = rest === NULL ? NULL : tuplePack2(first, rest);
  release(first);
  releaseOrNull(rest);
  return both;
}

/**
 * (is an attribute, its name or the item's key)
 * @slot fieldnameiterator.tp_iternext
 */
export function fieldNameNext(self: Borrowed): Owned {
  const iterator = changetype<FormatIterator>(self);
  const format = iterator.format;
  const end = strLength(format);
  if (iterator.at >= end) return NULL;
  const slots = scratchPush(FIELD_PART_SLOTS);
  if (slots === NULL) return raise(Type.RecursionError, "maximum recursion depth exceeded");
  const part = changetype<FieldPart>(slots);
  let item: usize = NULL;
  if (nextFieldPart(part, format, iterator.at, end)) {
    iterator.at = part.next;
    const key = part.index >= 0 ? intFromI64(part.index) : strSubstring(format, part.start, part.end);
    item = key === NULL ? NULL : tuplePack2(part.isAttribute ? True : False, key);
    releaseOrNull(key);
  }
  scratchPop(FIELD_PART_SLOTS);
  return item;
}

/** @slot formatteriterator.tp_iter, fieldnameiterator.tp_iter */
export function formatIteratorIter(self: Borrowed): Owned {
  return retain(self);
}
