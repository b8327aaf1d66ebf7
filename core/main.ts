/** Running a program: from the host's configuration to the exit status. */
import { None, True } from "./generated/memory_map";
import { printUncaught } from "./exceptions/display/uncaught";
import { CompileFlag, CompileMode, Configuration } from "./generated/border";
import { Name } from "./generated/names";
import { compileSource } from "./interpreter/program/compile_source";
import { evalCode } from "./interpreter/eval";
import { finalize } from "./interpreter/program/finalize";
import { marshalLoads } from "./marshal/read";
import { isPyc, pycLoad } from "./interpreter/program/pyc";
import { memoryFree } from "./memory/allocator";
import { Borrowed, NULL, Owned } from "./memory/address";
import { RT } from "./memory/runtime";
import { bytesData, bytesLength } from "./objects/bytes/bytes";
import { dictNew, dictSetItem } from "./objects/dict/dict";
import { intAsI64 } from "./objects/int/int";
import { listAppend, listNew } from "./objects/list/list";
import { moduleDict, moduleNew } from "./objects/module/module";
import { release, releaseOrNull } from "./kernel/object";
import { strEqualLiteral } from "./objects/str/str";
import { tupleGet, tupleLength } from "./objects/tuple/tuple";
import { openStandardStreams } from "./modules/sys/standard_streams";

/**
 * Runs the program that the marshaled configuration describes, and shuts the interpreter down. Frees the block. Returns
 * the exit status.
 */
export function runMain(block: usize, length: i32): i32 {
  const configuration = marshalLoads(block, length);
  memoryFree(block);
  let done = false;
  if (configuration !== NULL) {
    done = run(configuration);
    release(configuration);
  }
  const status = done ? 0 : printUncaught();
  return finalize(status);
}

function run(configuration: Borrowed): bool {
  if (!openStandardStreams() || !setSys(configuration)) return false;
  const module = moduleNew(Name.__main__);
  if (module === NULL) return false;
  const done = dictSetItem(RT.modules, Name.__main__, module) && prepareMain(moduleDict(module), configuration);
  release(module);
  return done && execute(moduleDict(module), configuration);
}

function setSys(configuration: Borrowed): bool {
  const argv = listOf(tupleGet(configuration, Configuration.ARGV));
  if (argv === NULL || !setOwned(RT.sysDict, Name.argv, argv)) return false;
  const original = listOf(tupleGet(configuration, Configuration.ARGV));
  if (original === NULL || !setOwned(RT.sysDict, Name.orig_argv, original)) return false;
  const path = listNew(0);
  if (path === NULL) return false;
  if (!listAppend(path, tupleGet(configuration, Configuration.DIRECTORY))) {
    release(path);
    return false;
  }
  return (
    setOwned(RT.sysDict, Name.path, path) &&
    dictSetItem(RT.sysDict, Name.executable, tupleGet(configuration, Configuration.EXECUTABLE))
  );
}

function listOf(tuple: Borrowed): Owned {
  const list = listNew(0);
  const count = list === NULL ? <i64>0 : tupleLength(tuple);
  for (let index: i64 = 0; index < count; index++) {
    if (listAppend(list, tupleGet(tuple, index))) continue;
    release(list);
    return NULL;
  }
  return list;
}

function setOwned(dict: Borrowed, name: Borrowed, value: Owned): bool {
  const done = dictSetItem(dict, name, value);
  release(value);
  return done;
}

/** What the main module's namespace contains before its first line runs, in CPython's order. */
function prepareMain(dict: Borrowed, configuration: Borrowed): bool {
  const annotations = dictNew();
  if (annotations === NULL || !setOwned(dict, Name.__annotations__, annotations)) return false;
  if (!dictSetItem(dict, Name.__builtins__, RT.builtinsModule)) return false;
  if (tupleGet(configuration, Configuration.IS_FILE) !== True) return true;
  return (
    dictSetItem(dict, Name.__file__, tupleGet(configuration, Configuration.FILENAME)) &&
    dictSetItem(dict, Name.__cached__, None)
  );
}

function execute(dict: Borrowed, configuration: Borrowed): bool {
  const source = tupleGet(configuration, Configuration.SOURCE);
  const filename = tupleGet(configuration, Configuration.FILENAME);
  const isFile = tupleGet(configuration, Configuration.IS_FILE) === True;
  const code =
    isFile && isPyc(filename, bytesData(source), bytesLength(source))
      ? pycLoad(bytesData(source), bytesLength(source))
      : compileMain(source, filename, <i32>intAsI64(tupleGet(configuration, Configuration.OPTIMIZE)));
  if (code === NULL) return false;
  const result = evalCode(code, dict, dict);
  release(code);
  releaseOrNull(result);
  return result !== NULL;
}

function compileMain(source: Borrowed, filename: Borrowed, optimize: i32): Owned {
  const length = <i32>bytesLength(source);
  const flag = strEqualLiteral(filename, "<string>") ? CompileFlag.IGNORE_COOKIE : CompileFlag.IS_PROGRAM;
  return compileSource(bytesData(source), length, filename, CompileMode.exec, flag, optimize);
}
