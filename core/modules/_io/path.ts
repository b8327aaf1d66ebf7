/** Paths as the host takes them: bytes, as in the file system. */
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { bytesData, bytesLength } from "../../objects/bytes/bytes";
import { encodeUtf8 } from "../../objects/codecs/utf8";
import { isBytes, release } from "../../kernel/object";
import { strFromLiteral } from "../../objects/str/str";
import { fspath } from "../../protocols/path";

/** `os.fsencode(path)` without NUL bytes: bytes. */
export function pathBytes(path: Borrowed): Owned {
  const given = fspath(path);
  if (given === NULL) return NULL;
  const bytes = isBytes(given) ? given : encoded(given);
  if (bytes === NULL) return NULL;
  for (let at: i64 = 0; at < bytesLength(bytes); at++) {
    if (load<u8>(bytesData(bytes) + <usize>at) !== 0) continue;
    release(bytes);
    return raise(Type.ValueError, "embedded null byte");
  }
  return bytes;
}

/** Takes ownership of the str. */
function encoded(text: Owned): Owned {
  const errors = strFromLiteral("surrogateescape");
  const bytes = errors === NULL ? NULL : encodeUtf8(text, errors);
  if (errors !== NULL) release(errors);
  release(text);
  return bytes;
}
