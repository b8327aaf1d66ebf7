/** The entry points for the tests of int's kernels: a machine whose ints are made and read through their bytes. */
import { boot } from "../../core/boot";
import { errorClear } from "../../core/exceptions/raise";
import { allocatedBlocks, memoryAllocate, memoryFree } from "../../core/memory/allocator";
import { NULL } from "../../core/memory/address";
import { RT } from "../../core/memory/runtime";
import { intBitLength, intCompare, intHash, setIntMaxStrDigits } from "../../core/objects/int/int";
import { intFromBytes, intToBytes } from "../../core/objects/int/bytes";
import { intRound } from "../../core/objects/int/methods";
import { intToDigits } from "../../core/objects/int/repr";
import { intAdd, intMultiply, intNegative, intSubtract } from "../../core/objects/int/arithmetic";
import { intAnd, intInvert, intLshift, intOr, intRshift, intXor } from "../../core/objects/int/bitwise";
import { intAsF64, intFromF64 } from "../../core/objects/int/double";
import { intDivmod, intFloorDivide, intRemainder, intTrueDivide } from "../../core/objects/int/division";
import { intFromText } from "../../core/objects/int/parse";
import { intPower } from "../../core/objects/int/power";
import { release } from "../../core/kernel/object";
import { strData, strLength } from "../../core/objects/str/str";

export {
  boot,
  intAdd,
  intAnd,
  intAsF64,
  intBitLength,
  intCompare,
  intDivmod,
  intFloorDivide,
  intFromBytes,
  intFromF64,
  intFromText,
  intHash,
  intInvert,
  intLshift,
  intMultiply,
  intNegative,
  intOr,
  intPower,
  intRemainder,
  intRound,
  intRshift,
  intSubtract,
  intToBytes,
  intToDigits,
  intTrueDivide,
  intXor,
  memoryAllocate,
  memoryFree,
  release,
  setIntMaxStrDigits,
  strData,
  strLength,
};

export function blocks(): i32 {
  return <i32>allocatedBlocks();
}

/** Clears the raised exception. Returns whether there was one. */
export function takeError(): bool {
  const raised = RT.error !== NULL;
  errorClear();
  return raised;
}

export function failAfter(requests: i32): void {
  RT.failCountdown = <i64>requests;
}
