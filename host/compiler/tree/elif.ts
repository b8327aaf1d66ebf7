/**
 * Chains of `elif`: each is an `if` alone in the `else` of the previous one. Stages walk them in a loop, since a chain
 * may be as long as trees may be deep, and each recursive step through a statement uses a lot of stack.
 */
import type * as ast from "../generated/nodes.ts";

/** An `if` and all its `elif`s. */
export function ifChain(node: ast.If): ast.If[] {
  const chain = [node];
  for (let { orelse } = node; orelse.length === 1; ) {
    const [only] = orelse;
    if (only?.kind !== "If") break;
    chain.push(only);
    orelse = only.orelse;
  }
  return chain;
}
