/**
 * How an eval loop begins and ends.
 *
 * Its whole state is in the frames whenever it is left, so that it can be called again.
 */
import { Opcode } from "../generated/opcodes";
import { RT } from "../memory/runtime";
import { INTERPRETER, InterpreterFrame } from "../objects/frame/interpreter_frame";
import { Saved, Unit } from "./registers";

/** How a loop ended. */
export namespace RunResult {
  /** The entry frame returned or yielded: INTERPRETER.result. */
  export const DONE: i32 = 0;
  export const SLICE_OVER: i32 = 1;
  /** The exception in RT.error leaves the entry frame. */
  export const RAISED: i32 = 2;
}

/** Backward jumps and calls in one activation. */
export const SLICE: i32 = 1000;

/**
 * How an exception comes to be raised: by the instruction itself; again, as it was; or (another number) again by the
 * instruction of this index.
 */
export const RAISED_HERE: i32 = -2;
export const RAISED_BEFORE: i32 = -1;

/** Ends a slice before the instruction at `pc`. */
export function suspend(pc: usize, sp: usize): i32 {
  const fp = RT.frame;
  changetype<InterpreterFrame>(fp).prevInstr = pc - 2;
  Saved.putStack(fp, sp);
  return RunResult.SLICE_OVER;
}

/** `pc` → an EXTENDED_ARG: → the instruction that it is for, whose argument is in INTERPRETER. */
export function extendedArgument(pc: usize): usize {
  let argument = Unit.argument(pc);
  do {
    pc += 2;
    argument = (argument << 8) | Unit.argument(pc);
  } while (Unit.opcode(pc) === Opcode.EXTENDED_ARG);
  INTERPRETER.argument = argument;
  return pc;
}
