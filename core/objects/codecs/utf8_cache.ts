/** A str's UTF-8 form, cached with it on first use. An ASCII str is its own. */
import { raiseNoMemory } from "../../exceptions/raise";
import { memoryAllocate } from "../../memory/allocator";
import { Borrowed, NULL } from "../../memory/address";
import { strData, strIsAscii, strLength, strRead } from "../str/str";
import { StrObject } from "../str/record";
import { raiseEncodeError } from "./handlers";
import { utf8Size, utf8Write } from "./utf8";

/** NUL-terminated UTF-8 that lives as long as the str. NULL: UnicodeEncodeError (a surrogate) or MemoryError. */
export function strUtf8(object: Borrowed): usize {
  if (strIsAscii(object)) return strData(object);
  const record = changetype<StrObject>(object);
  if (record.utf8 !== NULL) return record.utf8;
  const size = utf8Size(object);
  if (size < 0) {
    let start: i64 = 0;
    while (!isSurrogate(strRead(object, start))) start++;
    let end = start + 1;
    while (end < strLength(object) && isSurrogate(strRead(object, end))) end++;
    raiseEncodeError("utf-8", object, start, end, "surrogates not allowed");
    return NULL;
  }
  const block = memoryAllocate(<usize>size + 1);
  if (block === NULL) return raiseNoMemory();
  store<u8>(utf8Write(block, object), 0);
  record.utf8Length = size;
  store<u64>(object, <u64>block, offsetof<StrObject>("utf8"));
  return block;
}

/** The length of the result of `strUtf8`; -1 if that fails. */
export function strUtf8Length(object: Borrowed): i64 {
  if (strIsAscii(object)) return strLength(object);
  return strUtf8(object) === NULL ? -1 : changetype<StrObject>(object).utf8Length;
}

function isSurrogate(character: u32): bool {
  return (character & 0xfffff800) === 0xd800;
}
