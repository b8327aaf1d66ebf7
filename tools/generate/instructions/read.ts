/**
 * Reads `definitions/instructions/*.def`: what an instruction is called, what it takes from the stack and leaves there,
 * what its inline cache holds, and its body.
 *
 * The format is described in definitions/instructions/README.md.
 */
import { closingIndex, fail, type Place, splitAtCommas, type Token, textOf, tokenize } from "./tokens.ts";

/**
 * One entry of a stack effect: `left`, `list: ListObject`, or `items[arg]`, which is as many slots as the expression
 * says.
 */
export interface Slot {
  readonly name: string;
  readonly type: string | null;
  readonly count: string | null;
}

export interface Effect {
  readonly before: readonly Slot[];
  readonly after: readonly Slot[];
}

export interface CacheField {
  readonly name: string;
  readonly type: keyof typeof cacheTypes;
  /** In bytes, from the first entry. */
  readonly offset: number;
}

/** What a cache field is in Wasm, and its bytes. A `pointer` fills an eight-byte slot. */
export const cacheTypes = {
  u16: { wasm: "u16", bytes: 2 },
  u32: { wasm: "u32", bytes: 4 },
  pointer: { wasm: "usize", bytes: 8 },
} as const;

export type Kind = "instruction" | "specialized" | "pseudo";

export interface Instruction {
  readonly kind: Kind;
  readonly name: string;
  readonly number: number;
  /** What its argument means: see `argumentKinds`. */
  readonly argument: string;
  /** The instruction that it is a faster form of; itself if it is none. */
  readonly family: string;
  /** To the next instruction. */
  readonly effect: Effect;
  /** To the target of its jump. */
  readonly jumpEffect: Effect;
  /** What the compiler counts, where that is not what happens. */
  readonly counted: Effect | null;
  readonly cache: readonly CacheField[];
  readonly place: Place;
}

export interface Body {
  /** Instructions that share this very text. */
  readonly instructions: readonly Instruction[];
  readonly tokens: readonly Token[];
  /** What a specialized instruction does whose assumptions do not hold. */
  readonly missed: readonly Token[] | null;
  readonly place: Place;
}

export interface Definitions {
  readonly instructions: readonly Instruction[];
  readonly bodies: readonly Body[];
}

export const argumentKinds = [
  "-",
  "number",
  "const",
  "name",
  "local",
  "free",
  "forward",
  "backward",
  "compare",
  "operator",
  "jump",
  "handler",
] as const;

interface Shared {
  readonly parameters: readonly string[];
  readonly tokens: readonly Token[];
}

interface Item extends Instruction {
  readonly ownEffect: boolean;
  readonly missed: readonly Token[] | null;
}

/** The files' texts by path, in the order in which the loop has their instructions. */
export function readDefinitions(files: ReadonlyMap<string, string>): Definitions {
  const reader = new Reader();
  for (const [file, text] of files) reader.readFile(file, text);
  return reader.finish();
}

class Reader {
  private readonly items = new Map<string, Item>();
  private readonly numbers = new Map<number, string>();
  /** Of this file: a body reads alone with what stands beside it. */
  private shared = new Map<string, Shared>();
  private readonly bodies: { names: string[]; tokens: readonly Token[]; place: Place }[] = [];
  private file = "";
  private tokens: Token[] = [];
  private at = 0;

  readFile(file: string, text: string): void {
    this.file = file;
    this.tokens = tokenize(text, file, 1);
    this.at = 0;
    this.shared = new Map();
    let waiting: string[] = [];
    for (let keyword = this.next(); keyword !== null; keyword = this.next()) {
      if (keyword.kind === "comment") continue;
      const place = { file, line: keyword.line };
      if (keyword.text === "shared") {
        this.readShared(place);
        continue;
      }
      if (keyword.text !== "instruction" && keyword.text !== "specialized" && keyword.text !== "pseudo")
        fail(place, `expected "instruction", "specialized", "pseudo" or "shared", not "${keyword.text}"`);
      const name = this.readHead(keyword.text, place);
      if (keyword.text === "pseudo" || this.take("decoded")) continue;
      waiting.push(name);
      // Heads in a row share the body after the last of them.
      if (this.peek("instruction") || this.peek("specialized")) continue;
      if (this.take("=")) this.bodies.push({ names: waiting, tokens: this.readUse(place), place });
      else if (this.peek("{")) this.bodies.push({ names: waiting, tokens: this.readBlock(), place });
      else fail(place, `${name} has no body`);
      waiting = [];
    }
    if (waiting.length > 0) fail(this.items.get(waiting[0]!)!.place, `${waiting[0]} has no body`);
  }

