/**
 * FileIO: a file descriptor of the host as a raw stream. Its record, opening and closing, and its attributes.
 *
 * `fd` is -1 while the file is closed: check it before every use, since any call of Python code may have closed it.
 */
import { EmptyTuple, False, None, True } from "../../generated/memory_map";
import { FileType, OpenFlag } from "../../generated/border";
import {
  chainContext,
  errorClear,
  errorFetch,
  errorMatches,
  errorRestore,
  raise,
  raiseFalse,
  raiseNoMemory,
  writeUnraisable,
} from "../../exceptions/raise";
import { raiseOSError } from "../../exceptions/classes/os_error";
import { warnAbout } from "../../exceptions/warnings";
import { formatMessage } from "../../exceptions/format_message";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { host_close, host_fstat, host_is_terminal, host_open } from "../../generated/host";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { bytesData, bytesLength } from "../../objects/bytes/bytes";
import { argumentNamed } from "../../objects/codecs/encodings";
import { gcFree, gcUntrack } from "../../kernel/gc/gc";
import { deallocBegin, deallocEnd } from "../../kernel/gc/trashcan";
import { intFromI64 } from "../../objects/int/int";
import { isInt, none, release, retain } from "../../kernel/object";
import { clearReference } from "../../kernel/reference";
import { BaseObject } from "../../kernel/header";
import { strFromLiteral, strLength, strRead } from "../../objects/str/str";
import { clearWeakReferences } from "../../objects/weakref/weakref";
import { argumentInt } from "../../protocols/arguments";
import { lookupAttribute, setAttribute } from "../../protocols/attribute";
import { call2 } from "../../protocols/call";
import { reprEnter, reprLeave } from "../../protocols/repr_guard";
import { DEFAULT_BUFFER_SIZE } from "./arguments";
import { fileSeek } from "./fileio_position";
import { ioBaseClose, ioFinalizeFromDealloc } from "./iobase";
import { pathBytes } from "./path";
import { genericNew } from "../../objects/type/allocate";

/** What `host_fstat` stores. */
@unmanaged
export class FileStatus {
  mode: i64;
  size: i64;
  blockSize: i64;
}

/** @record FileIO clear */
@unmanaged
export class FileIOObject extends BaseObject {
  /** The host's descriptor, or -1. */
  fd: i32; // @16
  /** What the mode says, one byte each. */
  created: bool;
  readable: bool;
  writable: bool;
  appending: bool;
  /** 1, 0, or -1 until it is needed. */
  seekable: i8;
  closefd: bool;
  /** The destructor is closing the file. */
  finalizing: bool;
  blksize: u32; // @28
  weakReferences: usize; // @32
  /** @owned */
  dict: usize; // @40
}

/**
 * @member FileIO._blksize FileIOObject.blksize uint
 * @member FileIO._finalizing FileIOObject.finalizing bool
 */

const BAD_DESCRIPTOR: i32 = 9;
const IS_DIRECTORY: i32 = 21;
const NEW_FILE_MODE: i32 = 0x1b6; // 0o666

export function fileOf(self: Borrowed): FileIOObject {
  return changetype<FileIOObject>(self);
}

/** Raises ValueError for a closed file. */
export function fileCheckOpen(self: Borrowed): bool {
  return fileOf(self).fd >= 0 || raiseFalse(Type.ValueError, "I/O operation on closed file");
}

/** @slot FileIO.tp_new */
export function fileNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const self = genericNew(type, args, kwargs);
  if (self === NULL) return NULL;
  fileOf(self).fd = -1;
  fileOf(self).seekable = -1;
  fileOf(self).closefd = true;
  return self;
}

/** A FileIO for one of the host's descriptors, which stays open: the raw stream of sys.stdin and the like. */
export function fileForDescriptor(descriptor: i32, name: Borrowed): Owned {
  const self = fileNew(Type.FileIO, EmptyTuple, NULL);
  if (self === NULL) return NULL;
  const file = fileOf(self);
  file.fd = descriptor;
  file.closefd = false;
  file.readable = descriptor === 0;
  file.writable = descriptor !== 0;
  file.blksize = DEFAULT_BUFFER_SIZE;
  if (setAttribute(self, Name.name, name)) return self;
  release(self);
  return NULL;
}

/** @init FileIO(file, mode='r', closefd: int=True, opener=None) */
export function fileInit(self: Borrowed, path: Borrowed, mode: Borrowed, closefd: i32, opener: Borrowed): bool {
  if (!argumentNamed(mode, "FileIO", "mode")) return false;
  const file = fileOf(self);
  if (file.closefd && !closeDescriptor(self)) return false;
  file.fd = -1;
  const given = descriptorGiven(path);
  if (given < 0 && RT.error !== NULL) return false;
  const bytes = given >= 0 ? NULL : pathBytes(path);
  if (given < 0 && bytes === NULL) return false;
  const flags = readMode(self, mode);
  const opened = flags >= 0 && openDescriptor(self, path, bytes, given, flags, closefd !== 0, opener);
  if (bytes !== NULL) release(bytes);
  if (!opened) return false;
  if (examine(self, path) && setAttribute(self, Name.name, path) && goToEnd(self)) return true;
  // A descriptor that was passed in stays open after an error.
  if (given >= 0) file.fd = -1;
  return false;
}

