/**
 * A finished unit in, a code object out: lays out the frame, optimizes, assigns lines, computes the stack size, and
 * writes the bytes.
 */
import { CodeFlag, CompileFlag, LocalKind } from "../../generated/border.ts";
import { HAVE_ARGUMENT, CACHE_ENTRIES, Opcode } from "../../generated/opcodes.ts";
import type { CodeObject } from "./code.ts";
import type { Unit } from "../codegen/unit.ts";
import type { ConstantCache } from "../constants/keys.ts";
import { NONE } from "../constants/constants.ts";
import { exceptionTable } from "./exception_table.ts";
import { type Block, Instruction } from "../flowgraph/blocks.ts";
import { labelExceptionTargets } from "../flowgraph/handlers.ts";
import { instructionSize, normalizeJumps, resolveJumps } from "../flowgraph/jumps.ts";
import { duplicateExitsWithoutLine, guaranteeLineForExits, propagateLines } from "../flowgraph/lines.ts";
import {
  cleanBlock,
  convertHandlersToNops,
  inlineSmallExit,
  normalizeBlock,
  optimizeGraph,
  trimUnusedConstants,
} from "../flowgraph/optimize.ts";
import { computeStackDepth } from "../flowgraph/stack_depth.ts";
import { LineTableWriter } from "./line_table.ts";
import { ScopeKind } from "../symtable/scope.ts";

export function assemble(
  unit: Unit,
  filename: string,
  compileFlags: number,
  addNone: boolean,
  topLevelAwait: boolean,
  cache: ConstantCache,
): CodeObject {
  const { entry, allBlocks, consts } = unit;
  const flags = codeFlags(unit, compileFlags, topLevelAwait);
  finishLastBlock(unit, addNone);
  for (const block of allBlocks) normalizeBlock(block);
  for (let i = allBlocks.length - 1; i >= 0; i--) inlineSmallExit(allBlocks[i]!);

  const slots = cellSlots(unit);
  insertPrefix(unit, slots, flags);
  fixCellOffsets(unit, slots);

  optimizeGraph(entry, allBlocks, consts, cache);
  duplicateExitsWithoutLine(allBlocks);
  trimUnusedConstants(entry, consts);
  propagateLines(entry);
  guaranteeLineForExits(entry, unit.firstLine);
  // A module counts as a coroutine here, and only here, if it contains an `await` that no code was generated for.
  const stacksize = computeStackDepth(entry, unit.scope.generator || unit.scope.coroutine ? 1 : 0);
  labelExceptionTargets(entry);
  convertHandlersToNops(entry);
  for (let block: Block | null = entry; block !== null; block = block.next) cleanBlock(block);
  normalizeJumps(entry);
  const size = resolveJumps(entry);

  const [localsplusnames, localspluskinds] = frameLayout(unit);
  return {
    type: "code",
    argcount: unit.positionalOnlyCount + unit.argumentCount,
    posonlyargcount: unit.positionalOnlyCount,
    kwonlyargcount: unit.keywordOnlyCount,
    stacksize,
    flags,
    code: bytecode(entry, size),
    consts,
    names: [...unit.names.keys()],
    localsplusnames,
    localspluskinds,
    filename,
    name: unit.name,
    qualname: unit.qualname,
    firstlineno: unit.firstLine,
    linetable: lineTable(entry, unit.firstLine),
    exceptiontable: exceptionTable(entry),
  };
}

function codeFlags(unit: Unit, compileFlags: number, topLevelAwait: boolean): number {
  const scope = unit.scope;
  let flags = compileFlags & CompileFlag.FUTURE;
  if (scope.kind === ScopeKind.FUNCTION) {
    flags |= CodeFlag.NEWLOCALS | CodeFlag.OPTIMIZED;
    if (scope.nested) flags |= CodeFlag.NESTED;
    if (scope.generator) flags |= scope.coroutine ? CodeFlag.ASYNC_GENERATOR : CodeFlag.GENERATOR;
    else if (scope.coroutine) flags |= CodeFlag.COROUTINE;
    if (scope.varargs) flags |= CodeFlag.VARARGS;
    if (scope.varkeywords) flags |= CodeFlag.VARKEYWORDS;
  }
  if (topLevelAwait && scope.coroutine && !scope.generator) flags |= CodeFlag.COROUTINE;
  return flags;
}

