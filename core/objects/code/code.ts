/**
 * code: a compiled body. Layout as CPython's PyCodeObject: the instructions are in the object itself, after its fields.
 *
 * The eval loop rewrites those instructions (specialization). To get what the compiler wrote, use `codeBytes`.
 */
import { False, NotImplemented, True } from "../../generated/memory_map";
import { CodeFlag, LocalKind } from "../../generated/border";
import { cacheEntries, generalOpcode, Opcode } from "../../generated/opcodes";
import { Type } from "../../generated/types";
import { formatMessage } from "../../exceptions/format_message";
import { raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { bytesData, bytesFrom, bytesLength, bytesNew } from "../bytes/bytes";
import { isInstance, isStr, newObject, release, retain, typeOf } from "../../kernel/object";
import { VarObject } from "../../kernel/header";
import { intFromI64 } from "../int/int";
import { sameConstant } from "./constant";
import { frozensetNew } from "../set/set";
import { sequenceTuple } from "../../protocols/sequence";
import { Comparison } from "../../protocols/comparison";
import { objectHash } from "../../protocols/hash";
import { richCompareBool } from "../../protocols/compare";
import { strLength, strRead } from "../str/str";
import { strIntern } from "../str/intern";
import { tupleGet, tupleItems, tupleLength, tupleNew, tupleSet } from "../tuple/tuple";

/** @record code */
@unmanaged
export class CodeObject extends VarObject {
  // size (code units) @16
  /** A tuple. @owned */
  consts: usize; // @24
  /** A tuple of str. @owned */
  names: usize; // @32
  /** bytes. @owned */
  exceptiontable: usize; // @40
  flags: i32; // @48
  /** Counts up to 0, then the code is quickened. */
  warmup: i16; // @52
  private _linearrayEntrySize: i16; // @54
  argcount: i32; // @56
  posonlyargcount: i32; // @60
  kwonlyargcount: i32; // @64
  stacksize: i32; // @68
  firstlineno: i32; // @72
  nlocalsplus: i32; // @76
  nlocals: i32; // @80
  nplaincellvars: i32; // @84
  ncellvars: i32; // @88
  nfreevars: i32; // @92
  /** @owned */
  localsplusnames: usize; // @96
  /** @owned */
  localspluskinds: usize; // @104
  /** @owned */
  filename: usize; // @112
  /** @owned */
  name: usize; // @120
  /** @owned */
  qualname: usize; // @128
  /** @owned */
  linetable: usize; // @136
  weakrefs: usize; // @144
  /** The unspecialized bytes, created on first use, or NULL. @owned */
  cachedCode: usize; // @152
  private linearray: u64; // @160
  /** The index of the RESUME that ends the prologue. */
  firstTraceable: i32; // @168
  extra: usize; // @176

  /** → the first instruction. */
  @inline first(): usize {
    return changetype<usize>(this) + CODE_SIZE;
  }
  /** → after the last instruction. */
  @inline end(): usize {
    return changetype<usize>(this) + CODE_SIZE + ((<usize>this.size) << 1);
  }
  /** The name of slot `index`, borrowed. */
  @inline slotName(index: i32): usize {
    return tupleGet(this.localsplusnames, <i64>index);
  }
  /** The `LocalKind` bits of slot `index`. */
  @inline slotKind(index: i32): u8 {
    return load<u8>(bytesData(this.localspluskinds) + <usize>index);
  }
}

/** Offset of the instructions. */
export const CODE_SIZE: usize = offsetof<CodeObject>();

/**
 * What a code object is made from; all references are borrowed. Lives on the scratch stack (CODE_PARTS_SLOTS slots).
 */
@unmanaged
export class CodeParts {
  filename: usize;
  name: usize;
  qualname: usize;
  flags: i32;
  code: usize;
  firstlineno: i32;
  linetable: usize;
  consts: usize;
  names: usize;
  localsplusnames: usize;
  localspluskinds: usize;
  argcount: i32;
  posonlyargcount: i32;
  kwonlyargcount: i32;
  stacksize: i32;
  exceptiontable: usize;
}
export const CODE_PARTS_SLOTS: i32 = <i32>((offsetof<CodeParts>() + 7) >> 3);

function badInternalCall(): bool {
  return raiseFalse(Type.SystemError, "Objects/codeobject.c:250: bad argument to internal function");
}

/** Whether the parts are consistent. Does not check the instructions. */
export function codeValidate(parts: CodeParts): bool {
  if (
    parts.argcount < parts.posonlyargcount ||
    parts.posonlyargcount < 0 ||
    parts.kwonlyargcount < 0 ||
    parts.stacksize < 0 ||
    parts.flags < 0 ||
    typeOf(parts.code) !== Type.bytes ||
    !isInstance(parts.consts, Type.tuple) ||
    !isInstance(parts.names, Type.tuple) ||
    !isInstance(parts.localsplusnames, Type.tuple) ||
    typeOf(parts.localspluskinds) !== Type.bytes ||
    tupleLength(parts.localsplusnames) !== bytesLength(parts.localspluskinds) ||
    !isStr(parts.name) ||
    !isStr(parts.qualname) ||
    !isStr(parts.filename) ||
    typeOf(parts.linetable) !== Type.bytes ||
    typeOf(parts.exceptiontable) !== Type.bytes
  )
    return badInternalCall();
  const length = bytesLength(parts.code);
  if (length === 0 || (length & 1) !== 0) return raiseFalse(Type.ValueError, "code: co_code is malformed");
  const total =
    <i64>parts.argcount +
    <i64>parts.kwonlyargcount +
    ((parts.flags & CodeFlag.VARARGS) !== 0 ? 1 : 0) +
    ((parts.flags & CodeFlag.VARKEYWORDS) !== 0 ? 1 : 0);
  if (total > <i64>countKinds(parts.localspluskinds, LocalKind.LOCAL))
    return raiseFalse(Type.ValueError, "code: co_varnames is too small");
  return true;
}

function countKinds(kinds: Borrowed, bit: u8): i32 {
  const data = bytesData(kinds);
  const count = <i32>bytesLength(kinds);
  let found = 0;
  for (let i = 0; i < count; i++) if ((load<u8>(data + <usize>i) & bit) !== 0) found++;
  return found;
}

/** A code object from parts that `codeValidate` has accepted. */
export function codeNew(parts: CodeParts): Owned {
  if (!internNames(parts.names) || internConstants(parts.consts, 0, INTERNED_TUPLES) < 0) return NULL;
  if (!internNames(parts.localsplusnames)) return NULL;
  const bytes = bytesLength(parts.code);
  const self = newObject(Type.code, CODE_SIZE + <usize>bytes);
  if (self === NULL) return raiseNoMemory();
  changetype<CodeObject>(self).size = bytes >> 1;
  memory.fill(self + 24, 0, CODE_SIZE - 24);
  const code = changetype<CodeObject>(self);
  code.consts = retain(parts.consts);
  code.names = retain(parts.names);
  code.exceptiontable = retain(parts.exceptiontable);
  code.flags = parts.flags;
  code.warmup = -8;
  code.argcount = parts.argcount;
  code.posonlyargcount = parts.posonlyargcount;
  code.kwonlyargcount = parts.kwonlyargcount;
  code.stacksize = parts.stacksize;
  code.firstlineno = parts.firstlineno;
  code.localsplusnames = retain(parts.localsplusnames);
  code.localspluskinds = retain(parts.localspluskinds);
  code.filename = retain(parts.filename);
  code.name = retain(parts.name);
  code.qualname = retain(parts.qualname);
  code.linetable = retain(parts.linetable);
  countLocals(code);
  memory.copy(code.first(), bytesData(parts.code), <usize>bytes);
  code.firstTraceable = firstResume(code);
  return self;
}

function countLocals(code: CodeObject): void {
  const kinds = bytesData(code.localspluskinds);
  const count = <i32>bytesLength(code.localspluskinds);
  code.nlocalsplus = count;
  for (let i = 0; i < count; i++) {
    const kind = load<u8>(kinds + <usize>i);
    if ((kind & LocalKind.LOCAL) !== 0) code.nlocals++;
    if ((kind & LocalKind.CELL) !== 0) {
      code.ncellvars++;
      if ((kind & LocalKind.LOCAL) === 0) code.nplaincellvars++;
    } else if ((kind & LocalKind.FREE) !== 0) code.nfreevars++;
  }
}

function firstResume(code: CodeObject): i32 {
  const count = <i32>code.size;
  const first = code.first();
  for (let i = 0; i < count; i++) if (generalOpcode(load<u8>(first + ((<usize>i) << 1))) === Opcode.RESUME) return i;
  return count;
}

function internNames(names: Borrowed): bool {
  const count = tupleLength(names);
  for (let i: i64 = 0; i < count; i++) {
    const name = tupleGet(names, i);
    if (typeOf(name) !== Type.str) return raiseFalse(Type.SystemError, "non-string found in code slot");
    internItem(names, i);
  }
  return true;
}

/** Replaces item `index`, an exact str, with its interned equal. Returns whether that is another object. */
function internItem(tuple: Borrowed, index: i64): bool {
  const slot = tupleItems(tuple) + ((<usize>index) << 3);
  const before = load<usize>(slot);
  const interned = strIntern(before);
  store<u64>(slot, <u64>interned);
  return interned !== before;
}

/**
 * Tuples may contain themselves, even in several ways: limits how many are searched and how deep, to more than any
 * program has.
 */
const INTERNED_TUPLES: i32 = 1 << 20;
const INTERNED_DEPTH: i32 = 200;
/** A bit in the result of the two functions below: an item has been replaced by another object. */
const REPLACED: i32 = 1;

/**
 * Interns string constants that look like names, including those in tuples and frozensets. Returns the REPLACED bit
 * and, above it, how many more tuples may be searched; -1: MemoryError.
 */
function internConstants(consts: Borrowed, depth: i32, left: i32): i32 {
  let replaced = 0;
  for (let i = tupleLength(consts) - 1; i >= 0 && left > 0; i--) {
    const item = tupleGet(consts, i);
    const type = typeOf(item);
    if (type === Type.str) {
      if (looksLikeName(item) && internItem(consts, i)) replaced = REPLACED;
    } else if (depth < INTERNED_DEPTH && (type === Type.tuple || type === Type.frozenset)) {
      const outcome =
        type === Type.tuple ? internConstants(item, depth + 1, left - 1) : internSet(consts, i, depth + 1, left - 1);
      if (outcome < 0) return -1;
      left = outcome >> 1;
      if (type === Type.frozenset) replaced |= outcome & REPLACED;
    }
  }
  return (left << 1) | replaced;
}

/**
 * Rebuilds item `index`, a frozenset, by iterating over it if one of its strings is replaced: where hashes collide, the
 * order shows it.
 */
function internSet(consts: Borrowed, index: i64, depth: i32, left: i32): i32 {
  const set = tupleGet(consts, index);
  const items = sequenceTuple(set);
  if (items === NULL) return -1;
  let outcome = internConstants(items, depth, left);
  if (outcome >= 0 && (outcome & REPLACED) !== 0) {
    const again = frozensetNew(items);
    if (again === NULL) outcome = -1;
    else {
      tupleSet(consts, index, again);
      release(set);
    }
  }
  release(items);
  return outcome;
}

function looksLikeName(text: Borrowed): bool {
  const length = strLength(text);
  for (let i: i64 = 0; i < length; i++) {
    const c = strRead(text, i);
    if (!((c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c === 0x5f)) return false;
  }
  return true;
}

/** Writes the unspecialized instructions of `code` to `out` (size * 2 bytes): general opcodes, empty caches. */
export function codeCopyGeneral(code: CodeObject, out: usize): void {
  const first = code.first();
  const bytes = (<usize>code.size) << 1;
  let at: usize = 0;
  while (at < bytes) {
    const opcode = generalOpcode(load<u8>(first + at));
    store<u8>(out + at, <u8>opcode);
    store<u8>(out + at, load<u8>(first + at, 1), 1);
    at += 2;
    for (let caches = cacheEntries(opcode); caches > 0 && at < bytes; caches--) {
      store<u16>(out + at, 0);
      at += 2;
    }
  }
}

/** @getter code.co_code */
export function codeBytes(self: usize): Owned {
  const code = changetype<CodeObject>(self);
  if (code.cachedCode === NULL) {
    const bytes = bytesNew(code.size << 1);
    if (bytes === NULL) return NULL;
    codeCopyGeneral(code, bytesData(bytes));
    code.cachedCode = bytes;
  }
  return retain(code.cachedCode);
}

/** @getter code._co_code_adaptive */
export function codeAdaptiveBytes(self: usize): Owned {
  const code = changetype<CodeObject>(self);
  return bytesFrom(code.first(), code.size << 1);
}

/** @slot code.tp_repr */
export function codeRepr(self: usize): Owned {
  const code = changetype<CodeObject>(self);
  return formatMessage(
    '<code object %U at 0x%x, file "%U", line %d>',
    code.name,
    self,
    code.filename,
    code.firstlineno !== 0 ? code.firstlineno : -1,
  );
}

/** @slot code.tp_hash */
export function codeHash(self: usize): i64 {
  const code = changetype<CodeObject>(self);
  let hash: u64 = 20221211;
  for (let i = 0; i < 6; i++) {
    const part =
      i === 0
        ? code.name
        : i === 1
          ? code.consts
          : i === 2
            ? code.names
            : i === 3
              ? code.localsplusnames
              : i === 4
                ? code.linetable
                : code.exceptiontable;
    const own = objectHash(part);
    if (own === -1) return -1;
    hash = scramble(hash, own);
  }
  hash = scramble(hash, <i64>code.argcount);
  hash = scramble(hash, <i64>code.posonlyargcount);
  hash = scramble(hash, <i64>code.kwonlyargcount);
  hash = scramble(hash, <i64>code.flags);
  hash = scramble(hash, <i64>code.firstlineno);
  hash = scramble(hash, code.size);
  const end = code.end();
  for (let at = code.first(); at < end; at += 2) {
    const opcode = generalOpcode(load<u8>(at));
    hash = scramble(hash, <i64>opcode);
    hash = scramble(hash, <i64>load<u8>(at, 1));
    at += (<usize>cacheEntries(opcode)) << 1;
  }
  return <i64>hash === -1 ? -2 : <i64>hash;
}

function scramble(hash: u64, part: i64): u64 {
  return (hash ^ <u64>part) * 1000003;
}

/** @slot code.tp_richcompare */
export function codeCompare(a: usize, b: usize, op: i32): Owned {
  if ((op !== 2 && op !== 3) || typeOf(a) !== Type.code || typeOf(b) !== Type.code) return retain(NotImplemented);
  const equal = codeEqual(changetype<CodeObject>(a), changetype<CodeObject>(b));
  if (equal < 0) return NULL;
  return retain((equal !== 0) === (op === 2) ? True : False);
}

function codeEqual(a: CodeObject, b: CodeObject): i32 {
  const names = richCompareBool(a.name, b.name, Comparison.Equal);
  if (names <= 0) return names;
  if (
    a.argcount !== b.argcount ||
    a.posonlyargcount !== b.posonlyargcount ||
    a.kwonlyargcount !== b.kwonlyargcount ||
    a.flags !== b.flags ||
    a.firstlineno !== b.firstlineno ||
    a.size !== b.size
  )
    return 0;
  const end = a.end();
  const distance = b.first() - a.first();
  for (let at = a.first(); at < end; at += 2) {
    const opcode = generalOpcode(load<u8>(at));
    if (opcode !== generalOpcode(load<u8>(at + distance)) || load<u8>(at, 1) !== load<u8>(at + distance, 1)) return 0;
    at += (<usize>cacheEntries(opcode)) << 1;
  }
  const constants = sameConstant(a.consts, b.consts);
  if (constants <= 0) return constants;
  let equal = richCompareBool(a.names, b.names, Comparison.Equal);
  if (equal > 0) equal = richCompareBool(a.localsplusnames, b.localsplusnames, Comparison.Equal);
  if (equal > 0) equal = richCompareBool(a.linetable, b.linetable, Comparison.Equal);
  if (equal > 0) equal = richCompareBool(a.exceptiontable, b.exceptiontable, Comparison.Equal);
  return equal;
}

/**
 * @member code.co_argcount CodeObject.argcount int readonly
 * @member code.co_posonlyargcount CodeObject.posonlyargcount int readonly
 * @member code.co_kwonlyargcount CodeObject.kwonlyargcount int readonly
 * @member code.co_stacksize CodeObject.stacksize int readonly
 * @member code.co_flags CodeObject.flags int readonly
 * @member code.co_names CodeObject.names object readonly
 * @member code.co_filename CodeObject.filename object readonly
 * @member code.co_name CodeObject.name object readonly
 * @member code.co_qualname CodeObject.qualname object readonly
 * @member code.co_firstlineno CodeObject.firstlineno int readonly
 * @member code.co_linetable CodeObject.linetable object readonly
 * @member code.co_exceptiontable CodeObject.exceptiontable object readonly
 * @member code.co_consts CodeObject.consts object readonly
 * @member code.co_nlocals CodeObject.nlocals int readonly
 */

/** The names of all slots that have a bit of `kind`. */
export function slotNames(code: CodeObject, kind: u8): Owned {
  const tuple = tupleNew(<i64>countKinds(code.localspluskinds, kind));
  if (tuple === NULL) return NULL;
  let at: i64 = 0;
  for (let i = 0; i < code.nlocalsplus; i++) {
    if ((code.slotKind(i) & kind) === 0) continue;
    tupleSet(tuple, at, retain(code.slotName(i)));
    at++;
  }
  return tuple;
}

/** @getter code.co_varnames */
export function codeVarnames(self: usize): Owned {
  return slotNames(changetype<CodeObject>(self), LocalKind.LOCAL);
}

/** @getter code.co_cellvars */
export function codeCellvars(self: usize): Owned {
  return slotNames(changetype<CodeObject>(self), LocalKind.CELL);
}

/** @getter code.co_freevars */
export function codeFreevars(self: usize): Owned {
  return slotNames(changetype<CodeObject>(self), LocalKind.FREE);
}

/** @method code._varname_from_oparg(oparg: int) */
export function codeSlotName(self: usize, index: i32): Owned {
  const code = changetype<CodeObject>(self);
  if (index < 0 || index >= code.nlocalsplus) return raise(Type.IndexError, "tuple index out of range");
  return retain(code.slotName(index));
}

/** @method code.__sizeof__() */
export function codeSizeof(self: usize): Owned {
  return intFromI64((<i64>CODE_SIZE + (changetype<CodeObject>(self).size << 1) + 7) & ~7);
}
