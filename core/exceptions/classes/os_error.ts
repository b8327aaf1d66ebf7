/**
 * OSError: `OSError(errno, ...)` makes an instance of the subclass for that number.
 *
 * The arguments are read in `__new__`, since they determine the class; in `__init__` only for a subclass that has its
 * own `__init__` but not its own `__new__`. So each instance is filled exactly once.
 */
import { EmptyTuple, None } from "../../generated/memory_map";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { dictLength } from "../../objects/dict/dict";
import { intAsI64, intFromI64 } from "../../objects/int/int";
import { isInt, none, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { assignReference } from "../../kernel/reference";
import { strFromLiteral } from "../../objects/str/str";
import { tupleGet, tupleLength, tupleNew, tuplePack2, tuplePack3, tupleSet } from "../../objects/tuple/tuple";
import { indexAsI64, isNumber } from "../../protocols/number_conversion";
import { baseExceptionStr, exceptionAllocate, exceptionSetArgs, noKeywordsFor } from "./base_exception";
import { errnoText } from "./errno_text";
import { formatMessage } from "../format_message";
import { exceptionNewWith, raise, raiseFalse, setError } from "../raise";
import { BaseExceptionObject } from "../record";

/** @record OSError clear trashcan */
@unmanaged
export class OSErrorObject extends BaseExceptionObject {
  /** @owned */
  errno: usize; // @72
  /** @owned */
  strerror: usize; // @80
  /** @owned */
  filename: usize; // @88
  /** @owned */
  filename2: usize; // @96
  /** BlockingIOError: how much was written before it blocked; -1 if unknown. */
  written: i64; // @104
}

/**
 * @member OSError.errno OSErrorObject.errno object
 * @member OSError.strerror OSErrorObject.strerror object
 * @member OSError.filename OSErrorObject.filename object
 * @member OSError.filename2 OSErrorObject.filename2 object
 */

/**
 * Raises OSError(errno, its text) or, with a filename (or NULL), OSError(errno, its text, filename). A negative number
 * is taken as -errno.
 */
export function raiseOSError(errno: i32, filename: Borrowed): usize {
  const number = intFromI64(errno < 0 ? -errno : errno);
  if (number === NULL) return NULL;
  const text = strFromLiteral(errnoText(errno < 0 ? -errno : errno));
  const args = text === NULL ? NULL : filename === NULL ? tuplePack2(number, text) : tuplePack3(number, text, filename);
  release(number);
  releaseOrNull(text);
  if (args === NULL) return NULL;
  const error = exceptionNewWith(Type.OSError, args);
  release(args);
  return error === NULL ? NULL : setError(error);
}

/** The subclass for an error number, or NULL. */
function subclassFor(errno: i64): usize {
  switch (<i32>errno) {
    case 11:
    case 114:
    case 115:
      return Type.BlockingIOError;
    case 32:
    case 108:
      return Type.BrokenPipeError;
    case 10:
      return Type.ChildProcessError;
    case 103:
      return Type.ConnectionAbortedError;
    case 111:
      return Type.ConnectionRefusedError;
    case 104:
      return Type.ConnectionResetError;
    case 17:
      return Type.FileExistsError;
    case 2:
      return Type.FileNotFoundError;
    case 21:
      return Type.IsADirectoryError;
    case 20:
      return Type.NotADirectoryError;
    case 4:
      return Type.InterruptedError;
    case 1:
    case 13:
      return Type.PermissionError;
    case 3:
      return Type.ProcessLookupError;
    case 110:
      return Type.TimeoutError;
    default:
      return NULL;
  }
}

/** Whether `__init__` fills instances of `type`. */
function fillsInInit(type: usize): bool {
  const record = changetype<TypeObject>(type);
  const base = changetype<TypeObject>(Type.OSError);
  return record.tp_init !== base.tp_init && record.tp_new === base.tp_new;
}

/** @slot OSError.tp_new */
export function osErrorNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  if (fillsInInit(type)) {
    const self = exceptionAllocate(type, EmptyTuple);
    if (self !== NULL) changetype<OSErrorObject>(self).written = -1;
    return self;
  }
  if (kwargs !== NULL && !noKeywordsForType(type, kwargs)) return NULL;
  if (type === Type.OSError && tupleLength(args) >= 2 && tupleLength(args) <= 5 && isInt(tupleGet(args, 0))) {
    const errno = intAsI64(tupleGet(args, 0));
    if (errno === -1 && RT.error !== NULL) return NULL;
    const subclass = errno > 0 && errno < 256 ? subclassFor(errno) : NULL;
    if (subclass !== NULL) type = subclass;
  }
  const self = exceptionAllocate(type, args);
  if (self === NULL) return NULL;
  changetype<OSErrorObject>(self).written = -1;
  if (!fill(self, args)) {
    release(self);
    return NULL;
  }
  return self;
}

