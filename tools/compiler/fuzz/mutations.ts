/** Small changes to a program, most of which make it invalid. */
import type { Random } from "./random.ts";

const WORD = /[^\W\d]\w*/u;
const PIECE =
  /[ \t\f]+|\\?\r?\n|#[^\n]*|(?:[rRbBfFuU]{0,2})(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')|[\d.]*\d[\w.]*|[^\W\d]\w*|\*\*=|\/\/=|>>=|<<=|\.\.\.|[-+*/%&|^@=!<>:]=|->|\*\*|\/\/|<<|>>|<>|[\s\S]/gu;

/** Tokens that may be inserted anywhere. */
const STRAY = `False None True and as assert async await break class continue def del elif else except finally for
  from global if import in is lambda nonlocal not or pass raise return try while with yield match case type print
  exec _ x self __debug__ __class__ 0 1 1.5 2j 0x1f 1_0 07 1__0 1e 0b2 'a' "b" b'c' f'{x}' f'{' f'{x!r:{y}}' r'\\'
  '''d''' u'' '\\N{DASH}' '\\x4' '\\d' ( ) [ ] { } , ; : . ... -> := = == != <> < > <= >= + - * / // % @ ** << >> & |
  ^ ~ += -= *= /= //= %= @= **= <<= >>= &= |= ^= ! ? $ \` \\ " ' """ ''' # é ª ９ € \u00a0 \u200b`.split(/\s+/);

/** Characters that may be inserted anywhere. */
const CHARACTERS = [
  ..."()[]{},;:.=!<>+-*/%@&|^~'\"\\#\n\n\t \f\r\u000b\0$?`_0123456789abefnrujxoBJNé€ª٣\u00a0\u2028😀",
];

export function split(source: string): string[] {
  return source.match(PIECE) ?? [];
}

/** Changes one or two tokens. */
export function mutateTokens(source: string, random: Random): string {
  const pieces = split(source);
  const changes = random.chance(0.85) ? 1 : 2;
  for (let change = 0; change < changes; change++) mutateToken(pieces, random);
  return pieces.join("");
}

function mutateToken(pieces: string[], random: Random): void {
  const tokens = [...pieces.keys()].filter((index) => !/^[ \t\f]+$|^#/.test(pieces[index]!));
  if (tokens.length === 0) return;
  const at = random.pick(tokens);
  const other = random.pick(tokens);
  const stray = random.chance(0.5) ? random.pick(STRAY) : pieces[other]!;
  switch (random.below(7)) {
    case 0:
      pieces[at] = "";
      break;
    case 1:
      pieces[at] = spaced(pieces[at]!, pieces[at]!);
      break;
    case 2:
      [pieces[at], pieces[other]] = [pieces[other]!, pieces[at]!];
      break;
    case 3: {
      const next = tokens.find((index) => index > at) ?? at;
      [pieces[at], pieces[next]] = [pieces[next]!, pieces[at]!];
      break;
    }
    case 4:
      pieces[at] = stray;
      break;
    case 5:
      pieces[at] = spaced(pieces[at]!, stray);
      break;
    default:
      mutateIndentation(pieces, random);
  }
}

function spaced(first: string, second: string): string {
  return WORD.test(first) && WORD.test(second) ? `${first} ${second}` : first + second;
}

function mutateIndentation(pieces: string[], random: Random): void {
  const starts = [...pieces.keys()].filter((index) => index === 0 || pieces[index - 1] === "\n");
  const at = random.pick(starts);
  const spaces = /^[ \t\f]+$/.test(pieces[at]!);
  const indentation = random.pick(["", " ", "  ", "    ", "        ", "\t", " \t", "\t ", "\f", "\\\n"]);
  pieces[at] = spaces ? indentation : indentation + pieces[at];
}

/** Changes a character, or truncates the source. */
export function mutateCharacters(source: string, random: Random): string {
  const characters = [...source];
  const at = random.below(characters.length + 1);
  switch (random.below(6)) {
    case 0:
      characters.splice(at, 1);
      break;
    case 1:
      characters.splice(at, 0, characters[at] ?? "");
      break;
    case 2:
      characters[at] = random.pick(CHARACTERS);
      break;
    case 3:
      characters.splice(at, random.below(4), random.pick(CHARACTERS));
      break;
    case 4:
      characters.length = Math.min(at, characters.length);
      break;
    default:
      characters.splice(at, 0, random.pick(CHARACTERS), random.pick(CHARACTERS));
  }
  return characters.join("");
}
