/**
 * The calling conventions of native functions, and the vectorcall functions that implement them.
 *
 * A native function takes `(self)` if NOARGS, `(self, argument)` if O, and otherwise `(self, args, nargs, kwnames)`. A
 * method of a type receives the instance as its first argument and checks it; a function or bound method already has
 * it.
 */
import { None } from "../generated/memory_map";
import { MethodFlag } from "../generated/border";
import { richCompareBool } from "./compare";
import { Comparison } from "./comparison";
import { formatMessage } from "../exceptions/format_message";
import { raise, raiseFalse } from "../exceptions/raise";
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { BuiltinFunctionObject } from "../objects/builtin_function/record";
import { MethodDescriptorObject } from "../objects/descriptor/records";
import { isSubtype, release, typeOf } from "../kernel/object";
import { MethodDefinition } from "../kernel/static_type";
import { tupleLength } from "../objects/tuple/tuple";
import { lookupAttribute } from "./attribute";
import { keywordDict, tupleFromArray } from "./call";
import { enterRecursion, leaveRecursion } from "./recursion";
import { objectStr } from "./repr";
import { Slots } from "../memory/slots";

export function vectorcallForFunction(flags: i32): u32 {
  switch (flags & MethodFlag.CONVENTION) {
    case MethodFlag.NOARGS:
      return functionNoArguments.index;
    case MethodFlag.O:
      return functionOneArgument.index;
    case MethodFlag.NEW:
      return functionNew.index;
    case MethodFlag.FASTCALL | MethodFlag.KEYWORDS:
      return functionKeywords.index;
    default:
      return functionFast.index;
  }
}

export function vectorcallForMethod(flags: i32): u32 {
  switch (flags & MethodFlag.CONVENTION) {
    case MethodFlag.NOARGS:
      return methodNoArguments.index;
    case MethodFlag.O:
      return methodOneArgument.index;
    case MethodFlag.FASTCALL | MethodFlag.KEYWORDS:
      return methodKeywords.index;
    default:
      return methodFast.index;
  }
}

function hasKeywords(kwnames: Borrowed): bool {
  return kwnames !== NULL && tupleLength(kwnames) > 0;
}

/** "%U takes no keyword arguments" and similar errors name the function with its full path: `list.append()`. */
function refuseKeywords(callable: Borrowed): Owned {
  const name = functionText(callable);
  if (name === NULL) return NULL;
  raise(Type.TypeError, "%U takes no keyword arguments", name);
  release(name);
  return NULL;
}

function refuseCount(callable: Borrowed, wants: string, nargs: i32): Owned {
  const name = functionText(callable);
  if (name === NULL) return NULL;
  raise(Type.TypeError, "%U takes %s (%d given)", name, changetype<usize>(wants), nargs);
  release(name);
  return NULL;
}

/** The name of a callable in errors: its module (unless that is builtins), its qualified name, and parentheses. */
export function functionText(callable: Borrowed): Owned {
  const qualname = lookupAttribute(callable, Name.__qualname__);
  if (qualname === NULL) return RT.error !== NULL ? NULL : objectStr(callable);
  const module = lookupAttribute(callable, Name.__module__);
  let result: usize = NULL;
  if (module !== NULL || RT.error === NULL) {
    const named = module !== NULL && module !== None;
    const differs = named ? richCompareBool(module, Name.builtins, Comparison.NotEqual) : 0;
    if (differs > 0) result = formatMessage("%S.%S()", module, qualname);
    else if (differs === 0) result = formatMessage("%S()", qualname);
    if (module !== NULL) release(module);
  }
  release(qualname);
  return result;
}

// --- functions and bound methods

export function functionNoArguments(callable: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (hasKeywords(kwnames)) return refuseKeywords(callable);
  if (nargs !== 0) return refuseCount(callable, "no arguments", nargs);
  if (!enterRecursion(" while calling a Python object")) return NULL;
  const record = changetype<BuiltinFunctionObject>(callable);
  const result = call_indirect<usize>(record.method.call, record.self);
  leaveRecursion();
  return result;
}

