/** Chains of `elif`: each is the whole `else` of the one before, thousands deep in generated programs. */
import type * as ast from "./generated/nodes.ts";

/** The `if` statement that is all there is in the `else` of another; null if there is none. */
export function elifOf(node: ast.If): ast.If | null {
  const only = node.orelse.length === 1 ? node.orelse[0]! : null;
  return only !== null && only.kind === "If" ? only : null;
}
