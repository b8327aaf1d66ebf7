/**
 * sys.stdin, stdout and stderr: text over a byte buffer over a file descriptor of the host, UTF-8.
 *
 * The text object and its `buffer` share one StreamState; the buffer object owns it. Whatever is written waits there, up to 8 KiB for
 * stdout and to the end of the line for stderr, so a stream must be flushed before the machine ends.
 */
import { raise, raiseFalse, raiseNoMemory } from "../exceptions/raise";
import { formatMessage } from "../exceptions/format_message";
import { raiseOSError } from "../exceptions/os_error";
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { host_read, host_write } from "../host";
import { memoryAllocate, memoryFree, memoryReallocate } from "../memory/allocator";
import { Borrowed, False, None, NULL, Owned, True } from "../memory/layout";
import { scratchPop, scratchPush } from "../memory/scratch";
import { bytesData, bytesFrom, bytesLength } from "../objects/bytes";
import { decodeUtf8, encodeUtf8 } from "../objects/codecs/utf8";
import { gcFree, gcNew, gcTrack, gcUntrack, visitReference } from "../objects/gc";
import { intFromI64 } from "../objects/int";
import { listAppend, listNew } from "../objects/list";
import { BaseObject, isStr, none, release, releaseOrNull, retain } from "../objects/object";
import { strData, strFromLiteral, strIsAscii, strLength } from "../objects/str";
import { clearWeakReferences } from "../objects/weakref";
import { BUFFER_VIEW_SLOTS, bufferAcquire, bufferRelease, BufferRequest, BufferView } from "../protocols/buffer";
import { getIterator, iterNext } from "../protocols/iteration";
import { indexAsI64 } from "../protocols/number";
import { isTrue } from "../protocols/object";
import { RT } from "../memory/runtime";

const CAPACITY: i32 = 8192;

/** The buffer between a descriptor and its objects. */
@unmanaged
class StreamState {
  descriptor: i32;
  lineBuffering: bool;
  closed: bool;
  terminal: bool;
  /** No more input comes. */
  ended: bool;
  /** → `capacity` bytes, of which `start` to `end` are in use. */
  data: usize;
  start: i32;
  end: i32;
  capacity: i32;
}

@unmanaged
export class StandardBytesObject extends BaseObject {
  dict: usize;
  private _dict: u32; // @16
  weakReferences: usize;
  private _weak: u32; // @24
  /** → StreamState, owned. */
  state: usize;
  private _state: u32; // @32
}

@unmanaged
export class StandardTextObject extends BaseObject {
  dict: usize;
  private _dict: u32; // @16
  weakReferences: usize;
  private _weak: u32; // @24
  buffer: usize;
  private _buffer: u32; // @32
  /** The error handler's name. */
  errors: usize;
  private _errors: u32; // @40
  name: usize;
  private _name: u32; // @48
  mode: usize;
  private _mode: u32; // @56
  private _reserved: u64; // @64
}

/** The stream for a descriptor (0, 1 or 2). */
export function standardStreamNew(descriptor: i32): Owned {
  const buffer = bytesObjectNew(descriptor);
  if (buffer === NULL) return NULL;
  const self = gcNew(Type.StandardText, offsetof<StandardTextObject>());
  if (self === NULL) {
    release(buffer);
    return NULL;
  }
  const text = changetype<StandardTextObject>(self);
  text.dict = NULL;
  text.weakReferences = NULL;
  text.buffer = buffer;
  text.errors = strFromLiteral(descriptor === 2 ? "backslashreplace" : "strict");
  text.name = retain(descriptor === 0 ? Name.$stdin : descriptor === 1 ? Name.$stdout : Name.$stderr);
  text.mode = strFromLiteral(descriptor === 0 ? "r" : "w");
  gcTrack(self);
  return self;
}

