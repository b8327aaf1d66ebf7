// Generated from the core's sources by `npm run generate`. Do not edit.

/** The signatures of built-in functions, NUL-terminated UTF-8; a method definition holds its offset. */
export function signatureBlob(): usize {
  return memory.data<u8>([
    0,40,41,0,40,115,116,97,116,101,44,32,47,41,0,40,116,98,44,32,47,41,0,40,110,111,116,101,44,32,47,41,0,40,111,98,106,101,99,116,
    44,32,47,41,0,40,101,120,99,115,44,32,47,41,0,40,109,97,116,99,104,101,114,95,118,97,108,117,101,44,32,47,41,0,40,111,112,97,114,103,
    58,32,105,110,116,41,0,40,105,116,101,114,97,98,108,101,44,32,47,41,0,
  ]);
}
