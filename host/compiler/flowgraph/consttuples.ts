/** What the optimizer needs to know about the values of constants. */
import { Opcode } from "../../generated/opcodes.ts";
import type { CodeConstant } from "../code.ts";
import type { ConstantCache } from "../constantkeys.ts";
import type { ConstantValue } from "../constants.ts";
import type { Instruction } from "./blocks.ts";

/** `bool(constant)` */
export function isTrue(constant: CodeConstant): boolean {
  switch (constant.type) {
    case "None":
      return false;
    case "bool":
      return constant.value;
    case "int":
      return constant.value !== 0n;
    case "float":
      return constant.value !== 0;
    case "complex":
      return constant.real !== 0 || constant.imag !== 0;
    case "str":
    case "bytes":
      return constant.value.length > 0;
    case "tuple":
    case "frozenset":
      return constant.items.length > 0;
    case "Ellipsis":
    case "code":
      return true;
  }
}

/** LOAD_CONST, as often as the BUILD_TUPLE at `i` says, and that: one constant. */
export function foldConstantTuple(
  instructions: Instruction[],
  i: number,
  consts: CodeConstant[],
  cache: ConstantCache,
): void {
  const build = instructions[i]!;
  const start = i - build.arg;
  for (let item = start; item < i; item++) if (instructions[item]!.opcode !== Opcode.LOAD_CONST) return;
  // Codes can be items too (a tuple of code objects from a tuple of classes' parts never is, but nothing forbids it).
  const items = instructions.slice(start, i).map((load) => consts[load.arg] as ConstantValue);
  const tuple = cache.merge({ type: "tuple", items });
  let index = consts.indexOf(tuple);
  if (index < 0) index = consts.push(tuple) - 1;
  for (let item = start; item < i; item++) instructions[item]!.opcode = Opcode.NOP;
  build.opcode = Opcode.LOAD_CONST;
  build.arg = index;
}
