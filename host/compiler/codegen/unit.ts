/**
 * One code object in the making: a module, class body, function, lambda or comprehension.
 *
 * `location` is attributed to the instructions emitted next. Functions for statements set it and leave it; functions
 * for expressions restore it.
 */
import { Opcode } from "../../generated/opcodes.ts";
import type { CodeConstant } from "../assembler/code.ts";
import type { ConstantCache } from "../constants/keys.ts";
import { Block, endsBlock, Instruction, type Location } from "../flowgraph/blocks.ts";
import { NameScope, type Scope, Use } from "../symtable/scope.ts";
import type * as ast from "../generated/nodes.ts";

export const enum UnitKind {
  MODULE,
  CLASS,
  FUNCTION,
  ASYNC_FUNCTION,
  LAMBDA,
  COMPREHENSION,
}

/** What encloses a statement and has to be undone by `break`, `continue` and `return` on their way out. */
export const enum Surrounding {
  WHILE_LOOP,
  FOR_LOOP,
  TRY_EXCEPT,
  FINALLY_TRY,
  FINALLY_END,
  WITH,
  ASYNC_WITH,
  HANDLER_CLEANUP,
  POP_VALUE,
  EXCEPTION_HANDLER,
  EXCEPTION_GROUP_HANDLER,
  ASYNC_COMPREHENSION,
}

export interface FrameBlock {
  readonly kind: Surrounding;
  /** The target of `continue`. */
  readonly block: Block | null;
  /** The target of `break`. */
  readonly exit: Block | null;
  /** The body of a `finally`, the `with` statement, or the name of an `except ... as name`. */
  readonly finalBody: readonly ast.stmt[] | null;
  readonly statement: Location | null;
  readonly name: string | null;
}

export class Unit {
  argumentCount = 0;
  positionalOnlyCount = 0;
  keywordOnlyCount = 0;
  qualname: string;
  readonly allBlocks: Block[] = [];
  readonly entry: Block;
  block: Block;
  readonly frameBlocks: FrameBlock[] = [];

  readonly consts: CodeConstant[] = [];
  private readonly constIndexes = new Map<string, number>();
  readonly names = new Map<string, number>();
  readonly varnames = new Map<string, number>();
  readonly cellvars: Map<string, number>;
  readonly freevars: Map<string, number>;

  lineno: number;
  col_offset = 0;
  end_lineno: number;
  end_col_offset = 0;

  constructor(
    readonly name: string,
    readonly kind: UnitKind,
    readonly scope: Scope,
    readonly parent: Unit | null,
    /** The class that mangles private names here. */
    public privateClass: string | null,
    public firstLine: number,
    private readonly cache: ConstantCache,
  ) {
    this.qualname = name;
    for (const parameter of scope.parameters) this.varnames.set(parameter, this.varnames.size);
    this.cellvars = sortedNames(scope, NameScope.CELL, 0, 0);
    if (scope.needsClassCell) this.cellvars.set("__class__", 0);
    this.freevars = sortedNames(scope, NameScope.FREE, Use.FREE_IN_CLASS, this.cellvars.size);
    this.lineno = firstLine;
    this.end_lineno = firstLine;
    this.entry = this.newBlock();
    this.block = this.entry;
  }

  // Location

  setLocation(from: Location): void {
    this.lineno = from.lineno;
    this.col_offset = from.col_offset;
    this.end_lineno = from.end_lineno;
    this.end_col_offset = from.end_col_offset;
  }

  /** Marks the following instructions as artificial: they belong to no line of the program. */
  clearLocation(): void {
    this.lineno = -1;
    this.col_offset = -1;
    this.end_lineno = -1;
    this.end_col_offset = -1;
  }

  // Blocks

  newBlock(): Block {
    const block = new Block();
    this.allBlocks.push(block);
    return block;
  }

  /** Continues in `block`; the current block falls through to it. */
  useBlock(block: Block): void {
    this.block.next = block;
    this.block = block;
  }

  private add(instruction: Instruction): void {
    const last = this.block.last();
    if (last !== undefined && endsBlock(last.opcode)) this.useBlock(this.newBlock());
    this.block.instructions.push(instruction);
  }

  // Instructions

  emit(opcode: number): void {
    this.emitArg(opcode, 0);
  }

  emitArg(opcode: number, arg: number): void {
    this.add(new Instruction(opcode, arg, null, this.lineno, this.col_offset, this.end_lineno, this.end_col_offset));
  }

  emitWithoutLocation(opcode: number, arg = 0): void {
    this.add(new Instruction(opcode, arg, null, -1, -1, -1, -1));
  }

  emitJump(opcode: number, target: Block): void {
    this.add(new Instruction(opcode, 0, target, this.lineno, this.col_offset, this.end_lineno, this.end_col_offset));
  }

  emitJumpWithoutLocation(opcode: number, target: Block): void {
    this.add(new Instruction(opcode, 0, target, -1, -1, -1, -1));
  }

  /** Emits `opcode` with the index of a name that is not a variable of this frame. */
  emitName(opcode: number, name: string): void {
    this.emitArg(opcode, this.nameIndex(name));
  }

  emitConst(constant: CodeConstant): void {
    this.emitArg(Opcode.LOAD_CONST, this.constIndex(constant));
  }

  // Tables

  constIndex(constant: CodeConstant): number {
    const merged = this.cache.merge(constant);
    const key = this.cache.key(merged);
    let index = this.constIndexes.get(key);
    if (index === undefined) {
      index = this.consts.push(merged) - 1;
      this.constIndexes.set(key, index);
    }
    return index;
  }

  nameIndex(name: string): number {
    return indexIn(this.names, name);
  }

  localIndex(name: string): number {
    return indexIn(this.varnames, name);
  }

  /** The index of a cell or free variable. `fixCellOffsets` later turns it into the index of a frame slot. */
  cellIndex(name: string): number {
    const index = this.cellvars.get(name) ?? this.freevars.get(name);
    if (index === undefined) throw new Error(`${this.qualname} has no cell for ${name}`);
    return index;
  }
}

function indexIn(table: Map<string, number>, name: string): number {
  let index = table.get(name);
  if (index === undefined) {
    index = table.size;
    table.set(name, index);
  }
  return index;
}

function sortedNames(scope: Scope, place: NameScope, use: number, start: number): Map<string, number> {
  const names: string[] = [];
  for (const [name, uses] of scope.symbols) {
    if (scope.scopeOf(name) === place || uses & use) names.push(name);
  }
  names.sort(compareCodePoints);
  return new Map(names.map((name, i) => [name, start + i]));
}

/**
 * Python's order of strings. JavaScript's differs when a character above U+FFFF is compared with one from U+E000 on.
 */
function compareCodePoints(left: string, right: string): number {
  const a = Array.from(left);
  const b = Array.from(right);
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = a[i]!.codePointAt(0)! - b[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
