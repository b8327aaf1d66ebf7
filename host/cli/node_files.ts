/**
 * Files on Node: the process's own streams as descriptors 0 to 2, and the file system.
 *
 * The guest's descriptors are its own numbers, so it cannot reach what Node has open for itself. Node cannot move a
 * file's position, so positions are kept here and files are read and written at explicit ones. Only streams are read
 * from the operating system's position, and so are inherited files until the program seeks in them.
 */
import { OpenFlag } from "../generated/border.ts";
import { closeSync, constants, fstatSync, ftruncateSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { minusErrno } from "../bridge/errno.ts";
import type { Files, FileStatus } from "../bridge/system.ts";

interface OpenFile {
  /** Node's own descriptor. */
  readonly fd: number;
  /** null: use the operating system's position. */
  position: number | null;
  readonly appends: boolean;
}

const BAD_DESCRIPTOR = minusErrno("EBADF");
const ILLEGAL_SEEK = minusErrno("ESPIPE");
const INVALID = minusErrno("EINVAL");
const TOO_MANY_FILES = minusErrno("EMFILE");
/** Linux's default limit for a process. */
const MAXIMUM_FILES = 1024;
const STANDARD_STREAMS = 3;

export function failure(error: unknown): number {
  return minusErrno((error as NodeJS.ErrnoException).code ?? "EIO");
}

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

export class NodeFiles implements Files {
  private readonly files: (OpenFile | undefined)[] = [];

  /** `isatty` is Node's. The caller loads it on first use, since it brings all of Node's networking with it. */
  constructor(private readonly isatty: (fd: number) => boolean) {
    for (let fd = 0; fd < STANDARD_STREAMS; fd++) this.files.push({ fd, position: null, appends: false });
  }

  open(path: Uint8Array, flags: number, mode: number): number {
    let descriptor = this.files.indexOf(undefined);
    if (descriptor < 0) descriptor = this.files.length;
    if (descriptor >= MAXIMUM_FILES) return TOO_MANY_FILES;
    try {
      const fd = openSync(Buffer.from(path), nodeFlags(flags), mode);
      const appends = (flags & OpenFlag.APPEND) !== 0;
      this.files[descriptor] = { fd, position: fstatSync(fd).isFile() ? 0 : null, appends };
      return descriptor;
    } catch (error) {
      return failure(error);
    }
  }

  close(descriptor: number): number {
    const file = this.files[descriptor];
    if (!file) return BAD_DESCRIPTOR;
    this.files[descriptor] = undefined;
    return attempt(() => {
      closeSync(file.fd);
      return 0;
    });
  }

  write(descriptor: number, bytes: Uint8Array): number {
    const file = this.files[descriptor];
    if (!file) return BAD_DESCRIPTOR;
    let written = 0;
    while (written < bytes.length) {
      const position = file.position === null || file.appends ? null : file.position + written;
      const count = attempt(() => writeSync(file.fd, bytes, written, bytes.length - written, position));
      if (count >= 0) written += count;
      else if (count !== minusErrno("EAGAIN")) return count;
    }
    if (file.position !== null) file.position = file.appends ? fstatSync(file.fd).size : file.position + written;
    return written;
  }

  read(descriptor: number, buffer: Uint8Array): number {
    const file = this.files[descriptor];
    if (!file) return BAD_DESCRIPTOR;
    for (;;) {
      try {
        const count = readSync(file.fd, buffer, 0, buffer.length, file.position);
        if (file.position !== null) file.position += count;
        return count;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === "EOF") return 0;
        if (code !== "EAGAIN") return failure(error);
        // No data has arrived yet. Streams that Node hands us are non-blocking, but reading must block.
        wait(5);
      }
    }
  }

  seek(descriptor: number, offset: number, whence: number): number {
    const file = this.files[descriptor];
    if (!file) return BAD_DESCRIPTOR;
    return attempt(() => {
      const status = fstatSync(file.fd);
      // Linux allows seeking in /dev/null and similar devices; it has no effect.
      if (!status.isFile()) return status.isCharacterDevice() && !this.isTerminal(descriptor) ? 0 : ILLEGAL_SEEK;
      const current = file.position ?? inheritedPosition(file.fd);
      if (whence === 1 && offset === 0) return current;
      if (whence < 0 || whence > 2) return INVALID;
      const target = offset + (whence === 0 ? 0 : whence === 1 ? current : status.size);
      if (target < 0) return INVALID;
      file.position = target;
      return target;
    });
  }

  truncate(descriptor: number, length: number): number {
    const file = this.files[descriptor];
    if (!file) return BAD_DESCRIPTOR;
    if (length < 0) return INVALID;
    return attempt(() => {
      ftruncateSync(file.fd, length);
      return 0;
    });
  }

  fstat(descriptor: number): FileStatus | number {
    const file = this.files[descriptor];
    if (!file) return BAD_DESCRIPTOR;
    try {
      return fstatSync(file.fd);
    } catch (error) {
      return failure(error);
    }
  }

  isTerminal(descriptor: number): boolean {
    const file = this.files[descriptor];
    return file !== undefined && mayBeTerminal(file.fd) && this.isatty(file.fd);
  }
}

/** The major number of Linux's memory devices, such as `/dev/null`: never a terminal. */
const MEMORY_DEVICES = 1;

function mayBeTerminal(fd: number): boolean {
  try {
    const status = fstatSync(fd);
    return status.isCharacterDevice() && status.rdev >> 8 !== MEMORY_DEVICES;
  } catch {
    return false;
  }
}

function attempt(action: () => number): number {
  try {
    return action();
  } catch (error) {
    return failure(error);
  }
}

/** Translates the flags to this system's own numbers. */
function nodeFlags(flags: number): number {
  const access = flags & OpenFlag.ACCESS;
  return (
    (access === OpenFlag.WRITE ? constants.O_WRONLY : access === OpenFlag.READ_WRITE ? constants.O_RDWR : 0) |
    (flags & OpenFlag.CREATE ? constants.O_CREAT : 0) |
    (flags & OpenFlag.EXCLUSIVE ? constants.O_EXCL : 0) |
    (flags & OpenFlag.TRUNCATE ? constants.O_TRUNC : 0) |
    (flags & OpenFlag.APPEND ? constants.O_APPEND : 0)
  );
}

/** The position of a file that another process opened. Only Linux reports it; elsewhere, the start is assumed. */
function inheritedPosition(fd: number): number {
  try {
    return Number(/^pos:\s*(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, "latin1"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
