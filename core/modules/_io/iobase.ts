/**
 * _IOBase: what all streams have in common, expressed by the methods that each stream class defines.
 *
 * Whether such a stream is closed is an attribute of the instance, `__IOBase_closed`. Destroying a stream closes it,
 * and `close` may be Python code: a destructor first calls `ioFinalizeFromDealloc`, and stops if the stream was
 * resurrected.
 */
import { False, True } from "../../generated/memory_map";
import { chainContext, errorClear, errorFetch, errorRestore } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { callFinalizer, callFinalizerFromDealloc, gcFree, gcUntrack } from "../../kernel/gc/gc";
import { deallocBegin, deallocEnd } from "../../kernel/gc/trashcan";
import { release, releaseOrNull, retain } from "../../kernel/object";
import { clearReference } from "../../kernel/reference";
import { clearWeakReferences } from "../../objects/weakref/weakref";
import { lookupAttribute, setAttribute } from "../../protocols/attribute";
import { callMethod0, callMethod2 } from "../../protocols/call";
import { isTrue } from "../../protocols/truth";
import { dictNew } from "../../objects/dict/dict";
import { instanceDictSlot } from "../../objects/dict/instance";
import { smallInt } from "../../objects/int/int";
import { BaseObject } from "../../kernel/header";
import { raiseClosed } from "./arguments";
import { raiseUnsupported } from "./unsupported";
import { genericNew } from "../../objects/type/allocate";

/** @record _IOBase clear */
@unmanaged
export class IOBaseObject extends BaseObject {
  /** @owned */
  dict: usize; // @16
  weakReferences: usize; // @24
}

/**
 * @slot _IOBase.tp_new, BufferedReader.tp_new, BufferedWriter.tp_new, BufferedRandom.tp_new
 * @slot BufferedRWPair.tp_new, TextIOWrapper.tp_new, IncrementalNewlineDecoder.tp_new
 */
export function streamNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return genericNew(type, args, kwargs);
}

/** @slot _IOBase.tp_dealloc */
export function ioBaseDealloc(self: usize): void {
  if (!ioFinalizeFromDealloc(self)) return;
  gcUntrack(self);
  if (!deallocBegin(self)) return;
  clearWeakReferences(self);
  clearReference(self + offsetof<IOBaseObject>("dict"));
  gcFree(self);
  deallocEnd();
}

/** For destructors of streams. False: the stream was resurrected, and the destructor must stop. */
export function ioFinalizeFromDealloc(self: usize): bool {
  return changetype<BaseObject>(self).refcount > 0 ? finalizeAlive(self) : callFinalizerFromDealloc(self);
}

function finalizeAlive(self: Borrowed): bool {
  callFinalizer(self);
  return true;
}

/**
 * Closes a stream that is being destroyed and was not closed. Errors are discarded.
 * @slot _IOBase.tp_finalize
 */
export function ioBaseFinalize(self: Borrowed): void {
  const pending = errorFetch();
  let closed = -1;
  const value = lookupAttribute(self, Name.closed);
  if (value !== NULL) {
    closed = isTrue(value);
    release(value);
  }
  errorClear();
  if (closed === 0) {
    // Tells `close` that it is called from here.
    if (!setAttribute(self, Name._finalizing, True)) errorClear();
    releaseOrNull(callMethod0(self, Name.close));
    errorClear();
  }
  errorRestore(pending);
}

/** 1 if `self.closed`, 0 if not, -1 with an error. */
export function ioIsClosed(self: Borrowed): i32 {
  const closed = lookupAttribute(self, Name.closed);
  if (closed === NULL) return RT.error === NULL ? 0 : -1;
  const result = isTrue(closed);
  release(closed);
  return result;
}

/** Raises ValueError if the stream says that it is closed. */
export function ioCheckClosed(self: Borrowed): bool {
  const closed = ioIsClosed(self);
  if (closed === 0) return true;
  if (closed > 0) raiseClosed();
  return false;
}

