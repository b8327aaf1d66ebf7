/**
 * `.pyc` files: a header of 16 bytes, then a marshaled code object. The file may come from anywhere and contain
 * anything.
 *
 * The rest of the header (how to validate the file against its source) is for the import system: a program that is run
 * as a `.pyc` is not validated.
 */
import { PYC_HEADER, PYC_MAGIC } from "../../generated/border";
import { Type } from "../../generated/types";
import { raise } from "../../exceptions/raise";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { CodeObject } from "../../objects/code/code";
import { release, typeOf } from "../../kernel/object";
import { strLength, strRead } from "../../objects/str/str";
import { marshalLoads } from "../../marshal/read";

/** CPython's rule: either the name or the first two bytes show it. */
export function isPyc(filename: Borrowed, data: usize, length: i64): bool {
  return endsWithPyc(filename) || (length >= 2 && load<u16>(data) === <u16>(PYC_MAGIC & 0xffff));
}

function endsWithPyc(filename: Borrowed): bool {
  const length = strLength(filename);
  return (
    length >= 4 &&
    strRead(filename, length - 4) === 0x2e &&
    strRead(filename, length - 3) === 0x70 &&
    strRead(filename, length - 2) === 0x79 &&
    strRead(filename, length - 1) === 0x63
  );
}

/** The code object in the file's bytes, verified. RuntimeError, or EOFError if even the header is too short. */
export function pycLoad(data: usize, length: i64): Owned {
  if (length < 4 || load<u32>(data) !== PYC_MAGIC) return raise(Type.RuntimeError, "Bad magic number in .pyc file");
  if (length < <i64>PYC_HEADER) return raise(Type.EOFError, "EOF read where not expected");
  const code = marshalLoads(data + <usize>PYC_HEADER, length - PYC_HEADER);
  if (code !== NULL && typeOf(code) === Type.code && changetype<CodeObject>(code).nfreevars === 0) return code;
  if (code !== NULL) release(code);
  return raise(Type.RuntimeError, "Bad code object in .pyc file");
}
