/**
 * Making code objects from Python: `types.CodeType(...)` and `code.replace(...)`. The result is verified before it can
 * run.
 */
import { LocalKind } from "../../generated/border";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { argumentInt, noKeywords } from "../../protocols/arguments";
import { bytesData, bytesNew } from "../bytes/bytes";
import { codeBytes, CODE_PARTS_SLOTS, codeNew, CodeObject, CodeParts, codeValidate, slotNames } from "./code";
import { codeVerify } from "./verify";
import { isBytes, isStr, isTuple, release, releaseOrNull, retain } from "../../kernel/object";
import { strEqual, strExact } from "../str/str";
import { tupleGet, tupleLength, tupleNew, tupleSet } from "../tuple/tuple";

/** The arguments of the constructor, in its order: an array of 18 words of 4 bytes, which `convert` fills by index. */
@unmanaged
class Arguments {
  argcount: i32;
  posonlyargcount: i32;
  kwonlyargcount: i32;
  nlocals: i32;
  stacksize: i32;
  flags: i32;
  code: u32;
  consts: u32;
  names: u32;
  varnames: u32;
  filename: u32;
  name: u32;
  qualname: u32;
  firstlineno: i32;
  linetable: u32;
  exceptiontable: u32;
  freevars: u32;
  cellvars: u32;
}
const ARGUMENTS_SLOTS: i32 = <i32>((offsetof<Arguments>() + 7) >> 3);

const enum Kind {
  int = 0,
  bytes = 1,
  tuple = 2,
  str = 3,
}

/** The kind and name of each of the 18 arguments: their fields in `Arguments` are 4 bytes each, in this order. */
function kindOf(index: i32): Kind {
  if (index < 6 || index === 13) return Kind.int;
  if (index === 6 || index === 14 || index === 15) return Kind.bytes;
  return index >= 10 && index <= 12 ? Kind.str : Kind.tuple;
}

function convert(value: Borrowed, index: i32, out: usize, call: string, where: string): bool {
  const kind = kindOf(index);
  const place = out + ((<usize>index) << 2);
  if (kind === Kind.int) {
    store<i32>(place, argumentInt(value));
    return RT.error === NULL;
  }
  store<u32>(place, <u32>value);
  const good = kind === Kind.bytes ? isBytes(value) : kind === Kind.str ? isStr(value) : isTuple(value);
  if (good) return true;
  const expected = changetype<usize>(kind === Kind.bytes ? "bytes" : kind === Kind.str ? "str" : "tuple");
  return raiseFalse(
    Type.TypeError,
    "%s argument %s must be %s, not %T",
    changetype<usize>(call),
    changetype<usize>(where),
    expected,
    value,
  );
}

function position(index: i32): string {
  switch (index) {
    case 6:
      return "7";
    case 7:
      return "8";
    case 8:
      return "9";
    case 9:
      return "10";
    case 10:
      return "11";
    case 11:
      return "12";
    case 12:
      return "13";
    case 14:
      return "15";
    case 15:
      return "16";
    case 16:
      return "17";
    default:
      return "18";
  }
}

/**
 * @new code(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, names,
 *   varnames, filename, name, qualname, firstlineno, linetable, exceptiontable, freevars=(), cellvars=(), /) raw
 */
export function codeConstruct(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  if (kwargs !== NULL && !noKeywords(Name.code, kwargs)) return NULL;
  const count = <i32>tupleLength(args);
  if (count < 16) return raise(Type.TypeError, "code expected at least 16 arguments, got %d", count);
  if (count > 18) return raise(Type.TypeError, "code expected at most 18 arguments, got %d", count);
  const place = scratchPush(ARGUMENTS_SLOTS);
  if (place === NULL) return raiseNoMemory();
  const given = changetype<Arguments>(place);
  const empty = tupleNew(0);
  given.freevars = <u32>empty;
  given.cellvars = <u32>empty;
  let good = true;
  for (let i = 0; good && i < count; i++) good = convert(tupleGet(args, <i64>i), i, place, "code()", position(i));
  const result = good && checkCounts(given) ? buildWithOwnNames(given) : NULL;
  release(empty);
  scratchPop(ARGUMENTS_SLOTS);
  return result;
}

function checkCounts(given: Arguments): bool {
  if (given.argcount < 0) return raiseFalse(Type.ValueError, "code: argcount must not be negative");
  if (given.posonlyargcount < 0) return raiseFalse(Type.ValueError, "code: posonlyargcount must not be negative");
  if (given.kwonlyargcount < 0) return raiseFalse(Type.ValueError, "code: kwonlyargcount must not be negative");
  if (given.nlocals < 0) return raiseFalse(Type.ValueError, "code: nlocals must not be negative");
  return true;
}

