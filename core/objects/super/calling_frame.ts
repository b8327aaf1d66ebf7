/** What `super()` without arguments finds in the frame that calls it. */
import { LocalKind } from "../../generated/border";
import { raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { NULL } from "../../memory/address";
import { cellGet } from "../cell/cell";
import { CodeObject } from "../code/code";
import { currentFrame, InterpreterFrame } from "../frame/interpreter_frame";
import { isType, typeOf } from "../../kernel/object";
import { bytesData } from "../bytes/bytes";
import { strEqual } from "../str/str";
import { tupleGet } from "../tuple/tuple";
import { Slots } from "../../memory/slots";

/**
 * Stores the class and the first argument of the calling function, both borrowed, in the two slots at `found`. Raises
 * RuntimeError.
 */
export function callingFrameSuper(found: usize): bool {
  const address = currentFrame();
  if (address === NULL) return raiseFalse(Type.RuntimeError, "super(): no current frame");
  const frame = changetype<InterpreterFrame>(address);
  const code = changetype<CodeObject>(frame.code);
  if (code.argcount === 0) return raiseFalse(Type.RuntimeError, "super(): no arguments");
  let first = load<usize>(frame.slot(0));
  if (first !== NULL && typeOf(first) === Type.cell && firstArgumentIsCell(code)) first = cellGet(first);
  if (first === NULL) return raiseFalse(Type.RuntimeError, "super(): arg[0] deleted");
  for (let index = code.nlocalsplus - code.nfreevars; index < code.nlocalsplus; index++) {
    if (!strEqual(tupleGet(code.localsplusnames, index), Name.__class__)) continue;
    const cell = load<usize>(frame.slot(index));
    if (cell === NULL || typeOf(cell) !== Type.cell)
      return raiseFalse(Type.RuntimeError, "super(): bad __class__ cell");
    const type = cellGet(cell);
    if (type === NULL) return raiseFalse(Type.RuntimeError, "super(): empty __class__ cell");
    if (!isType(type)) return raiseFalse(Type.RuntimeError, "super(): __class__ is not a type (%T)", type);
    Slots.put(found, 0, type);
    Slots.put(found, 1, first);
    return true;
  }
  return raiseFalse(Type.RuntimeError, "super(): __class__ cell not found");
}

/** An argument that an inner function captures is in a cell. */
function firstArgumentIsCell(code: CodeObject): bool {
  return (load<u8>(bytesData(code.localspluskinds)) & LocalKind.CELL) !== 0;
}
