/**
 * The kinds of tokens, and the tokens of one source as columns of numbers rather than objects: a file in the standard
 * library has tens of thousands, and the parser mostly looks only at kinds.
 */

/** Every reserved word has its own kind, so that the parser never compares text. */
export const enum Token {
  ENDMARKER,
  NAME,
  NUMBER,
  STRING,
  NEWLINE,
  INDENT,
  DEDENT,
  ERROR,
  /** A character that has no meaning in Python: `$`, `?`, `!` and the backquote. */
  OP,
  /** Never occurs. The grammar still asks for it in places; asking reads one more token, and errors show that. */
  TYPE_COMMENT,

  LPAR,
  RPAR,
  LSQB,
  RSQB,
  LBRACE,
  RBRACE,
  COLON,
  COMMA,
  SEMI,
  DOT,
  ELLIPSIS,
  RARROW,
  COLONEQUAL,
  EQUAL,
  AT,
  PLUS,
  MINUS,
  STAR,
  SLASH,
  VBAR,
  AMPER,
  CIRCUMFLEX,
  TILDE,
  PERCENT,
  DOUBLESTAR,
  DOUBLESLASH,
  LEFTSHIFT,
  RIGHTSHIFT,
  LESS,
  GREATER,
  EQEQUAL,
  NOTEQUAL,
  LESSEQUAL,
  GREATEREQUAL,
  PLUSEQUAL,
  MINEQUAL,
  STAREQUAL,
  SLASHEQUAL,
  PERCENTEQUAL,
  AMPEREQUAL,
  VBAREQUAL,
  CIRCUMFLEXEQUAL,
  LEFTSHIFTEQUAL,
  RIGHTSHIFTEQUAL,
  DOUBLESTAREQUAL,
  DOUBLESLASHEQUAL,
  ATEQUAL,

  // In the order of KEYWORDS below.
  FALSE,
  NONE,
  TRUE,
  AND,
  AS,
  ASSERT,
  ASYNC,
  AWAIT,
  BREAK,
  CLASS,
  CONTINUE,
  DEF,
  DEL,
  ELIF,
  ELSE,
  EXCEPT,
  FINALLY,
  FOR,
  FROM,
  GLOBAL,
  IF,
  IMPORT,
  IN,
  IS,
  LAMBDA,
  NONLOCAL,
  NOT,
  OR,
  PASS,
  RAISE,
  RETURN,
  TRY,
  WHILE,
  WITH,
  YIELD,
}

/** Reserved words. The n-th is token kind FALSE + n and has number n in every `Names`. */
export const KEYWORDS: readonly string[] = [
  "False",
  "None",
  "True",
  "and",
  "as",
  "assert",
  "async",
  "await",
  "break",
  "class",
  "continue",
  "def",
  "del",
  "elif",
  "else",
  "except",
  "finally",
  "for",
  "from",
  "global",
  "if",
  "import",
  "in",
  "is",
  "lambda",
  "nonlocal",
  "not",
  "or",
  "pass",
  "raise",
  "return",
  "try",
  "while",
  "with",
  "yield",
];

/** Words that are reserved only where the grammar says so. Their numbers in `Names` follow the keywords'. */
export const SOFT_KEYWORDS: readonly string[] = ["_", "case", "match"];
export const enum SoftKeyword {
  UNDERSCORE = 35,
  CASE,
  MATCH,
}

const INITIAL_TABLE_SIZE = 128;

/** The distinct names of one source, numbered: each becomes one string, however often it occurs. */
export class Names {
  private constructor(
    readonly strings: string[],
    private hashes: Int32Array,
    /** Open addressing: 0 is an empty slot, anything else is a name's number plus 1. */
    private table: Int32Array,
  ) {}

  /** The names of a new source: only the reserved ones. */
  static create(): Names {
    return new Names(RESERVED.strings.slice(), RESERVED.hashes.slice(), RESERVED.table.slice());
  }

