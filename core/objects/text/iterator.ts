/** The iterators of str, bytes and bytearray: an index and the text, which is released at the end. */
import { EmptyStr } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictGetName } from "../dict/dict";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { intAsI64, intFromI64 } from "../int/int";
import { none, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";
import { latin1Str, strData, strFromCodePoint, strIsAscii, strRead } from "../str/str";
import { tupleNew, tuplePack1, tupleSet } from "../tuple/tuple";
import { textData, textLength } from "./text";

/** @record str_ascii_iterator, str_iterator, bytes_iterator, bytearray_iterator */
@unmanaged
export class TextIterator extends BaseObject {
  index: i64; // @16
  /** NULL once the end has been reached. @owned */
  text: usize; // @24
}

const SIZE: usize = 32;

function iteratorNew(type: usize, text: Borrowed): Owned {
  const object = gcNew(type, SIZE);
  if (object === NULL) return NULL;
  const iterator = changetype<TextIterator>(object);
  iterator.index = 0;
  store<u64>(object, <u64>retain(text), offsetof<TextIterator>("text"));
  gcTrack(object);
  return object;
}

/** @slot str.tp_iter */
export function strIter(self: Borrowed): Owned {
  return iteratorNew(strIsAscii(self) ? Type.str_ascii_iterator : Type.str_iterator, self);
}

/** @slot bytes.tp_iter */
export function bytesIter(self: Borrowed): Owned {
  return iteratorNew(Type.bytes_iterator, self);
}

/** @slot bytearray.tp_iter */
export function bytearrayIter(self: Borrowed): Owned {
  return iteratorNew(Type.bytearray_iterator, self);
}

/** At the end: releases the text. Returns NULL without an exception. */
function exhaust(iterator: TextIterator): Owned {
  const text = iterator.text;
  store<u64>(changetype<usize>(iterator), 0, offsetof<TextIterator>("text"));
  release(text);
  return NULL;
}

/** @slot str_ascii_iterator.tp_iternext */
export function strAsciiNext(self: Borrowed): Owned {
  const iterator = changetype<TextIterator>(self);
  const text = iterator.text;
  if (text === NULL) return NULL;
  const index = iterator.index;
  if (index >= textLength(text)) return exhaust(iterator);
  iterator.index = index + 1;
  return retain(latin1Str(<u32>load<u8>(strData(text) + <usize>index)));
}

/** @slot str_iterator.tp_iternext */
export function strNext(self: Borrowed): Owned {
  const iterator = changetype<TextIterator>(self);
  const text = iterator.text;
  if (text === NULL) return NULL;
  const index = iterator.index;
  if (index >= textLength(text)) return exhaust(iterator);
  const item = strFromCodePoint(strRead(text, index));
  if (item !== NULL) iterator.index = index + 1;
  return item;
}

/** @slot bytes_iterator.tp_iternext, bytearray_iterator.tp_iternext */
export function bytesNext(self: Borrowed): Owned {
  const iterator = changetype<TextIterator>(self);
  const text = iterator.text;
  if (text === NULL) return NULL;
  const index = iterator.index;
  if (index >= textLength(text)) return exhaust(iterator);
  iterator.index = index + 1;
  return intFromI64(<i64>load<u8>(textData(text) + <usize>index));
}

/** @slot str_ascii_iterator.tp_iter, str_iterator.tp_iter, bytes_iterator.tp_iter, bytearray_iterator.tp_iter */
export function textIteratorIter(self: Borrowed): Owned {
  return retain(self);
}

/**
 * @method str_ascii_iterator.__length_hint__()
 * @method str_iterator.__length_hint__()
 * @method bytes_iterator.__length_hint__()
 * @method bytearray_iterator.__length_hint__()
 */
export function textIteratorLengthHint(self: Borrowed): i64 {
  const iterator = changetype<TextIterator>(self);
  if (iterator.text === NULL) return 0;
  return max<i64>(textLength(iterator.text) - iterator.index, 0);
}

/**
 * @method str_ascii_iterator.__reduce__()
 * @method str_iterator.__reduce__()
 * @method bytes_iterator.__reduce__()
 * @method bytearray_iterator.__reduce__()
 */
export function textIteratorReduce(self: Borrowed): Owned {
  const iter = dictGetName(RT.builtins, Name.iter);
  if (iter === NULL) return raise(Type.AttributeError, "iter");
  const iterator = changetype<TextIterator>(self);
  const finished = iterator.text === NULL;
  const ofStr = typeOf(self) === Type.str_ascii_iterator || typeOf(self) === Type.str_iterator;
  const source = finished ? (ofStr ? EmptyStr : NULL) : iterator.text;
  const args = source === NULL ? emptyTupleIn() : tuplePack1(source);
  const result = args === NULL ? NULL : tupleNew(finished ? 2 : 3);
  if (result === NULL) {
    releaseOrNull(args);
    return NULL;
  }
  tupleSet(result, 0, retain(iter));
  tupleSet(result, 1, args);
  if (finished) return result;
  const index = intFromI64(iterator.index);
  tupleSet(result, 2, index);
  if (index !== NULL) return result;
  release(result);
  return NULL;
}

/** A finished iterator of bytes is rebuilt from `((),)`. */
function emptyTupleIn(): Owned {
  const empty = tupleNew(0);
  if (empty === NULL) return NULL;
  const args = tuplePack1(empty);
  release(empty);
  return args;
}

/**
 * @method str_ascii_iterator.__setstate__(state, /)
 * @method str_iterator.__setstate__(state, /)
 * @method bytes_iterator.__setstate__(state, /)
 * @method bytearray_iterator.__setstate__(state, /)
 */
export function textIteratorSetstate(self: Borrowed, state: Borrowed): Owned {
  const index = intAsI64(state);
  if (index === -1 && RT.error !== NULL) return NULL;
  const iterator = changetype<TextIterator>(self);
  if (iterator.text !== NULL) iterator.index = max<i64>(0, min<i64>(index, textLength(iterator.text)));
  return none();
}
