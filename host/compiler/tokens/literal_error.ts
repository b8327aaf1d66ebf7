/** A string or number literal that is lexically valid but has no value. The error does not know its own location. */
export class LiteralError extends Error {
  /** The token, set once it is known. */
  token = -1;

  constructor(
    readonly kind: "SyntaxError" | "UnicodeDecodeError" | "ValueError",
    message: string,
    /** Whether the error is reported at the literal; otherwise at the last token that the parser has read. */
    readonly atLiteral = false,
    /** Whether it is an error only because a filter turned the warning into one. */
    readonly isWarning = false,
  ) {
    super(message);
  }
}
