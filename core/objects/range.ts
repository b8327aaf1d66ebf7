/** range: start, stop and step are ints of any size; the length is computed once. */
import { BaseObject } from "./object";

@unmanaged
export class RangeObject extends BaseObject {
  start: usize; private _start: u32; // @16
  stop: usize; private _stop: u32; // @24
  step: usize; private _step: u32; // @32
  length: usize; private _length: u32; // @40
}
