/**
 * BaseException: what every exception has. Layout as CPython's PyBaseExceptionObject (LP64).
 *
 * A subclass with fields of its own (SyntaxError, OSError...) extends this record in its own file, and there also
 * extends traversal, clearing and destruction. None of these may be inherited, or the extra fields would leak.
 */
import { EmptyStr, EmptyTuple, None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { dictKeyAt, dictLength, dictNew, dictNext, dictValueAt } from "../../objects/dict/dict";
import { listAppend, listNew } from "../../objects/list/list";
import {
  isDict,
  isExceptionInstance,
  isInstance,
  isList,
  isStr,
  none,
  release,
  releaseOrNull,
  retain,
  typeOf,
} from "../../kernel/object";
import { clearReference } from "../../kernel/reference";
import { tupleGet, tupleLength, tuplePack2, tuplePack3 } from "../../objects/tuple/tuple";
import { lookupAttribute, setAttribute } from "../../protocols/attribute";
import { sequenceTuple } from "../../protocols/sequence";
import { objectStr } from "../../protocols/repr";
import { formatMessage } from "../format_message";
import { exceptionSetCause, exceptionSetContext, exceptionSetTraceback, raise, raiseFalse } from "../raise";
import { BaseExceptionObject } from "../record";
import { RT } from "../../memory/runtime";

/** Allocates an instance of `type`, of the size that the type specifies, with `args` set. */
export function exceptionAllocate(type: usize, args: Borrowed): Owned {
  const self = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (self === NULL) return NULL;
  changetype<BaseExceptionObject>(self).args = retain(args);
  return self;
}

/**
 * @slot BaseException.tp_new, Exception.tp_new, GeneratorExit.tp_new, KeyboardInterrupt.tp_new,
 *   ArithmeticError.tp_new, AssertionError.tp_new, BufferError.tp_new, EOFError.tp_new
 * @slot LookupError.tp_new, ReferenceError.tp_new, RuntimeError.tp_new, StopAsyncIteration.tp_new,
 *   SystemError.tp_new, TypeError.tp_new, ValueError.tp_new, Warning.tp_new
 * @slot FloatingPointError.tp_new, OverflowError.tp_new, ZeroDivisionError.tp_new, BytesWarning.tp_new,
 *   DeprecationWarning.tp_new, EncodingWarning.tp_new, FutureWarning.tp_new
 * @slot ImportWarning.tp_new, PendingDeprecationWarning.tp_new, ResourceWarning.tp_new, RuntimeWarning.tp_new,
 *   SyntaxWarning.tp_new, UnicodeWarning.tp_new, UserWarning.tp_new
 * @slot IndexError.tp_new, NotImplementedError.tp_new, RecursionError.tp_new, UnicodeError.tp_new
 * @slot UnicodeDecodeError.tp_new, UnicodeEncodeError.tp_new, UnicodeTranslateError.tp_new
 */
export function baseExceptionNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return exceptionAllocate(type, args === NULL ? EmptyTuple : args);
}

/** An exception without fields of its own takes only positional arguments. */
export function noKeywordsFor(self: Borrowed, kwargs: Borrowed): bool {
  if (kwargs === NULL || dictLength(kwargs) === 0) return true;
  return raiseFalse(Type.TypeError, "%N() takes no keyword arguments", typeOf(self));
}

/**
 * @slot BaseException.tp_init, Exception.tp_init, GeneratorExit.tp_init, KeyboardInterrupt.tp_init,
 *   ArithmeticError.tp_init, AssertionError.tp_init, BufferError.tp_init, EOFError.tp_init
 * @slot LookupError.tp_init, ReferenceError.tp_init, RuntimeError.tp_init, StopAsyncIteration.tp_init,
 *   SystemError.tp_init, TypeError.tp_init, ValueError.tp_init, Warning.tp_init
 * @slot FloatingPointError.tp_init, OverflowError.tp_init, ZeroDivisionError.tp_init, BytesWarning.tp_init,
 *   DeprecationWarning.tp_init, EncodingWarning.tp_init, FutureWarning.tp_init
 * @slot ImportWarning.tp_init, PendingDeprecationWarning.tp_init, ResourceWarning.tp_init, RuntimeWarning.tp_init,
 *   SyntaxWarning.tp_init, UnicodeWarning.tp_init, UserWarning.tp_init
 * @slot IndexError.tp_init, NotImplementedError.tp_init, RecursionError.tp_init, UnicodeError.tp_init,
 *   KeyError.tp_init, MemoryError.tp_init, BaseExceptionGroup.tp_init
 */