export function functionOneArgument(callable: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (hasKeywords(kwnames)) return refuseKeywords(callable);
  if (nargs !== 1) return refuseCount(callable, "exactly one argument", nargs);
  if (!enterRecursion(" while calling a Python object")) return NULL;
  const record = changetype<BuiltinFunctionObject>(callable);
  const result = call_indirect<usize>(record.method.call, record.self, Slots.at(args, 0));
  leaveRecursion();
  return result;
}

export function functionFast(callable: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (hasKeywords(kwnames)) return refuseKeywords(callable);
  return functionKeywords(callable, args, nargs, NULL);
}

export function functionKeywords(callable: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!enterRecursion(" while calling a Python object")) return NULL;
  const record = changetype<BuiltinFunctionObject>(callable);
  const result = call_indirect<usize>(
    record.method.call,
    record.self,
    args,
    nargs,
    hasKeywords(kwnames) ? kwnames : NULL,
  );
  leaveRecursion();
  return result;
}

/** `type.__new__(cls, ...)`: passes a tuple and a dict to the function. */
export function functionNew(callable: usize, args: usize, nargs: i32, kwnames: usize): usize {
  const tuple = tupleFromArray(args, nargs);
  if (tuple === NULL) return NULL;
  let kwargs: usize = NULL;
  if (hasKeywords(kwnames)) {
    kwargs = keywordDict(args + ((<usize>nargs) << 3), kwnames);
    if (kwargs === NULL) {
      release(tuple);
      return NULL;
    }
  }
  const record = changetype<BuiltinFunctionObject>(callable);
  let result: usize = NULL;
  if (enterRecursion(" while calling a Python object")) {
    result = call_indirect<usize>(record.method.call, record.self, tuple, kwargs);
    leaveRecursion();
  }
  release(tuple);
  if (kwargs !== NULL) release(kwargs);
  return result;
}

// --- methods of types: the first argument is the instance

/** Checks that there is an instance and that its type is the descriptor's. */
function checkSelf(callable: usize, args: usize, nargs: i32): bool {
  const record = changetype<MethodDescriptorObject>(callable);
  if (nargs < 1) {
    const name = functionText(callable);
    if (name === NULL) return false;
    raise(Type.TypeError, "unbound method %U needs an argument", name);
    release(name);
    return false;
  }
  const self = Slots.at(args, 0);
  const type = typeOf(self);
  if (type === record.owner || isSubtype(type, record.owner)) return true;
  return raiseFalse(
    Type.TypeError,
    "descriptor '%U' for '%.100N' objects doesn't apply to a '%.100T' object",
    record.name,
    record.owner,
    self,
  );
}

function definitionOf(callable: usize): MethodDefinition {
  return changetype<MethodDefinition>(changetype<MethodDescriptorObject>(callable).method);
}

export function methodNoArguments(callable: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkSelf(callable, args, nargs)) return NULL;
  if (hasKeywords(kwnames)) return refuseKeywords(callable);
  if (nargs !== 1) return refuseCount(callable, "no arguments", nargs - 1);
  if (!enterRecursion(" while calling a Python object")) return NULL;
  const result = call_indirect<usize>(definitionOf(callable).call, Slots.at(args, 0));
  leaveRecursion();
  return result;
}

export function methodOneArgument(callable: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkSelf(callable, args, nargs)) return NULL;
  if (hasKeywords(kwnames)) return refuseKeywords(callable);
  if (nargs !== 2) return refuseCount(callable, "exactly one argument", nargs - 1);
  if (!enterRecursion(" while calling a Python object")) return NULL;
  const result = call_indirect<usize>(definitionOf(callable).call, Slots.at(args, 0), Slots.at(args, 1));
  leaveRecursion();
  return result;
}

export function methodFast(callable: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkSelf(callable, args, nargs)) return NULL;
  if (hasKeywords(kwnames)) return refuseKeywords(callable);
  return callMethodFunction(callable, args, nargs, NULL);
}

export function methodKeywords(callable: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!checkSelf(callable, args, nargs)) return NULL;
  return callMethodFunction(callable, args, nargs, hasKeywords(kwnames) ? kwnames : NULL);
}

function callMethodFunction(callable: usize, args: usize, nargs: i32, kwnames: usize): usize {
  if (!enterRecursion(" while calling a Python object")) return NULL;
  const result = call_indirect<usize>(definitionOf(callable).call, Slots.at(args, 0), args + 8, nargs - 1, kwnames);
  leaveRecursion();
  return result;
}
