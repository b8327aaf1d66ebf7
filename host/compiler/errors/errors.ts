/**
 * What the compiler throws when the program is wrong: a description of a Python exception.
 *
 * Offsets count characters (code points) from 1, as in CPython's SyntaxError; 0 and -1 have CPython's meaning ("no
 * position", "no end"). They are not the byte columns of tree nodes.
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

/** Where an error is in the source. Only SyntaxErrors have this. */
export interface ErrorDetails {
  readonly filename: string;
  readonly lineno: number;
  readonly offset: number;
  readonly end_lineno: number | null;
  readonly end_offset: number | null;
  readonly text: string | null;
  /** The exception's `args` hold only its message, not the location. */
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

/** A DeprecationWarning or SyntaxWarning issued while compiling. */
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
   * `fatal` is the index of the warning that a filter has turned into an error, as an earlier compilation found; -1 if
   * there is none. The warnings after it are errors too: the search through the rest of the source for the cause of an
   * error can issue some.
   */
  constructor(readonly fatal = -1) {}

  /** Returns true if the caller must raise a SyntaxError with the warning's message instead. */
  issue(warning: CompilerWarning): boolean {
    this.issued.push(warning);
    return this.fatal >= 0 && this.issued.length > this.fatal;
  }
}
