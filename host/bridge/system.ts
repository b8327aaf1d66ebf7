/** What a running program can reach outside of its memory: the one interface that embedders implement. */
export interface System {
  /** Writes to descriptor 1 or 2. Returns the number of bytes written, or -errno. */
  write(descriptor: number, bytes: Uint8Array): number;
  /** Reads at most `buffer.length` bytes from descriptor 0. Returns the number of bytes, 0 at the end, or -errno. */
  read(descriptor: number, buffer: Uint8Array): number;
  /** Nanoseconds of clock 0 (since the epoch), 1 (monotonic) or 2 (CPU time of the process). */
  clock(kind: number): bigint;
  sleep(seconds: number): void;
  entropy(buffer: Uint8Array): void;
  /** A whole file, or -errno. */
  readFile(path: string): Uint8Array | number;
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