function bytesObjectNew(descriptor: i32): Owned {
  const state = memoryAllocate(offsetof<StreamState>());
  const data = state === NULL ? NULL : memoryAllocate(<usize>CAPACITY);
  const self = data === NULL ? raiseNoMemory() : gcNew(Type.StandardBytes, offsetof<StandardBytesObject>());
  if (self === NULL) {
    memoryFree(data);
    memoryFree(state);
    return NULL;
  }
  const record = changetype<StreamState>(state);
  record.descriptor = descriptor;
  record.lineBuffering = descriptor === 2;
  record.closed = false;
  record.terminal = false;
  record.ended = false;
  record.data = data;
  record.start = 0;
  record.end = 0;
  record.capacity = CAPACITY;
  changetype<StandardBytesObject>(self).dict = NULL;
  changetype<StandardBytesObject>(self).weakReferences = NULL;
  changetype<StandardBytesObject>(self).state = state;
  gcTrack(self);
  return self;
}

export function isStandardText(object: Borrowed): bool {
  return load<usize>(object, 8) === Type.StandardText;
}

function stateOf(text: Borrowed): StreamState {
  return changetype<StreamState>(changetype<StandardBytesObject>(changetype<StandardTextObject>(text).buffer).state);
}

function stateOfBytes(bytes: Borrowed): StreamState {
  return changetype<StreamState>(changetype<StandardBytesObject>(bytes).state);
}

function checkOpen(state: StreamState): bool {
  return !state.closed || raiseFalse(Type.ValueError, "I/O operation on closed file.");
}

function unsupported(what: string): usize {
  return raise(Type.OSError, "%s", changetype<usize>(what));
}

function checkWritable(state: StreamState): bool {
  if (!checkOpen(state)) return false;
  if (state.descriptor !== 0) return true;
  unsupported("not writable");
  return false;
}

function checkReadable(state: StreamState): bool {
  if (!checkOpen(state)) return false;
  if (state.descriptor === 0) return true;
  unsupported("not readable");
  return false;
}

// --- bytes out

/** Hands everything that waits to the host. */
function flushState(state: StreamState): bool {
  if (state.descriptor === 0) return true;
  while (state.start < state.end) {
    const written = host_write(state.descriptor, state.data + <usize>state.start, state.end - state.start);
    if (written < 0) {
      raiseOSError(written, NULL);
      return false;
    }
    state.start += written;
  }
  state.start = 0;
  state.end = 0;
  return true;
}

function put(state: StreamState, data: usize, length: i32): bool {
  while (length > 0) {
    const room = state.capacity - state.end;
    if (room === 0) {
      if (!flushState(state)) return false;
      continue;
    }
    const count = min(room, length);
    memory.copy(state.data + <usize>state.end, data, <usize>count);
    state.end += count;
    data += <usize>count;
    length -= count;
  }
  return true;
}

function hasNewline(data: usize, length: i32): bool {
  for (let i = 0; i < length; i++) if (load<u8>(data + <usize>i) === 0x0a) return true;
  return false;
}

function putText(state: StreamState, data: usize, length: i32): bool {
  if (!put(state, data, length)) return false;
  return !state.lineBuffering || !hasNewline(data, length) || flushState(state);
}

/** Writes a str. */
export function standardTextWriteStr(self: Borrowed, text: Borrowed): bool {
  const state = stateOf(self);
  if (!checkWritable(state)) return false;
  if (strIsAscii(text)) return putText(state, strData(text), <i32>strLength(text));
  const bytes = encodeUtf8(text, changetype<StandardTextObject>(self).errors);
  if (bytes === NULL) return false;
  const done = putText(state, bytesData(bytes), <i32>bytesLength(bytes));
  release(bytes);
  return done;
}

/** @method StandardText.write(text, /) */
export function standardTextWrite(self: Borrowed, text: Borrowed): Owned {
  if (!isStr(text)) return raise(Type.TypeError, "write() argument must be str, not %.50T", text);
  return standardTextWriteStr(self, text) ? intFromI64(strLength(text)) : NULL;
}

/** @method StandardText.writelines(lines, /) */
export function standardTextWriteLines(self: Borrowed, lines: Borrowed): bool {
  if (!checkOpen(stateOf(self))) return false;
  const iterator = getIterator(lines);
  if (iterator === NULL) return false;
  while (true) {
    const line = iterNext(iterator);
    if (line === NULL) break;
    const written = standardTextWrite(self, line);
    release(line);
    if (written === NULL) break;
    release(written);
  }
  release(iterator);
  return RT.error === NULL;
}