function finishLastBlock(unit: Unit, addNone: boolean): void {
  if (unit.block.instructions.some((instruction) => instruction.opcode === Opcode.RETURN_VALUE)) return;
  unit.clearLocation();
  if (addNone) unit.emitConst(NONE);
  unit.emit(Opcode.RETURN_VALUE);
}

/** The frame slot of each cell and free variable. An argument that is a cell keeps its slot as a local. */
function cellSlots(unit: Unit): number[] {
  const locals = unit.varnames.size;
  const slots: number[] = [];
  for (const name of unit.cellvars.keys()) slots.push(unit.varnames.get(name) ?? locals + slots.length);
  for (let i = 0; i < unit.freevars.size; i++) slots.push(locals + slots.length);
  return slots;
}

/**
 * What runs before the first instruction: copies the closure, makes cells, and returns a generator object if this is a
 * generator.
 */
function insertPrefix(unit: Unit, slots: readonly number[], flags: number): void {
  const prefix: Instruction[] = [];
  if (unit.freevars.size > 0)
    prefix.push(new Instruction(Opcode.COPY_FREE_VARS, unit.freevars.size, null, -1, -1, -1, -1));
  const cells = [...unit.cellvars.keys()].map((_, index) => index);
  cells.sort((a, b) => slots[a]! - slots[b]!);
  for (const cell of cells) prefix.push(new Instruction(Opcode.MAKE_CELL, cell, null, -1, -1, -1, -1));
  if (flags & (CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR)) {
    const line = unit.firstLine;
    prefix.push(new Instruction(Opcode.RETURN_GENERATOR, 0, null, line, -1, line, -1));
    prefix.push(new Instruction(Opcode.POP_TOP, 0, null, line, -1, line, -1));
  }
  unit.entry.instructions.unshift(...prefix);
}

function fixCellOffsets(unit: Unit, slots: number[]): void {
  const locals = unit.varnames.size;
  let dropped = 0;
  for (let i = 0; i < slots.length; i++) {
    if (slots[i] === i + locals) slots[i] = i + locals - dropped;
    else dropped++;
  }
  for (let block: Block | null = unit.entry; block !== null; block = block.next) {
    for (const instruction of block.instructions) {
      switch (instruction.opcode) {
        case Opcode.MAKE_CELL:
        case Opcode.LOAD_CLOSURE:
        case Opcode.LOAD_DEREF:
        case Opcode.STORE_DEREF:
        case Opcode.DELETE_DEREF:
        case Opcode.LOAD_CLASSDEREF:
          instruction.arg = slots[instruction.arg]!;
      }
    }
  }
}

function frameLayout(unit: Unit): [string[], Uint8Array] {
  const names: string[] = [];
  const kinds: number[] = [];
  for (const name of unit.varnames.keys()) {
    names.push(name);
    kinds.push(unit.cellvars.has(name) ? LocalKind.LOCAL | LocalKind.CELL : LocalKind.LOCAL);
  }
  for (const name of unit.cellvars.keys()) {
    if (unit.varnames.has(name)) continue;
    names.push(name);
    kinds.push(LocalKind.CELL);
  }
  for (const name of unit.freevars.keys()) {
    names.push(name);
    kinds.push(LocalKind.FREE);
  }
  return [names, Uint8Array.from(kinds)];
}

function bytecode(entry: Block, size: number): Uint8Array {
  const bytes = new Uint8Array(size * 2);
  let at = 0;
  for (let block: Block | null = entry; block !== null; block = block.next) {
    for (const { opcode, arg } of block.instructions) {
      if (arg > 0xff && opcode >= HAVE_ARGUMENT) {
        for (let shift = arg > 0xffffff ? 24 : arg > 0xffff ? 16 : 8; shift > 0; shift -= 8) {
          bytes[at++] = Opcode.EXTENDED_ARG;
          bytes[at++] = (arg >> shift) & 0xff;
        }
      }
      bytes[at++] = opcode;
      bytes[at++] = opcode >= HAVE_ARGUMENT ? arg & 0xff : 0;
      at += 2 * CACHE_ENTRIES[opcode]!;
    }
  }
  return bytes;
}

function lineTable(entry: Block, firstLine: number): Uint8Array {
  const writer = new LineTableWriter(firstLine);
  for (let block: Block | null = entry; block !== null; block = block.next) {
    for (const instruction of block.instructions) writer.write(instruction, instructionSize(instruction));
  }
  return writer.finish();
}
