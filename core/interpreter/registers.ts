/**
 * What the bodies of instructions read and write by name: parts of frames, code units, and fields of records that lie
 * on their fast paths.
 *
 * Everything here is inlined: in the eval loop a call costs what its caller must keep on the machine's stack
 * (docs/architecture.md).
 */
import { cacheEntries } from "../generated/opcodes";
import { TypeObject } from "../generated/type_object";
import { Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { CODE_SIZE, CodeObject } from "../objects/code/code";
import { DictKeys, KeySlot } from "../objects/dict/keys";
import { FunctionObject } from "../objects/function/function";
import { FRAME_SLOTS, INTERPRETER, InterpreterFrame, InterpreterState } from "../objects/frame/interpreter_frame";
import { ListObject } from "../objects/list/list";
import { CHUNK_HEAD } from "./data_stack";
import { DictObject } from "../objects/dict/record";
import { TupleObject } from "../objects/tuple/tuple";
import { InstanceHead } from "../kernel/header";

/** A frame's locals, cells and free variables, by index. */
export abstract class Local {
  @inline static slot(frame: usize, index: usize): usize {
    return frame + FRAME_SLOTS + (index << 3);
  }
  @inline static at(frame: usize, index: usize): usize {
    return load<usize>(frame + (index << 3), FRAME_SLOTS);
  }
  /** The whole slot: an object's address, or 0. */
  @inline static put(frame: usize, index: usize, value: u64): void {
    store<u64>(frame + (index << 3), value, FRAME_SLOTS);
  }
}

export abstract class Constant {
  @inline static at(consts: usize, index: usize): usize {
    return Raw.tupleItem(consts, index);
  }
}

/** The code unit at an address. */
export abstract class Unit {
  @inline static opcode(pc: usize): i32 {
    return load<u8>(pc);
  }
  @inline static argument(pc: usize): usize {
    return load<u8>(pc, 1);
  }
  /** `pc` → the inline cache of `opcode`: → what follows it. */
  @inline static afterCache(pc: usize, opcode: u32): usize {
    return pc + ((<usize>cacheEntries(opcode)) << 1);
  }
}

/** What a frame has kept of the loop's variables while it did not run. */
export abstract class Saved {
  @inline static constants(frame: usize): usize {
    return changetype<CodeObject>(changetype<InterpreterFrame>(frame).code).consts;
  }
  @inline static nextInstruction(frame: usize): usize {
    return changetype<InterpreterFrame>(frame).prevInstr + 2;
  }
  @inline static stackPointer(frame: usize): usize {
    return frame + FRAME_SLOTS + ((<usize>changetype<InterpreterFrame>(frame).stacktop) << 3);
  }
  @inline static putStack(frame: usize, sp: usize): void {
    changetype<InterpreterFrame>(frame).stacktop = <i32>((sp - frame - FRAME_SLOTS) >> 3);
  }
  /** For the caller of an entry frame. */
  @inline static putResult(value: Owned): void {
    store<u64>(changetype<usize>(INTERPRETER) + offsetof<InterpreterState>("result"), <u64>value);
  }
  /** Index of the code unit at `pc`. */
  @inline static instructionIndex(frame: usize, pc: usize): i32 {
    return <i32>((pc - changetype<InterpreterFrame>(frame).code - CODE_SIZE) >> 1);
  }
  /** A frame for a call of `func` by the frame `caller`: all but its slots and `prevInstr`. */
  @inline static begin(frame: usize, func: Owned, code: Owned, caller: usize, stacktop: usize): void {
    store<u64>(frame, <u64>func, offsetof<InterpreterFrame>("func"));
    store<u64>(frame, <u64>changetype<FunctionObject>(func).globals, offsetof<InterpreterFrame>("globals"));
    store<u64>(frame, <u64>changetype<FunctionObject>(func).builtins, offsetof<InterpreterFrame>("builtins"));
    store<u64>(frame, 0, offsetof<InterpreterFrame>("locals"));
    store<u64>(frame, <u64>code, offsetof<InterpreterFrame>("code"));
    store<u64>(frame, 0, offsetof<InterpreterFrame>("frameObject"));
    store<u64>(frame, <u64>caller, offsetof<InterpreterFrame>("previous"));
    // And with it: no entry frame, owned by the thread.
    store<u64>(frame, <u64>(<u32>stacktop), offsetof<InterpreterFrame>("stacktop"));
  }
}

/** Fields of dicts and their tables, types and instances that instructions read themselves. */
export abstract class Raw {
  /** The table of a dict. */
  @inline static keys(dict: usize): usize {
    return changetype<DictObject>(dict).keys;
  }
  @inline static keysVersion(keys: usize): u32 {
    return changetype<DictKeys>(keys).version;
  }
  /** The value of entry `index` of a table whose keys are all strs. */
  @inline static unicodeValue(keys: usize, index: u16): usize {
    return load<usize>(changetype<DictKeys>(keys).unicodeEntry(index), offsetof<KeySlot>("value"));
  }
  @inline static listItem(list: usize, index: u32): usize {
    return load<usize>(changetype<ListObject>(list).items + ((<usize>index) << 3));
  }
  @inline static tupleItem(tuple: usize, index: usize): usize {
    return load<usize>(tuple + (index << 3), offsetof<TupleObject>());
  }
  @inline static isFirstInChunk(frame: usize): bool {
    return frame === RT.stackChunk + CHUNK_HEAD;
  }
  @inline static typeVersion(type: usize): u32 {
    return changetype<TypeObject>(type).tp_version_tag;
  }
  /** The values of an instance that has no dict yet, or NULL. Only for types with a managed dictionary. */
  @inline static instanceValues(object: usize): usize {
    return InstanceHead.of(object).values;
  }
  @inline static instanceDict(object: usize): usize {
    return InstanceHead.of(object).dict;
  }
}
