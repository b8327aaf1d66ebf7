/** Random numbers, strings and f-strings. */
import type { Writer } from "./writer.ts";

const NUMBERS =
  `0 1 2 3 7 10 255 256 65536 1_000 0xff 0XDEAD_beef 0o17 0b1010 0_0 00 2147483648 4294967296 18446744073709551616
  340282366920938463463374607431768211456 123456789012345678901234567890 1.0 0.0 .5 5. 1e10 1E-5 1_0.0_1 1e308 1e309
  1e-400 3.141592653589793 0.1 1j 0j 2.5J 1e3j 077.5 09e1 0777j`.split(/\s+/);
const BIG_POWERS = [
  "2**64",
  "2**128",
  "2**127",
  "10**20",
  "(-2)**63",
  "1<<127",
  "1<<128",
  "1<<130",
  "2**0.5",
  "(-8)**(1/3)",
  "0**-1",
  "1//0",
  "1%0",
  "1/0",
];

const TEXTS = [
  "",
  "a",
  "abc",
  "hello world",
  "x" + "y".repeat(20),
  "%s",
  "%d %s",
  "%(a)s",
  "%%",
  "{}",
  "é",
  "€",
  "😀",
  " ",
  "ident_1",
  "a.b",
  "{{}}",
  "__a",
];
const ESCAPES = ["\\n", "\\t", "\\\\", "\\'", '\\"', "\\x41", "\\0", "\\101", "\\377", "\\r", "\\a"];
const TEXT_ESCAPES = ["\\u20ac", "\\U0001F600", "\\N{EM DASH}", "\\N{LATIN SMALL LETTER A}", "\\ud800"];
const ODD_ESCAPES = ["\\d", "\\.", "\\8", "\\ ", "\\400", "\\777", "\\{", "\\é"];
const WRONG_ESCAPES = ["\\x4", "\\N{NONE SUCH}", "\\u12", "\\U11000000", "\\N", "\\x"];
const QUOTES = ["'", '"', "'''", '"""'];

export function number(writer: Writer): string {
  const { random } = writer;
  if (writer.isLarge && random.chance(0.5)) return String(random.below(1000));
  if (random.chance(0.1)) return `(${random.pick(BIG_POWERS)})`;
  return random.chance(0.5) ? String(random.below(5)) : random.pick(NUMBERS);
}

function escapeSequence(writer: Writer, isBytes: boolean): string {
  const { random } = writer;
  if (writer.breaksRule(0.05)) return random.pick(WRONG_ESCAPES);
  if (random.chance(0.15)) return random.pick(ODD_ESCAPES.filter((text) => !isBytes || text !== "\\é"));
  return random.pick(isBytes || random.chance(0.7) ? ESCAPES : TEXT_ESCAPES);
}

/** Text for between the quotes, without braces that have a meaning. */
function content(writer: Writer, quote: string, isRaw: boolean, isBytes: boolean): string {
  const { random } = writer;
  const parts = writer.several(0, 4, () => {
    if (random.chance(0.3)) return isRaw ? random.pick(["\\d", "\\n", "\\\\"]) : escapeSequence(writer, isBytes);
    const text = random.pick(TEXTS);
    return isBytes && !writer.breaksRule() ? text.replace(/[\u0080-\u{10ffff}]/gu, "?") : text;
  });
  if (random.chance(0.05)) parts.push(quote.length === 3 ? "\n" : "\\\n");
  const text = parts.join("").replaceAll(`\\${quote[0]}`, "_").replaceAll(quote[0]!, "_");
  // A backslash at the end would escape the quote.
  return /(?<!\\)(?:\\\\)*\\$/.test(text) ? `${text}n` : text;
}

/** One literal; `isFormula` says whether it may be an f-string, whose expressions come from `expression`. */
function stringLiteral(writer: Writer, isBytes: boolean, expression: (() => string) | null): string {
  const { random } = writer;
  const quote = random.pick(QUOTES);
  const isRaw = random.chance(0.15);
  const raw = isRaw ? random.pick(["r", "R"]) : "";
  if (isBytes) return random.pick([`b${raw}`, `${raw}B`]) + quote + content(writer, quote, isRaw, true) + quote;
  if (expression !== null) {
    return random.pick([`f${raw}`, `${raw}F`]) + quote + formatted(writer, quote, isRaw, expression, 0) + quote;
  }
  const prefix = isRaw ? raw : random.chance(0.1) ? random.pick(["u", "U"]) : "";
  return prefix + quote + content(writer, quote, isRaw, false) + quote;
}

function formatted(writer: Writer, quote: string, isRaw: boolean, expression: () => string, depth: number): string {
  const { random } = writer;
  return writer
    .several(depth === 0 ? 0 : 1, 4, () => {
      if (random.chance(0.35)) {
        const text = content(writer, quote, isRaw, false);
        if (depth > 0) return text.replace(/[{}]/g, "").replaceAll("\\N", "N");
        return text.replace(/\\N\{[^}]*\}|[{}]+/g, (part) =>
          part[0] === "\\" || writer.breaksRule(0.1) ? part : "{{}}",
        );
      }
      return replacement(writer, quote, isRaw, expression, depth);
    })
    .join("");
}

function replacement(writer: Writer, quote: string, isRaw: boolean, expression: () => string, depth: number): string {
  const { random } = writer;
  let value = expression();
  // What CPython 3.11 does not allow inside an f-string.
  const refused = quote.length === 1 ? /[\\#'"\n]|:=|lambda/ : /[\\#'"]|:=|lambda/;
  if (refused.test(value) && !writer.breaksRule(0.1)) value = writer.name();
  value = value.replaceAll(quote[0]!, "");
  if (value.startsWith("{")) value = ` ${value}`;
  if (/!(?!=)/.test(value)) value = writer.name();
  const equals = writer.maybe(0.15, () => random.pick(["=", " = "]));
  const conversion = writer.maybe(0.2, () => random.pick(["!r", "!s", "!a"]));
  const wanted = depth < 1 || (writer.isWild && depth < 3);
  const format = wanted ? writer.maybe(0.25, () => `:${formatted(writer, quote, isRaw, expression, depth + 1)}`) : "";
  return `{${value}${equals}${conversion}${format}}`;
}

/** Adjacent literals. */
export function strings(writer: Writer, expression: () => string): string {
  const { random } = writer;
  const isBytes = random.chance(0.2);
  const isFormula = !isBytes && random.chance(0.3);
  return writer
    .several(1, 3, () => {
      const bytes = writer.breaksRule(0.02) ? !isBytes : isBytes;
      return stringLiteral(writer, bytes, isFormula && random.chance(0.6) ? expression : null);
    })
    .join(" ");
}

/** A literal that is only text, such as a docstring or a key in a pattern. */
export function plainString(writer: Writer): string {
  return stringLiteral(writer, false, null);
}