/** The descriptor if `path` is an int; -1 if it is not; -1 with an error for a negative one. */
function descriptorGiven(path: Borrowed): i32 {
  const descriptor = argumentInt(path);
  if (descriptor >= 0) return descriptor;
  if (RT.error !== NULL) errorClear();
  else raise(Type.ValueError, "negative file descriptor");
  return -1;
}

/**
 * Sets the fields that follow from the mode; fields set by an earlier initialization remain. Returns the flags for
 * `open`, or -1 with an error.
 */
function readMode(self: Borrowed, mode: Borrowed): i32 {
  const file = fileOf(self);
  let flags: i32 = 0;
  let kinds = 0;
  let pluses = 0;
  for (let at: i64 = 0; at < strLength(mode); at++) {
    switch (strRead(mode, at)) {
      case 0x78 /* x */:
        kinds++;
        file.created = true;
        file.writable = true;
        flags |= OpenFlag.EXCLUSIVE | OpenFlag.CREATE;
        break;
      case 0x72 /* r */:
        kinds++;
        file.readable = true;
        break;
      case 0x77 /* w */:
        kinds++;
        file.writable = true;
        flags |= OpenFlag.CREATE | OpenFlag.TRUNCATE;
        break;
      case 0x61 /* a */:
        kinds++;
        file.writable = true;
        file.appending = true;
        flags |= OpenFlag.APPEND | OpenFlag.CREATE;
        break;
      case 0x62 /* b */:
        break;
      case 0x2b /* + */:
        pluses++;
        file.readable = true;
        file.writable = true;
        break;
      default:
        raise(Type.ValueError, "invalid mode: %.200U", mode);
        return -1;
    }
    if (kinds > 1 || pluses > 1) break;
  }
  if (kinds !== 1 || pluses > 1) {
    raise(Type.ValueError, "Must have exactly one of create/read/write/append mode and at most one plus");
    return -1;
  }
  if (file.readable && file.writable) flags |= OpenFlag.READ_WRITE;
  else if (file.writable) flags |= OpenFlag.WRITE;
  return flags | OpenFlag.CLOSE_ON_EXEC;
}

function openDescriptor(
  self: Borrowed,
  path: Borrowed,
  bytes: Borrowed,
  given: i32,
  flags: i32,
  closefd: bool,
  opener: Borrowed,
): bool {
  const file = fileOf(self);
  file.closefd = closefd;
  if (given >= 0) {
    file.fd = given;
    return true;
  }
  file.closefd = true;
  if (!closefd) return raiseFalse(Type.ValueError, "Cannot use closefd=False with file name");
  if (opener !== None) return callOpener(self, path, flags, opener);
  const descriptor = host_open(bytesData(bytes), <i32>bytesLength(bytes), flags, NEW_FILE_MODE);
  if (descriptor < 0) {
    raiseOSError(descriptor, path);
    return false;
  }
  file.fd = descriptor;
  return true;
}

function callOpener(self: Borrowed, path: Borrowed, flags: i32, opener: Borrowed): bool {
  const number = intFromI64(flags);
  if (number === NULL) return false;
  const result = call2(opener, path, number);
  release(number);
  if (result === NULL) return false;
  if (!isInt(result)) {
    release(result);
    return raiseFalse(Type.TypeError, "expected integer from opener");
  }
  const descriptor = argumentInt(result);
  release(result);
  if (descriptor < 0) {
    if (RT.error === NULL) raise(Type.ValueError, "opener returned %d", descriptor);
    return false;
  }
  fileOf(self).fd = descriptor;
  return true;
}

/** Asks the host what was opened: a directory is refused. */
function examine(self: Borrowed, path: Borrowed): bool {
  const file = fileOf(self);
  file.blksize = DEFAULT_BUFFER_SIZE;
  const status = scratchPush(3);
  if (status === NULL) {
    raiseNoMemory();
    return false;
  }
  const failed = host_fstat(file.fd, status);
  const mode = changetype<FileStatus>(status).mode;
  const blksize = changetype<FileStatus>(status).blockSize;
  scratchPop(3);
  if (failed === -BAD_DESCRIPTOR) {
    raiseOSError(failed, NULL);
    return false;
  }
  if (failed < 0) return true;
  if ((mode & FileType.MASK) === FileType.DIRECTORY) {
    raiseOSError(IS_DIRECTORY, path);
    return false;
  }
  if (blksize > 1) file.blksize = <u32>blksize;
  return true;
}