/** Whether `_IOBase.close` has run. */
function isMarkedClosed(self: Borrowed): i32 {
  const mark = lookupAttribute(self, Name.__IOBase_closed);
  if (mark === NULL) return RT.error === NULL ? 0 : -1;
  release(mark);
  return 1;
}

/** @getter _IOBase.closed */
export function ioBaseGetClosed(self: Borrowed): Owned {
  const closed = isMarkedClosed(self);
  return closed < 0 ? NULL : retain(closed > 0 ? True : False);
}

/** @getter _IOBase.__dict__ */
export function ioBaseGetDict(self: Borrowed): Owned {
  // Every class of streams has its dictionary at another offset.
  const place = instanceDictSlot(self);
  if (load<usize>(place) === NULL) store<u64>(place, <u64>dictNew());
  const dict = load<usize>(place);
  return dict === NULL ? NULL : retain(dict);
}

/** @method _IOBase.close() */
export function ioBaseClose(self: Borrowed): bool {
  const closed = isMarkedClosed(self);
  if (closed !== 0) return closed > 0;
  const flushed = callMethod0(self, Name.flush);
  const error = errorFetch();
  const marked = setAttribute(self, Name.__IOBase_closed, True);
  if (flushed === NULL) {
    if (marked) errorRestore(error);
    else chainContext(error);
    return false;
  }
  release(flushed);
  return marked;
}

/** @method _IOBase.flush() */
export function ioBaseFlush(self: Borrowed): bool {
  const closed = isMarkedClosed(self);
  if (closed > 0) raiseClosed();
  return closed === 0;
}

/** @method _IOBase.seek(offset, whence=os.SEEK_SET, /) raw */
export function ioBaseSeek(self: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  return raiseUnsupported("seek");
}

/** @method _IOBase.tell() */
export function ioBaseTell(self: Borrowed): Owned {
  return callMethod2(self, Name.seek, smallInt(0), smallInt(1));
}

/** @method _IOBase.truncate(size=None, /) raw */
export function ioBaseTruncate(self: usize, args: usize, nargs: i32, kwnames: usize): Owned {
  return raiseUnsupported("truncate");
}

/** @method _IOBase.fileno() */
export function ioBaseFileno(self: Borrowed): Owned {
  return raiseUnsupported("fileno");
}

/** @method _IOBase.isatty() */
export function ioBaseIsTerminal(self: Borrowed): Owned {
  return ioCheckClosed(self) ? retain(False) : NULL;
}

/**
 * @method _IOBase.seekable()
 * @method _IOBase.readable()
 * @method _IOBase.writable()
 */
export function ioBaseIsUnable(self: Borrowed): Owned {
  return retain(False);
}

/** @method _IOBase._checkClosed() */
export function ioBaseCheckClosed(self: Borrowed): bool {
  return ioCheckClosed(self);
}

function check(self: Borrowed, ability: Borrowed, message: string): Owned {
  const able = callMethod0(self, ability);
  if (able === NULL || able === True) return able;
  release(able);
  return raiseUnsupported(message);
}

/** @method _IOBase._checkSeekable() */
export function ioCheckSeekable(self: Borrowed): Owned {
  return check(self, Name.seekable, "File or stream is not seekable.");
}

/** @method _IOBase._checkReadable() */
export function ioCheckReadable(self: Borrowed): Owned {
  return check(self, Name.readable, "File or stream is not readable.");
}

/** @method _IOBase._checkWritable() */
export function ioCheckWritable(self: Borrowed): Owned {
  return check(self, Name.writable, "File or stream is not writable.");
}

/** @method _IOBase.__enter__() */
export function ioBaseEnter(self: Borrowed): Owned {
  return ioCheckClosed(self) ? retain(self) : NULL;
}

/** @method _IOBase.__exit__(*args) */
export function ioBaseExit(self: Borrowed, args: usize, count: i32): Owned {
  return callMethod0(self, Name.close);
}
