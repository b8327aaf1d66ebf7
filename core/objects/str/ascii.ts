/** `ascii()`: a repr with everything beyond ASCII escaped. */
import { Borrowed, NULL, Owned } from "../../memory/address";
import { retain } from "../../kernel/object";
import { strIsAscii, strLength, strRead } from "./str";
import { writeBackslash, writeChar, writerAbandon, writerFinish, writerInit } from "./writer";

/** `text` is a repr: backslashes in it are left alone. */
export function strAscii(text: Borrowed): Owned {
  if (strIsAscii(text)) return retain(text);
  const length = strLength(text);
  const writer = writerInit(length + 16);
  if (changetype<usize>(writer) === NULL) return NULL;
  for (let index: i64 = 0; index < length; index++) {
    const character = strRead(text, index);
    if (!(character < 0x80 ? writeChar(writer, character) : writeBackslash(writer, character))) {
      writerAbandon(writer);
      return NULL;
    }
  }
  return writerFinish(writer);
}
