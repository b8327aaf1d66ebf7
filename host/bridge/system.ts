/** What `fstat` tells of an open file. */
export interface FileStatus {
  /** Type and permissions, Linux's S_ numbers. */
  readonly mode: number;
  readonly size: number;
  readonly blksize: number;
}

/** Linux's numbers for `open`. */
export const OpenFlag = {
  READ: 0,
  WRITE: 1,
  READ_WRITE: 2,
  /** The bits that hold one of the three above. */
  ACCESS: 3,
  CREATE: 0o100,
  EXCLUSIVE: 0o200,
  TRUNCATE: 0o1000,
  APPEND: 0o2000,
} as const;

/** Linux's numbers for the type of a file, in its mode. */
export const FileType = {
  MASK: 0o170000,
  CHARACTER_DEVICE: 0o020000,
  DIRECTORY: 0o040000,
  REGULAR: 0o100000,
} as const;

/**
 * Files by descriptor. 0, 1 and 2 are open from the start; `open` gives the lowest number that is free. Everything returns -errno,
 * a number of Linux, when it fails.
 */
export interface Files {
  /** `path` is bytes, as Linux has it; relative ones start at the working directory. Returns a descriptor. */
  open(path: Uint8Array, flags: number, mode: number): number;
  close(descriptor: number): number;
  /** Returns the number of bytes written. */
  write(descriptor: number, bytes: Uint8Array): number;
  /** Reads at most `buffer.length` bytes. Returns the number of bytes, 0 at the end. */
  read(descriptor: number, buffer: Uint8Array): number;
  /** `whence`: 0 from the start, 1 from the current position, 2 from the end. Returns the new position. */
  seek(descriptor: number, offset: number, whence: number): number;
  truncate(descriptor: number, length: number): number;
  fstat(descriptor: number): FileStatus | number;
  isTerminal(descriptor: number): boolean;
}

/** What a running program can reach outside of its memory: the one interface that embedders implement. */
export interface System extends Files {
  /** Nanoseconds of clock 0 (since the epoch), 1 (monotonic) or 2 (CPU time of the process). */
  clock(kind: number): bigint;
  sleep(seconds: number): void;
  entropy(buffer: Uint8Array): void;
  /** A whole file, or -errno. */
  readFile(path: string): Uint8Array | number;
}

/** Unicode's names, for `\N{...}` in the codec unicode_escape and the error handler namereplace. */
export interface CharacterNames {
  byName(name: string): number | null;
  nameOf(code: number): string | null;
}

/** The bit of the flags of `compile` that says so, CPython's PyCF_IGNORE_COOKIE: the source was a str. */
export const SOURCE_IS_TEXT = 0x800;

export type CompileMode = "exec" | "eval" | "single";

export interface CompileWarning {
  readonly category: string;
  readonly message: string;
  readonly lineno: number;
}

/** A compile error as the fields of a Python exception. */
export interface CompileError {
  readonly kind: string;
  readonly message: string;
  readonly details: {
    readonly filename: string;
    readonly lineno: number;
    readonly offset: number;
    readonly end_lineno: number | null;
    readonly end_offset: number | null;
    readonly text: string | null;
    readonly isBare?: boolean;
  } | null;
}

export type CompileOutcome =
  | { readonly bytes: Uint8Array; readonly warnings: readonly CompileWarning[] }
  | { readonly error: CompileError; readonly warnings: readonly CompileWarning[] };

/** What the running program allows the compiler. */
export interface CompileLimits {
  /** `sys.getrecursionlimit()`, and how much of it is in use. */
  readonly recursionLimit: number;
  readonly recursionDepth: number;
  /** `sys.get_int_max_str_digits()`. */
  readonly maximumDigits: number;
}

/** Source to marshal bytes. The bridge gets it from whoever loads the compiler. */
export type Compile = (
  /** Text if the program compiles a str, else the bytes of a file, which say themselves how they are encoded. */
  source: Uint8Array | string,
  filename: string,
  mode: CompileMode,
  flags: number,
  optimize: 0 | 1 | 2,
  limits: CompileLimits,
  /** A whole file, or -errno: errors found after parsing show the line that the file has, not the text. */
  readFile: System["readFile"],
) => CompileOutcome;
