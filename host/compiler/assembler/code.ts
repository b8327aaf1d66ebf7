/** A code object as in CPython 3.11, field for field, before it becomes marshal bytes. */
import { LocalKind } from "../../generated/border.ts";
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

export function freeVariableCount(code: CodeObject): number {
  let count = 0;
  for (const kind of code.localspluskinds) if (kind & LocalKind.FREE) count++;
  return count;
}
