/** complex: two doubles. */
import { Owned } from "../memory/layout";
import { BaseObject } from "./object";

@unmanaged
export class ComplexObject extends BaseObject {
  real: f64; // @16
  imag: f64; // @24
}

export function complexFromF64(real: f64, imag: f64): Owned { return unreachable(); }
