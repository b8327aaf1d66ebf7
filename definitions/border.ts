/**
 * The border between the core, the host and the tools: every number and name that more than one of them knows.
 *
 * `npm run generate` writes it as core/generated/border.ts, core/generated/host.ts and host/generated/border.ts.
 */
import { readFileSync } from "node:fs";

/** A member's name, its number, and what it means. */
export type Member = readonly [name: string, value: number, comment?: string];

export interface Numbers {
  readonly name: string;
  readonly comment: string;
  /** The type of the core's constants. */
  readonly type: string;
  readonly members: readonly Member[];
  /** Written in hexadecimal. */
  readonly hex?: boolean;
  /** The host's form: an enum that is gone after compiling (the default), an object, or nothing. */
  readonly host?: "enum" | "object" | "none";
}

/** Members numbered from 0. */
const counted = (...members: readonly (readonly [name: string, comment?: string])[]): Member[] =>
  members.map(([name, comment], index) => [name, index, comment ?? ""]);

export const numbers: readonly Numbers[] = [
  {
    name: "CodeFlag",
    comment: "Bits of `co_flags`. Those from FUTURE_DIVISION on are set by `from __future__ import`.",
    type: "i32",
    hex: true,
    members: [
      ["OPTIMIZED", 0x1],
      ["NEWLOCALS", 0x2],
      ["VARARGS", 0x4],
      ["VARKEYWORDS", 0x8],
      ["NESTED", 0x10],
      ["GENERATOR", 0x20],
      ["COROUTINE", 0x80],
      ["ITERABLE_COROUTINE", 0x100],
      ["ASYNC_GENERATOR", 0x200],
      ["FUTURE_DIVISION", 0x20000],
      ["FUTURE_BARRY_AS_BDFL", 0x400000],
      ["FUTURE_ANNOTATIONS", 0x1000000],
    ],
  },
  {
    name: "LocalKind",
    comment: 'Kinds of "locals plus", as bits: an argument that a closure captures is both a local and a cell.',
    type: "u8",
    hex: true,
    members: [
      ["LOCAL", 0x20],
      ["CELL", 0x40],
      ["FREE", 0x80],
    ],
  },
  {
    name: "CompileFlag",
    comment: "Flags of `compile()`, CPython's PyCF_ numbers.",
    type: "i32",
    hex: true,
    members: [
      ["OBSOLETE", 0x10, "Accepted and ignored, as by CPython."],
      ["DONT_IMPLY_DEDENT", 0x200, "In `single` mode, a block must be closed by an empty line."],
      ["ONLY_AST", 0x400],
      ["IGNORE_COOKIE", 0x800, "The source is already text: a coding cookie in it has no meaning."],
      ["TYPE_COMMENTS", 0x1000],
      ["ALLOW_TOP_LEVEL_AWAIT", 0x2000],
      ["ALLOW_INCOMPLETE_INPUT", 0x4000],
      ["FUTURE", 0x1fe0000, "Every `CO_FUTURE_*`: these appear in `co_flags`."],
      ["IS_PROGRAM", 0x40000000, "Ours: the main program, for which CPython words errors in the text differently."],
    ],
  },
  {
    name: "FloatFlag",
    comment: "Flags of `host_format_float`.",
    type: "i32",
    members: [
      ["ALTERNATE", 1, "C's `#`."],
      ["ADD_DOT_0", 2, "Python's `.0` after a whole number."],
    ],
  },
  {
    name: "OpenFlag",
    comment: "Linux's flags for `open`.",
    type: "i32",
    hex: true,
    host: "object",
    members: [
      ["READ", 0],
      ["WRITE", 1],
      ["READ_WRITE", 2],
      ["ACCESS", 3, "The bits that hold one of the three modes above."],
      ["CREATE", 0o100],
      ["EXCLUSIVE", 0o200],
      ["TRUNCATE", 0o1000],
      ["APPEND", 0o2000],
      ["CLOSE_ON_EXEC", 0o2000000],
    ],
  },
  {
    name: "FileType",
    comment: "Linux's file types, as bits of a file's mode.",
    type: "i64",
    hex: true,
    host: "object",
    members: [
      ["MASK", 0o170000],
      ["CHARACTER_DEVICE", 0o020000],
      ["DIRECTORY", 0o040000],
      ["REGULAR", 0o100000],
    ],
  },
  {
    name: "Query",
    comment: "What `query` tells about the machine.",
    type: "i32",
    members: counted(
      ["TOTAL_REFERENCES", "All references (debug core)."],
      ["ALLOCATED_BLOCKS", "Blocks in use."],
      ["RECURSION_LIMIT", "`sys.getrecursionlimit()`."],
      ["RECURSION_DEPTH", "How much of it is used."],
      ["MAXIMUM_DIGITS", "`sys.get_int_max_str_digits()`."],
      ["STOPS", "How many steps of `stepBy` are over."],
    ),
  },
  {
    name: "Configuration",
    comment: "A program, as the tuple that the host passes to `runMain`: the indexes of its items.",
    type: "i64",
    members: counted(
      ["SOURCE", "bytes: the text, or a `.pyc` file."],
      ["FILENAME", "The name that tracebacks show."],
      ["ARGV", "tuple: `sys.argv`."],
      ["DIRECTORY", "`sys.path[0]`."],
      ["OPTIMIZE", "0, 1 or 2."],
      ["EXECUTABLE", "`sys.executable`."],
      ["IS_FILE", "Whether the program has a `__file__`."],
    ),
  },
  {
    name: "CompileAnswer",
    comment: "A compile error, as the tuple that `host_compile` answers: the indexes of its items. Some have only two.",
    type: "i64",
    members: counted(
      ["KIND", "The name of the exception's class."],
      ["MESSAGE"],
      ["FILENAME"],
      ["LINENO"],
      ["OFFSET"],
      ["TEXT"],
      ["END_LINENO"],
      ["END_OFFSET"],
      ["IS_BARE", "Whether `args` holds only the message."],
    ),
  },
  {
    name: "MarshalType",
    comment: "marshal's type bytes.",
    type: "u32",
    hex: true,
    members: [
      ["NULL_", 0x30, "`0`"],
      ["NONE", 0x4e, "`N`"],
      ["FALSE", 0x46, "`F`"],
      ["TRUE", 0x54, "`T`"],
      ["STOPITER", 0x53, "`S`"],
      ["ELLIPSIS", 0x2e, "`.`"],
      ["INT", 0x69, "`i`"],
      ["INT64", 0x49, "`I`"],
      ["FLOAT", 0x66, "`f`"],
      ["BINARY_FLOAT", 0x67, "`g`"],
      ["COMPLEX", 0x78, "`x`"],
      ["BINARY_COMPLEX", 0x79, "`y`"],
      ["LONG", 0x6c, "`l`"],
      ["STRING", 0x73, "`s`"],
      ["INTERNED", 0x74, "`t`"],
      ["REF", 0x72, "`r`"],
      ["TUPLE", 0x28, "`(`"],
      ["LIST", 0x5b, "`[`"],
      ["DICT", 0x7b, "`{`"],
      ["CODE", 0x63, "`c`"],
      ["UNICODE", 0x75, "`u`"],
      ["SET", 0x3c, "`<`"],
      ["FROZENSET", 0x3e, "`>`"],
      ["ASCII", 0x61, "`a`"],
      ["ASCII_INTERNED", 0x41, "`A`"],
      ["SMALL_TUPLE", 0x29, "`)`"],
      ["SHORT_ASCII", 0x7a, "`z`"],
      ["SHORT_ASCII_INTERNED", 0x5a, "`Z`"],
      ["FLAG_REF", 0x80, "A later REF may refer to the object."],
    ],
  },
  {
    name: "MethodFlag",
    comment: "CPython's METH_ flags.",
    type: "i32",
    hex: true,
    host: "none",
    members: [
      ["VARARGS", 1],
      ["KEYWORDS", 2],
      ["NEW", 3, "Only the `__new__` of a native type: VARARGS | KEYWORDS."],
      ["NOARGS", 4],
      ["O", 8],
      ["CLASS", 0x10],
      ["STATIC", 0x20],
      ["FASTCALL", 0x80],
      ["CONVENTION", 0x8f, "The bits that select the calling convention."],
    ],
  },
];

