/**
 * Optimizes a code unit's blocks with exactly the rewrites, and in the order, that CPython 3.11's bytecode shows.
 *
 * Lines limit merging and deleting: a traced program must see every line that it would see unoptimized, so an
 * instruction that does nothing stays as a NOP if it is the only one on its line.
 */
import { Opcode } from "../../generated/opcodes.ts";
import type { CodeConstant } from "../assembler/code.ts";
import {
  type Block,
  firstNonEmpty,
  type Instruction,
  isBlockPush,
  isJump,
  isScopeExit,
  isUnconditionalJump,
} from "./blocks.ts";
import { isTrue } from "../constants/values.ts";
import { foldConstantTuple } from "./constant_tuples.ts";
import { applyStaticSwaps, optimizeSwaps } from "./swaps.ts";
import type { ConstantCache } from "../constants/keys.ts";

/** Longer exit blocks are jumped to rather than copied. */
const MAX_COPY_SIZE = 4;

/** Marks blocks that exit or never fall through, and redirects jumps past empty blocks. Runs before everything else. */
export function normalizeBlock(block: Block): void {
  const instructions = block.instructions;
  for (let i = 0; i < instructions.length; i++) {
    const instruction = instructions[i]!;
    const opcode = instruction.opcode;
    if (isScopeExit(opcode)) {
      block.exits = true;
      block.noFallthrough = true;
    } else if (isJump(opcode)) {
      if (isUnconditionalJump(opcode)) block.noFallthrough = true;
      if (i !== instructions.length - 1) throw new Error("A jump is not the last instruction of its block");
      instruction.target = firstNonEmpty(instruction.target!);
    }
  }
}

/** Whether the block leaves the function and nothing in it has a line of its own. */
export function exitsWithoutLine(block: Block): boolean {
  return block.exits && block.instructions.every((instruction) => instruction.lineno < 0);
}

/** Replaces a jump to a small artificial exit (an implicit return) with a copy of it. */
export function inlineSmallExit(block: Block): void {
  const last = block.last();
  if (last === undefined || last.opcode !== Opcode.JUMP) return;
  const target = last.target!;
  if (!exitsWithoutLine(target) || target.instructions.length > MAX_COPY_SIZE) return;
  last.opcode = Opcode.NOP;
  last.target = null;
  for (const instruction of target.instructions.slice()) block.instructions.push(instruction.copy());
  block.exits = true;
}

export function optimizeGraph(
  entry: Block,
  allBlocks: readonly Block[],
  consts: CodeConstant[],
  cache: ConstantCache,
): void {
  for (let block: Block | null = entry; block !== null; block = block.next) {
    optimizeBlock(block, consts, cache);
    cleanBlock(block);
  }
  for (let i = allBlocks.length - 1; i >= 0; i--) inlineSmallExit(allBlocks[i]!);
  markReachable(entry);
  for (let block: Block | null = entry; block !== null; block = block.next) {
    if (block.predecessors === 0) {
      block.instructions.length = 0;
      block.noFallthrough = false;
    }
  }
  for (let block: Block | null = entry; block !== null; block = block.next) cleanBlock(block);
  eliminateEmptyBlocks(entry);
  removeRedundantJumps(entry);
}

