/** `frame.clear()`: it knows generators, which know frames. */
import { frameClearObject, FrameObject } from "./frame";
import { FrameOwner, FrameState, InterpreterFrame } from "./interpreter_frame";
import { generatorFinalize, generatorOfFrame } from "../generator/generator";
import { GeneratorObject } from "../generator/record";
import { raiseFalse } from "../../exceptions/raise";
import { Type } from "../../generated/types";

/** @method frame.clear() */
export function frameClearMethod(self: usize): bool {
  const frame = changetype<FrameObject>(self).frame;
  const owner = changetype<InterpreterFrame>(frame).owner;
  if (owner === FrameOwner.GENERATOR) {
    const generator = generatorOfFrame(frame);
    if (changetype<GeneratorObject>(generator).frameState === FrameState.EXECUTING)
      return raiseFalse(Type.RuntimeError, "cannot clear an executing frame");
    generatorFinalize(generator);
  } else if (owner === FrameOwner.THREAD) return raiseFalse(Type.RuntimeError, "cannot clear an executing frame");
  else frameClearObject(self);
  return true;
}
