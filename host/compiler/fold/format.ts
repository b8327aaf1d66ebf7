/** Turns `"%s is %r" % (a, b)` into an f-string if it uses only %s, %r, %a and %%. */
import { type StrValue, strConstant } from "../constants/constants.ts";
import { NO_LOCATION } from "../flowgraph/blocks.ts";
import * as ast from "../generated/nodes.ts";

/** Widths and precisions with this many digits are left to run time. */
const MAX_DIGITS = 3;

export function foldFormat(node: ast.BinOp, format: StrValue, operands: readonly ast.expr[]): ast.expr | null {
  if (operands.some((operand) => operand.kind === "Starred")) return null;
  const characters =
    format.codePoints?.map((code) => code) ?? Array.from(format.value, (character) => character.codePointAt(0)!);
  const values: ast.expr[] = [];
  let position = 0;
  let used = 0;
  for (;;) {
    const literal: number[] = [];
    while (position < characters.length) {
      if (characters[position] !== PERCENT) literal.push(characters[position++]!);
      else if (characters[position + 1] === PERCENT) {
        literal.push(PERCENT);
        position += 2;
      } else break;
    }
    if (literal.length > 0) values.push(constant(strFromCodes(literal), NO_LOCATION));
    if (position >= characters.length) break;
    const operand = operands[used++];
    if (operand === undefined) return null;
    const conversion = new Conversion(characters, position + 1);
    if (!conversion.parse()) return null;
    position = conversion.position;
    values.push(conversion.formatted(operand));
  }
  if (used < operands.length) return null;
  return ast.makeJoinedStr(values, node.lineno, node.col_offset, node.end_lineno, node.end_col_offset);
}

const PERCENT = 0x25;
const ZERO = 0x30;
const NINE = 0x39;

function constant(value: StrValue, at: ast.Located): ast.Constant {
  return ast.makeConstant(value, null, at.lineno, at.col_offset, at.end_lineno, at.end_col_offset);
}

export function strFromCodes(codes: readonly number[]): StrValue {
  let value = "";
  for (const code of codes) value += String.fromCodePoint(code);
  const hasSurrogate = codes.some((code) => code >= 0xd800 && code <= 0xdfff);
  return { type: "str", value, codePoints: hasSurrogate ? codes : null };
}

/** What follows a `%`: flags, width, precision and type. */
class Conversion {
  private leftAligned = false;
  private width = -1;
  private precision = -1;
  private type = 0;

  constructor(
    private readonly characters: readonly number[],
    public position: number,
  ) {}

  /** False if run time has to do it. */
  parse(): boolean {
    const flags = "-+ #0";
    let character = this.next();
    while (character >= 0 && flags.includes(String.fromCharCode(character))) {
      if (character === 0x2d) this.leftAligned = true;
      character = this.next();
    }
    if (isDigit(character)) {
      this.width = 0;
      for (let digits = 0; isDigit(character); character = this.next()) {
        this.width = this.width * 10 + character - ZERO;
        if (++digits >= MAX_DIGITS) return false;
      }
    }
    if (character === 0x2e) {
      this.precision = 0;
      character = this.next();
      for (let digits = 0; isDigit(character); character = this.next()) {
        this.precision = this.precision * 10 + character - ZERO;
        if (++digits >= MAX_DIGITS) return false;
      }
    }
    this.type = character;
    return character >= 0 && "sra".includes(String.fromCodePoint(character));
  }

  private next(): number {
    return this.characters[this.position++] ?? -1;
  }

  formatted(operand: ast.expr): ast.expr {
    let specification = "";
    if (!this.leftAligned && this.width > 0) specification += ">";
    if (this.width >= 0) specification += this.width;
    if (this.precision >= 0) specification += `.${this.precision}`;
    const { lineno, col_offset, end_lineno, end_col_offset } = operand;
    const spec = specification === "" ? null : constant(strConstant(specification), operand);
    return ast.makeFormattedValue(operand, this.type, spec, lineno, col_offset, end_lineno, end_col_offset);
  }
}

function isDigit(character: number): boolean {
  return character >= ZERO && character <= NINE;
}
