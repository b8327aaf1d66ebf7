// Generated from definitions/border.ts by `npm run generate`. Do not edit.

/** Bits of `co_flags`. Those from FUTURE_DIVISION on are set by `from __future__ import`. */
export const enum CodeFlag {
  OPTIMIZED = 0x1,
  NEWLOCALS = 0x2,
  VARARGS = 0x4,
  VARKEYWORDS = 0x8,
  NESTED = 0x10,
  GENERATOR = 0x20,
  COROUTINE = 0x80,
  ITERABLE_COROUTINE = 0x100,
  ASYNC_GENERATOR = 0x200,
  FUTURE_DIVISION = 0x20000,
  FUTURE_BARRY_AS_BDFL = 0x400000,
  FUTURE_ANNOTATIONS = 0x1000000,
}

/** Kinds of "locals plus", as bits: an argument that a closure captures is both a local and a cell. */
export const enum LocalKind {
  LOCAL = 0x20,
  CELL = 0x40,
  FREE = 0x80,
}

/** Flags of `compile()`, CPython's PyCF_ numbers. */
export const enum CompileFlag {
  /** Accepted and ignored, as by CPython. */
  OBSOLETE = 0x10,
  /** In `single` mode, a block must be closed by an empty line. */
  DONT_IMPLY_DEDENT = 0x200,
  ONLY_AST = 0x400,
  /** The source is already text: a coding cookie in it has no meaning. */
  IGNORE_COOKIE = 0x800,
  TYPE_COMMENTS = 0x1000,
  ALLOW_TOP_LEVEL_AWAIT = 0x2000,
  ALLOW_INCOMPLETE_INPUT = 0x4000,
  /** Every `CO_FUTURE_*`: these appear in `co_flags`. */
  FUTURE = 0x1fe0000,
  /** Ours: the main program, for which CPython words errors in the text differently. */
  IS_PROGRAM = 0x40000000,
}

/** Flags of `host_format_float`. */
export const enum FloatFlag {
  /** C's `#`. */
  ALTERNATE = 1,
  /** Python's `.0` after a whole number. */
  ADD_DOT_0 = 2,
}

/** Linux's flags for `open`. */
export const OpenFlag = {
  READ: 0x0,
  WRITE: 0x1,
  READ_WRITE: 0x2,
  /** The bits that hold one of the three modes above. */
  ACCESS: 0x3,
  CREATE: 0x40,
  EXCLUSIVE: 0x80,
  TRUNCATE: 0x200,
  APPEND: 0x400,
  CLOSE_ON_EXEC: 0x80000,
} as const;

/** Linux's file types, as bits of a file's mode. */
export const FileType = {
  MASK: 0xf000,
  CHARACTER_DEVICE: 0x2000,
  DIRECTORY: 0x4000,
  REGULAR: 0x8000,
} as const;

/** What `query` tells about the machine. */
export const enum Query {
  /** All references (debug core). */
  TOTAL_REFERENCES = 0,
  /** Blocks in use. */
  ALLOCATED_BLOCKS = 1,
  /** `sys.getrecursionlimit()`. */
  RECURSION_LIMIT = 2,
  /** How much of it is used. */
  RECURSION_DEPTH = 3,
  /** `sys.get_int_max_str_digits()`. */
  MAXIMUM_DIGITS = 4,
  /** How many steps of `stepBy` are over. */
  STOPS = 5,
}

/** A program, as the tuple that the host passes to `runMain`: the indexes of its items. */
export const enum Configuration {
  /** bytes: the text, or a `.pyc` file. */
  SOURCE = 0,
  /** The name that tracebacks show. */
  FILENAME = 1,
  /** tuple: `sys.argv`. */
  ARGV = 2,
  /** `sys.path[0]`. */
  DIRECTORY = 3,
  /** 0, 1 or 2. */
  OPTIMIZE = 4,
  /** `sys.executable`. */
  EXECUTABLE = 5,
  /** Whether the program has a `__file__`. */
  IS_FILE = 6,
}

/** A compile error, as the tuple that `host_compile` answers: the indexes of its items. Some have only two. */
export const enum CompileAnswer {
  /** The name of the exception's class. */
  KIND = 0,
  MESSAGE = 1,
  FILENAME = 2,
  LINENO = 3,
  OFFSET = 4,
  TEXT = 5,
  END_LINENO = 6,
  END_OFFSET = 7,
  /** Whether `args` holds only the message. */
  IS_BARE = 8,
}

/** marshal's type bytes. */
export const enum MarshalType {
  /** `0` */
  NULL_ = 0x30,
  /** `N` */
  NONE = 0x4e,
  /** `F` */
  FALSE = 0x46,
  /** `T` */
  TRUE = 0x54,
  /** `S` */
  STOPITER = 0x53,
  /** `.` */
  ELLIPSIS = 0x2e,
  /** `i` */
  INT = 0x69,
  /** `I` */
  INT64 = 0x49,
  /** `f` */
  FLOAT = 0x66,
  /** `g` */
  BINARY_FLOAT = 0x67,
  /** `x` */
  COMPLEX = 0x78,
  /** `y` */
  BINARY_COMPLEX = 0x79,
  /** `l` */
  LONG = 0x6c,
  /** `s` */
  STRING = 0x73,
  /** `t` */
  INTERNED = 0x74,
  /** `r` */
  REF = 0x72,
  /** `(` */
  TUPLE = 0x28,
  /** `[` */
  LIST = 0x5b,
  /** `{` */
  DICT = 0x7b,
  /** `c` */
  CODE = 0x63,
  /** `u` */
  UNICODE = 0x75,
  /** `<` */
  SET = 0x3c,
  /** `>` */
  FROZENSET = 0x3e,
  /** `a` */
  ASCII = 0x61,
  /** `A` */
  ASCII_INTERNED = 0x41,
  /** `)` */
  SMALL_TUPLE = 0x29,
  /** `z` */
  SHORT_ASCII = 0x7a,
  /** `Z` */
  SHORT_ASCII_INTERNED = 0x5a,
  /** A later REF may refer to the object. */
  FLAG_REF = 0x80,
}

