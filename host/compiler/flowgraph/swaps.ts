/** Runs of SWAP: as few as possible, and none where the stores that follow can be reordered instead. */
import { Opcode } from "../../generated/opcodes.ts";
import type { Instruction } from "./blocks.ts";

const VISITED = -1;

/**
 * Rewrites the run of SWAPs (and NOPs) that starts at `start` into the shortest one with the same effect, and returns
 * the index of its last instruction. Every cycle of the permutation takes one SWAP for each member except the topmost.
 */
export function optimizeSwaps(instructions: Instruction[], start: number): number {
  let depth = instructions[start]!.arg;
  let length = 1;
  let several = false;
  for (; start + length < instructions.length; length++) {
    const instruction = instructions[start + length]!;
    if (instruction.opcode === Opcode.SWAP) {
      depth = Math.max(depth, instruction.arg);
      several = true;
    } else if (instruction.opcode !== Opcode.NOP) break;
  }
  if (!several) return start;

  const stack: number[] = [];
  for (let i = 0; i < depth; i++) stack.push(i);
  for (let i = start; i < start + length; i++) {
    const instruction = instructions[i]!;
    if (instruction.opcode !== Opcode.SWAP) continue;
    const top = stack[0]!;
    stack[0] = stack[instruction.arg - 1]!;
    stack[instruction.arg - 1] = top;
  }

  // Working backward: undoing the permutation one cycle at a time gives the swaps in reverse.
  let current = start + length - 1;
  for (let i = 0; i < depth; i++) {
    if (stack[i] === VISITED || stack[i] === i) continue;
    let j = i;
    for (;;) {
      if (j !== 0) {
        instructions[current]!.opcode = Opcode.SWAP;
        instructions[current--]!.arg = j + 1;
      }
      const following = stack[j]!;
      if (following === VISITED) break;
      stack[j] = VISITED;
      j = following;
    }
  }
  while (current >= start) instructions[current--]!.opcode = Opcode.NOP;
  return start + length - 1;
}

function isSwappable(opcode: number): boolean {
  return opcode === Opcode.STORE_FAST || opcode === Opcode.POP_TOP;
}

/**
 * The index of the next instruction that only takes the top of the stack, or -1. Unless `line` is -1, it has to be on
 * that line.
 */
function nextSwappable(instructions: Instruction[], i: number, line: number): number {
  while (++i < instructions.length) {
    const instruction = instructions[i]!;
    if (line >= 0 && instruction.lineno !== line) return -1;
    if (instruction.opcode === Opcode.NOP) continue;
    return isSwappable(instruction.opcode) ? i : -1;
  }
  return -1;
}

function storedLocal(instruction: Instruction): number {
  return instruction.opcode === Opcode.STORE_FAST ? instruction.arg : -1;
}

/** Drops SWAPs, from `i` backward, by exchanging the two stores or pops that use the swapped operands. */
export function applyStaticSwaps(instructions: Instruction[], i: number): void {
  for (; i >= 0; i--) {
    const swap = instructions[i]!;
    if (swap.opcode !== Opcode.SWAP) {
      if (swap.opcode === Opcode.NOP || isSwappable(swap.opcode)) continue;
      return;
    }
    const first = nextSwappable(instructions, i, -1);
    if (first < 0) return;
    const line = instructions[first]!.lineno;
    let second = first;
    for (let count = swap.arg - 1; count > 0; count--) {
      second = nextSwappable(instructions, second, line);
      if (second < 0) return;
    }
    if (!canExchange(instructions, first, second)) return;
    swap.opcode = Opcode.NOP;
    const moved = instructions[first]!;
    instructions[first] = instructions[second]!;
    instructions[second] = moved;
  }
}

/** The order of two stores to one variable is visible, so neither may move past the other. */
function canExchange(instructions: Instruction[], first: number, second: number): boolean {
  const firstLocal = storedLocal(instructions[first]!);
  const secondLocal = storedLocal(instructions[second]!);
  if (firstLocal < 0 && secondLocal < 0) return true;
  if (firstLocal === secondLocal) return false;
  for (let i = first + 1; i < second; i++) {
    const local = storedLocal(instructions[i]!);
    if (local >= 0 && (local === firstLocal || local === secondLocal)) return false;
  }
  return true;
}