export function baseExceptionInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  return noKeywordsFor(self, kwargs) && exceptionSetArgs(self, args);
}

export function exceptionSetArgs(self: Borrowed, args: Borrowed): bool {
  const exception = changetype<BaseExceptionObject>(self);
  const old = exception.args;
  exception.args = retain(args);
  releaseOrNull(old);
  return true;
}

/** @slot BaseException.tp_clear */
export function baseExceptionClear(self: Borrowed): void {
  clearReference(self + offsetof<BaseExceptionObject>("dict"));
  clearReference(self + offsetof<BaseExceptionObject>("args"));
  clearReference(self + offsetof<BaseExceptionObject>("notes"));
  clearReference(self + offsetof<BaseExceptionObject>("traceback"));
  clearReference(self + offsetof<BaseExceptionObject>("cause"));
  clearReference(self + offsetof<BaseExceptionObject>("context"));
}

/** The type's name without its module, as NUL-terminated text. */
export function typeShortName(type: Borrowed): usize {
  let text: usize = changetype<TypeObject>(type).tp_name;
  for (let at = text; load<u8>(at) !== 0; at++) if (load<u8>(at) === 0x2e /* . */) text = at + 1;
  return text;
}

/** @slot BaseException.tp_repr */
export function baseExceptionRepr(self: Borrowed): Owned {
  const args = changetype<BaseExceptionObject>(self).args;
  const name = typeShortName(typeOf(self));
  if (tupleLength(args) === 1) return formatMessage("%z(%R)", name, tupleGet(args, 0));
  return formatMessage("%z%R", name, args);
}

/** @slot BaseException.tp_str, NameError.tp_str, AttributeError.tp_str */
export function baseExceptionStr(self: Borrowed): Owned {
  const args = changetype<BaseExceptionObject>(self).args;
  const count = tupleLength(args);
  if (count === 0) return retain(EmptyStr);
  return objectStr(count === 1 ? tupleGet(args, 0) : args);
}

/** @method BaseException.__reduce__() */
export function baseExceptionReduce(self: Borrowed): Owned {
  const exception = changetype<BaseExceptionObject>(self);
  if (exception.dict === NULL) return tuplePack2(typeOf(self), exception.args);
  return tuplePack3(typeOf(self), exception.args, exception.dict);
}

/** @method BaseException.__setstate__(state, /) */
export function baseExceptionSetState(self: Borrowed, state: Borrowed): Owned {
  if (state === None) return none();
  if (!isDict(state)) return raise(Type.TypeError, "state is not a dictionary");
  for (let at = dictNext(state, 0); at >= 0; at = dictNext(state, at)) {
    const key = retain(dictKeyAt(state, at));
    const value = retain(dictValueAt(state, at));
    const set = setAttribute(self, key, value);
    release(key);
    release(value);
    if (!set) return NULL;
  }
  return none();
}

/** @method BaseException.with_traceback(tb, /) */
export function baseExceptionWithTraceback(self: Borrowed, traceback: Borrowed): Owned {
  return baseExceptionSetTracebackAttribute(self, traceback) ? retain(self) : NULL;
}

