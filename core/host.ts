/** What the core needs from its host: every import, and nothing else. Strings are UTF-8 bytes in core memory. */

// Files, by descriptor. Flags, modes and error numbers are Linux's. On failure, each function returns -errno.
/** Opens the file whose path is the bytes at `path`. Returns a descriptor. */
export declare function host_open(path: usize, length: i32, flags: i32, mode: i32): i32;
export declare function host_close(descriptor: i32): i32;
/** Writes bytes. Returns how many were written. */
export declare function host_write(descriptor: i32, data: usize, length: i32): i32;
/** Reads at most `length` bytes. Returns how many, 0 at the end. */
export declare function host_read(descriptor: i32, data: usize, length: i32): i32;
/**
 * Moves the position. `whence`: 0 from the start, 1 from the current position, 2 from the end. Offsets are integers
 * below 2**53. Returns the new position.
 */
export declare function host_seek(descriptor: i32, offset: f64, whence: i32): f64;
export declare function host_truncate(descriptor: i32, length: f64): i32;
/** Stores mode, size and preferred block size at `out`, as three i64. Returns 0. */
export declare function host_fstat(descriptor: i32, out: usize): i32;
/** Returns 1 for a terminal, 0 for anything else. */
export declare function host_is_terminal(descriptor: i32): i32;
/**
 * Stores the time in nanoseconds at `out`, an i64. `kind`: 0 wall clock since the epoch, 1 monotonic, 2 process CPU
 * time.
 */
export declare function host_clock(kind: i32, out: usize): void;
export declare function host_sleep(seconds: f64): void;
/** Fills `length` bytes with entropy. */
export declare function host_entropy(data: usize, length: i32): void;
/**
 * Stores the text of a float at `out` (at most `capacity` bytes). Returns its length, or minus the length that it
 * needs. `code` is the ASCII code of 'r' (repr: shortest digits), 'e', 'f' or 'g', as in C's printf, with ties to even;
 * `precision` is the number of digits; `flags` is a FloatFlag.
 */
export declare function host_format_float(
  value: f64,
  code: i32,
  precision: i32,
  flags: i32,
  out: usize,
  capacity: i32,
): i32;
/**
 * The value of a decimal float literal (ASCII digits, '.', exponent; already known to be well formed), correctly
 * rounded.
 */
export declare function host_parse_float(text: usize, length: i32): f64;
/** The character with that name (ASCII, as in `\N{...}`), or -1. */
export declare function host_character_by_name(name: usize, length: i32): i32;
/** Stores the name of a character at `out`: at most CHARACTER_NAME_ROOM bytes. Returns its length; 0 if it has none. */
export declare function host_character_name(character: i32, out: usize): i32;
export const CHARACTER_NAME_ROOM: i32 = 128;
/**
 * f(x) of the C library by its number: see core/modules/math.ts and protocols of float (0 = pow(x, y), 1 = fmod(x, y)).
 */
export declare function host_math(call: i32, x: f64, y: f64): f64;
/**
 * Compiles source text. `mode`: 0 exec, 1 eval, 2 single.
 *
 * The result is in a block that the host allocates with `hostAllocate`; its address and length are stored at `out` (two
 * u32). Returns 1 with a marshaled code object, or 0 for a syntax error with a marshaled tuple (exception type name,
 * message, filename, lineno, offset, text, end_lineno, end_offset, whether `args` hold only the message). Warnings are
 * a second block, stored as a third and fourth u32: a marshaled tuple of (category name, message, lineno) tuples, or 0,
 * 0.
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
/** Reads a whole file that the guest may see. Returns 1 with a block (address, length) at `out`, or -errno. */
export declare function host_read_file(path: usize, length: i32, out: usize): i32;
/**
 * NFKC and friends, case mappings that JavaScript does exactly: form 0 NFC, 1 NFD, 2 NFKC, 3 NFKD. UTF-8 in, block with
 * UTF-8 at `out`.
 */
export declare function host_normalize(form: i32, text: usize, length: i32, out: usize): i32;
