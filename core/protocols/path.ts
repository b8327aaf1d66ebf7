/** Paths given as str, bytes or objects with `__fspath__`. */
import { raise } from "../exceptions/raise";
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/layout";
import { RT } from "../memory/runtime";
import { bytesData, bytesLength } from "../objects/bytes";
import { decodeUtf8 } from "../objects/codecs/utf8";
import { isBytes, isStr, release, retain } from "../objects/object";
import { strFromLiteral } from "../objects/str";
import { lookupSpecial } from "./attribute";
import { call0 } from "./call";

/** `os.fspath(path)`: a str or bytes. */
export function fspath(path: Borrowed): Owned {
  if (isStr(path) || isBytes(path)) return retain(path);
  const method = lookupSpecial(path, Name.__fspath__);
  if (method === NULL) {
    if (RT.error !== NULL) return NULL;
    return raise(Type.TypeError, "expected str, bytes or os.PathLike object, not %.200T", path);
  }
  const result = call0(method);
  release(method);
  if (result === NULL || isStr(result) || isBytes(result)) return result;
  raise(Type.TypeError, "expected %.200T.__fspath__() to return str or bytes, not %.200T", path, result);
  release(result);
  return NULL;
}

/** `os.fsdecode(path)`: a str. */
export function fileSystemPath(path: Borrowed): Owned {
  const result = fspath(path);
  if (result === NULL || isStr(result)) return result;
  const errors = strFromLiteral("surrogateescape");
  const text = errors === NULL ? NULL : decodeUtf8(bytesData(result), <i32>bytesLength(result), errors, NULL);
  if (errors !== NULL) release(errors);
  release(result);
  return text;
}
