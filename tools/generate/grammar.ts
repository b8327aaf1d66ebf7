/** The grammar of definitions/grammar as data for the diagnosing parser. The README.md there explains the notation. */
import { readFileSync } from "node:fs";
import type { AlternativeData, ItemData, ResultData, RuleData } from "../../host/compiler/parser/diagnosing/data.ts";
import { operatorAt } from "../../host/compiler/tokens/operators.ts";
import { KEYWORDS, Token } from "../../host/compiler/tokens/tokens.ts";
import type { Generator } from "./all.ts";

const DIRECTORY = "definitions/grammar";
const SOURCES = ["statements.txt", "patterns.txt", "expressions.txt", "errors.txt"];
const TARGET = "host/compiler/generated/grammar.ts";
const KINDS: Readonly<Record<string, Token>> = {
  NAME: Token.NAME,
  NUMBER: Token.NUMBER,
  STRING: Token.STRING,
  NEWLINE: Token.NEWLINE,
  INDENT: Token.INDENT,
  DEDENT: Token.DEDENT,
  ENDMARKER: Token.ENDMARKER,
  TYPE_COMMENT: Token.TYPE_COMMENT,
};
const SYMBOL = /\s*(->|'[^']+'|"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*(?:=(?=[^\s=]))?|\$\w+|\d+|[()[\]?*+^&!~@|=])/y;

export const grammar: Generator = {
  name: "grammar",
  files: () => new Map([[TARGET, write(readRules())]]),
};

interface Definition {
  readonly name: string;
  readonly flag: string;
  readonly text: string;
}

function readRules(): RuleData[] {
  const definitions: Definition[] = [];
  for (const source of SOURCES) {
    for (const line of readFileSync(`${DIRECTORY}/${source}`, "utf8").split("\n")) {
      if (line.trim() === "" || line.startsWith("#")) continue;
      const last = definitions.length - 1;
      if (line.startsWith(" ")) {
        definitions[last] = { ...definitions[last], text: `${definitions[last].text} ${line.trim()}` };
        continue;
      }
      const header = /^(\w+)(?: (memo|left))?\s*(.*)$/.exec(line);
      if (header === null) throw new Error(`${source}: not a rule: ${line}`);
      definitions.push({ name: header[1], flag: header[2] ?? "", text: header[3] });
    }
  }
  const numbers = new Map(definitions.map((definition, index) => [definition.name, index]));
  return definitions.map((definition) => {
    const reader = new Reader(definition, numbers);
    return {
      name: definition.name,
      ...(definition.flag === "memo" ? { memo: true } : {}),
      ...(definition.flag === "left" ? { left: true } : {}),
      alternatives: reader.readRule(),
    };
  });
}

class Reader {
  private readonly symbols: string[] = [];
  private index = 0;

  constructor(
    private readonly definition: Definition,
    private readonly numbers: ReadonlyMap<string, number>,
  ) {
    const text = definition.text.replace(/\s+$/, "");
    SYMBOL.lastIndex = 0;
    while (SYMBOL.lastIndex < text.length) {
      const start = SYMBOL.lastIndex;
      const match = SYMBOL.exec(text);
      if (match === null) throw this.error(`cannot read "${text.slice(start)}"`);
      this.symbols.push(match[1]);
    }
  }

  readRule(): AlternativeData[] {
    if (this.symbols[0] === "|") this.index++;
    const alternatives = this.readAlternatives();
    if (this.index < this.symbols.length) throw this.error(`unexpected ${this.symbols[this.index]}`);
    return alternatives;
  }

  private readAlternatives(): AlternativeData[] {
    const alternatives = [this.readAlternative()];
    while (this.accept("|")) alternatives.push(this.readAlternative());
    return alternatives;
  }

