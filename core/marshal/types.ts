/** marshal's type bytes, and what reading and writing share. */

export namespace MarshalType {
  export const NULL_: u32 = 0x30; // '0'
  export const NONE: u32 = 0x4e; // 'N'
  export const FALSE: u32 = 0x46; // 'F'
  export const TRUE: u32 = 0x54; // 'T'
  export const STOPITER: u32 = 0x53; // 'S'
  export const ELLIPSIS: u32 = 0x2e; // '.'
  export const INT: u32 = 0x69; // 'i'
  export const INT64: u32 = 0x49; // 'I'
  export const FLOAT: u32 = 0x66; // 'f'
  export const BINARY_FLOAT: u32 = 0x67; // 'g'
  export const COMPLEX: u32 = 0x78; // 'x'
  export const BINARY_COMPLEX: u32 = 0x79; // 'y'
  export const LONG: u32 = 0x6c; // 'l'
  export const STRING: u32 = 0x73; // 's'
  export const INTERNED: u32 = 0x74; // 't'
  export const REF: u32 = 0x72; // 'r'
  export const TUPLE: u32 = 0x28; // '('
  export const LIST: u32 = 0x5b; // '['
  export const DICT: u32 = 0x7b; // '{'
  export const CODE: u32 = 0x63; // 'c'
  export const UNICODE: u32 = 0x75; // 'u'
  export const SET: u32 = 0x3c; // '<'
  export const FROZENSET: u32 = 0x3e; // '>'
  export const ASCII: u32 = 0x61; // 'a'
  export const ASCII_INTERNED: u32 = 0x41; // 'A'
  export const SMALL_TUPLE: u32 = 0x29; // ')'
  export const SHORT_ASCII: u32 = 0x7a; // 'z'
  export const SHORT_ASCII_INTERNED: u32 = 0x5a; // 'Z'
  /** A later REF may refer to the object. */
  export const FLAG_REF: u32 = 0x80;
}

/** How deep containers may nest. */
export const MAX_MARSHAL_DEPTH: i32 = 2000;

/** The newest version of the format. */
export const MARSHAL_VERSION: i32 = 4;
