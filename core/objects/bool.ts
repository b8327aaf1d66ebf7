/** bool: True and False, two static ints. */
import { False, Owned, True } from "../memory/layout";
import { retain } from "./object";

export function initialiseBools(): void { unreachable(); }

export function boolFrom(value: bool): Owned {
  return retain(value ? True : False);
}
