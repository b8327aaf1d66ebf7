/**
 * What the compiler throws when the program is wrong: a Python exception, not yet made.
 *
 * Offsets count characters (code points) from 1, as in CPython's SyntaxError; 0 and -1 have CPython's meaning
 * ("no position", "no end"). They are not the byte columns of tree nodes.
 */
export type PythonErrorKind =
  | "SyntaxError"
  | "IndentationError"
  | "TabError"
  | "ValueError"
  | "MemoryError"
  | "OverflowError"
  | "RecursionError"
  | "SystemError"
  | "LookupError"
  | "UnicodeEncodeError"
  | "UnicodeDecodeError";

/** Where in the source an error is. Kinds that are not SyntaxErrors have none. */
export interface ErrorDetails {
  readonly filename: string;
  readonly lineno: number;
  readonly offset: number;
  readonly end_lineno: number | null;
  readonly end_offset: number | null;
  readonly text: string | null;
  /** The exception's `args` hold its message alone, not where it is. */
  readonly isBare?: boolean;
}

export class PythonSyntaxError extends Error {
  constructor(
    readonly kind: PythonErrorKind,
    message: string,
    readonly details: ErrorDetails | null,
  ) {
    super(message);
    this.name = kind;
  }

  get filename(): string | null {
    return this.details?.filename ?? null;
  }
  get lineno(): number | null {
    return this.details?.lineno ?? null;
  }
  get offset(): number | null {
    return this.details?.offset ?? null;
  }
  get end_lineno(): number | null {
    return this.details?.end_lineno ?? null;
  }
  get end_offset(): number | null {
    return this.details?.end_offset ?? null;
  }
  get text(): string | null {
    return this.details?.text ?? null;
  }
}

/** A DeprecationWarning (or SyntaxWarning) that compiling the source gives. */
export interface CompilerWarning {
  readonly category: "DeprecationWarning" | "SyntaxWarning";
  readonly message: string;
  readonly filename: string;
  readonly lineno: number;
}

/** The warnings of one compilation, in the order in which CPython would issue them. */
export class Warnings {
  readonly issued: CompilerWarning[] = [];

  /**
   * `fatal`: the index of the one that a filter has made an error, found by compiling before; -1 for none. Those after it
   * are errors too: the rest of the source, searched for what may be the cause of an error, can have one.
   */
  constructor(readonly fatal = -1) {}

  /** True if the caller must raise a SyntaxError with the warning's message instead. */
  issue(warning: CompilerWarning): boolean {
    this.issued.push(warning);
    return this.fatal >= 0 && this.issued.length > this.fatal;
  }
}
