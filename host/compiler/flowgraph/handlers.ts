/** Finds the handler that an exception in each instruction goes to. */
import { Opcode } from "../../generated/opcodes.ts";
import { type Block, type Handlers, isBlockPush, isJump } from "./blocks.ts";

export function labelExceptionTargets(entry: Block): void {
  for (let block: Block | null = entry; block !== null; block = block.next) block.visited = false;
  const pending: Block[] = [];
  const visit = (block: Block, handlers: Handlers | null) => {
    if (block.visited) return;
    block.visited = true;
    block.handlers = handlers;
    pending.push(block);
  };
  visit(entry, null);
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    let { handlers } = block;
    block.handlers = null;
    for (const instruction of block.instructions) {
      // An instruction that becomes a NOP has no handler: it cannot raise.
      if (isBlockPush(instruction.opcode)) {
        const target = instruction.target!;
        visit(target, handlers);
        if (instruction.opcode !== Opcode.SETUP_FINALLY) target.preserveLasti = true;
        handlers = { target, outer: handlers };
      } else if (instruction.opcode === Opcode.POP_BLOCK) {
        handlers = handlers === null ? null : handlers.outer;
      } else {
        instruction.handler = handlers === null ? null : handlers.target;
        if (isJump(instruction.opcode)) visit(instruction.target!, handlers);
      }
    }
    if (!block.noFallthrough && block.next !== null) visit(block.next, handlers);
  }
}
