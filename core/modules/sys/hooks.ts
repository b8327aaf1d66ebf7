/** The default hooks of sys: displayhook and excepthook. (unraisablehook: core/exceptions/display/unraisable.ts.) */
import { None } from "../../generated/memory_map";
import { printException } from "../../exceptions/display/display";
import { exceptionSetTraceback, raiseFalse } from "../../exceptions/raise";
import { BaseExceptionObject } from "../../exceptions/record";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictGetName, dictSetItem } from "../../objects/dict/dict";
import { isExceptionInstance, isInstance, release, retain } from "../../kernel/object";
import { callMethod1 } from "../../protocols/call";
import { objectRepr } from "../../protocols/repr";

/** @function sys.excepthook(exctype, value, traceback, /) */
export function sysExceptHook(type: Borrowed, value: Borrowed, traceback: Borrowed): void {
  if (
    isExceptionInstance(value) &&
    isInstance(traceback, Type.traceback) &&
    changetype<BaseExceptionObject>(value).traceback === NULL
  ) {
    exceptionSetTraceback(value, retain(traceback));
  }
  printException(value);
}

/**
 * Prints a value that is not None, and keeps it as `builtins._`.
 * @function sys.displayhook(object, /)
 */
export function sysDisplayHook(object: Borrowed): bool {
  if (RT.builtins === NULL) return raiseFalse(Type.RuntimeError, "lost builtins module");
  if (object === None) return true;
  // `_` is None meanwhile: a repr that looks at it must not see the value itself.
  if (!dictSetItem(RT.builtins, Name._, None)) return false;
  const file = dictGetName(RT.sysDict, Name.stdout);
  if (file === NULL || file === None) return raiseFalse(Type.RuntimeError, "lost sys.stdout");
  const text = objectRepr(object);
  if (text === NULL) return false;
  const done = write(file, text) && write(file, Name.$newline);
  release(text);
  return done && dictSetItem(RT.builtins, Name._, object);
}

function write(file: Borrowed, text: Borrowed): bool {
  const result = callMethod1(file, Name.write, text);
  if (result === NULL) return false;
  release(result);
  return true;
}