/** What is compiled, by number. */
export const COMPILE_MODES = ["exec", "eval", "single"] as const;

export type CompileMode = (typeof COMPILE_MODES)[number];

/**
 * How much native recursion fits on V8's default stack of one megabyte, in the units of core/protocols/recursion.ts.
 * Every kind of recursion was tried in unoptimized code; this is slightly below the lowest limit reached.
 */
export const NATIVE_LIMIT = 4050;

/** `sys.hexversion`: a byte each for major, minor and micro; f is a final release, 0 its serial. */
export const HEXVERSION = 0x30b07f0;

/** CPython 3.11's magic number 3495, and a line break that any text-mode conversion would damage. */
export const PYC_MAGIC = 0xa0d0da7;

/** The bytes before the code object in a `.pyc` file. */
export const PYC_HEADER = 16;

/** The room for a character's name. */
export const CHARACTER_NAME_ROOM = 128;

/** The release of CPython whose behavior this is. */
export const PYTHON_VERSION = "3.11.7";

/** `sys.implementation.cache_tag`. */
export const CACHE_TAG = "cpython-311";

/** `sys.version`: CPython's release, this program and its version, and what compiled it. */
export const SYS_VERSION = "3.11.7 (vitrine 0.1.0) [AssemblyScript]";

/** What the core asks of its host. */
export type CoreImports = {
  /** Opens the file whose path is the bytes at `path`. → a descriptor. */
  host_open(path: number, length: number, flags: number, mode: number): number;
  host_close(descriptor: number): number;
  /** Writes bytes. → how many were written. */
  host_write(descriptor: number, data: number, length: number): number;
  /** Reads at most `length` bytes. → bytes read, 0 at the end. */
  host_read(descriptor: number, data: number, length: number): number;
  /**
   * Moves the position; `whence` 0 from the start, 1 from where it is, 2 from the end. Offsets are whole and below
   * 2**53. → the new position.
   */
  host_seek(descriptor: number, offset: number, whence: number): number;
  host_truncate(descriptor: number, length: number): number;
  /** Stores mode, size and preferred block size at `out`, three i64. → 0. */
  host_fstat(descriptor: number, out: number): number;
  /** → 1 for a terminal, 0 for anything else. */
  host_is_terminal(descriptor: number): number;
  /**
   * Clock `kind` (0 = wall since the epoch, 1 = monotonic, 2 = process CPU time) in nanoseconds; stores an i64 at
   * `out`.
   */
  host_clock(kind: number, out: number): void;
  host_sleep(seconds: number): void;
  /**
   * Stores the text of a float at `out` (at most `capacity` bytes). → its length, or minus the room that it needs.
   * `code` is the ASCII code of 'r' (repr: shortest digits), 'e', 'f' or 'g', all as C's printf has them, ties to
   * even; `precision` digits; `flags` are FloatFlag's.
   */
  host_format_float(value: number, code: number, precision: number, flags: number, out: number, capacity: number): number;
  /**
   * The value of a decimal float literal (ASCII digits, '.', exponent; already checked to be well formed), correctly
   * rounded.
   */
  host_parse_float(text: number, length: number): number;
  /** The character of that name (ASCII, as in `\\N{...}`), or -1. */
  host_character_by_name(name: number, length: number): number;
  /** Stores the name of a character at `out`: at most CHARACTER_NAME_ROOM bytes. → its length; 0: it has none. */
  host_character_name(character: number, out: number): number;
  /**
   * Compiles source text; `mode` is a CompileMode, `flags` are CompileFlag's. → 1: the marshaled code object is in a
   * block that the host allocated with `hostAllocate`; its address and length are stored at `out` (two u32). → 0: an
   * error; `out` receives the block of a marshaled tuple, CompileAnswer. Warnings come as a third and fourth u32 at
   * `out`: a block with a marshaled tuple of (category name, message, lineno) tuples, or 0, 0. → -1: no memory.
   */
  host_compile(source: number, length: number, filename: number, filenameLength: number, mode: number, flags: number, optimize: number, out: number): number;
  /** Reads a whole file that the guest may see. → 1 and a block (address, length) at `out`, or -errno. */
  host_read_file(path: number, length: number, out: number): number;
};

/** What the host can call. */
export interface CoreExports {
  readonly memory: WebAssembly.Memory;
  /** → 0 if the memory limit is too small to start. */
  boot(hashKey0: bigint, hashKey1: bigint, memoryLimit: bigint, nativeLimit: number): number;
  /** A block for the host to write into, or 0 if memory is exhausted. */
  hostAllocate(size: number): number;
  hostFree(block: number): void;
  /** Runs the program that a marshaled Configuration describes. → the exit status. */
  runMain(configuration: number, length: number): number;
  /** A number about the machine: Query. */
  query(what: number): bigint;
  /** Raises KeyboardInterrupt soon. */
  interrupt(times: number): void;
  /** From now on code stops after every so many instructions; 0: it does not. */
  stepBy(instructions: bigint): void;
}
