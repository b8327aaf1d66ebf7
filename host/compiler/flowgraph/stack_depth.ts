/** co_stacksize: the deepest stack on any path through the blocks. Also records each block's depth at its start. */
import { stackEffect } from "../../generated/opcodes.ts";
import { type Block, isScopeExit, isUnconditionalJump } from "./blocks.ts";

export function computeStackDepth(entry: Block, startDepth: number): number {
  for (let block: Block | null = entry; block !== null; block = block.next) block.startDepth = -1;
  let deepest = 0;
  const pending: Block[] = [];
  const reach = (block: Block, depth: number) => {
    if (block.startDepth >= depth) return;
    block.startDepth = depth;
    pending.push(block);
  };
  reach(entry, startDepth);
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    let depth = block.startDepth;
    let fallsThrough = true;
    for (const instruction of block.instructions) {
      const following = depth + stackEffect(instruction.opcode, instruction.arg, false);
      if (following > deepest) deepest = following;
      if (instruction.target !== null) {
        const atTarget = depth + stackEffect(instruction.opcode, instruction.arg, true);
        if (atTarget > deepest) deepest = atTarget;
        reach(instruction.target, atTarget);
      }
      depth = following;
      if (isUnconditionalJump(instruction.opcode) || isScopeExit(instruction.opcode)) {
        fallsThrough = false;
        break;
      }
    }
    if (fallsThrough && block.next !== null) reach(block.next, depth);
  }
  return deepest;
}
