/** Programs that nest or repeat up to the limits of CPython's parser and compiler, and beyond. */
import type { Random } from "./random.ts";

/** `X` marks what is nested. */
const EXPRESSIONS = [
  "-X",
  "not X",
  "~X",
  "(X)",
  "[X]",
  "{X}",
  "(X,)",
  "{1: X}",
  "{X: 1}",
  "X.a",
  "X[0]",
  "X()",
  "f(X)",
  "f(a, *X)",
  "f(a=X)",
  "f(**X)",
  "lambda: X",
  "lambda a=X: 0",
  "X + 1",
  "a + X",
  "(a + X)",
  "X * a",
  "X if a else b",
  "a if X else b",
  "a if b else X",
  "X ** a",
  "a ** X",
  "X < a",
  "a < X",
  "X and a",
  "a or X",
  "(a := X)",
  "a[X]",
  "a[X:1]",
  "a[1:X]",
  "[X for x in y]",
  "[x for x in X]",
  "[x for x in y if X]",
  "{x: X for x in y}",
  "(X for x in y)",
  "f(X for x in y)",
  "(yield X)",
  "(await X)",
  "'a' 'b' X",
];
const TARGETS = ["(X)", "[X]", "(X,)", "[a, X]", "*X", "X.a", "X[0]", "(a, *X)"];
const PATTERNS = ["(X)", "[X]", "(X,)", "{1: X}", "A(X)", "A(x=X)", "X | 1", "1 | X", "[X, *_]", "(X as a)", "[a, X]"];
/** Compound statement headers; a block follows each. */
const BLOCKS = [
  "if a:",
  "while a:",
  "for a in b:",
  "with a:",
  "with a as b:",
  "def f():",
  "async def f():",
  "class A:",
  "try:",
];
/** Constructs that repeat without nesting in the source. */
const CHAINS = [
  "a = ",
  "a, ",
  "*a, ",
  "a.",
  "a + ",
  "a ** ",
  "a < ",
  "a or ",
  "not ",
  "a if b else ",
  "a; ",
  "'a' ",
  "f()(",
  "@",
  "a = b = ",
  "1 ",
  "-1 + ",
  "x\n",
  "a: b = c\n",
];

const FEW = [3, 10, 19, 20, 21, 25, 49, 60];
const MANY = [90, 98, 99, 100, 101, 150, 198, 199, 200, 201, 300];
const TOO_MANY = [
  500, 900, 990, 996, 998, 1000, 1100, 1490, 1500, 2000, 2900, 2990, 2996, 3000, 3100, 5990, 6000, 7000,
];

export function deep(random: Random): string {
  const count = random.pick(random.pick([FEW, MANY, MANY, TOO_MANY]));
  switch (random.below(8)) {
    case 0:
      return `${nest(TARGETS, count, random)} = a\n`;
    case 1:
      return `match a:\n case ${nest(PATTERNS, count, random)}: pass\n`;
    case 2:
      return blocks(Math.min(count, 120), random);
    case 3:
      return `${random.pick(["", "x = ", "(", "f("])}${random.pick(CHAINS).repeat(count)}a\n`;
    case 4:
      return "if a:\n b\nel".repeat(count) + random.pick(["if c:\n d\n", "se:\n e\n"]);
    default: {
      const place = random.pick([
        "X\n",
        "x = X\n",
        "def f(): X\n",
        "async def f(): X\n",
        "class A: X\n",
        "x: X\n",
        "del X\n",
        "@X\ndef f(): 0\n",
      ]);
      return place.replace("X", () => nest(EXPRESSIONS, count, random));
    }
  }
}

/** One to three ways of nesting in turn, `count` levels in all. */
function nest(ways: readonly string[], count: number, random: Random): string {
  const chosen = Array.from({ length: random.between(1, 3) }, () => random.pick(ways));
  let before = "";
  const after: string[] = [];
  for (let index = 0; index < count; index++) {
    const [left, right] = chosen[index % chosen.length]!.split("X");
    before += left;
    after.push(right!);
  }
  return before + random.pick(["a", "1", "a b", "'a'", "*a", "_"]) + after.reverse().join("");
}

function blocks(count: number, random: Random): string {
  const chosen = Array.from({ length: random.between(1, 3) }, () => random.pick(BLOCKS));
  const heads = Array.from({ length: count }, (_, index) => chosen[index % chosen.length]!);
  let text = heads.map((head, index) => `${" ".repeat(index)}${head}\n`).join("");
  text += `${" ".repeat(count)}${random.pick(["pass", "return", "break", "nonlocal a", "yield", "a b"])}\n`;
  for (let index = count - 1; index >= 0; index--)
    if (heads[index] === "try:") text += `${" ".repeat(index)}finally: pass\n`;
  return text;
}
