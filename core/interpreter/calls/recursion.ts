/**
 * Python's recursion limit, for calls that stay inside the eval loop; native recursion is counted in
 * core/protocols/recursion.ts.
 */
import { Type } from "../../generated/types";
import { raise } from "../../exceptions/raise";
import { RT } from "../../memory/runtime";

/**
 * Called when RT.recursionRemaining has just dropped below zero. Returns true if RecursionError is raised and the level
 * is given back. There is some headroom while such an error is being created.
 */
export function recursionExceeded(): bool {
  if (RT.recursionHeadroom > 0 && RT.recursionRemaining >= -50) return false;
  RT.recursionRemaining++;
  RT.recursionHeadroom++;
  raise(Type.RecursionError, "maximum recursion depth exceeded");
  RT.recursionHeadroom--;
  return true;
}