/** @method StandardText.flush() */
export function standardTextFlush(self: Borrowed): bool {
  return checkOpen(stateOf(self)) && flushState(stateOf(self));
}

/** @method StandardBytes.flush() */
export function standardBytesFlush(self: Borrowed): bool {
  return checkOpen(stateOfBytes(self)) && flushState(stateOfBytes(self));
}

/** @method StandardBytes.write(buffer, /) */
export function standardBytesWrite(self: Borrowed, buffer: Borrowed): Owned {
  const state = stateOfBytes(self);
  if (!checkWritable(state)) return NULL;
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseNoMemory();
  let result: usize = NULL;
  if (bufferAcquire(buffer, view, BufferRequest.SIMPLE)) {
    const length = changetype<BufferView>(view).length;
    const done = putText(state, changetype<BufferView>(view).data, <i32>length);
    bufferRelease(view);
    if (done) result = intFromI64(length);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return result;
}

// --- bytes in

/** Reads more behind what is there. → false with an error; sets `ended` when nothing comes. */
function fill(state: StreamState): bool {
  if (state.start > 0) {
    memory.copy(state.data, state.data + <usize>state.start, <usize>(state.end - state.start));
    state.end -= state.start;
    state.start = 0;
  }
  if (state.end === state.capacity) {
    const data = memoryReallocate(state.data, (<usize>state.capacity) << 1);
    if (data === NULL) {
      raiseNoMemory();
      return false;
    }
    state.data = data;
    state.capacity <<= 1;
  }
  const count = host_read(state.descriptor, state.data + <usize>state.end, state.capacity - state.end);
  if (count < 0) {
    raiseOSError(count, NULL);
    return false;
  }
  state.ended = count === 0;
  state.end += count;
  return true;
}

/** How many bytes the next line has, its end included; at the end of input what is left. -1 with an error. */
function lineLength(state: StreamState): i32 {
  let searched = 0;
  while (true) {
    for (; state.start + searched < state.end; searched++) {
      if (load<u8>(state.data + <usize>(state.start + searched)) === 0x0a) return searched + 1;
    }
    if (!fill(state)) return -1;
    if (state.ended) return state.end - state.start;
  }
}

/** Takes `count` bytes out of the buffer as bytes. */
function takeBytes(state: StreamState, count: i32): Owned {
  const bytes = bytesFrom(state.data + <usize>state.start, count);
  if (bytes !== NULL) state.start += count;
  return bytes;
}

/** Takes `count` bytes as text. Line ends stay as they are: on Linux stdin translates none. */
function takeText(self: Borrowed, count: i32): Owned {
  const state = stateOf(self);
  const data = state.data + <usize>state.start;
  state.start += count;
  return decodeUtf8(data, count, changetype<StandardTextObject>(self).errors, NULL);
}

/** Reads until `count` bytes are there, or all (-1). */
function ensure(state: StreamState, count: i64): bool {
  while (count < 0 || <i64>(state.end - state.start) < count) {
    if (!fill(state)) return false;
    if (state.ended) break;
  }
  return true;
}

/** Bytes of the first `count` characters in the buffer; -1 for all. */
function bytesOfCharacters(state: StreamState, count: i64): i32 {
  let at = state.start;
  while (at < state.end) {
    if ((load<u8>(state.data + <usize>at) & 0xc0) !== 0x80 && count-- === 0) break;
    at++;
  }
  return at - state.start;
}

/** @method StandardText.read(size=-1, /) */
export function standardTextRead(self: Borrowed, size: Borrowed): Owned {
  const state = stateOf(self);
  if (!checkReadable(state)) return NULL;
  const count = size === NULL || size === None ? -1 : indexAsI64(size, Type.OverflowError);
  if (count === -1 && RT.error !== NULL) return NULL;
  // A character has at most four bytes.
  if (!ensure(state, count < 0 ? -1 : count * 4)) return NULL;
  return takeText(self, count < 0 ? state.end - state.start : bytesOfCharacters(state, count));
}

/** @method StandardText.readline(size=-1, /) */
export function standardTextReadLine(self: Borrowed, size: Borrowed): Owned {
  const state = stateOf(self);
  if (!checkReadable(state)) return NULL;
  const limit = size === NULL || size === None ? -1 : indexAsI64(size, Type.OverflowError);
  if (limit === -1 && RT.error !== NULL) return NULL;
  const length = lineLength(state);
  if (length < 0) return NULL;
  return takeText(self, limit < 0 ? length : min(length, bytesOfCharacters(state, limit)));
}

/** @slot StandardText.tp_iternext */
export function standardTextNext(self: Borrowed): Owned {
  const line = standardTextReadLine(self, NULL);
  if (line !== NULL && strLength(line) === 0) {
    release(line);
    return NULL;
  }
  return line;
}

/** @slot StandardText.tp_iter, StandardBytes.tp_iter */
export function standardStreamIter(self: Borrowed): Owned {
  return retain(self);
}

/** @method StandardText.readlines(hint=-1, /) */
export function standardTextReadLines(self: Borrowed, hint: Borrowed): Owned {
  const lines = listNew(0);
  if (lines === NULL) return NULL;
  while (true) {
    const line = standardTextNext(self);
    if (line === NULL) break;
    const added = listAppend(lines, line);
    release(line);
    if (!added) break;
  }
  if (RT.error === NULL) return lines;
  release(lines);
  return NULL;
}

/** @method StandardBytes.read(size=-1, /) */
export function standardBytesRead(self: Borrowed, size: Borrowed): Owned {
  const state = stateOfBytes(self);
  if (!checkReadable(state)) return NULL;
  const count = size === NULL || size === None ? -1 : indexAsI64(size, Type.OverflowError);
  if (count === -1 && RT.error !== NULL) return NULL;
  if (!ensure(state, count)) return NULL;
  const there = state.end - state.start;
  return takeBytes(state, count < 0 || count > <i64>there ? there : <i32>count);
}

/** @method StandardBytes.readline(size=-1, /) */
export function standardBytesReadLine(self: Borrowed, size: Borrowed): Owned {
  const state = stateOfBytes(self);
  if (!checkReadable(state)) return NULL;
  const limit = size === NULL || size === None ? -1 : indexAsI64(size, Type.OverflowError);
  if (limit === -1 && RT.error !== NULL) return NULL;
  const length = lineLength(state);
  if (length < 0) return NULL;
  return takeBytes(state, limit < 0 || limit > <i64>length ? length : <i32>limit);
}

/** @slot StandardBytes.tp_iternext */
export function standardBytesNext(self: Borrowed): Owned {
  const line = standardBytesReadLine(self, NULL);
  if (line !== NULL && bytesLength(line) === 0) {
    release(line);
    return NULL;
  }
  return line;
}

// --- what a stream says of itself

/** @method StandardText.isatty() */
export function standardTextIsTerminal(self: Borrowed): Owned {
  return checkOpen(stateOf(self)) ? retain(stateOf(self).terminal ? True : False) : NULL;
}

/** @method StandardText.fileno() */
export function standardTextDescriptor(self: Borrowed): Owned {
  return checkOpen(stateOf(self)) ? intFromI64(stateOf(self).descriptor) : NULL;
}

/** @method StandardText.readable() */
export function standardTextReadable(self: Borrowed): Owned {
  return checkOpen(stateOf(self)) ? retain(stateOf(self).descriptor === 0 ? True : False) : NULL;
}

/** @method StandardText.writable() */
export function standardTextWritable(self: Borrowed): Owned {
  return checkOpen(stateOf(self)) ? retain(stateOf(self).descriptor === 0 ? False : True) : NULL;
}

/** @method StandardText.seekable() */
export function standardTextSeekable(self: Borrowed): Owned {
  return checkOpen(stateOf(self)) ? retain(False) : NULL;
}

/** @method StandardText.close() */
export function standardTextClose(self: Borrowed): bool {
  const state = stateOf(self);
  if (state.closed) return true;
  const done = flushState(state);
  state.closed = true;
  return done;
}

/** @method StandardText.__enter__() */
export function standardTextEnter(self: Borrowed): Owned {
  return checkOpen(stateOf(self)) ? retain(self) : NULL;
}

/** @method StandardText.__exit__(*args) */
export function standardTextExit(self: Borrowed, args: usize, nargs: i32): bool {
  return standardTextClose(self);
}

/** @method StandardText.reconfigure(*, encoding=None, errors=None, newline=NULL, line_buffering=None, write_through=None) */
export function standardTextReconfigure(
  self: Borrowed,
  encoding: Borrowed,
  errors: Borrowed,
  newline: Borrowed,
  lineBuffering: Borrowed,
  writeThrough: Borrowed,
): bool {
  if (errors !== None) {
    if (!isStr(errors))
      return raiseFalse(Type.TypeError, "reconfigure() argument 'errors' must be str or None, not %.50T", errors);
    const text = changetype<StandardTextObject>(self);
    const old = text.errors;
    text.errors = retain(errors);
    release(old);
  }
  const state = stateOf(self);
  if (lineBuffering !== None) {
    const buffering = isTrue(lineBuffering);
    if (buffering < 0) return false;
    state.lineBuffering = buffering > 0;
  }
  return flushState(state);
}

/** @getter StandardText.closed */
export function standardTextClosed(self: Borrowed): Owned {
  return retain(stateOf(self).closed ? True : False);
}

/** @getter StandardBytes.closed */
export function standardBytesClosed(self: Borrowed): Owned {
  return retain(stateOfBytes(self).closed ? True : False);
}

/** @getter StandardText.encoding */
export function standardTextEncoding(self: Borrowed): Owned {
  return retain(Name.$utf8);
}

/** @getter StandardText.line_buffering */
export function standardTextLineBuffering(self: Borrowed): Owned {
  return retain(stateOf(self).lineBuffering ? True : False);
}

/** @getter StandardText.write_through */
export function standardTextWriteThrough(self: Borrowed): Owned {
  return retain(False);
}

/** @getter StandardText.newlines */
export function standardTextNewlines(self: Borrowed): Owned {
  return none();
}

/** @member StandardText.buffer StandardTextObject.buffer object readonly */
/** @member StandardText.errors StandardTextObject.errors object readonly */
/** @member StandardText.name StandardTextObject.name object readonly */
/** @member StandardText.mode StandardTextObject.mode object */
/** @member StandardText.__dict__ StandardTextObject.dict object readonly */

/** @slot StandardText.tp_repr */
export function standardTextRepr(self: Borrowed): Owned {
  const text = changetype<StandardTextObject>(self);
  return formatMessage("<_io.TextIOWrapper name=%R mode=%R encoding='utf-8'>", text.name, text.mode);
}

/** @slot StandardBytes.tp_repr */
export function standardBytesRepr(self: Borrowed): Owned {
  switch (stateOfBytes(self).descriptor) {
    case 0:
      return strFromLiteral("<_io.BufferedReader name='<stdin>'>");
    case 1:
      return strFromLiteral("<_io.BufferedWriter name='<stdout>'>");
    default:
      return strFromLiteral("<_io.BufferedWriter name='<stderr>'>");
  }
}

/** @slot StandardText.tp_dealloc */
export function standardTextDealloc(self: usize): void {
  gcUntrack(self);
  clearWeakReferences(self);
  const text = changetype<StandardTextObject>(self);
  releaseOrNull(text.dict);
  releaseOrNull(text.buffer);
  releaseOrNull(text.errors);
  releaseOrNull(text.name);
  releaseOrNull(text.mode);
  gcFree(self);
}

/** @slot StandardText.tp_traverse */
export function standardTextTraverse(self: Borrowed, visit: u32, argument: usize): i32 {
  const result = visitReference(changetype<StandardTextObject>(self).dict, visit, argument);
  return result !== 0 ? result : visitReference(changetype<StandardTextObject>(self).buffer, visit, argument);
}

/** @slot StandardBytes.tp_dealloc */
export function standardBytesDealloc(self: usize): void {
  gcUntrack(self);
  clearWeakReferences(self);
  releaseOrNull(changetype<StandardBytesObject>(self).dict);
  const state = stateOfBytes(self);
  if (!state.closed) flushState(state);
  memoryFree(state.data);
  memoryFree(changetype<usize>(state));
  gcFree(self);
}

/** @slot StandardBytes.tp_traverse */
export function standardBytesTraverse(self: Borrowed, visit: u32, argument: usize): i32 {
  return visitReference(changetype<StandardBytesObject>(self).dict, visit, argument);
}
