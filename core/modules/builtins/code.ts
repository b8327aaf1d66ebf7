/** Built-in functions that compile and run code: compile, eval, exec, globals, locals. */
import { None } from "../../generated/memory_map";
import { CompileFlag, CompileMode } from "../../generated/border";
import { raiseImportError } from "../../exceptions/classes/import_error";
import { errorClear, raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { compileSource } from "../../interpreter/program/compile_source";
import { evalCode, evalFunction } from "../../interpreter/eval";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { NativeCost } from "../../protocols/recursion";
import { CodeObject } from "../../objects/code/code";
import { argumentNamed } from "../../objects/codecs/encodings";
import { strUtf8, strUtf8Length } from "../../objects/codecs/utf8_cache";
import { dictGetName, dictSetItem } from "../../objects/dict/dict";
import { frameLocals } from "../../objects/frame/frame";
import { FunctionObject, functionNew } from "../../objects/function/function";
import { currentFrame, currentGlobals, InterpreterFrame } from "../../objects/frame/interpreter_frame";
import { isDict, isStr, none, release, retain, typeOf } from "../../kernel/object";
import { strEqualLiteral } from "../../objects/str/str";
import { tupleGet, tupleLength } from "../../objects/tuple/tuple";
import { fileSystemPath } from "../../protocols/path";
import {
  BUFFER_VIEW_SLOTS,
  bufferAcquire,
  bufferRelease,
  BufferRequest,
  BufferView,
  supportsBuffer,
} from "../../protocols/buffer";
import { isMapping } from "../../protocols/mapping";

/** @function builtins.globals() */
export function builtinGlobals(): Owned {
  const globals = currentGlobals();
  return globals === NULL ? none() : retain(globals);
}

/** @function builtins.locals() */
export function builtinLocals(): Owned {
  const locals = runningLocals();
  return locals === NULL ? NULL : retain(locals);
}

function runningLocals(): Borrowed {
  const frame = currentFrame();
  return frame === NULL ? raise(Type.SystemError, "frame does not exist") : frameLocals(frame);
}

/** The `__future__` flags of the running code: code compiled at run time inherits them. */
function inheritedFlags(): i32 {
  const frame = currentFrame();
  if (frame === NULL) return 0;
  return changetype<CodeObject>(changetype<InterpreterFrame>(frame).code).flags & CompileFlag.FUTURE;
}

/**
 * @function builtins.compile(source, filename, mode, flags: int=0, dont_inherit: int=False, optimize: int=-1, *,
 *   _feature_version: int=-1)
 */
export function builtinCompile(
  source: Borrowed,
  filename: Borrowed,
  mode: Borrowed,
  flags: i32,
  dontInherit: i32,
  optimize: i32,
  featureVersion: i32,
): Owned {
  const name = fileSystemPath(filename);
  if (name === NULL) return NULL;
  const code = compileChecked(source, name, mode, flags, dontInherit, optimize);
  release(name);
  return code;
}

function compileChecked(
  source: Borrowed,
  filename: Borrowed,
  mode: Borrowed,
  flags: i32,
  dontInherit: i32,
  optimize: i32,
): Owned {
  const known =
    CompileFlag.FUTURE |
    CompileFlag.OBSOLETE |
    CompileFlag.DONT_IMPLY_DEDENT |
    CompileFlag.ONLY_AST |
    CompileFlag.TYPE_COMMENTS |
    CompileFlag.ALLOW_TOP_LEVEL_AWAIT |
    CompileFlag.ALLOW_INCOMPLETE_INPUT;
  if (!argumentNamed(mode, "compile", "mode") || strUtf8(mode) === NULL) return NULL;
  if ((flags & ~known) !== 0) return raise(Type.ValueError, "compile(): unrecognised flags");
  if (optimize < -1 || optimize > 2) return raise(Type.ValueError, "compile(): invalid optimize value");
  if (dontInherit === 0) flags |= inheritedFlags();
  let compileMode = CompileMode.exec;
  if (strEqualLiteral(mode, "eval")) compileMode = CompileMode.eval;
  else if (strEqualLiteral(mode, "single")) compileMode = CompileMode.single;
  else if (!strEqualLiteral(mode, "exec") && !strEqualLiteral(mode, "func_type"))
    return raise(Type.ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
  // AST nodes need a module that does not exist yet: asking for a tree gives the same error as importing it.
  if ((flags & CompileFlag.ONLY_AST) !== 0)
    return raiseImportError(Type.ModuleNotFoundError, "No module named %R", Name._ast, 0, 0, Name._ast, NULL);
  if (strEqualLiteral(mode, "func_type"))
    return raise(Type.ValueError, "compile() mode 'func_type' requires flag PyCF_ONLY_AST");
  return compileObject(source, filename, compileMode, flags, optimize, "compile", "string, bytes or AST object", false);
}

/** Compiles a str or bytes-like object. `skipBlanks`: `eval` ignores spaces and tabs before an expression. */
function compileObject(
  source: Borrowed,
  filename: Borrowed,
  mode: CompileMode,
  flags: i32,
  optimize: i32,
  name: string,
  wanted: string,
  skipBlanks: bool,
): Owned {
  if (isStr(source)) {
    const text = strUtf8(source);
    if (text === NULL) return NULL;
    return compileText(
      text,
      <i32>strUtf8Length(source),
      filename,
      mode,
      flags | CompileFlag.IGNORE_COOKIE,
      optimize,
      skipBlanks,
    );
  }
  if (!supportsBuffer(source)) return raiseWrongSource(name, wanted);
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseNoMemory();
  let code: usize = NULL;
  if (bufferAcquire(source, view, BufferRequest.SIMPLE)) {
    code = compileText(
      changetype<BufferView>(view).data,
      <i32>changetype<BufferView>(view).length,
      filename,
      mode,
      flags,
      optimize,
      skipBlanks,
    );
    bufferRelease(view);
  } else {
    errorClear();
    raiseWrongSource(name, wanted);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return code;
}

function raiseWrongSource(name: string, wanted: string): Owned {
  return raise(Type.TypeError, "%s() arg 1 must be a %s", changetype<usize>(name), changetype<usize>(wanted));
}

function compileText(
  text: usize,
  length: i32,
  filename: Borrowed,
  mode: CompileMode,
  flags: i32,
  optimize: i32,
  skipBlanks: bool,
): Owned {
  while (skipBlanks && length > 0 && (load<u8>(text) === 0x20 || load<u8>(text) === 0x09)) {
    text++;
    length--;
  }
  return compileSource(text, length, filename, mode, flags, optimize);
}

/** Code must find the built-in names through its globals. */
function provideBuiltins(globals: Borrowed): bool {
  if (dictGetName(globals, Name.__builtins__) !== NULL) return true;
  const frame = currentFrame();
  const builtins: usize = frame === NULL ? RT.builtins : changetype<InterpreterFrame>(frame).builtins;
  return dictSetItem(globals, Name.__builtins__, builtins);
}

/** @function builtins.eval(source, globals=None, locals=None, /) */
export function builtinEval(source: Borrowed, globals: Borrowed, locals: Borrowed): Owned {
  if (locals !== None && !isMapping(locals)) return raise(Type.TypeError, "locals must be a mapping");
  if (globals !== None && !isDict(globals)) {
    if (isMapping(globals)) return raise(Type.TypeError, "globals must be a real dict; try eval(expr, {}, mapping)");
    return raise(Type.TypeError, "globals must be a dict");
  }
  if (globals === None) {
    globals = currentGlobals();
    if (globals === NULL)
      return raise(Type.TypeError, "eval must be given globals and locals when called without a frame");
    if (locals === None) locals = runningLocals();
    if (locals === NULL) return NULL;
  } else if (locals === None) locals = globals;
  if (!provideBuiltins(globals)) return NULL;
  if (typeOf(source) === Type.code) {
    if (changetype<CodeObject>(source).nfreevars > 0)
      return raise(Type.TypeError, "code object passed to eval() may not contain free variables");
    return evalCounted(source, globals, locals);
  }
  return runSource(source, CompileMode.eval, globals, locals, "eval");
}

/** Compiles and runs text. Globals and locals are retained: the code may drop them. */
function runSource(source: Borrowed, mode: CompileMode, globals: Borrowed, locals: Borrowed, name: string): Owned {
  const code = compileObject(
    source,
    Name.$string,
    mode,
    inheritedFlags(),
    -1,
    name,
    "string, bytes or code object",
    mode === CompileMode.eval,
  );
  if (code === NULL) return NULL;
  retain(globals);
  retain(locals);
  const result = evalCounted(code, globals, locals);
  release(globals);
  release(locals);
  release(code);
  return result;
}

/** @function builtins.exec(source, globals=None, locals=None, /, *, closure=NULL) */
export function builtinExec(source: Borrowed, globals: Borrowed, locals: Borrowed, closure: Borrowed): Owned {
  if (globals === None) {
    globals = currentGlobals();
    if (globals === NULL) return raise(Type.SystemError, "globals and locals cannot be NULL");
    if (locals === None) locals = runningLocals();
    if (locals === NULL) return NULL;
  } else if (locals === None) locals = globals;
  if (!isDict(globals)) return raise(Type.TypeError, "exec() globals must be a dict, not %.100T", globals);
  if (!isMapping(locals)) return raise(Type.TypeError, "locals must be a mapping or None, not %.100T", locals);
  if (!provideBuiltins(globals)) return NULL;
  if (closure === None) closure = NULL;
  let result: usize;
  if (typeOf(source) === Type.code) {
    if (!checkClosure(source, closure)) return NULL;
    result =
      closure === NULL ? evalCounted(source, globals, locals) : evalWithClosure(source, globals, locals, closure);
  } else {
    if (closure !== NULL) return raise(Type.TypeError, "closure can only be used when source is a code object");
    result = runSource(source, CompileMode.exec, globals, locals, "exec");
  }
  if (result === NULL) return NULL;
  release(result);
  return none();
}

/** Runs code with free variables, as the body of a function with these cells. */
function evalWithClosure(code: Borrowed, globals: Borrowed, locals: Borrowed, closure: Borrowed): Owned {
  const made = functionNew(code, globals);
  if (made === NULL) return NULL;
  store<u64>(made + offsetof<FunctionObject>("closure"), <u64>retain(closure));
  const result = evalFunction(made, locals);
  release(made);
  return result;
}

function checkClosure(code: Borrowed, closure: Borrowed): bool {
  const free = changetype<CodeObject>(code).nfreevars;
  if (free === 0) return closure === NULL || raiseFalse(Type.TypeError, "cannot use a closure with this code object");
  let fits = closure !== NULL && typeOf(closure) === Type.tuple && tupleLength(closure) === <i64>free;
  for (let i: i64 = 0; fits && i < <i64>free; i++) fits = typeOf(tupleGet(closure, i)) === Type.cell;
  return fits || raiseFalse(Type.TypeError, "code object requires a closure of exactly length %d", free);
}

/** Calls evalCode, counted as the deeper use of the Wasm stack that it is from here. */
function evalCounted(code: Borrowed, globals: Borrowed, locals: Borrowed): Owned {
  RT.nativeDepth += NativeCost.SLOT;
  const result = evalCode(code, globals, locals);
  RT.nativeDepth -= NativeCost.SLOT;
  return result;
}
