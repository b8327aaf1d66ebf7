/**
 * sys: information about the machine. Functions are in the files beside this one; here are the values, in CPython's
 * order. Values that depend on how the machine was started (`path`, `argv`, `executable`) are empty until the host
 * sets them.
 *
 * @module sys
 * @constant sys.modules modules()
 * @constant sys.__displayhook__ sys.displayhook
 * @constant sys.__excepthook__ sys.excepthook
 * @constant sys.__breakpointhook__ sys.breakpointhook
 * @constant sys.__unraisablehook__ sys.unraisablehook
 * @constant sys.version versionValue()
 * @constant sys.hexversion hexversionValue()
 * @constant sys._git gitValue()
 * @constant sys._framework ""
 * @constant sys.api_version 1013
 * @constant sys.copyright "Copyright (c) The Vitrine authors."
 * @constant sys.platform "linux"
 * @constant sys.maxsize 0x7fffffffffffffff
 * @constant sys.float_info floatInfoValue()
 * @constant sys.int_info intInfoValue()
 * @constant sys.hash_info hashInfoValue()
 * @constant sys.maxunicode 0x10ffff
 * @constant sys.builtin_module_names builtinModuleNames()
 * @constant sys.byteorder "little"
 * @constant sys.abiflags ""
 * @constant sys.version_info versionInfoValue()
 * @constant sys.implementation implementationValue()
 * @constant sys.flags flagsValue()
 * @constant sys.float_repr_style "short"
 * @constant sys.thread_info threadInfoValue()
 * @constant sys.meta_path []
 * @constant sys.path_importer_cache {}
 * @constant sys.path_hooks []
 * @constant sys.path []
 * @constant sys.executable ""
 * @constant sys.prefix ""
 * @constant sys.base_prefix ""
 * @constant sys.exec_prefix ""
 * @constant sys.base_exec_prefix ""
 * @constant sys.platlibdir "lib"
 * @constant sys.pycache_prefix None
 * @constant sys.argv []
 * @constant sys.orig_argv []
 * @constant sys.warnoptions []
 * @constant sys._xoptions {}
 * @constant sys.dont_write_bytecode True
 */
import { EmptyStr } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Borrowed, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { tuplePack3 } from "../../objects/tuple/tuple";

export function modules(): Borrowed {
  return RT.modules;
}

export function gitValue(): Owned {
  return tuplePack3(Name.Vitrine, EmptyStr, EmptyStr);
}