/** The value of one member. */
export function numberOf(name: string, member: string): number {
  const found = numbers.find((one) => one.name === name)?.members.find(([key]) => key === member);
  if (!found) throw new Error(`definitions/border.ts has no ${name}.${member}`);
  return found[1];
}

/** The release of CPython whose behavior this is. */
const python = { major: 3, minor: 11, micro: 7 };

const vitrine: string = JSON.parse(readFileSync("package.json", "utf8")).version;

/** Texts: name, value, comment. Each side has those that it names. */
export const texts: readonly (readonly [name: string, value: string, comment: string])[] = [
  [
    "PYTHON_VERSION",
    `${python.major}.${python.minor}.${python.micro}`,
    "The release of CPython whose behavior this is.",
  ],
  ["CACHE_TAG", `cpython-${python.major}${python.minor}`, "`sys.implementation.cache_tag`."],
  [
    "SYS_VERSION",
    `${python.major}.${python.minor}.${python.micro} (vitrine ${vitrine}) [AssemblyScript]`,
    "`sys.version`: CPython's release, this program and its version, and what compiled it.",
  ],
];

/** Single numbers: name, the type of the core's constant, value, comment. */
export const constants: readonly (readonly [name: string, type: string, value: number, comment: string])[] = [
  [
    "NATIVE_LIMIT",
    "i32",
    4050,
    "How much native recursion fits on V8's default stack of one megabyte, in the units of core/protocols/recursion.ts. Every kind of recursion was tried in unoptimized code; this is slightly below the lowest limit reached.",
  ],
  [
    "HEXVERSION",
    "i64",
    (python.major << 24) | (python.minor << 16) | (python.micro << 8) | 0xf0,
    "`sys.hexversion`: a byte each for major, minor and micro; f is a final release, 0 its serial.",
  ],
  [
    "PYC_MAGIC",
    "u32",
    0x0a0d0da7,
    "CPython 3.11's magic number 3495, and a line break that any text-mode conversion would damage.",
  ],
  ["PYC_HEADER", "i32", 16, "The bytes before the code object in a `.pyc` file."],
  ["CHARACTER_NAME_ROOM", "i32", 128, "The room for a character's name."],
];

