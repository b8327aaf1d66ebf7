/** Turns pseudo-jumps into real ones: first settles their direction, then their distance. */
import { CACHE_ENTRIES, HAVE_ARGUMENT, Opcode } from "../../generated/opcodes.ts";
import { type Block, type Instruction, isJump } from "./blocks.ts";

/** Runs once the order of blocks is final: jumps to blocks already passed become backward jumps. */
export function normalizeJumps(entry: Block): void {
  for (let block: Block | null = entry; block !== null; block = block.next) block.visited = false;
  for (let block: Block | null = entry; block !== null; block = block.next) {
    block.visited = true;
    const last = block.last();
    if (last === undefined || !isJump(last.opcode)) continue;
    last.opcode = directed(last.opcode, !last.target!.visited);
  }
}

function directed(opcode: number, forward: boolean): number {
  switch (opcode) {
    case Opcode.JUMP:
      return forward ? Opcode.JUMP_FORWARD : Opcode.JUMP_BACKWARD;
    case Opcode.JUMP_NO_INTERRUPT:
      return forward ? Opcode.JUMP_FORWARD : Opcode.JUMP_BACKWARD_NO_INTERRUPT;
    case Opcode.POP_JUMP_IF_FALSE:
      return forward ? Opcode.POP_JUMP_FORWARD_IF_FALSE : Opcode.POP_JUMP_BACKWARD_IF_FALSE;
    case Opcode.POP_JUMP_IF_TRUE:
      return forward ? Opcode.POP_JUMP_FORWARD_IF_TRUE : Opcode.POP_JUMP_BACKWARD_IF_TRUE;
    case Opcode.POP_JUMP_IF_NONE:
      return forward ? Opcode.POP_JUMP_FORWARD_IF_NONE : Opcode.POP_JUMP_BACKWARD_IF_NONE;
    case Opcode.POP_JUMP_IF_NOT_NONE:
      return forward ? Opcode.POP_JUMP_FORWARD_IF_NOT_NONE : Opcode.POP_JUMP_BACKWARD_IF_NOT_NONE;
    default:
      if (!forward) throw new Error(`Instruction ${opcode} cannot jump backward`);
      return opcode;
  }
}

/** Size in code units: the instruction, its EXTENDED_ARGs and its inline cache. */
export function instructionSize(instruction: Instruction): number {
  // A NOP keeps the argument of the instruction that it replaced.
  const arg = instruction.opcode >= HAVE_ARGUMENT ? instruction.arg : 0;
  const prefixes = arg > 0xffffff ? 3 : arg > 0xffff ? 2 : arg > 0xff ? 1 : 0;
  return prefixes + 1 + CACHE_ENTRIES[instruction.opcode]!;
}

/**
 * A long jump needs EXTENDED_ARGs, which move the code after it and can make other jumps longer: repeats until nothing
 * changes.
 */
export function resolveJumps(entry: Block): number {
  for (;;) {
    let size = 0;
    for (let block: Block | null = entry; block !== null; block = block.next) {
      block.offset = size;
      for (const instruction of block.instructions) size += instructionSize(instruction);
    }
    let changed = false;
    for (let block: Block | null = entry; block !== null; block = block.next) {
      let offset = block.offset;
      for (const instruction of block.instructions) {
        const before = instructionSize(instruction);
        offset += before;
        if (!isJump(instruction.opcode)) continue;
        instruction.arg = Math.abs(instruction.target!.offset - offset);
        if (instructionSize(instruction) !== before) changed = true;
      }
    }
    if (!changed) return size;
  }
}
