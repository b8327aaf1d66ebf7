import type { CompileMode } from "../generated/border.ts";

/** What `fstat` reports about an open file. */
export interface FileStatus {
  /** Type and permissions, as Linux's S_ bits. */
  readonly mode: number;
  readonly size: number;
  readonly blksize: number;
}

/**
 * Files by descriptor. 0, 1 and 2 are open from the start; `open` returns the lowest free number. On failure, every
 * method returns -errno with Linux's number.
 */
export interface Files {
  /** `path` is bytes, as on Linux; a relative path starts at the working directory. Returns a descriptor. */
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

/** What a running program can reach outside its memory: the one interface that embedders implement. */
export interface System extends Files {
  /** Nanoseconds of clock 0 (since the epoch), 1 (monotonic) or 2 (CPU time of the process). */
  clock(kind: number): bigint;
  sleep(seconds: number): void;
  entropy(buffer: Uint8Array): void;
  /** The contents of a file, or -errno. */
  readFile(path: string): Uint8Array | number;
}

/** Unicode's character names, for `\N{...}` in the unicode_escape codec and for the namereplace error handler. */
export interface CharacterNames {
  byName(name: string): number | null;
  nameOf(code: number): string | null;
}

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

/** Limits that the running program sets for the compiler. */
export interface CompileLimits {
  /** `sys.getrecursionlimit()`, and how much of it is already in use. */
  readonly recursionLimit: number;
  readonly recursionDepth: number;
  /** `sys.get_int_max_str_digits()`. */
  readonly maximumDigits: number;
}

/** Source to marshal bytes. The embedder that loads the compiler passes this to the bridge. */
export type Compile = (
  /** Text if the program compiles a str; otherwise the bytes of a file, which declare their own encoding. */
  source: Uint8Array | string,
  filename: string,
  mode: CompileMode,
  flags: number,
  optimize: 0 | 1 | 2,
  limits: CompileLimits,
  /** The contents of a file, or -errno. Errors found after parsing show the line from the file, not from the text. */
  readFile: System["readFile"],
) => CompileOutcome;
