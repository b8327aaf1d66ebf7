/** Entering and leaving the frames of Python functions, where that is more than the eval loop does itself. */
import { None } from "../../generated/memory_map";
import { generalOpcode, Opcode } from "../../generated/opcodes";
import { Type } from "../../generated/types";
import { raise } from "../../exceptions/raise";
import { Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { generatorEnd, generatorFailed, generatorLeave, generatorOfFrame } from "../../objects/generator/generator";
import { FRAME_SLOTS, FrameOwner, InterpreterFrame } from "../../objects/frame/interpreter_frame";
import { endFrame, leaveFrame } from "../frames";
import { Saved, Unit } from "../registers";
import { Ref, Stack } from "../stack";
import { recursionExceeded } from "./recursion";

/**
 * The running frame, whose stack pointer is `sp`, returns, and so its generator is over. Its caller stands at a SEND,
 * which goes on after its jump with `value` in the generator's place, or at a FOR_ITER, which does without both.
 */
export function returnFromGenerator(sp: usize, value: Owned): void {
  const fp = RT.frame;
  const generator = generatorOfFrame(fp);
  const caller = changetype<InterpreterFrame>(fp).previous;
  const record = changetype<InterpreterFrame>(caller);
  Saved.putStack(fp, sp);
  RT.frame = caller;
  generatorLeave(generator);
  generatorEnd(generator);
  const pc = record.prevInstr;
  if (generalOpcode(Unit.opcode(pc)) === Opcode.SEND) Stack.put(Saved.stackPointer(caller), 1, value);
  else {
    record.stacktop--;
    Ref.drop(value);
  }
  record.prevInstr = pc + (Unit.argument(pc) << 1);
  Ref.drop(generator);
}

/**
 * The running frame, whose stack pointer is `sp`, is an `__init__` that returns. Its caller has the new object. False:
 * TypeError, raised in the caller.
 */
export function returnFromConstructor(sp: usize, value: Owned): bool {
  RT.recursionRemaining++;
  leaveFrame(RT.frame + FRAME_SLOTS, sp);
  if (value === None) {
    Ref.dropShared(None);
    return true;
  }
  raise(Type.TypeError, "__init__() should return None, not '%.200T'", value);
  Ref.drop(value);
  return false;
}

/**
 * Makes `callee` the running frame, on top of `caller`; false: RecursionError. The call then does not take place; the
 * error is the caller's.
 */
export function enterFrame(callee: usize, caller: usize): bool {
  store<u64>(callee, <u64>caller, offsetof<InterpreterFrame>("previous"));
  RT.frame = callee;
  if (--RT.recursionRemaining >= 0 || !recursionExceeded()) return true;
  RT.frame = caller;
  if (changetype<InterpreterFrame>(callee).owner === FrameOwner.GENERATOR) {
    generatorLeave(generatorOfFrame(callee));
    generatorFailed(generatorOfFrame(callee));
  } else endFrame(callee);
  return false;
}
