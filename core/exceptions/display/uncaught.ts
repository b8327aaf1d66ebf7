/** The end of a program by an exception: `sys.excepthook`, and the exit status of SystemExit. */
import { None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictGetName, dictSetItem } from "../../objects/dict/dict";
import { intAsI64 } from "../../objects/int/int";
import { isInstance, isInt, release, retain, typeOf } from "../../kernel/object";
import { call3 } from "../../protocols/call";
import { objectStr } from "../../protocols/repr";
import { strFromLiteral } from "../../objects/str/str";
import { printException } from "./display";
import { errorClear, errorFetch } from "../raise";
import { BaseExceptionObject, ValueExceptionObject } from "../record";
import { flushStdout, writeToStderr } from "./stderr";

/** The exit status of a process that SIGINT ended. */
const INTERRUPTED: i32 = 130;

/** Reports the uncaught exception and clears it. Returns the exit status that it stands for. */
export function printUncaught(): i32 {
  const error = errorFetch();
  if (error === NULL) return 1;
  const status = report(error);
  release(error);
  errorClear();
  return status;
}

function report(error: Borrowed): i32 {
  if (isInstance(error, Type.SystemExit)) return exitStatus(error);
  setLast(error);
  const hook = dictGetName(RT.sysDict, Name.excepthook);
  if (hook === NULL) {
    writeLiteralToStderr("sys.excepthook is missing\n");
    printException(error);
  } else {
    retain(hook);
    const status = runHook(hook, error);
    release(hook);
    if (status >= 0) return status;
  }
  return isInstance(error, Type.KeyboardInterrupt) ? INTERRUPTED : 1;
}

/** `sys.last_type`, `last_value`, `last_traceback`: for post-mortem debugging. */
function setLast(error: Borrowed): void {
  const traceback = changetype<BaseExceptionObject>(error).traceback;
  dictSetItem(RT.sysDict, Name.last_type, typeOf(error));
  dictSetItem(RT.sysDict, Name.last_value, error);
  dictSetItem(RT.sysDict, Name.last_traceback, traceback === NULL ? None : traceback);
  errorClear();
}

/** Returns the status of a SystemExit that the hook raised, or -1. */
function runHook(hook: Borrowed, error: Borrowed): i32 {
  const traceback = changetype<BaseExceptionObject>(error).traceback;
  const result = call3(hook, typeOf(error), error, traceback === NULL ? None : traceback);
  if (result !== NULL) {
    release(result);
    return -1;
  }
  const second = errorFetch();
  let status = -1;
  if (isInstance(second, Type.SystemExit)) status = exitStatus(second);
  else {
    flushStdout();
    writeLiteralToStderr("Error in sys.excepthook:\n");
    printException(second);
    writeLiteralToStderr("\nOriginal exception was:\n");
    printException(error);
  }
  release(second);
  return status;
}

/** The exit status for a SystemExit. A code that is not an int is printed and gives 1. */
export function exitStatus(error: Borrowed): i32 {
  flushStdout();
  const code = changetype<ValueExceptionObject>(error).value;
  if (code === NULL || code === None) return 0;
  if (isInt(code)) {
    const status = <i32>intAsI64(code);
    errorClear();
    return status;
  }
  const text = objectStr(code);
  if (text !== NULL) {
    writeToStderr(text);
    release(text);
  }
  errorClear();
  writeLiteralToStderr("\n");
  return 1;
}

function writeLiteralToStderr(text: string): void {
  const object = strFromLiteral(text);
  if (object === NULL) return errorClear();
  writeToStderr(object);
  release(object);
}
