/** The docstring of a module, class or function: its first statement, if that is a string. */
import type { StrValue } from "../constants/constants.ts";
import type * as ast from "../generated/nodes.ts";

export function docstring(body: readonly ast.stmt[]): StrValue | null {
  const first = body[0];
  if (first === undefined || first.kind !== "Expr" || first.value.kind !== "Constant") return null;
  return first.value.value.type === "str" ? first.value.value : null;
}