function noKeywordsForType(type: usize, kwargs: Borrowed): bool {
  if (dictLength(kwargs) === 0) return true;
  return raiseFalse(Type.TypeError, "%N() takes no keyword arguments", type);
}

/**
 * @slot OSError.tp_init, BlockingIOError.tp_init, ChildProcessError.tp_init, ConnectionError.tp_init,
 *   FileExistsError.tp_init, FileNotFoundError.tp_init, InterruptedError.tp_init
 * @slot IsADirectoryError.tp_init, NotADirectoryError.tp_init, PermissionError.tp_init, ProcessLookupError.tp_init,
 *   TimeoutError.tp_init
 * @slot BrokenPipeError.tp_init, ConnectionAbortedError.tp_init, ConnectionRefusedError.tp_init,
 *   ConnectionResetError.tp_init
 */
export function osErrorInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!fillsInInit(typeOf(self))) return true;
  return noKeywordsFor(self, kwargs) && exceptionSetArgs(self, args) && fill(self, args);
}

/** Reads (errno, strerror[, filename[, winerror[, filename2]]]); ignores any other number of arguments. */
function fill(self: Borrowed, args: Borrowed): bool {
  const count = tupleLength(args);
  if (count < 2 || count > 5) return true;
  assignReference(self + offsetof<OSErrorObject>("errno"), tupleGet(args, 0));
  assignReference(self + offsetof<OSErrorObject>("strerror"), tupleGet(args, 1));
  if (count < 3) return true;
  const filename = tupleGet(args, 2);
  if (filename === None) return true;
  if (typeOf(self) === Type.BlockingIOError && isNumber(filename)) {
    const written = indexAsI64(filename, Type.ValueError);
    if (written === -1 && RT.error !== NULL) return false;
    changetype<OSErrorObject>(self).written = written;
    return true;
  }
  assignReference(self + offsetof<OSErrorObject>("filename"), filename);
  if (count === 5 && tupleGet(args, 4) !== None)
    assignReference(self + offsetof<OSErrorObject>("filename2"), tupleGet(args, 4));
  // For historical reasons, what has become an attribute is removed from `args`.
  const two = tuplePack2(tupleGet(args, 0), tupleGet(args, 1));
  if (two === NULL) return false;
  exceptionSetArgs(self, two);
  release(two);
  return true;
}

/** @slot OSError.tp_str */
export function osErrorStr(self: Borrowed): Owned {
  const record = changetype<OSErrorObject>(self);
  const errno = record.errno === NULL ? None : record.errno;
  const strerror = record.strerror === NULL ? None : record.strerror;
  if (record.filename !== NULL) {
    if (record.filename2 !== NULL)
      return formatMessage("[Errno %S] %S: %R -> %R", errno, strerror, record.filename, record.filename2);
    return formatMessage("[Errno %S] %S: %R", errno, strerror, record.filename);
  }
  if (record.errno !== NULL && record.strerror !== NULL) return formatMessage("[Errno %S] %S", errno, strerror);
  return baseExceptionStr(self);
}

/** @method OSError.__reduce__() */
export function osErrorReduce(self: Borrowed): Owned {
  const record = changetype<OSErrorObject>(self);
  let args = retain(record.args);
  if (tupleLength(args) === 2 && record.filename !== NULL) {
    release(args);
    args = argumentsAgain(record);
    if (args === NULL) return NULL;
  }
  const result = record.dict === NULL ? tuplePack2(typeOf(self), args) : tuplePack3(typeOf(self), args, record.dict);
  release(args);
  return result;
}

/** The arguments, including the file names that `fill` removed. */
function argumentsAgain(record: OSErrorObject): Owned {
  const args = tupleNew(record.filename2 === NULL ? 3 : 5);
  if (args === NULL) return NULL;
  tupleSet(args, 0, retain(tupleGet(record.args, 0)));
  tupleSet(args, 1, retain(tupleGet(record.args, 1)));
  tupleSet(args, 2, retain(record.filename));
  if (record.filename2 === NULL) return args;
  tupleSet(args, 3, none());
  tupleSet(args, 4, retain(record.filename2));
  return args;
}

/** @getter OSError.characters_written */
export function osErrorCharactersWritten(self: Borrowed): Owned {
  const written = changetype<OSErrorObject>(self).written;
  return written === -1 ? raise(Type.AttributeError, "characters_written") : intFromI64(written);
}

/** @setter OSError.characters_written */
export function osErrorSetCharactersWritten(self: Borrowed, value: Borrowed): bool {
  const record = changetype<OSErrorObject>(self);
  if (value === NULL) {
    if (record.written === -1) return raiseFalse(Type.AttributeError, "characters_written");
    record.written = -1;
    return true;
  }
  const written = indexAsI64(value, Type.ValueError);
  if (written === -1 && RT.error !== NULL) return false;
  record.written = written;
  return true;
}