/** @method BaseException.add_note(note, /) */
export function baseExceptionAddNote(self: Borrowed, note: Borrowed): bool {
  if (!isStr(note)) return raiseFalse(Type.TypeError, "note must be a str, not '%T'", note);
  let notes = lookupAttribute(self, Name.__notes__);
  if (notes === NULL) {
    if (RT.error !== NULL) return false;
    notes = listNew(0);
    if (notes === NULL) return false;
    if (!setAttribute(self, Name.__notes__, notes)) {
      release(notes);
      return false;
    }
  } else if (!isList(notes)) {
    release(notes);
    return raiseFalse(Type.TypeError, "Cannot add note: __notes__ is not a list");
  }
  const added = listAppend(notes, note);
  release(notes);
  return added;
}

/** @member BaseException.__suppress_context__ BaseExceptionObject.suppressContext bool */

/** @getter BaseException.__dict__ */
export function baseExceptionDict(self: Borrowed): Owned {
  const exception = changetype<BaseExceptionObject>(self);
  if (exception.dict === NULL) {
    const dict = dictNew();
    if (dict === NULL) return NULL;
    exception.dict = dict;
  }
  return retain(exception.dict);
}

/** @setter BaseException.__dict__ */
export function baseExceptionSetDict(self: Borrowed, value: Borrowed): bool {
  if (value === NULL) return raiseFalse(Type.TypeError, "cannot delete __dict__");
  if (!isDict(value)) return raiseFalse(Type.TypeError, "__dict__ must be set to a dictionary, not a '%.200T'", value);
  const exception = changetype<BaseExceptionObject>(self);
  const old = exception.dict;
  exception.dict = retain(value);
  releaseOrNull(old);
  return true;
}

/** @getter BaseException.args */
export function baseExceptionArgs(self: Borrowed): Owned {
  const args = changetype<BaseExceptionObject>(self).args;
  return args === NULL ? none() : retain(args);
}

/** @setter BaseException.args */
export function baseExceptionSetArgsAttribute(self: Borrowed, value: Borrowed): bool {
  if (value === NULL) return raiseFalse(Type.TypeError, "args may not be deleted");
  const args = sequenceTuple(value);
  if (args === NULL) return false;
  exceptionSetArgs(self, args);
  release(args);
  return true;
}

/** @getter BaseException.__traceback__ */
export function baseExceptionTraceback(self: Borrowed): Owned {
  const traceback = changetype<BaseExceptionObject>(self).traceback;
  return retain(traceback === NULL ? None : traceback);
}

/** @setter BaseException.__traceback__ */
export function baseExceptionSetTracebackAttribute(self: Borrowed, value: Borrowed): bool {
  if (value === NULL) return raiseFalse(Type.TypeError, "__traceback__ may not be deleted");
  if (value !== None && !isInstance(value, Type.traceback)) {
    return raiseFalse(Type.TypeError, "__traceback__ must be a traceback or None");
  }
  exceptionSetTraceback(self, value === None ? NULL : retain(value));
  return true;
}

/** @getter BaseException.__context__ */
export function baseExceptionContext(self: Borrowed): Owned {
  const context = changetype<BaseExceptionObject>(self).context;
  return retain(context === NULL ? None : context);
}

/** @setter BaseException.__context__ */
export function baseExceptionSetContextAttribute(self: Borrowed, value: Borrowed): bool {
  if (value === NULL) return raiseFalse(Type.TypeError, "__context__ may not be deleted");
  if (value !== None && !isExceptionInstance(value)) {
    return raiseFalse(Type.TypeError, "exception context must be None or derive from BaseException");
  }
  exceptionSetContext(self, value === None ? NULL : retain(value));
  return true;
}

/** @getter BaseException.__cause__ */
export function baseExceptionCause(self: Borrowed): Owned {
  const cause = changetype<BaseExceptionObject>(self).cause;
  return retain(cause === NULL ? None : cause);
}

/** @setter BaseException.__cause__ */
export function baseExceptionSetCauseAttribute(self: Borrowed, value: Borrowed): bool {
  if (value === NULL) return raiseFalse(Type.TypeError, "__cause__ may not be deleted");
  if (value !== None && !isExceptionInstance(value)) {
    return raiseFalse(Type.TypeError, "exception cause must be None or derive from BaseException");
  }
  exceptionSetCause(self, value === None ? NULL : retain(value));
  return true;
}
