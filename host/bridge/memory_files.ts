/**
 * Files in memory: a program sees the files that it was given and those that it makes. For browsers, embedders and
 * tests.
 *
 * Names are byte strings as on Linux, kept internally as JavaScript strings with one character for each byte.
 */
import { FileType, OpenFlag } from "../generated/border.ts";
import { minusErrno } from "./errno.ts";
import type { Files, FileStatus } from "./system.ts";

/** The streams connected to descriptors 0, 1 and 2. */
export interface Streams {
  /** Reads at most `buffer.length` bytes of standard input. Returns the number of bytes, 0 at the end, or -errno. */
  read(buffer: Uint8Array): number;
  /** Writes to descriptor 1 or 2. Returns the number of bytes written, or -errno. */
  write(descriptor: number, bytes: Uint8Array): number;
}

export interface MemoryFilesOptions {
  readonly streams: Streams;
  /** The initial files, by absolute path. Missing folders are created. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  /** The working directory, an absolute path. Created if missing; `/` by default. */
  readonly directory?: string;
  /** Bytes that all files together may hold; 256 MiB by default. */
  readonly capacity?: number;
}

class MemoryFile {
  data = new Uint8Array(0);
  size = 0;
}

type Directory = Map<string, MemoryFile | Directory>;

interface OpenFile {
  readonly file: MemoryFile | Directory;
  readonly flags: number;
  position: number;
}

const NOT_FOUND = minusErrno("ENOENT");
const BAD_DESCRIPTOR = minusErrno("EBADF");
const INVALID = minusErrno("EINVAL");
const IS_DIRECTORY = minusErrno("EISDIR");
const NOT_DIRECTORY = minusErrno("ENOTDIR");
const NO_SPACE = minusErrno("ENOSPC");
const TOO_LONG = minusErrno("ENAMETOOLONG");
const NAME_LIMIT = 255;
const PATH_LIMIT = 4096;
const MAXIMUM_FILES = 1024;
const BLOCK_SIZE = 4096;

export class MemoryFiles implements Files {
  private readonly root: Directory = new Map();
  private readonly workingDirectory: readonly string[];
  private readonly streams: Streams;
  private readonly capacity: number;
  private used = 0;
  private readonly opened: (OpenFile | "stream" | undefined)[] = ["stream", "stream", "stream"];

  constructor({ streams, files, directory, capacity }: MemoryFilesOptions) {
    this.streams = streams;
    this.capacity = capacity ?? 1 << 28;
    this.workingDirectory = parts(name(directory ?? "/"));
    this.makeDirectory(this.workingDirectory);
    for (const [path, contents] of Object.entries(files ?? {})) this.put(path, contents);
  }

  /** For the embedder: a file's current contents; undefined if there is no file at that absolute path. */
  contents(path: string): Uint8Array | undefined {
    const found = this.find(name(path));
    return found instanceof MemoryFile ? found.data.slice(0, found.size) : undefined;
  }

  open(path: Uint8Array, flags: number): number {
    let descriptor = this.opened.indexOf(undefined);
    if (descriptor < 0) descriptor = this.opened.length;
    if (descriptor >= MAXIMUM_FILES) return minusErrno("EMFILE");
    const text = String.fromCharCode(...path.subarray(0, PATH_LIMIT));
    let found = this.find(text);
    // When creating a file, a trailing slash asks for a folder.
    if (
      (flags & OpenFlag.CREATE) !== 0 &&
      found === NOT_DIRECTORY &&
      this.find(withoutSlash(text)) instanceof MemoryFile
    )
      return IS_DIRECTORY;
    if (found === NOT_FOUND && text !== "" && (flags & OpenFlag.CREATE) !== 0) found = this.create(text);
    else if (typeof found === "object" && (flags & OpenFlag.CREATE) !== 0) {
      if ((flags & OpenFlag.EXCLUSIVE) !== 0) return minusErrno("EEXIST");
      if (found instanceof Map) return IS_DIRECTORY;
    }
    if (typeof found === "number") return found;
    if (found instanceof Map && (flags & OpenFlag.ACCESS) !== OpenFlag.READ) return IS_DIRECTORY;
    if (found instanceof MemoryFile && (flags & OpenFlag.TRUNCATE) !== 0) this.resize(found, 0);
    this.opened[descriptor] = { file: found, flags, position: 0 };
    return descriptor;
  }

  close(descriptor: number): number {
    if (this.opened[descriptor] === undefined) return BAD_DESCRIPTOR;
    this.opened[descriptor] = undefined;
    return 0;
  }

  write(descriptor: number, bytes: Uint8Array): number {
    const opened = this.opened[descriptor];
    if (opened === "stream") return descriptor === 0 ? BAD_DESCRIPTOR : this.streams.write(descriptor, bytes);
    if (!opened || !(opened.file instanceof MemoryFile) || !writable(opened)) return BAD_DESCRIPTOR;
    const { file, flags } = opened;
    const start = (flags & OpenFlag.APPEND) !== 0 ? file.size : opened.position;
    if (bytes.length === 0) return 0;
    if (start + bytes.length > file.size && !this.resize(file, start + bytes.length)) return NO_SPACE;
    file.data.set(bytes, start);
    opened.position = start + bytes.length;
    return bytes.length;
  }