export function constantOf(name: string): number {
  const found = constants.find(([key]) => key === name);
  if (!found) throw new Error(`definitions/border.ts has no constant ${name}`);
  return found[2];
}

/** What `compile()` compiles: a module's body, an expression, or one interactive statement. By number. */
export const compileModes = ["exec", "eval", "single"] as const;

export interface Import {
  readonly name: string;
  /** As in AssemblyScript. */
  readonly parameters: string;
  readonly result: string;
  readonly comment: readonly string[];
}

/** What the core asks of its host: every import, and nothing else. Strings are UTF-8 bytes in core memory. */
export const imports: readonly Import[] = [
  {
    name: "host_open",
    parameters: "path: usize, length: i32, flags: i32, mode: i32",
    result: "i32",
    comment: ["Opens the file whose path is the bytes at `path`. → a descriptor."],
  },
  {
    name: "host_close",
    parameters: "descriptor: i32",
    result: "i32",
    comment: [],
  },
  {
    name: "host_write",
    parameters: "descriptor: i32, data: usize, length: i32",
    result: "i32",
    comment: ["Writes bytes. → how many were written."],
  },
  {
    name: "host_read",
    parameters: "descriptor: i32, data: usize, length: i32",
    result: "i32",
    comment: ["Reads at most `length` bytes. → bytes read, 0 at the end."],
  },
  {
    name: "host_seek",
    parameters: "descriptor: i32, offset: f64, whence: i32",
    result: "f64",
    comment: [
      "Moves the position; `whence` 0 from the start, 1 from where it is, 2 from the end. Offsets are whole and",
      "below 2**53. → the new position.",
    ],
  },
  {
    name: "host_truncate",
    parameters: "descriptor: i32, length: f64",
    result: "i32",
    comment: [],
  },
  {
    name: "host_fstat",
    parameters: "descriptor: i32, out: usize",
    result: "i32",
    comment: ["Stores mode, size and preferred block size at `out`, three i64. → 0."],
  },
  {
    name: "host_is_terminal",
    parameters: "descriptor: i32",
    result: "i32",
    comment: ["→ 1 for a terminal, 0 for anything else."],
  },
  {
    name: "host_clock",
    parameters: "kind: i32, out: usize",
    result: "void",
    comment: [
      "Clock `kind` (0 = wall since the epoch, 1 = monotonic, 2 = process CPU time) in nanoseconds; stores an",
      "i64 at `out`.",
    ],
  },
  {
    name: "host_sleep",
    parameters: "seconds: f64",
    result: "void",
    comment: [],
  },
  {
    name: "host_format_float",
    parameters: "value: f64, code: i32, precision: i32, flags: i32, out: usize, capacity: i32",
    result: "i32",
    comment: [
      "Stores the text of a float at `out` (at most `capacity` bytes). → its length, or minus the room that it",
      "needs. `code` is the ASCII code of 'r' (repr: shortest digits), 'e', 'f' or 'g', all as C's printf has",
      "them, ties to even; `precision` digits; `flags` are FloatFlag's.",
    ],
  },
  {
    name: "host_parse_float",
    parameters: "text: usize, length: i32",
    result: "f64",
    comment: [
      "The value of a decimal float literal (ASCII digits, '.', exponent; already checked to be well formed),",
      "correctly rounded.",
    ],
  },
  {
    name: "host_character_by_name",
    parameters: "name: usize, length: i32",
    result: "i32",
    comment: ["The character of that name (ASCII, as in `\\\\N{...}`), or -1."],
  },
  {
    name: "host_character_name",
    parameters: "character: i32, out: usize",
    result: "i32",
    comment: [
      "Stores the name of a character at `out`: at most CHARACTER_NAME_ROOM bytes. → its length; 0: it has none.",
    ],
  },
  {
    name: "host_compile",
    parameters:
      "source: usize, length: i32, filename: usize, filenameLength: i32, mode: i32, flags: i32, optimize: i32, out: usize",
    result: "i32",
    comment: [
      "Compiles source text; `mode` is a CompileMode, `flags` are CompileFlag's. → 1: the marshaled code object",
      "is in a block that the host allocated with `hostAllocate`; its address and length are stored at `out`",
      "(two u32). → 0: an error; `out` receives the block of a marshaled tuple, CompileAnswer. Warnings come as",
      "a third and fourth u32 at `out`: a block with a marshaled tuple of (category name, message, lineno)",
      "tuples, or 0, 0. → -1: no memory.",
    ],
  },
  {
    name: "host_read_file",
    parameters: "path: usize, length: i32, out: usize",
    result: "i32",
    comment: ["Reads a whole file that the guest may see. → 1 and a block (address, length) at `out`, or -errno."],
  },
];

/** What the host can call. Every export costs start-up time, so the list stays short. */
export const exports: readonly Import[] = [
  {
    name: "boot",
    parameters: "hashKey0: i64, hashKey1: i64, memoryLimit: i64, nativeLimit: i32",
    result: "i32",
    comment: ["→ 0 if the memory limit is too small to start."],
  },
  {
    name: "hostAllocate",
    parameters: "size: i32",
    result: "usize",
    comment: ["A block for the host to write into, or 0 if memory is exhausted."],
  },
  { name: "hostFree", parameters: "block: usize", result: "void", comment: [] },
  {
    name: "runMain",
    parameters: "configuration: usize, length: i32",
    result: "i32",
    comment: ["Runs the program that a marshaled Configuration describes. → the exit status."],
  },
  { name: "query", parameters: "what: i32", result: "i64", comment: ["A number about the machine: Query."] },
  { name: "interrupt", parameters: "times: i32", result: "void", comment: ["Raises KeyboardInterrupt soon."] },
  {
    name: "stepBy",
    parameters: "instructions: i64",
    result: "void",
    comment: ["From now on code stops after every so many instructions; 0: it does not."],
  },
];

/** Exported by the compiler. */
export const exportedParts = ["memory", "table"] as const;
