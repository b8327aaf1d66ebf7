/**
 * TextIOWrapper: text over a stream of bytes. Its record, its destruction, and its attributes and those of the
 * underlying stream.
 *
 * The underlying stream, the codec and the error handler may be Python code, which may use this very object, or even
 * detach it. Code that calls them must retain what it needs afterward, and call `checkAttached` again before it
 * continues.
 */
import { formatMessage } from "../../exceptions/format_message";
import { chainContext, errorClear, errorFetch, errorMatches, raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { Encoding } from "../../objects/codecs/encodings";
import { gcFree, gcUntrack, visitReference } from "../../kernel/gc/gc";
import { deallocBegin, deallocEnd } from "../../kernel/gc/trashcan";
import { intFromI64 } from "../../objects/int/int";
import { none, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { clearReference } from "../../kernel/reference";
import { BaseObject } from "../../kernel/header";
import { clearWeakReferences } from "../../objects/weakref/weakref";
import { getAttribute, lookupAttribute } from "../../protocols/attribute";
import { callMethod0, callMethod1 } from "../../protocols/call";
import { indexAsI64 } from "../../protocols/number_conversion";
import { reprEnter, reprLeave } from "../../protocols/repr_guard";
import { isTrue } from "../../protocols/truth";
import { raiseClosed } from "./arguments";
import { fileOf } from "./fileio";
import { ioCheckClosed, ioFinalizeFromDealloc } from "./iobase";
import { NewlineDecoderObject } from "./newline_decoder";
import { flushPending } from "./textio_write";

@unmanaged
export class TextIOObject extends BaseObject {
  ok: i32; // @16
  detached: i32;
  chunkSize: i64; // @24
  buffer: usize; // @32
  encoding: usize; // @40
  /** An encoder object for encodings that the core does not implement, or NULL. */
  encoder: usize; // @48
  /** NULL if the stream is not readable. */
  decoder: usize; // @56
  /** str: the line end, or NULL for any. */
  readNewline: usize; // @64
  errors: usize; // @72
  /** str: what "\n" is written as, or NULL. */
  writeNewline: usize; // @80
  lineBuffering: bool; // @88
  writeThrough: bool;
  readUniversal: bool;
  readTranslate: bool;
  writeTranslate: bool;
  seekable: bool;
  hasRead1: bool;
  /** Whether tell() is possible: not while iterating over lines. */
  telling: bool;
  finalizing: bool; // @96
  /** Writable: `encodingNumber` and `encoder` say how. */
  encodes: bool;
  encodingNumber: Encoding; // @100
  /** The bytes to feed to the decoder, starting from its snapshot's state; NULL without a snapshot. */
  snapshot: usize; // @104
  /** Nothing has been written yet: encodings with a mark begin with it. */
  encodingStartOfStream: u8; // @112
  /** ASCII can be added to the pending bytes as it is, with no further effect. */
  plain: bool;
  /** Something has been written since the last flush, perhaps an empty str. */
  waiting: bool;
  private _unused: u8;
  /** The capacity of the block `pending` in bytes. */
  pendingRoom: i32; // @116
  /** str that was read ahead, or NULL, and how many of its characters are used up. */
  decoded: usize; // @120
  decodedUsed: i64; // @128
  /** A block of bytes to be passed to `buffer`, or NULL. */
  pending: usize; // @136
  pendingCount: i64; // @144
  snapshotFlags: u64; // @152
  /** Bytes per character in the last chunk read. */
  bytesToCharacters: f64; // @160
  /** The FileIO at the bottom, if all layers are of the core's own classes; otherwise NULL. */
  raw: usize; // @168
  weakReferences: usize; // @176
  dict: usize; // @184
}

/**
 * @member TextIOWrapper.encoding TextIOObject.encoding object readonly
 * @member TextIOWrapper.buffer TextIOObject.buffer object readonly
 * @member TextIOWrapper.line_buffering TextIOObject.lineBuffering bool readonly
 * @member TextIOWrapper.write_through TextIOObject.writeThrough bool readonly
 * @member TextIOWrapper._finalizing TextIOObject.finalizing bool
 */

export function textOf(self: Borrowed): TextIOObject {
  return changetype<TextIOObject>(self);
}

export function checkTextInitialized(self: Borrowed): bool {
  return textOf(self).ok > 0 || raiseFalse(Type.ValueError, "I/O operation on uninitialized object");
}

/** Raises ValueError for an object without an underlying stream. */
export function checkAttached(self: Borrowed): bool {
  if (!checkTextInitialized(self)) return false;
  return textOf(self).detached === 0 || raiseFalse(Type.ValueError, "underlying buffer has been detached");
}

/** Raises ValueError for a closed stream. */
export function checkTextOpen(self: Borrowed): bool {
  const record = textOf(self);
  if (typeOf(self) !== Type.TextIOWrapper) return ioCheckClosed(self);
  if (record.raw !== NULL) {
    if (fileOf(record.raw).fd >= 0) return true;
    raiseClosed();
    return false;
  }
  const closed = bufferIsClosed(self);
  if (closed > 0) raiseClosed();
  return closed === 0;
}

function bufferIsClosed(self: Borrowed): i32 {
  const closed = checkAttached(self) ? getAttribute(textOf(self).buffer, Name.closed) : NULL;
  if (closed === NULL) return -1;
  const result = isTrue(closed);
  release(closed);
  return result;
}

/** `buffer.method()`, with the underlying stream retained meanwhile. */
export function callBuffer(self: Borrowed, method: Borrowed): Owned {
  if (!checkAttached(self)) return NULL;
  const buffer = retain(textOf(self).buffer);
  const result = callMethod0(buffer, method);
  release(buffer);
  return result;
}

export function callBuffer1(self: Borrowed, method: Borrowed, argument: Borrowed): Owned {
  if (!checkAttached(self)) return NULL;
  const buffer = retain(textOf(self).buffer);
  const result = callMethod1(buffer, method, argument);
  release(buffer);
  return result;
}

/** Calls the object's own flush, which may be Python code. */
export function callFlush(self: Borrowed): bool {
  const result = callMethod0(self, Name.flush);
  releaseOrNull(result);
  return result !== NULL;
}

/** @slot TextIOWrapper.tp_dealloc */
export function textDealloc(self: usize): void {
  textOf(self).finalizing = true;
  if (!ioFinalizeFromDealloc(self)) return;
  gcUntrack(self);
  if (!deallocBegin(self)) return;
  clearWeakReferences(self);
  textClear(self);
  memoryFree(textOf(self).pending);
  gcFree(self);
  deallocEnd();
}

/** @slot TextIOWrapper.tp_traverse */
export function textTraverse(self: Borrowed, visit: u32, argument: usize): i32 {
  const record = textOf(self);
  let result = visitReference(record.buffer, visit, argument);
  if (result === 0) result = visitReference(record.raw, visit, argument);
  if (result === 0) result = visitReference(record.encoder, visit, argument);
  if (result === 0) result = visitReference(collectableDecoder(record.decoder), visit, argument);
  return result !== 0 ? result : visitReference(record.dict, visit, argument);
}

/**
 * As in CPython, the collector does not track newline decoders. If this object is its only owner, what the decoder
 * holds counts as held by this object.
 */
function collectableDecoder(decoder: Borrowed): Borrowed {
  const alone =
    decoder !== NULL &&
    typeOf(decoder) === Type.IncrementalNewlineDecoder &&
    changetype<BaseObject>(decoder).refcount === 1;
  return alone ? changetype<NewlineDecoderObject>(decoder).decoder : decoder;
}

/** @slot TextIOWrapper.tp_clear */
export function textClear(self: Borrowed): void {
  textOf(self).ok = 0;
  clearReference(self + offsetof<TextIOObject>("raw"));
  clearReference(self + offsetof<TextIOObject>("buffer"));
  clearReference(self + offsetof<TextIOObject>("encoding"));
  clearReference(self + offsetof<TextIOObject>("encoder"));
  clearReference(self + offsetof<TextIOObject>("decoder"));
  clearReference(self + offsetof<TextIOObject>("readNewline"));
  clearReference(self + offsetof<TextIOObject>("writeNewline"));
  clearReference(self + offsetof<TextIOObject>("errors"));
  clearReference(self + offsetof<TextIOObject>("decoded"));
  clearReference(self + offsetof<TextIOObject>("snapshot"));
  clearReference(self + offsetof<TextIOObject>("dict"));
}

/** @method TextIOWrapper.detach() */
export function textDetach(self: Borrowed): Owned {
  if (!checkAttached(self) || !callFlush(self) || !checkAttached(self)) return NULL;
  const record = textOf(self);
  const buffer = record.buffer;
  record.buffer = NULL;
  record.detached = 1;
  clearReference(self + offsetof<TextIOObject>("raw"));
  return buffer;
}

/** @method TextIOWrapper.flush() */
export function textFlush(self: Borrowed): Owned {
  if (!checkAttached(self) || !checkTextOpen(self)) return NULL;
  textOf(self).telling = textOf(self).seekable;
  return flushPending(self) ? callBuffer(self, Name.flush) : NULL;
}

/** @method TextIOWrapper.close() */
export function textClose(self: Borrowed): Owned {
  const closed = bufferIsClosed(self);
  if (closed !== 0) return closed > 0 ? none() : NULL;
  if (textOf(self).finalizing) {
    releaseOrNull(callBuffer1(self, Name._dealloc_warn, self));
    errorClear();
  }
  const flushed = callFlush(self);
  const error = flushed ? <usize>NULL : errorFetch();
  let result = callBuffer(self, Name.close);
  if (error !== NULL) {
    chainContext(error);
    releaseOrNull(result);
    result = NULL;
  }
  return result;
}

// --- questions for the underlying stream

/** @method TextIOWrapper.fileno() */
export function textFileno(self: Borrowed): Owned {
  return callBuffer(self, Name.fileno);
}

/** @method TextIOWrapper.seekable() */
export function textSeekable(self: Borrowed): Owned {
  return callBuffer(self, Name.seekable);
}

/** @method TextIOWrapper.readable() */
export function textReadable(self: Borrowed): Owned {
  return callBuffer(self, Name.readable);
}

/** @method TextIOWrapper.writable() */
export function textWritable(self: Borrowed): Owned {
  return callBuffer(self, Name.writable);
}

/** @method TextIOWrapper.isatty() */
export function textIsTerminal(self: Borrowed): Owned {
  return callBuffer(self, Name.isatty);
}

/** @method TextIOWrapper.truncate(pos=None, /) */
export function textTruncate(self: Borrowed, position: Borrowed): Owned {
  return checkAttached(self) && callFlush(self) ? callBuffer1(self, Name.truncate, position) : NULL;
}

/** @getter TextIOWrapper.name */
export function textGetName(self: Borrowed): Owned {
  return checkAttached(self) ? getAttribute(textOf(self).buffer, Name.name) : NULL;
}

/** @getter TextIOWrapper.closed */
export function textGetClosed(self: Borrowed): Owned {
  return checkAttached(self) ? getAttribute(textOf(self).buffer, Name.closed) : NULL;
}

/** @getter TextIOWrapper.newlines */
export function textGetNewlines(self: Borrowed): Owned {
  if (!checkAttached(self)) return NULL;
  if (textOf(self).decoder === NULL) return none();
  const newlines = lookupAttribute(textOf(self).decoder, Name.newlines);
  return newlines !== NULL || RT.error !== NULL ? newlines : none();
}

/** @getter TextIOWrapper.errors */
export function textGetErrors(self: Borrowed): Owned {
  return checkTextInitialized(self) ? retain(textOf(self).errors) : NULL;
}

/** @getter TextIOWrapper._CHUNK_SIZE */
export function textGetChunkSize(self: Borrowed): Owned {
  return checkAttached(self) ? intFromI64(textOf(self).chunkSize) : NULL;
}

/** @setter TextIOWrapper._CHUNK_SIZE */
export function textSetChunkSize(self: Borrowed, value: Borrowed): bool {
  if (!checkAttached(self)) return false;
  if (value === NULL) return raiseFalse(Type.AttributeError, "cannot delete attribute");
  const size = indexAsI64(value, Type.ValueError);
  if (size === -1 && RT.error !== NULL) return false;
  if (size <= 0) return raiseFalse(Type.ValueError, "a strictly positive integer is required");
  textOf(self).chunkSize = size;
  return true;
}

/** @slot TextIOWrapper.tp_repr */
export function textRepr(self: Borrowed): Owned {
  if (!checkTextInitialized(self)) return NULL;
  const status = reprEnter(self);
  if (status < 0) return NULL;
  if (status > 0) return raise(Type.RuntimeError, "reentrant call inside %T.__repr__", self);
  const name = describe(self, Name.name, " name=%R");
  const mode = name === NULL ? NULL : describe(self, Name.mode, " mode=%R");
  const result =
    mode === NULL ? NULL : formatMessage("<_io.TextIOWrapper%U%U encoding=%R>", name, mode, textOf(self).encoding);
  releaseOrNull(name);
  releaseOrNull(mode);
  reprLeave(self);
  return result;
}

/** The attribute preceded by its name, or an empty text if there is none. */
function describe(self: Borrowed, attribute: Borrowed, format: string): Owned {
  const value = lookupAttribute(self, attribute);
  if (value === NULL) {
    if (RT.error !== NULL && !errorMatches(Type.ValueError)) return NULL;
    errorClear();
    return formatMessage("");
  }
  const text = formatMessage(format, value);
  release(value);
  return text;
}