/** The constructor also accepts instances of subclasses of str, but replaces them with exact strs. */
function buildWithOwnNames(given: Arguments): Owned {
  const names = ownNames(given.names);
  const varnames = names === NULL ? NULL : ownNames(given.varnames);
  const freevars = varnames === NULL ? NULL : ownNames(given.freevars);
  const cellvars = freevars === NULL ? NULL : ownNames(given.cellvars);
  given.names = <u32>names;
  given.varnames = <u32>varnames;
  given.freevars = <u32>freevars;
  given.cellvars = <u32>cellvars;
  const result = cellvars === NULL ? NULL : build(given);
  releaseOrNull(names);
  releaseOrNull(varnames);
  releaseOrNull(freevars);
  releaseOrNull(cellvars);
  return result;
}

/** A tuple of exact strs with the same texts. */
function ownNames(tuple: Borrowed): Owned {
  const count = tupleLength(tuple);
  const names = tupleNew(count);
  for (let i: i64 = 0; names !== NULL && i < count; i++) {
    const name = tupleGet(tuple, i);
    const own = isStr(name)
      ? strExact(name)
      : raise(Type.TypeError, "name tuples must contain only strings, not '%.500T'", name);
    if (own === NULL) {
      release(names);
      return NULL;
    }
    tupleSet(names, i, own);
  }
  return names;
}

/** Makes a code object, or raises for the first problem in CPython's order. */
function build(given: Arguments): Owned {
  const place = scratchPush(CODE_PARTS_SLOTS);
  if (place === NULL) return raiseNoMemory();
  const parts = changetype<CodeParts>(place);
  parts.filename = given.filename;
  parts.name = given.name;
  parts.qualname = given.qualname;
  parts.flags = given.flags;
  parts.code = given.code;
  parts.firstlineno = given.firstlineno;
  parts.linetable = given.linetable;
  parts.consts = given.consts;
  parts.names = given.names;
  parts.argcount = given.argcount;
  parts.posonlyargcount = given.posonlyargcount;
  parts.kwonlyargcount = given.kwonlyargcount;
  parts.stacksize = given.stacksize;
  parts.exceptiontable = given.exceptiontable;
  parts.localsplusnames = joinSlots(given);
  parts.localspluskinds = parts.localsplusnames === NULL ? NULL : slotKinds(given);
  let code: usize = NULL;
  if (parts.localspluskinds !== NULL && codeValidate(parts)) {
    if (<i64>given.nlocals !== tupleLength(given.varnames))
      raise(Type.ValueError, "code: co_nlocals != len(co_varnames)");
    else code = codeNew(parts);
  }
  if (code !== NULL && !codeVerify(code)) {
    release(code);
    code = NULL;
  }
  releaseOrNull(parts.localsplusnames);
  releaseOrNull(parts.localspluskinds);
  scratchPop(CODE_PARTS_SLOTS);
  return code;
}

/** `code.replace` can pass names that are not even strs. */
function sameName(a: Borrowed, b: Borrowed): bool {
  return isStr(a) && isStr(b) && strEqual(a, b);
}

/** Whether this cell variable is also a local one (a parameter). */
function isLocal(given: Arguments, name: Borrowed): bool {
  const count = tupleLength(given.varnames);
  for (let i: i64 = 0; i < count; i++) if (sameName(tupleGet(given.varnames, i), name)) return true;
  return false;
}

function plainCells(given: Arguments): i64 {
  let plain: i64 = 0;
  const count = tupleLength(given.cellvars);
  for (let i: i64 = 0; i < count; i++) if (!isLocal(given, tupleGet(given.cellvars, i))) plain++;
  return plain;
}

/** The names of all slots: locals, cells that are not locals, free variables. */
function joinSlots(given: Arguments): Owned {
  const locals = tupleLength(given.varnames);
  const tuple = tupleNew(locals + plainCells(given) + tupleLength(given.freevars));
  if (tuple === NULL) return NULL;
  let at: i64 = 0;
  for (; at < locals; at++) tupleSet(tuple, at, retain(tupleGet(given.varnames, at)));
  for (let i: i64 = 0; i < tupleLength(given.cellvars); i++) {
    const name = tupleGet(given.cellvars, i);
    if (!isLocal(given, name)) tupleSet(tuple, at++, retain(name));
  }
  for (let i: i64 = 0; i < tupleLength(given.freevars); i++) tupleSet(tuple, at++, retain(tupleGet(given.freevars, i)));
  return tuple;
}

