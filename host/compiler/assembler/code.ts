/** A code object as in CPython 3.11, field for field, before it becomes marshal bytes. */
import type { ConstantValue } from "../constants/constants.ts";

/** What co_consts holds: constants, and the code of nested functions and classes. */
export type CodeConstant = ConstantValue | CodeObject;

export interface CodeObject {
  readonly type: "code";
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  readonly stacksize: number;
  readonly flags: number;
  readonly code: Uint8Array;
  readonly consts: readonly CodeConstant[];
  readonly names: readonly string[];
  /** Locals, then cells that are not locals, then free variables. */
  readonly localsplusnames: readonly string[];
  /** A `LocalKind` for each of `localsplusnames`. */
  readonly localspluskinds: Uint8Array;
  readonly filename: string;
  readonly name: string;
  readonly qualname: string;
  readonly firstlineno: number;
  readonly linetable: Uint8Array;
  readonly exceptiontable: Uint8Array;
}

/** Bits of `co_flags`. Those from FUTURE_DIVISION on are set by `from __future__ import`. */
export const enum CodeFlag {
  OPTIMIZED = 0x1,
  NEWLOCALS = 0x2,
  VARARGS = 0x4,
  VARKEYWORDS = 0x8,
  NESTED = 0x10,
  GENERATOR = 0x20,
  COROUTINE = 0x80,
  ASYNC_GENERATOR = 0x200,
  FUTURE_DIVISION = 0x20000,
  FUTURE_BARRY_AS_BDFL = 0x400000,
  FUTURE_ANNOTATIONS = 0x1000000,
}

/** The flags of `compile()` that appear in `co_flags`: every `CO_FUTURE_*`. */
export const FUTURE_FLAGS = 0x1fe0000;

/** Flags of `compile()` that change what it accepts, such as `PyCF_DONT_IMPLY_DEDENT`. */
export const DONT_IMPLY_DEDENT = 0x200;
export const ALLOW_TOP_LEVEL_AWAIT = 0x2000;
export const ALLOW_INCOMPLETE_INPUT = 0x4000;

/** What a frame slot holds, as bits: an argument that a closure captures is both a local and a cell. */
export const enum LocalKind {
  LOCAL = 0x20,
  CELL = 0x40,
  FREE = 0x80,
}

export function freeVariableCount(code: CodeObject): number {
  let count = 0;
  for (const kind of code.localspluskinds) if (kind & LocalKind.FREE) count++;
  return count;
}
