/** Gives every instruction whose execution is visible a line: artificial ones take it from what runs before them. */
import { Opcode } from "../../generated/opcodes.ts";
import { Block, type Instruction, isJump, type Location, NO_LOCATION } from "./blocks.ts";
import { exitsWithoutLine } from "./optimize.ts";

/**
 * The frame's line must be right when the function ends. So a block that exits and has no line of its own is copied for
 * each jump to it, and each copy takes the line of its jump.
 */
export function duplicateExitsWithoutLine(allBlocks: Block[]): void {
  for (let i = allBlocks.length - 1; i >= 0; i--) {
    const last = allBlocks[i]!.last();
    if (last === undefined || !isJump(last.opcode)) continue;
    const target = last.target!;
    if (target.predecessors <= 1 || !exitsWithoutLine(target)) continue;
    const copy = copyBlock(target);
    allBlocks.push(copy);
    copy.instructions[0]!.setLocation(last);
    last.target = copy;
    target.predecessors--;
    copy.predecessors = 1;
    copy.next = target.next;
    target.next = copy;
  }
  for (const block of allBlocks) skipEmptyBlocks(block);
  for (let i = allBlocks.length - 1; i >= 0; i--) {
    const block = allBlocks[i]!;
    const last = block.last();
    if (block.noFallthrough || block.next === null || last === undefined) continue;
    if (exitsWithoutLine(block.next)) block.next.instructions[0]!.setLocation(last);
  }
}

/** Makes `next` skip empty blocks, including their own `next`: there may be long runs of them. */
function skipEmptyBlocks(block: Block): void {
  let end = block.next;
  while (end !== null && end.instructions.length === 0) end = end.next;
  for (let skipped = block; skipped.next !== end && skipped.next !== null; ) {
    const { next } = skipped;
    skipped.next = end;
    skipped = next;
  }
}

function copyBlock(block: Block): Block {
  const copy = new Block();
  copy.instructions = block.instructions.map((instruction) => instruction.copy());
  copy.exits = block.exits;
  copy.noFallthrough = true;
  return copy;
}

export function propagateLines(entry: Block): void {
  for (let block: Block | null = entry; block !== null; block = block.next) {
    const last = block.last();
    if (last === undefined) continue;
    let location: Location = NO_LOCATION;
    for (const instruction of block.instructions) {
      if (instruction.lineno < 0) instruction.setLocation(location);
      else location = instruction;
    }
    if (!block.noFallthrough && block.next !== null && block.next.predecessors === 1)
      inherit(block.next.instructions[0], location);
    if (isJump(last.opcode) && last.target!.predecessors === 1) inherit(last.target!.instructions[0], location);
  }
}

function inherit(instruction: Instruction | undefined, location: Location): void {
  if (instruction !== undefined && instruction.lineno < 0) instruction.setLocation(location);
}

/** A return that still has no line takes the previous line in the bytecode, without columns. */
export function guaranteeLineForExits(entry: Block, firstLine: number): void {
  let line = firstLine;
  for (let block: Block | null = entry; block !== null; block = block.next) {
    const last = block.last();
    if (last === undefined) continue;
    if (last.lineno >= 0) line = last.lineno;
    else if (last.opcode === Opcode.RETURN_VALUE)
      for (const instruction of block.instructions) instruction.lineno = line;
  }
}