function optimizeBlock(block: Block, consts: CodeConstant[], cache: ConstantCache): void {
  const instructions = block.instructions;
  for (let i = 0; i < instructions.length; i++) {
    const instruction = instructions[i]!;
    const opcode = instruction.opcode;
    const next = instructions[i + 1];
    let target: Instruction | undefined;
    if (instruction.target !== null) {
      instruction.target = firstNonEmpty(instruction.target);
      target = instruction.target.instructions[0];
    }
    const targetOpcode = target === undefined ? Opcode.NOP : target.opcode;
    switch (opcode) {
      case Opcode.LOAD_CONST:
        if (next !== undefined) foldConstantTest(block, i, consts);
        break;
      case Opcode.BUILD_TUPLE: {
        const size = instruction.arg;
        if (
          next !== undefined &&
          next.opcode === Opcode.UNPACK_SEQUENCE &&
          next.arg === size &&
          size >= 1 &&
          size <= 3
        ) {
          instruction.opcode = Opcode.NOP;
          next.opcode = size === 1 ? Opcode.NOP : Opcode.SWAP;
        } else if (i >= size) {
          foldConstantTuple(instructions, i, consts, cache);
        }
        break;
      }
      case Opcode.JUMP_IF_FALSE_OR_POP:
        switch (targetOpcode) {
          case Opcode.POP_JUMP_IF_FALSE:
            if (threadJump(instruction, target!, Opcode.POP_JUMP_IF_FALSE)) i--;
            break;
          case Opcode.JUMP:
          case Opcode.JUMP_IF_FALSE_OR_POP:
            if (threadJump(instruction, target!, Opcode.JUMP_IF_FALSE_OR_POP)) i--;
            break;
          case Opcode.JUMP_IF_TRUE_OR_POP:
          case Opcode.POP_JUMP_IF_TRUE:
            // The value that led here is false, so the second test falls through.
            if (instruction.lineno === target!.lineno) {
              instruction.opcode = Opcode.POP_JUMP_IF_FALSE;
              instruction.target = instruction.target!.next;
              i--;
            }
            break;
        }
        break;
      case Opcode.JUMP_IF_TRUE_OR_POP:
        switch (targetOpcode) {
          case Opcode.POP_JUMP_IF_TRUE:
            if (threadJump(instruction, target!, Opcode.POP_JUMP_IF_TRUE)) i--;
            break;
          case Opcode.JUMP:
          case Opcode.JUMP_IF_TRUE_OR_POP:
            if (threadJump(instruction, target!, Opcode.JUMP_IF_TRUE_OR_POP)) i--;
            break;
          case Opcode.JUMP_IF_FALSE_OR_POP:
          case Opcode.POP_JUMP_IF_FALSE:
            if (instruction.lineno === target!.lineno) {
              instruction.opcode = Opcode.POP_JUMP_IF_TRUE;
              instruction.target = instruction.target!.next;
              i--;
            }
            break;
        }
        break;
      case Opcode.POP_JUMP_IF_FALSE:
      case Opcode.POP_JUMP_IF_TRUE:
      case Opcode.POP_JUMP_IF_NONE:
      case Opcode.POP_JUMP_IF_NOT_NONE:
      case Opcode.JUMP:
        if (targetOpcode === Opcode.JUMP && threadJump(instruction, target!, opcode)) i--;
        break;
      case Opcode.SWAP:
        if (instruction.arg === 1) {
          instruction.opcode = Opcode.NOP;
          break;
        }
        i = optimizeSwaps(instructions, i);
        applyStaticSwaps(instructions, i);
        break;
      case Opcode.PUSH_NULL:
        if (next !== undefined && next.opcode === Opcode.LOAD_GLOBAL && (next.arg & 1) === 0) {
          instruction.opcode = Opcode.NOP;
          instruction.arg = 0;
          next.arg |= 1;
        }
        break;
    }
  }
}

/**
 * LOAD_CONST followed by a test of it: the jump is always or never taken. `x is None` gets jump instructions of its
 * own.
 */
function foldConstantTest(block: Block, i: number, consts: CodeConstant[]): void {
  const instructions = block.instructions;
  const load = instructions[i]!;
  const test = instructions[i + 1]!;
  switch (test.opcode) {
    case Opcode.POP_JUMP_IF_FALSE:
    case Opcode.POP_JUMP_IF_TRUE: {
      const jumps = isTrue(consts[load.arg]!) === (test.opcode === Opcode.POP_JUMP_IF_TRUE);
      load.opcode = Opcode.NOP;
      decideJump(block, test, jumps);
      break;
    }
    case Opcode.JUMP_IF_FALSE_OR_POP:
    case Opcode.JUMP_IF_TRUE_OR_POP: {
      const jumps = isTrue(consts[load.arg]!) === (test.opcode === Opcode.JUMP_IF_TRUE_OR_POP);
      if (!jumps) load.opcode = Opcode.NOP;
      decideJump(block, test, jumps);
      break;
    }
    case Opcode.IS_OP: {
      const jump = instructions[i + 2];
      if (jump === undefined || consts[load.arg]!.type !== "None") break;
      if (jump.opcode !== Opcode.POP_JUMP_IF_FALSE && jump.opcode !== Opcode.POP_JUMP_IF_TRUE) break;
      const jumpsIfNotNone = (test.arg === 1) !== (jump.opcode === Opcode.POP_JUMP_IF_FALSE);
      load.opcode = Opcode.NOP;
      test.opcode = Opcode.NOP;
      jump.opcode = jumpsIfNotNone ? Opcode.POP_JUMP_IF_NOT_NONE : Opcode.POP_JUMP_IF_NONE;
      break;
    }
  }
}

