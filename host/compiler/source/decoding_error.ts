/** What is wrong with bytes that cannot be decoded. */

/** The reason, in the words of Python's UnicodeDecodeError or LookupError. */
export class DecodingError extends Error {}

/** The bytes from `start` to `end` are not valid in the encoding. */
export class UndecodableError extends DecodingError {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
  ) {
    super(message);
  }
}

/** The reasons that Python's multibyte codecs give. */
export const ILLEGAL = "illegal multibyte sequence";
export const INCOMPLETE = "incomplete multibyte sequence";

export function undecodable(
  codec: string,
  bytes: Uint8Array,
  start: number,
  reason: string,
  length = 1,
): UndecodableError {
  const where =
    length === 1
      ? `byte 0x${bytes[start]!.toString(16).padStart(2, "0")} in position ${start}`
      : `bytes in position ${start}-${start + length - 1}`;
  return new UndecodableError(`'${codec}' codec can't decode ${where}: ${reason}`, start, start + length);
}