  /** Never handed out, so never added to. */
  static reserved(): Names {
    const names = new Names([], new Int32Array(INITIAL_TABLE_SIZE), new Int32Array(INITIAL_TABLE_SIZE));
    for (const word of KEYWORDS) names.add(word);
    for (const word of SOFT_KEYWORDS) names.add(word);
    // The same words written in other characters are ordinary names, so lookup must never find these.
    names.strings.push(...SOFT_KEYWORDS);
    return names;
  }

  /** Whether it occurs in the source. Not tracked for reserved words. */
  has(name: string): boolean {
    return this.strings.indexOf(name, RESERVED.strings.length) >= 0;
  }

  /** The number of source[start:end]; `hashStep` has been folded over its characters. */
  find(source: string, start: number, end: number, hash: number): number {
    const mask = this.table.length - 1;
    const length = end - start;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.table[slot];
      if (entry === 0) return this.insert(source.slice(start, end), hash, slot);
      if (this.hashes[entry - 1] !== hash) continue;
      const candidate = this.strings[entry - 1];
      if (candidate.length !== length) continue;
      let index = 0;
      while (index < length && candidate.charCodeAt(index) === source.charCodeAt(start + index)) index++;
      if (index === length) return entry - 1;
    }
  }

  /** The number of a name whose normal form is `name`. */
  addNormalized(name: string): number {
    const soft = SOFT_KEYWORDS.indexOf(name);
    return soft < 0 ? this.add(name) : KEYWORDS.length + SOFT_KEYWORDS.length + soft;
  }

  add(name: string): number {
    let hash = 0;
    for (let index = 0; index < name.length; index++) hash = hashStep(hash, name.charCodeAt(index));
    return this.find(name, 0, name.length, hash);
  }

  private insert(name: string, hash: number, slot: number): number {
    const number = this.strings.length;
    this.strings.push(name);
    this.hashes[number] = hash;
    this.table[slot] = number + 1;
    if (this.strings.length * 2 > this.table.length) this.grow();
    return number;
  }

  private grow(): void {
    const size = this.table.length * 2;
    const hashes = new Int32Array(size);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.table = new Int32Array(size);
    for (let number = 0; number < this.strings.length; number++) {
      let slot = hashes[number] & (size - 1);
      while (this.table[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.table[slot] = number + 1;
    }
  }
}

const RESERVED = Names.reserved();

export function hashStep(hash: number, character: number): number {
  return (Math.imul(hash, 31) + character) | 0;
}

/** Tokens in source order. Columns are UTF-8 bytes; -1 means that the token has no text, as in CPython. */
export class TokenList {
  count = 0;
  kinds: Uint8Array;
  /** Where the token's text starts and ends in the source string, in UTF-16 units. */
  starts: Int32Array;
  ends: Int32Array;
  lines: Int32Array;
  columns: Int32Array;
  endLines: Int32Array;
  endColumns: Int32Array;
  /** For names and reserved words, the number in `Names`. */
  names: Int32Array;
  /** How many brackets are open after the token. */
  levels: Uint8Array;

  constructor(capacity: number) {
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.lines = new Int32Array(capacity);
    this.columns = new Int32Array(capacity);
    this.endLines = new Int32Array(capacity);
    this.endColumns = new Int32Array(capacity);
    this.names = new Int32Array(capacity);
    this.levels = new Uint8Array(capacity);
  }

  grow(): void {
    const capacity = this.kinds.length * 2;
    const bytes = (old: Uint8Array): Uint8Array => {
      const array = new Uint8Array(capacity);
      array.set(old);
      return array;
    };
    const numbers = (old: Int32Array): Int32Array => {
      const array = new Int32Array(capacity);
      array.set(old);
      return array;
    };
    this.kinds = bytes(this.kinds);
    this.starts = numbers(this.starts);
    this.ends = numbers(this.ends);
    this.lines = numbers(this.lines);
    this.columns = numbers(this.columns);
    this.endLines = numbers(this.endLines);
    this.endColumns = numbers(this.endColumns);
    this.names = numbers(this.names);
    this.levels = bytes(this.levels);
  }
}
