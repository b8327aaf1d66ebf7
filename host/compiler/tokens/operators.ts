/** The operators and delimiters, by their first character. */
import { Character } from "./characters.ts";
import { Token } from "./tokens.ts";

/** The kind and length of the longest operator at `position`: `kind << 2 | length`. */
export function operatorAt(source: string, position: number): number {
  const next = source.charCodeAt(position + 1);
  const assign = next === Character.EQUAL;
  switch (source.charCodeAt(position)) {
    case Character.LEFT_PARENTHESIS:
      return (Token.LPAR << 2) | 1;
    case Character.RIGHT_PARENTHESIS:
      return (Token.RPAR << 2) | 1;
    case Character.LEFT_BRACKET:
      return (Token.LSQB << 2) | 1;
    case Character.RIGHT_BRACKET:
      return (Token.RSQB << 2) | 1;
    case Character.LEFT_BRACE:
      return (Token.LBRACE << 2) | 1;
    case Character.RIGHT_BRACE:
      return (Token.RBRACE << 2) | 1;
    case Character.COMMA:
      return (Token.COMMA << 2) | 1;
    case Character.SEMICOLON:
      return (Token.SEMI << 2) | 1;
    case Character.TILDE:
      return (Token.TILDE << 2) | 1;
    case Character.DOT:
      if (next === Character.DOT && source.charCodeAt(position + 2) === Character.DOT) return (Token.ELLIPSIS << 2) | 3;
      return (Token.DOT << 2) | 1;
    case Character.COLON:
      return assign ? (Token.COLONEQUAL << 2) | 2 : (Token.COLON << 2) | 1;
    case Character.EQUAL:
      return assign ? (Token.EQEQUAL << 2) | 2 : (Token.EQUAL << 2) | 1;
    case Character.EXCLAMATION:
      return assign ? (Token.NOTEQUAL << 2) | 2 : (Token.OP << 2) | 1;
    case Character.PLUS:
      return assign ? (Token.PLUSEQUAL << 2) | 2 : (Token.PLUS << 2) | 1;
    case Character.MINUS:
      if (next === Character.GREATER) return (Token.RARROW << 2) | 2;
      return assign ? (Token.MINEQUAL << 2) | 2 : (Token.MINUS << 2) | 1;
    case Character.PERCENT:
      return assign ? (Token.PERCENTEQUAL << 2) | 2 : (Token.PERCENT << 2) | 1;
    case Character.AMPERSAND:
      return assign ? (Token.AMPEREQUAL << 2) | 2 : (Token.AMPER << 2) | 1;
    case Character.BAR:
      return assign ? (Token.VBAREQUAL << 2) | 2 : (Token.VBAR << 2) | 1;
    case Character.CIRCUMFLEX:
      return assign ? (Token.CIRCUMFLEXEQUAL << 2) | 2 : (Token.CIRCUMFLEX << 2) | 1;
    case Character.AT:
      return assign ? (Token.ATEQUAL << 2) | 2 : (Token.AT << 2) | 1;
    case Character.STAR:
      if (next !== Character.STAR) return assign ? (Token.STAREQUAL << 2) | 2 : (Token.STAR << 2) | 1;
      return thirdIsEqual(source, position) ? (Token.DOUBLESTAREQUAL << 2) | 3 : (Token.DOUBLESTAR << 2) | 2;
    case Character.SLASH:
      if (next !== Character.SLASH) return assign ? (Token.SLASHEQUAL << 2) | 2 : (Token.SLASH << 2) | 1;
      return thirdIsEqual(source, position) ? (Token.DOUBLESLASHEQUAL << 2) | 3 : (Token.DOUBLESLASH << 2) | 2;
    case Character.LESS:
      if (next === Character.GREATER) return (Token.NOTEQUAL << 2) | 2;
      if (next !== Character.LESS) return assign ? (Token.LESSEQUAL << 2) | 2 : (Token.LESS << 2) | 1;
      return thirdIsEqual(source, position) ? (Token.LEFTSHIFTEQUAL << 2) | 3 : (Token.LEFTSHIFT << 2) | 2;
    case Character.GREATER:
      if (next !== Character.GREATER) return assign ? (Token.GREATEREQUAL << 2) | 2 : (Token.GREATER << 2) | 1;
      return thirdIsEqual(source, position) ? (Token.RIGHTSHIFTEQUAL << 2) | 3 : (Token.RIGHTSHIFT << 2) | 2;
    default:
      return (Token.OP << 2) | 1;
  }
}

function thirdIsEqual(source: string, position: number): boolean {
  return source.charCodeAt(position + 2) === Character.EQUAL;
}
