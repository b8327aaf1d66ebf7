/** Paths given as str, bytes or objects with `__fspath__`. */
import { raise } from "../exceptions/raise";
import { warn } from "../exceptions/warn";
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { bytesData, bytesLength } from "../objects/bytes/bytes";
import { bytesFromObject } from "../objects/bytes/new";
import { decodeUtf8 } from "../objects/codecs/utf8";
import { isBytes, isStr, release, retain } from "../kernel/object";
import { strFromLiteral, strLength, strRead } from "../objects/str/str";
import { lookupSpecial } from "./attribute";
import { supportsBuffer } from "./buffer";
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

/** A path as a str without NUL characters, for functions that open or name a file. */
export function fileSystemPath(path: Borrowed): Owned {
  const text = decodedPath(path);
  if (text === NULL) return NULL;
  for (let index: i64 = 0; index < strLength(text); index++) {
    if (strRead(text, index) !== 0) continue;
    release(text);
    return raise(Type.ValueError, "embedded null character");
  }
  return text;
}

function pathOrBuffer(path: Borrowed): Owned {
  if (isBytes(path) || !supportsBuffer(path)) return fspath(path);
  const warned = warn(Type.DeprecationWarning, 1, "path should be string, bytes, or os.PathLike, not %.200T", path);
  return warned ? bytesFromObject(path) : NULL;
}

/** `os.fsdecode(path)`: a str. */
function decodedPath(path: Borrowed): Owned {
  const result = pathOrBuffer(path);
  if (result === NULL || isStr(result)) return result;
  const errors = strFromLiteral("surrogateescape");
  const text = errors === NULL ? NULL : decodeUtf8(bytesData(result), <i32>bytesLength(result), errors, NULL);
  if (errors !== NULL) release(errors);
  release(result);
  return text;
}