  private readAlternative(): AlternativeData {
    const start = this.index;
    const names: (string | null)[] = [];
    const items: ItemData[] = [];
    while (!["|", ")", "]", "->", undefined].includes(this.symbols[this.index])) {
      const symbol = this.symbols[this.index];
      const named = /^[A-Za-z_]\w*=$/.test(symbol);
      if (named) this.index++;
      names.push(named ? symbol.slice(0, -1) : null);
      items.push(this.readItem());
    }
    // As in CPython, an error rule that has other items beside it is always tried:
    // `'{' invalid_double_starred_kvpairs '}'`.
    const second = items.length === 1 && this.symbols[start].startsWith("invalid_");
    return {
      ...(second ? { second } : {}),
      ...(names.every((name) => name === null) ? {} : { names }),
      items,
      ...(this.accept("->") ? { result: this.readResult() } : {}),
    };
  }

  private readItem(): ItemData {
    if (this.accept("~")) return { op: "cut" };
    if (this.accept("&")) return { op: "and", item: this.readPostfix() };
    if (this.accept("!")) return { op: "not", item: this.readPostfix() };
    if (this.accept("@")) {
      const text = this.next().slice(1, -1);
      return { op: "must", kind: tokenKind(text), text };
    }
    return this.readPostfix();
  }

  private readPostfix(): ItemData {
    const item = this.readAtom();
    if (this.accept("?")) return { op: "optional", item };
    if (this.accept("*")) return { op: "repeat", item, least: 0 };
    if (this.accept("+")) return { op: "repeat", item, least: 1 };
    if (this.accept("^")) return { op: "gather", item, separator: this.readAtom() };
    return item;
  }

  private readAtom(): ItemData {
    const symbol = this.next();
    if (symbol === "(" || symbol === "[") {
      const alternatives = this.readAlternatives();
      if (!this.accept(symbol === "(" ? ")" : "]")) throw this.error("a bracket is not closed");
      const [only] = alternatives;
      // As in CPython's generator, a group of one item takes no stack level.
      const inline =
        alternatives.length === 1 && only.items.length === 1 && only.result === undefined && only.names === undefined;
      const item: ItemData = inline ? only.items[0] : { op: "group", alternatives };
      return symbol === "(" ? item : { op: "optional", item };
    }
    if (symbol.startsWith("'")) return { op: "token", kind: tokenKind(symbol.slice(1, -1)) };
    if (symbol.startsWith('"')) return { op: "soft", word: symbol.slice(1, -1) };
    if (symbol === "SOFT_KEYWORD") return { op: "soft", word: null };
    if (symbol in KINDS) return { op: "token", kind: KINDS[symbol] };
    const rule = this.numbers.get(symbol);
    if (rule === undefined) throw this.error(`there is no rule ${symbol}`);
    return { op: "rule", rule };
  }

  private readResult(): ResultData {
    if (this.accept("=")) return { make: "name", name: this.next() };
    const word = this.next();
    switch (word) {
      case "word":
        return { make: "word", word: this.next() };
      case "call":
        return { make: "call", function: this.next(), ...this.readFields() };
      case "error":
        return this.readError();
      case "indentation":
        return { make: "error", kind: "IndentationError", where: "last", message: this.readMessage() };
      case "target":
        return { make: "target", purpose: this.next(), name: this.next() };
      default:
        return { make: "node", kind: word, ...this.readFields() };
    }
  }

  private readFields(): { fields?: Record<string, string> } {
    const fields: Record<string, string> = {};
    while (/^\w+=$/.test(this.symbols[this.index] ?? "")) {
      const name = this.next().slice(0, -1);
      fields[name] = this.next();
    }
    return Object.keys(fields).length === 0 ? {} : { fields };
  }

  private readError(): ResultData {
    const error = { make: "error", kind: "SyntaxError" } as const;
    if (this.accept("at")) return { ...error, where: "range", from: this.next(), message: this.readMessage() };
    if (this.accept("after")) return { ...error, where: "after", from: this.next(), message: this.readMessage() };
    if (this.accept("from")) {
      const from = this.next();
      if (!this.accept("to")) throw this.error("from what to what?");
      return { ...error, where: "range", from, to: this.next(), message: this.readMessage() };
    }
    return { ...error, where: "last", message: this.readMessage() };
  }

  private readMessage(): string {
    return JSON.parse(this.next());
  }

