/**
 * Instructions in basic blocks, as code generation leaves them and the optimizer rewrites them.
 *
 * There are two orders. `next` is the order in the final bytecode (a block falls through to its `next`). `allBlocks` of
 * the unit is the order in which blocks were made; some passes must walk that one, newest first, to produce CPython's
 * result.
 */
import { ARGUMENT_KINDS, ArgumentKind, Opcode } from "../../generated/opcodes.ts";

/** The source range of an instruction; -1 is "nowhere". Columns are UTF-8 byte offsets. */
export interface Location {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

export const NO_LOCATION: Readonly<Location> = { lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 };

export class Instruction {
  /** The exception handler in force, once `labelExceptionTargets` has run. */
  handler: Block | null = null;

  constructor(
    public opcode: number,
    public arg: number,
    /** The target of a jump, or the handler that a SETUP_* pseudo-instruction enters. */
    public target: Block | null,
    public lineno: number,
    public col_offset: number,
    public end_lineno: number,
    public end_col_offset: number,
  ) {}

  copy(): Instruction {
    return new Instruction(
      this.opcode,
      this.arg,
      this.target,
      this.lineno,
      this.col_offset,
      this.end_lineno,
      this.end_col_offset,
    );
  }

  setLocation(from: Location): void {
    this.lineno = from.lineno;
    this.col_offset = from.col_offset;
    this.end_lineno = from.end_lineno;
    this.end_col_offset = from.end_col_offset;
  }
}

/** Handlers in force, innermost first. */
export interface Handlers {
  readonly target: Block;
  readonly outer: Handlers | null;
}

export class Block {
  instructions: Instruction[] = [];
  next: Block | null = null;
  /** How many places reach this block; 0 means unreachable. Set by `markReachable`. */
  predecessors = 0;
  /** Stack depth at the start; -1 while unknown. */
  startDepth = -1;
  /** Offset in code units. */
  offset = 0;
  visited = false;
  /** Ends by leaving the function. */
  exits = false;
  /** Never falls through to `next`. */
  noFallthrough = false;
  /** Entered as a handler that needs the offset of the instruction that raised. */
  preserveLasti = false;
  /** The handlers in force at its start. Used only while `labelExceptionTargets` runs. */
  handlers: Handlers | null = null;

  last(): Instruction | undefined {
    return this.instructions[this.instructions.length - 1];
  }
}

export function isJump(opcode: number): boolean {
  const kind = ARGUMENT_KINDS[opcode];
  return kind === ArgumentKind.FORWARD || kind === ArgumentKind.BACKWARD || kind === ArgumentKind.JUMP;
}

/** SETUP_FINALLY, SETUP_CLEANUP, SETUP_WITH: exceptions from here on go to the target. */
export function isBlockPush(opcode: number): boolean {
  return ARGUMENT_KINDS[opcode] === ArgumentKind.HANDLER;
}

/** Leaves the function, by returning or raising. */
export function isScopeExit(opcode: number): boolean {
  return opcode === Opcode.RETURN_VALUE || opcode === Opcode.RAISE_VARARGS || opcode === Opcode.RERAISE;
}

export function isUnconditionalJump(opcode: number): boolean {
  return opcode === Opcode.JUMP || opcode === Opcode.JUMP_NO_INTERRUPT;
}

/** No instruction may follow such an instruction in its block. */
export function endsBlock(opcode: number): boolean {
  return isJump(opcode) || isScopeExit(opcode);
}

export function firstNonEmpty(block: Block): Block {
  while (block.instructions.length === 0 && block.next !== null) block = block.next;
  return block;
}
