/** Running code: the way into the eval loop. */
import { Borrowed, NULL, Owned } from "../memory/layout";

/** Runs a code object without parameters: a module, a class body, what `exec` and `eval` got. `locals` may be any mapping. */
export function evalCode(code: Borrowed, globals: Borrowed, locals: Borrowed): Owned {
  unreachable();
  return NULL;
}

/** Fills in what the interpreter needs before the first code runs; called once by boot, after all types are ready. */
export function interpreterInit(): void {
  unreachable();
}
