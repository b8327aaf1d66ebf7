/**
 * builtins: the names that every program sees without an import. The functions are in the files beside this one, under
 * their declarations.
 */
import { exceptionGroupType } from "../../exceptions/classes/exception_group";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, Ellipsis, False, None, NotImplemented, True } from "../../memory/layout";
import { retain } from "../../kernel/object";
import { moduleAdd, moduleMoveToEnd } from "../module_functions";

/** Functions are declared in the order of their files; `vars(builtins)` shows CPython's order. */
const functionOrder: StaticArray<usize> = [
  Name.__build_class__,
  Name.__import__,
  Name.abs,
  Name.all,
  Name.any,
  Name.ascii,
  Name.bin,
  Name.breakpoint,
  Name.callable,
  Name.chr,
  Name.compile,
  Name.delattr,
  Name.dir,
  Name.divmod,
  Name.eval,
  Name.exec,
  Name.format,
  Name.getattr,
  Name.globals,
  Name.hasattr,
  Name.hash,
  Name.hex,
  Name.id,
  Name.input,
  Name.isinstance,
  Name.issubclass,
  Name.iter,
  Name.aiter,
  Name.len,
  Name.locals,
  Name.max,
  Name.min,
  Name.next,
  Name.anext,
  Name.oct,
  Name.ord,
  Name.pow,
  Name.print,
  Name.repr,
  Name.round,
  Name.setattr,
  Name.sorted,
  Name.sum,
  Name.vars,
];

const types: StaticArray<usize> = [
  Type.bool,
  Type.memoryview,
  Type.bytearray,
  Type.bytes,
  Type.classmethod,
  Type.complex,
  Type.dict,
  Type.enumerate,
  Type.filter,
  Type.float,
  Type.frozenset,
  Type.property,
  Type.int,
  Type.list,
  Type.map,
  Type.object,
  Type.range,
  Type.reversed,
  Type.set,
  Type.slice,
  Type.staticmethod,
  Type.str,
  Type.Super,
  Type.tuple,
  Type.type,
  Type.zip,
];

const exceptions: StaticArray<usize> = [
  Type.BaseException,
  Type.BaseExceptionGroup,
  Type.Exception,
  Type.GeneratorExit,
  Type.KeyboardInterrupt,
  Type.SystemExit,
  Type.ArithmeticError,
  Type.AssertionError,
  Type.AttributeError,
  Type.BufferError,
  Type.EOFError,
  Type.ImportError,
  Type.LookupError,
  Type.MemoryError,
  Type.NameError,
  Type.OSError,
  Type.ReferenceError,
  Type.RuntimeError,
  Type.StopAsyncIteration,
  Type.StopIteration,
  Type.SyntaxError,
  Type.SystemError,
  Type.TypeError,
  Type.ValueError,
  Type.Warning,
  Type.FloatingPointError,
  Type.OverflowError,
  Type.ZeroDivisionError,
  Type.BytesWarning,
  Type.DeprecationWarning,
  Type.EncodingWarning,
  Type.FutureWarning,
  Type.ImportWarning,
  Type.PendingDeprecationWarning,
  Type.ResourceWarning,
  Type.RuntimeWarning,
  Type.SyntaxWarning,
  Type.UnicodeWarning,
  Type.UserWarning,
  Type.BlockingIOError,
  Type.ChildProcessError,
  Type.ConnectionError,
  Type.FileExistsError,
  Type.FileNotFoundError,
  Type.InterruptedError,
  Type.IsADirectoryError,
  Type.NotADirectoryError,
  Type.PermissionError,
  Type.ProcessLookupError,
  Type.TimeoutError,
  Type.IndentationError,
  Type.IndexError,
  Type.KeyError,
  Type.ModuleNotFoundError,
  Type.NotImplementedError,
  Type.RecursionError,
  Type.UnboundLocalError,
  Type.UnicodeError,
  Type.BrokenPipeError,
  Type.ConnectionAbortedError,
  Type.ConnectionRefusedError,
  Type.ConnectionResetError,
  Type.TabError,
  Type.UnicodeDecodeError,
  Type.UnicodeEncodeError,
  Type.UnicodeTranslateError,
];

export function builtinsInitialize(module: Borrowed): bool {
  for (let i = 0; i < functionOrder.length; i++)
    if (!moduleMoveToEnd(module, unchecked(functionOrder[i]))) return false;
  if (!addConstants(module) || !addTypes(module, types)) return false;
  if (!moduleAdd(module, Name.__debug__, retain(True)) || !addTypes(module, exceptions)) return false;
  if (!moduleAdd(module, Name.ExceptionGroup, retain(exceptionGroupType()))) return false;
  return (
    moduleAdd(module, Name.EnvironmentError, retain(Type.OSError)) &&
    moduleAdd(module, Name.IOError, retain(Type.OSError))
  );
}

function addConstants(module: Borrowed): bool {
  if (!moduleAdd(module, Name.None, retain(None)) || !moduleAdd(module, Name.Ellipsis, retain(Ellipsis))) return false;
  if (!moduleAdd(module, Name.NotImplemented, retain(NotImplemented))) return false;
  return moduleAdd(module, Name.False, retain(False)) && moduleAdd(module, Name.True, retain(True));
}

function addTypes(module: Borrowed, list: StaticArray<usize>): bool {
  for (let i = 0; i < list.length; i++) {
    const type = unchecked(list[i]);
    if (!moduleAdd(module, changetype<TypeObject>(type).ht_name, retain(type))) return false;
  }
  return true;
}
