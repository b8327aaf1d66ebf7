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
  /** Where the SyntaxError is that it becomes if a filter makes warnings errors; absent where only the line is known. */
  readonly details?: ErrorDetails;
}