  finish(): Definitions {
    const resolved = new Map<string, Item>();
    for (const item of this.items.values()) resolved.set(item.name, this.inFamily(item));
    const bodies = this.bodies.map(({ names, tokens, place }): Body => {
      const instructions = names.map((name) => resolved.get(name)!);
      return { instructions, tokens, missed: resolved.get(instructions[0]!.family)!.missed, place };
    });
    return { instructions: [...resolved.values()], bodies };
  }

  /** A specialized instruction has its family's argument and cache, and the same effect under other names. */
  private inFamily(item: Item): Item {
    if (item.kind !== "specialized") return item;
    const family = this.items.get(item.family);
    if (!family || family.kind !== "instruction")
      fail(item.place, `${item.name} specializes ${item.family}, which is no instruction`);
    const { argument, cache, jumpEffect, counted } = family;
    if (!item.ownEffect) return { ...item, argument, cache, effect: family.effect, jumpEffect, counted };
    for (const side of ["before", "after"] as const) {
      const shape = (effect: Effect) => effect[side].map((slot) => slot.count ?? "1").join(", ");
      if (shape(item.effect) !== shape(family.effect))
        fail(item.place, `${item.name} has another stack effect than ${family.name}`);
    }
    return { ...item, argument, cache, jumpEffect, counted };
  }

  private readHead(kind: Kind, place: Place): string {
    const name = this.name();
    const number = Number(this.expect("number").text);
    let argument = "-";
    let family = name;
    if (kind === "specialized") {
      this.word("of");
      family = this.name();
    } else if (this.tokens[this.at]?.kind === "name") argument = this.name();
    if (!(argumentKinds as readonly string[]).includes(argument)) fail(place, `"${argument}" is no kind of argument`);
    if (this.items.has(name)) fail(place, `there is a ${name} already`);
    const other = this.numbers.get(number);
    if (other !== undefined) fail(place, `${name} has the number of ${other}`);
    if (!(number >= 0 && number <= 255)) fail(place, `${number} is no number for an instruction`);
    this.numbers.set(number, name);
    const none: Effect = { before: [], after: [] };
    const ownEffect = this.peek("(");
    if (!ownEffect && kind !== "specialized") fail(place, `${name} has no stack effect`);
    const effects = ownEffect ? this.readEffects() : [none];
    const counted = this.take("counted") ? this.readEffects()[0]! : null;
    const cache = this.take("cache") ? this.readCache(place) : [];
    const missed = this.take("missed") ? this.readStatement() : null;
    this.items.set(name, {
      kind,
      name,
      number,
      argument,
      family,
      effect: effects[0]!,
      jumpEffect: effects[1] ?? effects[0]!,
      counted,
      cache,
      place,
      ownEffect,
      missed,
    });
    return name;
  }

  /** `( before -- after )` or `( before -- after | before -- after )` */
  private readEffects(): Effect[] {
    const open = this.at;
    const close = closingIndex(this.tokens, open, this.file);
    this.at = close + 1;
    const place = { file: this.file, line: this.tokens[open]!.line };
    const effects: Effect[] = [];
    let before: Slot[] | null = null;
    let part: Token[] = [];
    for (const token of [...this.tokens.slice(open + 1, close), null]) {
      if (token !== null && token.text !== "--" && token.text !== "|") {
        part.push(token);
        continue;
      }
      const slots = splitAtCommas(part).map((slot) => readSlot(slot, place));
      part = [];
      if (token?.text === "--") {
        if (before !== null) fail(place, `this stack effect has two "--"`);
        before = slots;
      } else {
        if (before === null) fail(place, `this stack effect has no "--"`);
        effects.push({ before, after: slots });
        before = null;
      }
    }
    return effects;
  }

