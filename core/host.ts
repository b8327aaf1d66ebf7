/** What the core asks of its host: every import, and nothing else. Strings are UTF-8 bytes in core memory. */

// Files, by descriptor. Flags, modes and error numbers are Linux's; whatever fails returns -errno.
/** Opens the file whose path is the bytes at `path`. → a descriptor. */
export declare function host_open(path: usize, length: i32, flags: i32, mode: i32): i32;
export declare function host_close(descriptor: i32): i32;
/** Writes bytes. → how many were written. */
export declare function host_write(descriptor: i32, data: usize, length: i32): i32;
/** Reads at most `length` bytes. → bytes read, 0 at the end. */
export declare function host_read(descriptor: i32, data: usize, length: i32): i32;
/** Moves the position; `whence` 0 from the start, 1 from where it is, 2 from the end. Offsets are whole and below 2**53. → the new position. */
export declare function host_seek(descriptor: i32, offset: f64, whence: i32): f64;
export declare function host_truncate(descriptor: i32, length: f64): i32;
/** Stores mode, size and preferred block size at `out`, three i64. → 0. */
export declare function host_fstat(descriptor: i32, out: usize): i32;
/** → 1 for a terminal, 0 for anything else. */
export declare function host_is_terminal(descriptor: i32): i32;
/** Clock `kind` (0 = wall since the epoch, 1 = monotonic, 2 = process CPU time) in nanoseconds; stores an i64 at `out`. */
export declare function host_clock(kind: i32, out: usize): void;
export declare function host_sleep(seconds: f64): void;
/** Fills `length` bytes with entropy. */
export declare function host_entropy(data: usize, length: i32): void;
/** Stores the text of a float at `out` (at most `capacity` bytes). → its length, or minus the room that it needs.
 * `code` is the ASCII code of 'r' (repr: shortest digits), 'e', 'f' or 'g', all as C's printf has them, ties to even; `precision` digits; `flags` are FloatFlag's. */
export declare function host_format_float(
  value: f64,
  code: i32,
  precision: i32,
  flags: i32,
  out: usize,
  capacity: i32,
): i32;
/** The value of a decimal float literal (ASCII digits, '.', exponent; already checked to be well formed), correctly rounded. */
export declare function host_parse_float(text: usize, length: i32): f64;
/** The character of that name (ASCII, as in `\\N{...}`), or -1. */
export declare function host_character_by_name(name: usize, length: i32): i32;
/** Stores the name of a character at `out`: at most CHARACTER_NAME_ROOM bytes. → its length; 0: it has none. */
export declare function host_character_name(character: i32, out: usize): i32;
export const CHARACTER_NAME_ROOM: i32 = 128;
/** f(x) of the C library by its number: see core/modules/math.ts and protocols of float (0 = pow(x, y), 1 = fmod(x, y)). */
export declare function host_math(call: i32, x: f64, y: f64): f64;
/**
 * Compiles source text. mode: 0 exec, 1 eval, 2 single. → 1: the marshaled code object stands in a block that the host allocated with
 * `hostAllocate`; its address and length are stored at `out` (two u32). → 0: a syntax error; `out` receives the block of a marshaled tuple
 * (exception type name, message, filename, lineno, offset, text, end_lineno, end_offset). Warnings come as a third and fourth u32 at `out`: a block with a marshaled
 * tuple of (category name, message, lineno) tuples, or 0, 0.
 */
export declare function host_compile(
  source: usize,
  length: i32,
  filename: usize,
  filenameLength: i32,
  mode: i32,
  flags: i32,
  optimize: i32,
  out: usize,
): i32;
/** Reads a whole file that the guest may see. → 1 and a block (address, length) at `out`, or -errno. */
export declare function host_read_file(path: usize, length: i32, out: usize): i32;
/** NFKC and friends, case mappings that JavaScript does exactly: form 0 NFC, 1 NFD, 2 NFKC, 3 NFKD. UTF-8 in, block with UTF-8 at `out`. */
export declare function host_normalize(form: i32, text: usize, length: i32, out: usize): i32;
