/** What an uncaught exception prints: the traceback with source lines and carets, causes and contexts, groups, notes. */
import { Borrowed } from "../memory/layout";

/** Prints `exception` to `sys.stderr`, as the default `sys.excepthook` does. */
export function printException(exception: Borrowed): void {}
