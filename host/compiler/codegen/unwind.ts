/**
 * Ways out: `return`, `break` and `continue` first undo the constructs around them, innermost first.
 *
 * The body of a `finally` is generated again for each way out. Meanwhile the constructs that are already undone are off
 * the list, so a `return` inside that body undoes only the rest.
 */
import { Opcode } from "../../generated/opcodes.ts";
import type { CodeGenerator } from "./code_generator.ts";
import { generateStatements } from "./statements.ts";
import { type FrameBlock, Surrounding } from "./unit.ts";

/** Undoes all enclosing constructs, or with `toLoop` those inside the innermost loop, which is returned. */
export function unwindAll(g: CodeGenerator, preserveTop: boolean, toLoop: "loop" | null): FrameBlock | null {
  const frameBlocks = g.unit.frameBlocks;
  const top = frameBlocks[frameBlocks.length - 1];
  if (top === undefined) return null;
  if (top.kind === Surrounding.EXCEPTION_GROUP_HANDLER) {
    g.fail("'break', 'continue' and 'return' cannot appear in an except* block");
  }
  if (toLoop !== null && (top.kind === Surrounding.WHILE_LOOP || top.kind === Surrounding.FOR_LOOP)) return top;
  frameBlocks.pop();
  unwind(g, top, preserveTop);
  const loop = unwindAll(g, preserveTop, toLoop);
  frameBlocks.push(top);
  return loop;
}

export function generateBreak(g: CodeGenerator): void {
  const { lineno, col_offset, end_lineno, end_col_offset } = g.unit;
  g.unit.emit(Opcode.NOP);
  const loop = unwindAll(g, false, "loop");
  if (loop === null) return g.failAt("'break' outside loop", { lineno, col_offset, end_lineno, end_col_offset });
  unwind(g, loop, false);
  g.unit.emitJump(Opcode.JUMP, loop.exit!);
}

export function generateContinue(g: CodeGenerator): void {
  const { lineno, col_offset, end_lineno, end_col_offset } = g.unit;
  g.unit.emit(Opcode.NOP);
  const loop = unwindAll(g, false, "loop");
  if (loop === null)
    return g.failAt("'continue' not properly in loop", { lineno, col_offset, end_lineno, end_col_offset });
  g.unit.emitJump(Opcode.JUMP, loop.block!);
}

/** Undoes one construct. With `preserveTop`, the value to return is on the stack and stays on top. */
function unwind(g: CodeGenerator, frameBlock: FrameBlock, preserveTop: boolean): void {
  const unit = g.unit;
  const keepTop = () => {
    if (preserveTop) unit.emitArg(Opcode.SWAP, 2);
  };
  switch (frameBlock.kind) {
    case Surrounding.WHILE_LOOP:
    case Surrounding.EXCEPTION_HANDLER:
    case Surrounding.EXCEPTION_GROUP_HANDLER:
    case Surrounding.ASYNC_COMPREHENSION:
      return;
    case Surrounding.FOR_LOOP:
    case Surrounding.POP_VALUE:
      keepTop();
      return unit.emit(Opcode.POP_TOP);
    case Surrounding.TRY_EXCEPT:
      return unit.emit(Opcode.POP_BLOCK);
    case Surrounding.FINALLY_TRY:
      unit.emit(Opcode.POP_BLOCK);
      if (preserveTop) g.pushFrameBlock(Surrounding.POP_VALUE, null, null);
      generateStatements(g, frameBlock.finalBody!);
      if (preserveTop) g.popFrameBlock();
      return unit.clearLocation();
    case Surrounding.FINALLY_END:
      keepTop();
      unit.emit(Opcode.POP_TOP);
      keepTop();
      unit.emit(Opcode.POP_BLOCK);
      return unit.emit(Opcode.POP_EXCEPT);
    case Surrounding.WITH:
    case Surrounding.ASYNC_WITH:
      unit.setLocation(frameBlock.statement!);
      unit.emit(Opcode.POP_BLOCK);
      keepTop();
      callExitWithNones(g);
      if (frameBlock.kind === Surrounding.ASYNC_WITH) g.awaitTop(2);
      unit.emit(Opcode.POP_TOP);
      return unit.clearLocation();
    case Surrounding.HANDLER_CLEANUP:
      if (frameBlock.name !== null) unit.emit(Opcode.POP_BLOCK);
      keepTop();
      unit.emit(Opcode.POP_BLOCK);
      unit.emit(Opcode.POP_EXCEPT);
      if (frameBlock.name !== null) forgetException(g, frameBlock.name);
      return;
  }
}

/** (exit -- result) */
export function callExitWithNones(g: CodeGenerator): void {
  g.none();
  g.none();
  g.none();
  g.call(2);
}

/** The end of `except ... as name`. Does not fail if the body has already deleted the name. */
export function forgetException(g: CodeGenerator, name: string): void {
  g.none();
  g.variable(name, "Store");
  g.variable(name, "Del");
}
