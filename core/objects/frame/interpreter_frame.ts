/**
 * The interpreter's own frame record (CPython 3.11's _PyInterpreterFrame): one running call.
 *
 * It is not a Python object. It is on the data stack, inside a generator or, once a frame object has taken it over,
 * inside that; `owner` says where. A call into Python can move a frame only if the frame's function has returned.
 */
import { Layout } from "../../generated/memory_map";
import { NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { CodeObject } from "../code/code";

@unmanaged
export class InterpreterFrame {
  /** The function, owned. */
  func: usize; // @0
  /** Borrowed from the function. */
  globals: usize; // @8
  builtins: usize; // @16
  /** Owned, or NULL: only module and class bodies and `exec` have a mapping. */
  locals: usize; // @24
  /** Owned. */
  code: usize; // @32
  /** The frame object if it was requested: owned, or NULL. */
  frameObject: usize; // @40
  previous: usize; // @48
  /** → the code unit before the next instruction. */
  prevInstr: usize; // @56
  /** Slots in use, including locals. Only valid while the frame is not running. */
  stacktop: i32; // @64
  /** What happens on return: a FrameEntry. */
  entry: u8; // @68
  owner: u8; // @69
  private _pad: u16;

  /** → the first local. */
  @inline slots(): usize {
    return changetype<usize>(this) + FRAME_SLOTS;
  }
  /** → slot `index` of locals, cells, free variables and stack. */
  @inline slot(index: i32): usize {
    return changetype<usize>(this) + FRAME_SLOTS + ((<usize>index) << 3);
  }
  /** Index of the last instruction, in code units; -1 before the first. */
  @inline lasti(): i32 {
    return <i32>(this.prevInstr - changetype<CodeObject>(this.code).first()) >> 1;
  }
}

/** Offset of a frame's first slot. */
export const FRAME_SLOTS: usize = 72;

export namespace FrameEntry {
  /** The value goes to the calling frame. */
  export const CALL: u8 = 0;
  /** The eval loop is left. */
  export const NATIVE: u8 = 1;
  /**
   * It is an `__init__` that a class called: the new object is already on the caller's stack, and the value must be
   * None.
   */
  export const CONSTRUCTOR: u8 = 2;
}

export namespace FrameOwner {
  export const THREAD: u8 = 0;
  export const GENERATOR: u8 = 1;
  export const FRAME_OBJECT: u8 = 2;
}

/** `gi_frame_state`. */
export namespace FrameState {
  export const CREATED: i8 = -2;
  export const SUSPENDED: i8 = -1;
  export const EXECUTING: i8 = 0;
  export const COMPLETED: i8 = 1;
  export const CLEARED: i8 = 4;
}

/** The interpreter's state besides the Runtime record. */
@unmanaged
export class InterpreterState {
  /** What the frame that just left the eval loop returned or yielded: owned. */
  result: usize;
  /** → MethodDefinition of the natives that the specializer recognizes; set when one is first encountered. */
  len: usize;
  isinstance: usize;
  listAppend: usize;
  /** sys.set_asyncgen_hooks: owned or NULL. */
  asyncGenFirstIteration: usize;
  asyncGenFinalizer: usize;
  /** sys.set_coroutine_origin_tracking_depth */
  coroutineOriginDepth: i64;
  /** Instructions until the eval loop must stop; 0: it runs in the loop that does not count them. */
  stepSize: i64;
  /** Instructions of the current step that are still to run. */
  stepsLeft: i64;
  /** Steps that are over. */
  stops: i64;
  /** The keyword names of the next CALL, borrowed from its code's constants, or NULL. */
  keywordNames: usize;
  /** How many more backward jumps and calls until the eval loop must be left and entered again. */
  budget: i32;
  /** What EXTENDED_ARGs contribute to the next instruction's argument. */
  argument: usize;
  /** The spare chunk of the data stack, kept so that calls at a chunk's boundary do not allocate each time. */
  spareChunk: usize;
}

export const INTERPRETER: InterpreterState = changetype<InterpreterState>(Layout.INTERPRETER_STATE);

/** The first frame from `frame` outward that has begun to execute (the opposite of 3.11's _PyFrame_IsIncomplete). */
export function completeFrame(frame: usize): usize {
  while (frame !== NULL && isIncomplete(frame)) frame = changetype<InterpreterFrame>(frame).previous;
  return frame;
}

/** True until the frame's cells are made: the program must not see it before. */
export function isIncomplete(frame: usize): bool {
  const record = changetype<InterpreterFrame>(frame);
  const code = changetype<CodeObject>(record.code);
  return record.owner !== FrameOwner.GENERATOR && record.prevInstr < code.first() + ((<usize>code.firstTraceable) << 1);
}

/** The record of the running Python frame that may be shown, or NULL. */
export function currentFrame(): usize {
  return completeFrame(RT.frame);
}

/** The globals of the running Python function, or NULL. */
export function currentGlobals(): usize {
  const frame = currentFrame();
  return frame === NULL ? NULL : changetype<InterpreterFrame>(frame).globals;
}