  read(descriptor: number, buffer: Uint8Array): number {
    const opened = this.opened[descriptor];
    if (opened === "stream") return descriptor === 0 ? this.streams.read(buffer) : BAD_DESCRIPTOR;
    if (!opened || (opened.flags & OpenFlag.ACCESS) === OpenFlag.WRITE) return BAD_DESCRIPTOR;
    const { file, position } = opened;
    if (!(file instanceof MemoryFile)) return IS_DIRECTORY;
    const taken = file.data.subarray(Math.min(position, file.size), Math.min(position + buffer.length, file.size));
    buffer.set(taken);
    opened.position += taken.length;
    return taken.length;
  }

  seek(descriptor: number, offset: number, whence: number): number {
    const opened = this.opened[descriptor];
    if (opened === "stream") return minusErrno("ESPIPE");
    if (!opened) return BAD_DESCRIPTOR;
    if (whence < 0 || whence > 2) return INVALID;
    const size = opened.file instanceof MemoryFile ? opened.file.size : 0;
    const target = offset + (whence === 0 ? 0 : whence === 1 ? opened.position : size);
    if (target < 0) return INVALID;
    opened.position = target;
    return target;
  }

  truncate(descriptor: number, length: number): number {
    const opened = this.opened[descriptor];
    if (opened === undefined) return BAD_DESCRIPTOR;
    if (opened === "stream" || !(opened.file instanceof MemoryFile) || !writable(opened) || length < 0) return INVALID;
    return this.resize(opened.file, length) ? 0 : NO_SPACE;
  }

  fstat(descriptor: number): FileStatus | number {
    const opened = this.opened[descriptor];
    if (opened === undefined) return BAD_DESCRIPTOR;
    if (opened === "stream") return { mode: FileType.CHARACTER_DEVICE | 0o620, size: 0, blksize: 1024 };
    if (opened.file instanceof Map) return { mode: FileType.DIRECTORY | 0o755, size: BLOCK_SIZE, blksize: BLOCK_SIZE };
    return { mode: FileType.REGULAR | 0o644, size: opened.file.size, blksize: BLOCK_SIZE };
  }

  isTerminal(_descriptor: number): boolean {
    return false;
  }

  /**
   * Resizes a file to `size` bytes, filling with zeros. False if that would exceed the capacity of all files together.
   */
  private resize(file: MemoryFile, size: number): boolean {
    if (this.used - file.size + size > this.capacity) return false;
    if (size > file.data.length) {
      const larger = new Uint8Array(Math.min(Math.max(size, 2 * file.data.length, 64), this.capacity));
      larger.set(file.data.subarray(0, file.size));
      file.data = larger;
    } else if (size < file.size) file.data.fill(0, size, file.size);
    this.used += size - file.size;
    file.size = size;
    return true;
  }

  private put(path: string, contents: Uint8Array | string): void {
    const bytes = typeof contents === "string" ? new TextEncoder().encode(contents) : contents;
    const names = parts(name(path));
    const directory = this.makeDirectory(names.slice(0, -1));
    const last = names.at(-1);
    if (last === undefined || directory.get(last) instanceof Map) throw new RangeError(`${path} is a folder`);
    const file = new MemoryFile();
    if (!this.resize(file, bytes.length)) throw new RangeError("the files hold more than their capacity");
    file.data.set(bytes);
    directory.set(last, file);
  }

  private makeDirectory(names: readonly string[]): Directory {
    let directory = this.root;
    for (const part of names) {
      const next = directory.get(part) ?? new Map();
      if (next instanceof MemoryFile) throw new RangeError(`${part} is a file, not a folder`);
      directory.set(part, next);
      directory = next;
    }
    return directory;
  }

  private find(path: string): MemoryFile | Directory | number {
    if (path === "") return NOT_FOUND;
    if (path.length >= PATH_LIMIT) return TOO_LONG;
    const walked: (Directory | MemoryFile)[] = [this.root];
    const steps = path.startsWith("/") ? path.split("/") : [...this.workingDirectory, ...path.split("/")];
    for (const step of steps) {
      const here = walked.at(-1);
      // An empty step is a doubled slash, or a trailing one, which only a folder may have.
      if (step === "" && here instanceof Map) continue;
      if (!(here instanceof Map)) return NOT_DIRECTORY;
      if (step.length > NAME_LIMIT) return TOO_LONG;
      if (step === ".") continue;
      if (step === "..") {
        if (walked.length > 1) walked.pop();
        continue;
      }
      const next = here.get(step);
      if (next === undefined) return NOT_FOUND;
      walked.push(next);
    }
    return walked.at(-1) ?? this.root;
  }

  /** Creates the file at a path where none exists. */
  private create(path: string): MemoryFile | number {
    if (path.endsWith("/")) return IS_DIRECTORY;
    const slash = path.lastIndexOf("/");
    const directory = this.find(slash < 0 ? "." : path.slice(0, slash + 1));
    if (typeof directory === "number") return directory;
    if (directory instanceof MemoryFile) return NOT_DIRECTORY;
    const last = path.slice(slash + 1);
    const file = new MemoryFile();
    directory.set(last, file);
    return file;
  }
}

function writable({ flags }: OpenFile): boolean {
  return (flags & OpenFlag.ACCESS) !== OpenFlag.READ;
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, "");
}

/** A path as a string of its UTF-8 bytes. */
function name(path: string): string {
  return String.fromCharCode(...new TextEncoder().encode(path));
}

function parts(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}
