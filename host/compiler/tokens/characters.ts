/** How the tokenizer classifies characters, and how long text is in the two units in which CPython counts. */

export const enum Character {
  END = 0,
  TAB = 9,
  NEWLINE = 10,
  FORM_FEED = 12,
  RETURN = 13,
  SPACE = 32,
  EXCLAMATION = 33,
  DOUBLE_QUOTE = 34,
  HASH = 35,
  PERCENT = 37,
  AMPERSAND = 38,
  SINGLE_QUOTE = 39,
  LEFT_PARENTHESIS = 40,
  RIGHT_PARENTHESIS = 41,
  STAR = 42,
  PLUS = 43,
  COMMA = 44,
  MINUS = 45,
  DOT = 46,
  SLASH = 47,
  ZERO = 48,
  ONE = 49,
  SEVEN = 55,
  NINE = 57,
  COLON = 58,
  SEMICOLON = 59,
  LESS = 60,
  EQUAL = 61,
  GREATER = 62,
  AT = 64,
  UPPER_B = 66,
  UPPER_E = 69,
  UPPER_F = 70,
  UPPER_J = 74,
  UPPER_N = 78,
  UPPER_O = 79,
  UPPER_R = 82,
  UPPER_U = 85,
  UPPER_X = 88,
  LEFT_BRACKET = 91,
  BACKSLASH = 92,
  RIGHT_BRACKET = 93,
  CIRCUMFLEX = 94,
  UNDERSCORE = 95,
  A = 97,
  B = 98,
  E = 101,
  F = 102,
  I = 105,
  J = 106,
  N = 110,
  O = 111,
  R = 114,
  S = 115,
  U = 117,
  V = 118,
  X = 120,
  LEFT_BRACE = 123,
  BAR = 124,
  RIGHT_BRACE = 125,
  TILDE = 126,
}

const STARTS_IDENTIFIER = 1;
const CONTINUES_IDENTIFIER = 2;
const HEXADECIMAL = 4;

const CLASSES = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(character)) CLASSES[code] |= STARTS_IDENTIFIER | CONTINUES_IDENTIFIER;
  if (/[0-9]/.test(character)) CLASSES[code] |= CONTINUES_IDENTIFIER;
  if (/[0-9A-Fa-f]/.test(character)) CLASSES[code] |= HEXADECIMAL;
}

/** Anything beyond ASCII may start a name; the whole name is checked later. */
export function mayStartIdentifier(code: number): boolean {
  return code >= 128 || (CLASSES[code] & STARTS_IDENTIFIER) !== 0;
}

export function mayContinueIdentifier(code: number): boolean {
  return code >= 128 || (CLASSES[code] & CONTINUES_IDENTIFIER) !== 0;
}

export function isAsciiIdentifierPart(code: number): boolean {
  return code < 128 && (CLASSES[code] & CONTINUES_IDENTIFIER) !== 0;
}

export function isDecimalDigit(code: number): boolean {
  return code >= Character.ZERO && code <= Character.NINE;
}

export function isHexadecimalDigit(code: number): boolean {
  return code < 128 && (CLASSES[code] & HEXADECIMAL) !== 0;
}

export function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

export function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

/**
 * How many more bytes source[start:end] takes in UTF-8 than it has UTF-16 units. A low surrogate without a high one
 * before it represents one byte that was not UTF-8 (see source.ts).
 */
export function extraBytes(source: string, start: number, end: number): number {
  let extra = 0;
  for (let index = start; index < end; index++) {
    const code = source.charCodeAt(index);
    if (code < 0x80) continue;
    if (code < 0x800) extra += 1;
    else if (isHighSurrogate(code)) {
      extra += 2;
      index++;
    } else if (!isLowSurrogate(code)) extra += 2;
  }
  return extra;
}

/** How many code points source[start:end] has. */
export function countCharacters(source: string, start: number, end: number): number {
  let count = end - start;
  for (let index = start; index < end - 1; index++) {
    if (isHighSurrogate(source.charCodeAt(index)) && isLowSurrogate(source.charCodeAt(index + 1))) count--;
  }
  return count;
}