/** Appending begins at the end. Files that are not seekable are left alone. */
function goToEnd(self: Borrowed): bool {
  return !fileOf(self).appending || fileSeek(self, 0, 2, true) >= 0;
}

/** Closes the descriptor. */
function closeDescriptor(self: Borrowed): bool {
  const file = fileOf(self);
  const descriptor = file.fd;
  if (descriptor < 0) return true;
  file.fd = -1;
  const failed = host_close(descriptor);
  if (failed >= 0) return true;
  raiseOSError(failed, NULL);
  return false;
}

/** @method FileIO.close() */
export function fileClose(self: Borrowed): bool {
  const flushed = ioBaseClose(self);
  const file = fileOf(self);
  if (!file.closefd) {
    file.fd = -1;
    return flushed;
  }
  const error = errorFetch();
  if (file.finalizing) warnUnclosed(self, self);
  const closed = closeDescriptor(self);
  chainContext(error);
  return closed && flushed;
}

/**
 * Issues a ResourceWarning about `source`, the stream that the program created, for an unclosed file. Errors are
 * reported and cleared.
 */
function warnUnclosed(self: Borrowed, source: Borrowed): void {
  if (fileOf(self).fd < 0 || !fileOf(self).closefd) return;
  const error = errorFetch();
  const message = formatMessage("unclosed file %R", source);
  if (message === NULL || !warnAbout(Type.ResourceWarning, 1, message)) {
    if (errorMatches(Type.Warning)) writeUnraisable(self);
    errorClear();
  }
  if (message !== NULL) release(message);
  errorRestore(error);
}

/** @method FileIO._dealloc_warn(source, /) */
export function fileDeallocWarn(self: Borrowed, source: Borrowed): Owned {
  warnUnclosed(self, source);
  return none();
}

/** @slot FileIO.tp_dealloc */
export function fileDealloc(self: usize): void {
  fileOf(self).finalizing = true;
  if (!ioFinalizeFromDealloc(self)) return;
  gcUntrack(self);
  if (!deallocBegin(self)) return;
  clearWeakReferences(self);
  clearReference(self + offsetof<FileIOObject>("dict"));
  gcFree(self);
  deallocEnd();
}

// --- attributes

/** @method FileIO.fileno() */
export function fileFileno(self: Borrowed): Owned {
  return fileCheckOpen(self) ? intFromI64(fileOf(self).fd) : NULL;
}

/** @method FileIO.isatty() */
export function fileIsTerminal(self: Borrowed): Owned {
  return fileCheckOpen(self) ? retain(host_is_terminal(fileOf(self).fd) !== 0 ? True : False) : NULL;
}

/** @method FileIO.readable() */
export function fileReadable(self: Borrowed): Owned {
  return fileCheckOpen(self) ? retain(fileOf(self).readable ? True : False) : NULL;
}

/** @method FileIO.writable() */
export function fileWritable(self: Borrowed): Owned {
  return fileCheckOpen(self) ? retain(fileOf(self).writable ? True : False) : NULL;
}

/** @getter FileIO.closed */
export function fileGetClosed(self: Borrowed): Owned {
  return retain(fileOf(self).fd < 0 ? True : False);
}

/** @getter FileIO.closefd */
export function fileGetClosefd(self: Borrowed): Owned {
  return retain(fileOf(self).closefd ? True : False);
}

function modeText(self: Borrowed): string {
  const file = fileOf(self);
  if (file.created) return file.readable ? "xb+" : "xb";
  if (file.appending) return file.readable ? "ab+" : "ab";
  if (file.readable) return file.writable ? "rb+" : "rb";
  return "wb";
}

/** @getter FileIO.mode */
export function fileGetMode(self: Borrowed): Owned {
  return strFromLiteral(modeText(self));
}

/** @slot FileIO.tp_repr */
export function fileRepr(self: Borrowed): Owned {
  const file = fileOf(self);
  if (file.fd < 0) return formatMessage("<_io.FileIO [closed]>");
  const mode = changetype<usize>(modeText(self));
  const closefd = file.closefd ? True : False;
  const name = lookupAttribute(self, Name.name);
  if (name === NULL) {
    if (RT.error !== NULL) return NULL;
    return formatMessage("<_io.FileIO fd=%d mode='%s' closefd=%R>", file.fd, mode, closefd);
  }
  let result: usize = NULL;
  const status = reprEnter(self);
  if (status === 0) {
    result = formatMessage("<_io.FileIO name=%R mode='%s' closefd=%R>", name, mode, closefd);
    reprLeave(self);
  } else if (status > 0) raise(Type.RuntimeError, "reentrant call inside %T.__repr__", self);
  release(name);
  return result;
}
