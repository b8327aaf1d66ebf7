/** exit and quit, which CPython's `site` adds; and breakpoint. */
import { None } from "../../generated/memory_map";
import { raise, raiseNone, raiseObject } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictGetName } from "../../objects/dict/dict";
import { call } from "../../protocols/call";

function leave(code: Borrowed): usize {
  return code === None ? raiseNone(Type.SystemExit) : raiseObject(Type.SystemExit, code);
}

/** @function builtins.exit(code=None) */
export function builtinExit(code: Borrowed): Owned {
  return leave(code);
}

/** @function builtins.quit(code=None) */
export function builtinQuit(code: Borrowed): Owned {
  return leave(code);
}

/** @function builtins.breakpoint(*args, **kws) raw */
export function builtinBreakpoint(module: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  const hook = dictGetName(RT.sysDict, Name.breakpointhook);
  if (hook === NULL) return raise(Type.RuntimeError, "lost sys.breakpointhook");
  return call(hook, args, nargs, kwnames);
}
