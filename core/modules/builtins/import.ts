/** `__import__`: built-in modules, and anything else in `sys.modules`. */
import { None } from "../../generated/memory_map";
import { raiseImportError } from "../../exceptions/classes/import_error";
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictGetItem, dictGetName } from "../../objects/dict/dict";
import { isDict, isStr, release, retain } from "../../kernel/object";
import { strLength, strRead, strSubstring } from "../../objects/str/str";
import { formatMessage } from "../../exceptions/format_message";
import { lookupAttribute } from "../../protocols/attribute";
import { isTrue } from "../../protocols/truth";
import { builtinModuleImport, isBuiltinModule } from "../table";

/** @function builtins.__import__(name, globals=NULL, locals=NULL, fromlist=(), level: int=0) */
export function builtinImport(
  name: Borrowed,
  globals: Borrowed,
  locals: Borrowed,
  fromList: Borrowed,
  level: i32,
): Owned {
  if (!isStr(name)) return raise(Type.TypeError, "module name must be a string");
  if (level < 0) return raise(Type.ValueError, "level must be >= 0");
  const absolute =
    level > 0
      ? resolveName(name, globals, level)
      : strLength(name) === 0
        ? raise(Type.ValueError, "Empty module name")
        : retain(name);
  if (absolute === NULL) return NULL;
  const module = importPath(absolute);
  const result = module === NULL ? NULL : choose(module, absolute, name, fromList, level);
  release(absolute);
  return result;
}

/** `import a.b` binds `a`; `from a.b import c` needs `a.b`. Takes ownership of `module`. */
function choose(module: Owned, absolute: Borrowed, name: Borrowed, fromList: Borrowed, level: i32): Owned {
  const hasList = fromList === None ? 0 : isTrue(fromList);
  if (hasList < 0) {
    release(module);
    return NULL;
  }
  const dot = findDot(name, 0);
  if (hasList > 0 || dot < 0 || strLength(name) === 0) return module;
  release(module);
  // The absolute name, up to the first component of the relative one.
  const front = strSubstring(absolute, 0, strLength(absolute) - (strLength(name) - dot));
  if (front === NULL) return NULL;
  const top = importPath(front);
  release(front);
  return top;
}

function findDot(name: Borrowed, from: i64): i64 {
  const length = strLength(name);
  for (let i = from; i < length; i++) if (strRead(name, i) === 0x2e) return i;
  return -1;
}

function findLastDot(name: Borrowed): i64 {
  for (let i = strLength(name) - 1; i >= 0; i--) if (strRead(name, i) === 0x2e) return i;
  return -1;
}

/** Imports a module by its absolute name, parents first. */
function importPath(name: Borrowed): Owned {
  const known = dictGetItem(RT.modules, name);
  if (known !== NULL)
    return known === None
      ? raiseImportError(Type.ModuleNotFoundError, "import of %U halted; None in sys.modules", name, 0, 0, name, NULL)
      : retain(known);
  if (RT.error !== NULL) return NULL;
  const dot = findLastDot(name);
  if (dot >= 0) return importChild(name, dot);
  if (isBuiltinModule(name)) return builtinModuleImport(name);
  return raiseImportError(Type.ModuleNotFoundError, "No module named %R", name, 0, 0, name, NULL);
}

/** No module is a package unless the program has put one into sys.modules. */
function importChild(name: Borrowed, dot: i64): Owned {
  const parentName = strSubstring(name, 0, dot);
  if (parentName === NULL) return NULL;
  const parent = importPath(parentName);
  if (parent !== NULL) {
    const path = lookupAttribute(parent, Name.__path__);
    release(parent);
    const found = dictGetItem(RT.modules, name);
    if (found !== NULL) retain(found);
    if (path !== NULL) release(path);
    if (found !== NULL) {
      release(parentName);
      return found;
    }
    if (RT.error === NULL) {
      if (path !== NULL) raiseImportError(Type.ModuleNotFoundError, "No module named %R", name, 0, 0, name, NULL);
      else
        raiseImportError(
          Type.ModuleNotFoundError,
          "No module named %R; %R is not a package",
          name,
          parentName,
          0,
          name,
          NULL,
        );
    }
  }
  release(parentName);
  return NULL;
}

/** The absolute name for `level` dots and `name` in the module with these globals. */
function resolveName(name: Borrowed, globals: Borrowed, level: i32): Owned {
  const packageName = packageOf(globals);
  if (packageName === NULL) return NULL;
  let end = strLength(packageName);
  let result: usize = NULL;
  if (end === 0) result = raise(Type.ImportError, "attempted relative import with no known parent package");
  else {
    for (let i = 1; i < level && end >= 0; i++) {
      while (--end >= 0 && strRead(packageName, end) !== 0x2e);
    }
    if (end < 0) result = raise(Type.ImportError, "attempted relative import beyond top-level package");
    else {
      const base = strSubstring(packageName, 0, end);
      if (base !== NULL && strLength(name) > 0) {
        result = formatMessage("%U.%U", base, name);
        release(base);
      } else result = base;
    }
  }
  release(packageName);
  return result;
}

/** `__package__`, else the spec's parent, else derived from `__name__`. */
function packageOf(globals: Borrowed): Owned {
  if (globals === NULL || globals === None) return raise(Type.KeyError, "'__name__' not in globals");
  if (!isDict(globals)) return raise(Type.TypeError, "globals must be a dict");
  const packageName = dictGetName(globals, Name.__package__);
  if (packageName !== NULL && packageName !== None)
    return isStr(packageName) ? retain(packageName) : raise(Type.TypeError, "package must be a string");
  const spec = dictGetName(globals, Name.__spec__);
  if (spec !== NULL && spec !== None) {
    const parent = lookupAttribute(spec, Name.parent);
    if (parent !== NULL && isStr(parent)) return parent;
    if (parent !== NULL) release(parent);
    if (RT.error !== NULL) return NULL;
    return raise(Type.TypeError, "__spec__.parent must be a string");
  }
  const name = dictGetName(globals, Name.__name__);
  if (name === NULL) return raise(Type.KeyError, "'__name__' not in globals");
  if (!isStr(name)) return raise(Type.TypeError, "__name__ must be a string");
  if (dictGetName(globals, Name.__path__) !== NULL) return retain(name);
  const dot = findLastDot(name);
  return strSubstring(name, 0, max<i64>(dot, 0));
}
