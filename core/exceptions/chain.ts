/** Replacing a raised exception with another that has it as its cause. */
import { Type } from "../generated/types";
import { NULL } from "../memory/address";
import { retain } from "../kernel/object";
import { errorFetch, exceptionSetCause, exceptionSetContext, raise } from "./raise";
import { RT } from "../memory/runtime";

/** Raises RuntimeError with the raised exception as its cause and context: `raise RuntimeError(...) from error`. */
export function chainRuntimeError(format: string, a: i64 = 0, b: i64 = 0, c: i64 = 0): void {
  const cause = errorFetch();
  raise(Type.RuntimeError, format, a, b, c);
  if (RT.error === NULL) return;
  exceptionSetContext(RT.error, retain(cause));
  exceptionSetCause(RT.error, cause);
}