  private accept(symbol: string): boolean {
    if (this.symbols[this.index] !== symbol) return false;
    this.index++;
    return true;
  }

  private next(): string {
    const symbol = this.symbols[this.index++];
    if (symbol === undefined) throw this.error("unexpected end");
    return symbol;
  }

  private error(message: string): Error {
    return new Error(`${DIRECTORY}: ${this.definition.name}: ${message}`);
  }
}

function tokenKind(text: string): Token {
  const keyword = KEYWORDS.indexOf(text);
  if (keyword >= 0) return Token.FALSE + keyword;
  const operator = operatorAt(text, 0);
  if ((operator & 3) !== text.length || operator >> 2 === Token.OP) throw new Error(`${DIRECTORY}: no token '${text}'`);
  return operator >> 2;
}

/** What host/compiler/parser/diagnosing/constructors.ts exports. */
const CONSTRUCTORS = [
  "and",
  "call",
  "CUT",
  "define",
  "gather",
  "group",
  "made",
  "madeOf",
  "named",
  "node",
  "not",
  "optional",
  "plain",
  "repeat",
  "rule",
  "token",
  "word",
];

function write(rules: readonly RuleData[]): string {
  return [
    `// Generated from ${DIRECTORY} by tools/generate/grammar.ts. Do not edit.`,
    "",
    `import { ${CONSTRUCTORS.join(", ")} } from "../parser/diagnosing/constructors.ts";`,
    `import type { RuleData } from "../parser/diagnosing/data.ts";`,
    "",
    "let rules: readonly RuleData[] | null = null;",
    "",
    "/** Created on first use: a program without errors never needs it. */",
    "export function grammarRules(): readonly RuleData[] {",
    "  rules ??= [",
    ...rules.map((rule) => `    ${ruleLiteral(rule)},`),
    "  ];",
    "  return rules;",
    "}",
    "",
  ].join("\n");
}

function list(items: readonly string[]): string {
  return `[${items.join(", ")}]`;
}

function fields(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(", ");
}

function ruleLiteral({ name, alternatives, ...rest }: RuleData): string {
  const written = alternatives.map(alternative);
  if (Object.keys(rest).length === 0) return `define(${[JSON.stringify(name), ...written].join(", ")})`;
  return `{ ${fields({ name, ...rest })}, alternatives: ${list(written)} }`;
}

function alternative({ items, result, ...rest }: AlternativeData): string {
  const written = items.map(item);
  const { names } = rest;
  if (rest.second === undefined) {
    if (result === undefined && names === undefined) return `plain(${written.join(", ")})`;
    if (result !== undefined && names === undefined) return `made(${[resultLiteral(result), ...written].join(", ")})`;
    if (result !== undefined) return `madeOf(${[JSON.stringify(names), resultLiteral(result), ...written].join(", ")})`;
  }
  const parts = [fields(rest), `items: ${list(written)}`];
  if (result !== undefined) parts.push(`result: ${resultLiteral(result)}`);
  return `{ ${parts.filter((part) => part !== "").join(", ")} }`;
}

function item(data: ItemData): string {
  switch (data.op) {
    case "token":
      return `token(${data.kind})`;
    case "rule":
      return `rule(${data.rule})`;
    case "group":
      return `group(${data.alternatives.map(alternative).join(", ")})`;
    case "optional":
    case "and":
    case "not":
      return `${data.op}(${item(data.item)})`;
    case "repeat":
      return `repeat(${item(data.item)}, ${data.least})`;
    case "gather":
      return `gather(${item(data.item)}, ${item(data.separator)})`;
    case "cut":
      return "CUT";
    default:
      return `{ ${fields(data)} }`;
  }
}

function resultLiteral(result: ResultData): string {
  if (result.make === "call" && result.fields === undefined) return `call(${JSON.stringify(result.function)})`;
  if (result.make === "node" && result.fields === undefined) return `node(${JSON.stringify(result.kind)})`;
  if (result.make === "name") return `named(${JSON.stringify(result.name)})`;
  if (result.make === "word") return `word(${JSON.stringify(result.word)})`;
  return `{ ${fields(result)} }`;
}