function slotKinds(given: Arguments): Owned {
  const locals = tupleLength(given.varnames);
  const plain = plainCells(given);
  const kinds = bytesNew(locals + plain + tupleLength(given.freevars));
  if (kinds === NULL) return NULL;
  const data = bytesData(kinds);
  for (let i: i64 = 0; i < locals; i++) {
    let kind = LocalKind.LOCAL;
    for (let c: i64 = 0; c < tupleLength(given.cellvars); c++) {
      if (sameName(tupleGet(given.cellvars, c), tupleGet(given.varnames, i))) kind |= LocalKind.CELL;
    }
    store<u8>(data + <usize>i, kind);
  }
  for (let i: i64 = 0; i < plain; i++) store<u8>(data + <usize>(locals + i), LocalKind.CELL);
  for (let i: i64 = 0; i < tupleLength(given.freevars); i++)
    store<u8>(data + <usize>(locals + plain + i), LocalKind.FREE);
  return kinds;
}

function keywordName(index: i32): usize {
  switch (index) {
    case 0:
      return Name.co_argcount;
    case 1:
      return Name.co_posonlyargcount;
    case 2:
      return Name.co_kwonlyargcount;
    case 3:
      return Name.co_nlocals;
    case 4:
      return Name.co_stacksize;
    case 5:
      return Name.co_flags;
    case 6:
      return Name.co_code;
    case 7:
      return Name.co_consts;
    case 8:
      return Name.co_names;
    case 9:
      return Name.co_varnames;
    case 10:
      return Name.co_filename;
    case 11:
      return Name.co_name;
    case 12:
      return Name.co_qualname;
    case 13:
      return Name.co_firstlineno;
    case 14:
      return Name.co_linetable;
    case 15:
      return Name.co_exceptiontable;
    case 16:
      return Name.co_freevars;
    default:
      return Name.co_cellvars;
  }
}

/** For messages: the argument's name in quotes. */
function quoted(index: i32): string {
  switch (index) {
    case 6:
      return "'co_code'";
    case 7:
      return "'co_consts'";
    case 8:
      return "'co_names'";
    case 9:
      return "'co_varnames'";
    case 10:
      return "'co_filename'";
    case 11:
      return "'co_name'";
    case 12:
      return "'co_qualname'";
    case 14:
      return "'co_linetable'";
    case 15:
      return "'co_exceptiontable'";
    case 16:
      return "'co_freevars'";
    default:
      return "'co_cellvars'";
  }
}

/** @method code.replace(**changes) raw */
export function codeReplace(self: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  if (nargs > 0) return raise(Type.TypeError, "replace() takes no positional arguments");
  const code = changetype<CodeObject>(self);
  const place = scratchPush(ARGUMENTS_SLOTS);
  if (place === NULL) return raiseNoMemory();
  const given = changetype<Arguments>(place);
  given.argcount = code.argcount;
  given.posonlyargcount = code.posonlyargcount;
  given.kwonlyargcount = code.kwonlyargcount;
  given.nlocals = code.nlocals;
  given.stacksize = code.stacksize;
  given.flags = code.flags;
  given.consts = <u32>code.consts;
  given.names = <u32>code.names;
  given.filename = <u32>code.filename;
  given.name = <u32>code.name;
  given.qualname = <u32>code.qualname;
  given.firstlineno = code.firstlineno;
  given.linetable = <u32>code.linetable;
  given.exceptiontable = <u32>code.exceptiontable;
  // These four are created here.
  const bytes = codeBytes(self);
  const varnames = slotNames(code, LocalKind.LOCAL);
  const cellvars = slotNames(code, LocalKind.CELL);
  const freevars = slotNames(code, LocalKind.FREE);
  given.code = <u32>bytes;
  given.varnames = <u32>varnames;
  given.cellvars = <u32>cellvars;
  given.freevars = <u32>freevars;
  let result: usize = NULL;
  if (
    bytes !== NULL &&
    varnames !== NULL &&
    cellvars !== NULL &&
    freevars !== NULL &&
    applyChanges(place, args, kwnames)
  )
    result = build(given);
  releaseOrNull(bytes);
  releaseOrNull(varnames);
  releaseOrNull(cellvars);
  releaseOrNull(freevars);
  scratchPop(ARGUMENTS_SLOTS);
  return result;
}

function applyChanges(place: usize, values: usize, kwnames: usize): bool {
  const count = kwnames === NULL ? <i64>0 : tupleLength(kwnames);
  for (let k: i64 = 0; k < count; k++) {
    const name = tupleGet(kwnames, k);
    let index = 0;
    while (index < 18 && !strEqual(name, keywordName(index))) index++;
    if (index === 18) return raiseFalse(Type.TypeError, "'%U' is an invalid keyword argument for replace()", name);
    const value = load<usize>(values + ((<usize>k) << 3));
    if (!convert(value, index, place, "replace()", quoted(index))) return false;
    if (kindOf(index) === Kind.int && load<i32>(place + ((<usize>index) << 2)) < 0) return raiseNegative(index);
  }
  return true;
}

function raiseNegative(index: i32): bool {
  return raiseFalse(Type.ValueError, "%U must be a positive integer", keywordName(index));
}