  private readCache(place: Place): CacheField[] {
    const fields: CacheField[] = [];
    let offset = 0;
    do {
      const name = this.name();
      this.word(":");
      const type = this.name();
      if (!(type in cacheTypes)) fail(place, `a cache holds no ${type}`);
      fields.push({ name, type: type as CacheField["type"], offset });
      offset += cacheTypes[type as CacheField["type"]].bytes;
    } while (this.take(","));
    return fields;
  }

  private readShared(place: Place): void {
    const name = this.name();
    const close = closingIndex(this.tokens, this.at, this.file);
    const parameters = splitAtCommas(this.tokens.slice(this.at + 1, close)).map(textOf);
    this.at = close + 1;
    if (this.shared.has(name)) fail(place, `there is a shared ${name} already`);
    this.shared.set(name, { parameters, tokens: this.readBlock() });
  }

  /** `name(arguments)`: → the text of that shared body, with the arguments in place of the parameters. */
  private readUse(place: Place): Token[] {
    const name = this.name();
    const shared = this.shared.get(name) ?? fail(place, `no shared ${name} stands before this in the file`);
    if (!this.peek("(")) fail(place, "a shared body is used with its arguments in parentheses");
    const close = closingIndex(this.tokens, this.at, this.file);
    const values = splitAtCommas(this.tokens.slice(this.at + 1, close));
    this.at = close + 1;
    if (values.length !== shared.parameters.length)
      fail(place, `${name} takes ${shared.parameters.length} arguments, not ${values.length}`);
    return shared.tokens.flatMap((token) => {
      const value = token.kind === "name" ? values[shared.parameters.indexOf(token.text)] : undefined;
      if (value === undefined) return [token];
      return value.map((part, i) => ({ ...part, line: token.line, space: i === 0 ? token.space : part.space }));
    });
  }

  /** → the tokens between the braces. */
  private readBlock(): Token[] {
    const open = this.at;
    if (!this.peek("{")) fail(this.here(), `expected "{"`);
    const close = closingIndex(this.tokens, open, this.file);
    this.at = close + 1;
    return this.tokens.slice(open + 1, close);
  }

  private readStatement(): Token[] {
    const start = this.at;
    while (!this.peek(";")) this.at++;
    this.at++;
    return this.tokens.slice(start, this.at);
  }

  private here(): Place {
    return { file: this.file, line: (this.tokens[this.at] ?? this.tokens.at(-1))?.line ?? 1 };
  }

  private next(): Token | null {
    return this.tokens[this.at++] ?? null;
  }

  private peek(text: string): boolean {
    while (this.tokens[this.at]?.kind === "comment") this.at++;
    return this.tokens[this.at]?.text === text;
  }

  private take(text: string): boolean {
    const found = this.peek(text);
    if (found) this.at++;
    return found;
  }

  private word(text: string): void {
    if (!this.take(text)) fail(this.here(), `expected "${text}", not "${this.tokens[this.at]?.text ?? "the end"}"`);
  }

  private expect(kind: Token["kind"]): Token {
    const token = this.tokens[this.at];
    if (token?.kind !== kind) fail(this.here(), `expected a ${kind}, not "${token?.text ?? "the end"}"`);
    this.at++;
    return token;
  }

  private name(): string {
    return this.expect("name").text;
  }
}

function readSlot(tokens: readonly Token[], place: Place): Slot {
  const match = /^(\w+)(?:: (\w+)|\[(.*)\])?$/.exec(textOf(tokens));
  if (!match) fail(place, `cannot read "${textOf(tokens)}" in a stack effect`);
  return { name: match[1]!, type: match[2] ?? null, count: match[3] ?? null };
}
