/** A string or number literal that is lexically right and yet has no value. It does not know where it stands. */
export class LiteralError extends Error {
  /** The token, once that is known. */
  token = -1;

  constructor(
    readonly kind: "SyntaxError" | "UnicodeDecodeError" | "ValueError",
    message: string,
    /** Whether the error is reported at the literal; otherwise at the last token that the parser has read. */
    readonly atLiteral = false,
    /** Whether it only is an error because a filter made it one. */
    readonly isWarning = false,
  ) {
    super(message);
  }
}
