// Generated from the core's sources by `npm run generate`. Do not edit.

/** The signatures of built-in functions, NUL-terminated UTF-8; a method definition holds its offset. */
export function signatureBlob(): usize {
  return memory.data<u8>([
    0,
  ]);
}
