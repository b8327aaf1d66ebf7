/** Beginning and ending frames on the data stack. */
import { NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { CodeObject } from "../objects/code/code";
import { frameClear } from "../objects/frame/frame";
import { FunctionObject } from "../objects/function/function";
import { FRAME_SLOTS, InterpreterFrame } from "../objects/frame/interpreter_frame";
import { retain } from "../kernel/object";
import { popFrame, pushFrame } from "./data_stack";
import { Ref } from "./stack";

/**
 * A frame for a call of `func`, its locals not yet filled. Takes ownership of `func` and `locals` (or NULL). NULL:
 * MemoryError, and nothing was consumed.
 */
export function newFrame(func: Owned, locals: Owned): usize {
  const record = changetype<FunctionObject>(func);
  const code = changetype<CodeObject>(record.code);
  const frame = pushFrame(code);
  if (frame === NULL) return NULL;
  store<u64>(frame, <u64>func);
  store<u64>(frame + offsetof<InterpreterFrame>("globals"), <u64>record.globals);
  store<u64>(frame + offsetof<InterpreterFrame>("builtins"), <u64>record.builtins);
  store<u64>(frame + offsetof<InterpreterFrame>("locals"), <u64>locals);
  store<u64>(frame + offsetof<InterpreterFrame>("code"), <u64>retain(changetype<usize>(code)));
  store<u64>(frame + offsetof<InterpreterFrame>("frameObject"), 0);
  store<u64>(frame + offsetof<InterpreterFrame>("previous"), 0);
  store<u64>(frame + offsetof<InterpreterFrame>("prevInstr"), <u64>(code.first() - 2));
  // Stores stacktop and, in the same word: not an entry frame; owned by the thread.
  store<u64>(frame + offsetof<InterpreterFrame>("stacktop"), <u64>(<u32>code.nlocalsplus));
  return frame;
}

/**
 * Ends the running frame, whose stack pointer is `sp`. Slots below `slot` have already been released, unless there is a
 * frame object. Its caller becomes the running frame first, so destructors do not see this one.
 */
export function leaveFrame(slot: usize, sp: usize): void {
  const frame = RT.frame;
  RT.frame = changetype<InterpreterFrame>(frame).previous;
  if (load<usize>(frame, offsetof<InterpreterFrame>("frameObject")) !== NULL) {
    changetype<InterpreterFrame>(frame).stacktop = <i32>((sp - frame - FRAME_SLOTS) >> 3);
    endFrame(frame);
    return;
  }
  for (; slot < sp; slot += 8) Ref.dropOrNull(load<usize>(slot));
  Ref.dropOrNull(load<usize>(frame, offsetof<InterpreterFrame>("locals")));
  Ref.drop(load<usize>(frame));
  Ref.drop(load<usize>(frame, offsetof<InterpreterFrame>("code")));
  popFrame(frame);
}

/** Releases what the topmost frame holds (its `stacktop` must be right) and frees it. */
export function endFrame(frame: usize): void {
  frameClear(frame);
  popFrame(frame);
}
