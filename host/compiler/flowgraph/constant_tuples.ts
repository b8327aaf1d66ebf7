/** Makes a constant from a tuple that is built from constants. */
import { Opcode } from "../../generated/opcodes.ts";
import type { CodeConstant } from "../assembler/code.ts";
import type { ConstantCache } from "../constants/keys.ts";
import type { ConstantValue } from "../constants/constants.ts";
import type { Instruction } from "./blocks.ts";

/** Replaces the LOAD_CONSTs for the BUILD_TUPLE at `i`, and the BUILD_TUPLE itself, with one constant. */
export function foldConstantTuple(
  instructions: Instruction[],
  i: number,
  consts: CodeConstant[],
  cache: ConstantCache,
): void {
  const build = instructions[i]!;
  const start = i - build.arg;
  for (let item = start; item < i; item++) if (instructions[item]!.opcode !== Opcode.LOAD_CONST) return;
  // Never code objects: those are turned into functions first.
  const items = instructions.slice(start, i).map((load) => consts[load.arg] as ConstantValue);
  const tuple = cache.merge({ type: "tuple", items });
  let index = consts.indexOf(tuple);
  if (index < 0) index = consts.push(tuple) - 1;
  for (let item = start; item < i; item++) instructions[item]!.opcode = Opcode.NOP;
  build.opcode = Opcode.LOAD_CONST;
  build.arg = index;
}