function decideJump(block: Block, jump: Instruction, jumps: boolean): void {
  if (jumps) {
    jump.opcode = Opcode.JUMP;
    block.noFallthrough = true;
  } else {
    jump.opcode = Opcode.NOP;
    jump.target = null;
  }
}

/**
 * Jumps straight to where `target`, itself a jump, would go. Only within one line: otherwise a traced line would be
 * lost.
 */
function threadJump(instruction: Instruction, target: Instruction, opcode: number): boolean {
  if (instruction.lineno !== target.lineno || instruction.target === target.target) return false;
  instruction.target = target.target;
  instruction.opcode = opcode;
  return true;
}

/** Removes NOPs whose line is shared by the previous instruction in their block, or by the next one. */
export function cleanBlock(block: Block): void {
  const instructions = block.instructions;
  let kept = 0;
  let previousLine = -1;
  for (let i = 0; i < instructions.length; i++) {
    const instruction = instructions[i]!;
    const line = instruction.lineno;
    if (instruction.opcode === Opcode.NOP) {
      if (line < 0 || previousLine === line) continue;
      if (i < instructions.length - 1) {
        const following = instructions[i + 1]!;
        if (following.lineno < 0) following.setLocation(instruction);
        if (following.lineno === line) continue;
      } else {
        let next = block.next;
        while (next !== null && next.instructions.length === 0) next = next.next;
        if (next !== null && next.instructions[0]!.lineno === line) continue;
      }
    }
    instructions[kept++] = instruction;
    previousLine = line;
  }
  instructions.length = kept;
}

function markReachable(entry: Block): void {
  const stack: Block[] = [entry];
  entry.predecessors = 1;
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    block.visited = true;
    if (block.next !== null && !block.noFallthrough) {
      if (!block.next.visited && block.next.predecessors === 0) stack.push(block.next);
      block.next.predecessors++;
    }
    for (const instruction of block.instructions) {
      const target = instruction.target;
      if (target === null) continue;
      if (!target.visited && target.predecessors === 0) stack.push(target);
      target.predecessors++;
    }
  }
}

export function eliminateEmptyBlocks(entry: Block): void {
  for (let block: Block | null = entry; block !== null; block = block.next) {
    if (block.next !== null) block.next = firstNonEmpty(block.next);
  }
  for (let block: Block | null = entry; block !== null; block = block.next) {
    for (const instruction of block.instructions) {
      if (instruction.target !== null) instruction.target = firstNonEmpty(instruction.target);
    }
  }
}

/** Removes jumps to the block that follows anyway, unless the jump is all that is on its line. */
function removeRedundantJumps(entry: Block): void {
  for (let block: Block | null = entry; block !== null; block = block.next) {
    const last = block.last();
    if (last === undefined || !isUnconditionalJump(last.opcode) || last.target !== block.next) continue;
    block.noFallthrough = false;
    last.opcode = Opcode.NOP;
    last.target = null;
  }
}

/** The assembler does not need SETUP_* and POP_BLOCK once every instruction knows its handler. */
export function convertHandlersToNops(entry: Block): void {
  for (let block: Block | null = entry; block !== null; block = block.next) {
    for (const instruction of block.instructions) {
      if (isBlockPush(instruction.opcode) || instruction.opcode === Opcode.POP_BLOCK) {
        instruction.opcode = Opcode.NOP;
        instruction.target = null;
      }
    }
  }
}

/** Cuts unused constants off the end. Those in between stay, and so does the first: it may be the docstring. */
export function trimUnusedConstants(entry: Block, consts: CodeConstant[]): void {
  let highest = 0;
  for (let block: Block | null = entry; block !== null; block = block.next) {
    for (const instruction of block.instructions) {
      if (instruction.opcode !== Opcode.LOAD_CONST && instruction.opcode !== Opcode.KW_NAMES) continue;
      if (instruction.arg > highest) highest = instruction.arg;
    }
  }
  if (consts.length > highest + 1) consts.length = highest + 1;
}
