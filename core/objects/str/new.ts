/** Creating and destroying a str: the constructor, instances of subclasses, the destructor, sizes. */
import { EmptyStr } from "../../generated/memory_map";
import { raiseNoMemory } from "../../exceptions/raise";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { FastMemory, memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, DEBUG, NULL, Owned } from "../../memory/address";
import { objectStr } from "../../protocols/repr";
import { argumentNamed, decodeObject } from "../codecs/encodings";
import { poisonHeader, release, retain, typeOf } from "../../kernel/object";
import { dropUtf8, strData, strExact, strFromUnits, strIsAscii, strKind, strLength } from "./str";
import { copyBytes } from "../text/units";
import { tuplePack1 } from "../tuple/tuple";
import { strForget } from "./intern";
import { STR_ASCII_SIZE, STR_COMPACT_SIZE, STR_SIZE, StrObject, StrState } from "./record";

/** @new str(object=NULL, encoding=NULL, errors=NULL) */
export function strTypeNew(type: usize, object: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  if (encoding !== NULL && !argumentNamed(encoding, "str", "encoding")) return NULL;
  if (errors !== NULL && !argumentNamed(errors, "str", "errors")) return NULL;
  let text: usize;
  if (object === NULL) text = retain(EmptyStr);
  else if (encoding === NULL && errors === NULL) text = objectStr(object);
  else text = decodeObject(object, encoding, errors);
  return type === Type.str || text === NULL ? text : subclassInstance(type, text);
}

/** An instance of a subclass with the characters of `text`. Takes ownership of `text`. */
function subclassInstance(type: usize, text: Owned): Owned {
  const length = strLength(text);
  const kind = strKind(text);
  const object = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  const size = <usize>((length + 1) * <i64>kind);
  const data = object === NULL ? NULL : memoryAllocate(size);
  if (data === NULL) {
    release(text);
    if (object === NULL) return NULL;
    release(object);
    return raiseNoMemory();
  }
  const record = changetype<StrObject>(object);
  const ascii = strIsAscii(text);
  record.length = length;
  record.hash = changetype<StrObject>(text).hash;
  store<u64>(
    object,
    <u64>(StrState.READY | ((<u32>kind) << StrState.KIND_SHIFT) | (ascii ? StrState.ASCII : 0)),
    offsetof<StrObject>("state"),
  );
  store<u64>(object, kind === 4 ? <u64>data : 0, offsetof<StrObject>("wstr"));
  record.utf8Length = ascii ? length : 0;
  // The data of an ASCII str also serves as its UTF-8.
  store<u64>(object, ascii ? <u64>data : 0, offsetof<StrObject>("utf8"));
  record.wstrLength = kind === 4 ? length : 0;
  store<u64>(object, <u64>data, offsetof<StrObject>("data"));
  copyBytes(data, strData(text), size);
  release(text);
  return object;
}

/** @slot str.tp_dealloc */
export function strDealloc(self: usize): void {
  const record = changetype<StrObject>(self);
  const state = record.state;
  if ((state & StrState.INTERNED) !== 0) strForget(self);
  if ((state & StrState.ASCII) === 0) dropUtf8(self);
  if ((state & StrState.COMPACT) === 0) memoryFree(record.data);
  const type = typeOf(self);
  if (type === Type.str) {
    if (DEBUG) poisonHeader(self);
    FastMemory.free(self);
  } else call_indirect<void>(changetype<TypeObject>(type).tp_free, self);
}

/** @method str.__sizeof__() */
export function strSizeof(self: Borrowed): i64 {
  const units = <usize>((strLength(self) + 1) * <i64>strKind(self));
  const ascii = strIsAscii(self);
  const compact = (changetype<StrObject>(self).state & StrState.COMPACT) !== 0;
  const header = !compact ? STR_SIZE : ascii ? STR_ASCII_SIZE : STR_COMPACT_SIZE;
  const record = changetype<StrObject>(self);
  const cached = !ascii && record.utf8 !== NULL ? <usize>record.utf8Length + 1 : 0;
  return <i64>(header + units + cached);
}

/** @method str.__getnewargs__() */
export function strGetnewargs(self: Borrowed): Owned {
  const text = strFromUnits(strData(self), strKind(self), strLength(self));
  if (text === NULL) return NULL;
  const args = tuplePack1(text);
  release(text);
  return args;
}

/** @slot str.tp_str */
export function strStr(self: Borrowed): Owned {
  return strExact(self);
}
