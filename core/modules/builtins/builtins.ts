/**
 * builtins: the names that every program sees without an import. The functions are in the files beside this one, under
 * their declarations.
 */
import { Name } from "../../generated/names";
import { Borrowed } from "../../memory/address";
import { moduleMoveToEnd } from "../module_functions";

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

/**
 * @module builtins
 * @constant builtins.None None
 * @constant builtins.Ellipsis Ellipsis
 * @constant builtins.NotImplemented NotImplemented
 * @constant builtins.False False
 * @constant builtins.True True
 * @types builtins(bool, memoryview, bytearray, bytes, classmethod, complex, dict, enumerate, filter, float,
 *   frozenset, property, int, list, map, object, range, reversed, set, slice, staticmethod, str, super, tuple, type,
 *   zip)
 * @constant builtins.__debug__ True
 * @types builtins(BaseException, BaseExceptionGroup, Exception, GeneratorExit, KeyboardInterrupt, SystemExit,
 *   ArithmeticError, AssertionError, AttributeError, BufferError, EOFError, ImportError, LookupError, MemoryError,
 *   NameError, OSError, ReferenceError, RuntimeError, StopAsyncIteration, StopIteration, SyntaxError, SystemError,
 *   TypeError, ValueError, Warning, FloatingPointError, OverflowError, ZeroDivisionError, BytesWarning,
 *   DeprecationWarning, EncodingWarning, FutureWarning, ImportWarning, PendingDeprecationWarning, ResourceWarning,
 *   RuntimeWarning, SyntaxWarning, UnicodeWarning, UserWarning, BlockingIOError, ChildProcessError, ConnectionError,
 *   FileExistsError, FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError,
 *   ProcessLookupError, TimeoutError, IndentationError, IndexError, KeyError, ModuleNotFoundError,
 *   NotImplementedError, RecursionError, UnboundLocalError, UnicodeError, BrokenPipeError, ConnectionAbortedError,
 *   ConnectionRefusedError, ConnectionResetError, TabError, UnicodeDecodeError, UnicodeEncodeError,
 *   UnicodeTranslateError)
 * @constant builtins.ExceptionGroup exceptionGroupType()
 * @constant builtins.EnvironmentError Type.OSError
 * @constant builtins.IOError Type.OSError
 */
export function builtinsInitialize(module: Borrowed): bool {
  for (let i = 0; i < functionOrder.length; i++)
    if (!moduleMoveToEnd(module, unchecked(functionOrder[i]))) return false;
  return true;
}
