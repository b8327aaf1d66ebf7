/** cell: a variable shared between a function and the functions inside it. */
import { False, NotImplemented, True } from "../../generated/memory_map";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { raise } from "../../exceptions/raise";
import { richCompare } from "../../protocols/compare";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { retain, retainOrNull, typeOf } from "../../kernel/object";
import { replaceReference } from "../../kernel/reference";
import { BaseObject } from "../../kernel/header";
import { formatMessage } from "../../exceptions/format_message";

/** @record cell clear */
@unmanaged
export class CellObject extends BaseObject {
  /** The value, or NULL while the variable is unbound. @owned */
  value: usize; // @16
}

const CELL_SIZE: usize = offsetof<CellObject>();

/** A cell that holds `value` (or NULL: empty). Takes its own reference. */
export function cellNew(value: usize): Owned {
  const cell = gcNew(Type.cell, CELL_SIZE);
  if (cell === NULL) return NULL;
  store<u64>(cell + offsetof<CellObject>("value"), <u64>retainOrNull(value));
  gcTrack(cell);
  return cell;
}

/** The value, borrowed, or NULL if the cell is empty. Raises nothing. */
export function cellGet(cell: Borrowed): usize {
  return changetype<CellObject>(cell).value;
}

/** Puts `value` (or NULL) into the cell. Takes its own reference. */
export function cellSet(cell: Borrowed, value: usize): void {
  replaceReference(cell + offsetof<CellObject>("value"), retainOrNull(value));
}

/** @new cell(contents=NULL, /) */
export function cellConstruct(type: usize, contents: usize): Owned {
  return cellNew(contents);
}

/** @slot cell.tp_repr */
export function cellRepr(self: usize): Owned {
  const value = changetype<CellObject>(self).value;
  if (value === NULL) return formatMessage("<cell at 0x%x: empty>", self);
  return formatMessage("<cell at 0x%x: %T object at 0x%x>", self, value, value);
}

/** @slot cell.tp_richcompare */
export function cellCompare(a: usize, b: usize, op: i32): Owned {
  if (typeOf(a) !== Type.cell || typeOf(b) !== Type.cell) return retain(NotImplemented);
  const left = changetype<CellObject>(a).value;
  const right = changetype<CellObject>(b).value;
  if (left !== NULL && right !== NULL) return richCompare(left, right, op);
  // An empty cell is less than any other.
  return retain(compareNumbers(left === NULL ? 0 : 1, right === NULL ? 0 : 1, op) ? True : False);
}

/** The comparison `op` (see `Comparison`) of two numbers. */
function compareNumbers(a: i32, b: i32, op: i32): bool {
  switch (op) {
    case 0:
      return a < b;
    case 1:
      return a <= b;
    case 2:
      return a === b;
    case 3:
      return a !== b;
    case 4:
      return a > b;
    default:
      return a >= b;
  }
}

/** @getter cell.cell_contents */
export function cellContents(self: usize): Owned {
  const value = changetype<CellObject>(self).value;
  return value === NULL ? raise(Type.ValueError, "Cell is empty") : retain(value);
}

/** @setter cell.cell_contents */
export function cellSetContents(self: usize, value: usize): bool {
  cellSet(self, value);
  return true;
}
