/** Built-in functions that inspect an object. */
import { False, True } from "../../generated/memory_map";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { frameLocals } from "../../objects/frame/frame";
import { currentFrame } from "../../objects/frame/interpreter_frame";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { intFromI64 } from "../../objects/int/int";
import { isStr, release, retain } from "../../kernel/object";
import { getAttribute, lookupAttribute, setAttribute } from "../../protocols/attribute";
import { formatObject } from "../../protocols/format";
import { mappingKeys } from "../../protocols/mapping";
import { objectDir, sortedList } from "../../protocols/dir";
import { objectIsInstance, objectIsSubclass } from "../../protocols/isinstance";
import { objectHash } from "../../protocols/hash";
import { objectIsCallable } from "../../protocols/call";
import { objectAscii, objectRepr } from "../../protocols/repr";

/** @function builtins.repr(obj, /) */
export function builtinRepr(object: Borrowed): Owned {
  return objectRepr(object);
}

/** @function builtins.ascii(obj, /) */
export function builtinAscii(object: Borrowed): Owned {
  return objectAscii(object);
}

/** @function builtins.format(value, format_spec='', /) */
export function builtinFormat(value: Borrowed, specification: Borrowed): Owned {
  if (!isStr(specification)) return raise(Type.TypeError, "format() argument 2 must be str, not %.50T", specification);
  return formatObject(value, specification);
}

/** @function builtins.id(obj, /) */
export function builtinId(object: Borrowed): Owned {
  return intFromI64(object);
}

/** @function builtins.hash(obj, /) */
export function builtinHash(object: Borrowed): Owned {
  const hash = objectHash(object);
  return hash === -1 ? NULL : intFromI64(hash);
}

/** @function builtins.callable(obj, /) */
export function builtinCallable(object: Borrowed): Owned {
  return retain(objectIsCallable(object) ? True : False);
}

/** @function builtins.isinstance(obj, class_or_tuple, /) */
export function builtinIsInstance(object: Borrowed, type: Borrowed): Owned {
  return truth(objectIsInstance(object, type));
}

/** @function builtins.issubclass(cls, class_or_tuple, /) */
export function builtinIsSubclass(cls: Borrowed, type: Borrowed): Owned {
  return truth(objectIsSubclass(cls, type));
}

function truth(answer: i32): Owned {
  return answer < 0 ? NULL : retain(answer > 0 ? True : False);
}

/** @function builtins.getattr(object, name, default=NULL, /) */
export function builtinGetAttr(object: Borrowed, name: Borrowed, fallback: Borrowed): Owned {
  if (fallback === NULL) return getAttribute(object, name);
  if (!checkName(name)) return NULL;
  const value = lookupAttribute(object, name);
  if (value !== NULL || RT.error !== NULL) return value;
  return retain(fallback);
}

function checkName(name: Borrowed): bool {
  if (isStr(name)) return true;
  raise(Type.TypeError, "attribute name must be string, not '%.200T'", name);
  return false;
}

/** @function builtins.hasattr(obj, name, /) */
export function builtinHasAttr(object: Borrowed, name: Borrowed): Owned {
  if (!checkName(name)) return NULL;
  const value = lookupAttribute(object, name);
  if (value === NULL) return RT.error !== NULL ? NULL : retain(False);
  release(value);
  return retain(True);
}

/** @function builtins.setattr(obj, name, value, /) */
export function builtinSetAttr(object: Borrowed, name: Borrowed, value: Borrowed): bool {
  return setAttribute(object, name, value);
}

/** @function builtins.delattr(obj, name, /) */
export function builtinDelAttr(object: Borrowed, name: Borrowed): bool {
  return setAttribute(object, name, NULL);
}

/** The running frame's locals. */
function locals(): Borrowed {
  const frame = currentFrame();
  return frame === NULL ? raise(Type.SystemError, "frame does not exist") : frameLocals(frame);
}

/** @function builtins.dir(object=NULL, /) */
export function builtinDir(object: Borrowed): Owned {
  if (object !== NULL) return objectDir(object);
  const mapping = locals();
  if (mapping === NULL) return NULL;
  const keys = mappingKeys(mapping);
  if (keys === NULL) return NULL;
  const list = sortedList(keys);
  release(keys);
  return list;
}

/** @function builtins.vars(object=NULL, /) */
export function builtinVars(object: Borrowed): Owned {
  if (object === NULL) {
    const mapping = locals();
    return mapping === NULL ? NULL : retain(mapping);
  }
  const dict = lookupAttribute(object, Name.__dict__);
  if (dict !== NULL || RT.error !== NULL) return dict;
  return raise(Type.TypeError, "vars() argument must have __dict__ attribute");
}
