/**
 * sys: information about the machine. Functions are in the files beside this one; here are the values, in CPython's
 * order.
 */
import { Name } from "../../generated/names";
import { Borrowed, EmptyStr, None, NULL, Owned, True } from "../../memory/layout";
import { RT } from "../../memory/runtime";
import { dictGetName, dictNew } from "../../objects/dict/dict";
import { intFromI64 } from "../../objects/int/int";
import { listNew } from "../../objects/list/list";
import { moduleDict } from "../../objects/module/module";
import { retain } from "../../kernel/object";
import { strFromLiteral } from "../../objects/str/str";
import { tuplePack3 } from "../../objects/tuple/tuple";
import { moduleAdd } from "../module_functions";
import {
  flagsValue,
  floatInfoValue,
  hashInfoValue,
  HEXVERSION,
  implementationValue,
  intInfoValue,
  structTypesPrepare,
  threadInfoValue,
  versionInfoValue,
} from "./facts";
import { builtinModuleNames } from "../table";

/** Fills `sys`. */
export function sysInitialize(module: Borrowed): bool {
  if (!structTypesPrepare() || !moduleAdd(module, Name.modules, retain(RT.modules))) return false;
  return addHooks(module) && addVersion(module) && addLimits(module) && addPaths(module);
}

/** The hooks, under the names that a program can restore them from. */
function addHooks(module: Borrowed): bool {
  if (!alias(module, Name.__displayhook__, Name.displayhook) || !alias(module, Name.__excepthook__, Name.excepthook))
    return false;
  return (
    alias(module, Name.__breakpointhook__, Name.breakpointhook) &&
    alias(module, Name.__unraisablehook__, Name.unraisablehook)
  );
}

function alias(module: Borrowed, name: Borrowed, original: Borrowed): bool {
  const value = dictGetName(moduleDict(module), original);
  return value !== NULL && moduleAdd(module, name, retain(value));
}

function text(module: Borrowed, name: Borrowed, value: string): bool {
  return moduleAdd(module, name, strFromLiteral(value));
}

function number(module: Borrowed, name: Borrowed, value: i64): bool {
  return moduleAdd(module, name, intFromI64(value));
}

function addVersion(module: Borrowed): bool {
  if (
    !text(module, Name.version, "3.11.7 (vitrine 0.1.0) [AssemblyScript]") ||
    !number(module, Name.hexversion, HEXVERSION)
  )
    return false;
  if (!moduleAdd(module, Name._git, tuplePack3(Name.Vitrine, EmptyStr, EmptyStr)) || !text(module, Name._framework, ""))
    return false;
  if (!number(module, Name.api_version, 1013) || !text(module, Name.copyright, "Copyright (c) The Vitrine authors."))
    return false;
  return text(module, Name.platform, "linux");
}

function addLimits(module: Borrowed): bool {
  if (!number(module, Name.maxsize, i64.MAX_VALUE) || !moduleAdd(module, Name.float_info, floatInfoValue()))
    return false;
  if (!moduleAdd(module, Name.int_info, intInfoValue()) || !moduleAdd(module, Name.hash_info, hashInfoValue()))
    return false;
  if (!number(module, Name.maxunicode, 0x10ffff) || !moduleAdd(module, Name.builtin_module_names, builtinModuleNames()))
    return false;
  if (!text(module, Name.byteorder, "little") || !text(module, Name.abiflags, "")) return false;
  if (
    !moduleAdd(module, Name.version_info, versionInfoValue()) ||
    !moduleAdd(module, Name.implementation, implementationOf(module))
  )
    return false;
  if (!moduleAdd(module, Name.flags, flagsValue()) || !text(module, Name.float_repr_style, "short")) return false;
  return moduleAdd(module, Name.thread_info, threadInfoValue());
}

function implementationOf(module: Borrowed): Owned {
  const version = dictGetName(moduleDict(module), Name.version_info);
  return version === NULL ? NULL : implementationValue(retain(version));
}

/** Values that depend on how the machine was started; the host may set these again. */
function addPaths(module: Borrowed): bool {
  if (!moduleAdd(module, Name.meta_path, listNew(0)) || !moduleAdd(module, Name.path_importer_cache, dictNew()))
    return false;
  if (!moduleAdd(module, Name.path_hooks, listNew(0)) || !moduleAdd(module, Name.path, listNew(0))) return false;
  if (!text(module, Name.executable, "") || !text(module, Name.prefix, "") || !text(module, Name.base_prefix, ""))
    return false;
  if (
    !text(module, Name.exec_prefix, "") ||
    !text(module, Name.base_exec_prefix, "") ||
    !text(module, Name.platlibdir, "lib")
  )
    return false;
  if (!moduleAdd(module, Name.pycache_prefix, retain(None)) || !moduleAdd(module, Name.argv, listNew(0))) return false;
  if (!moduleAdd(module, Name.orig_argv, listNew(0)) || !moduleAdd(module, Name.warnoptions, listNew(0))) return false;
  return moduleAdd(module, Name._xoptions, dictNew()) && moduleAdd(module, Name.dont_write_bytecode, retain(True));
}
