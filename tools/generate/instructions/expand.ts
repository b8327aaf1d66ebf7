/**
 * A body of a definition → AssemblyScript for one `case` of an eval loop.
 *
 * Names of inputs become loads from the stack, assignments to outputs stores to it, `cache.x` a load from the inline
 * cache, `record.field` a field of the record that the name was declared with; words in capitals are macros
 * (definitions/instructions/README.md has the list).
 */
import { type Body, cacheTypes, type Effect, type Instruction } from "./read.ts";
import { closingIndex, fail, splitAtCommas, textOf, type Token, tokenize } from "./tokens.ts";

/** Ends of a body: nothing that follows one in its block is reached. */
const exits: ReadonlySet<string> = new Set([
  "NEXT",
  "NEXT_AT",
  "JUMP",
  "JUMP_TO",
  "ERROR",
  "ENTER",
  "CONTINUE",
  "return",
]);
const macros: ReadonlySet<string> = new Set([
  ...exits,
  "ERROR_IF",
  "ASSUME",
  "POP",
  "PUSH",
  "SKIP_CACHE",
  "RELOAD",
  "TICK",
]);
/** Macros that move the stack pointer by the declared effect. */
const byEffect: ReadonlySet<string> = new Set(["NEXT", "JUMP", "JUMP_TO"]);
/** Types that are values by themselves: a `const` of another type is an address, seen as that record. */
const valueTypes: ReadonlySet<string> = new Set([
  "usize",
  "i32",
  "u32",
  "i64",
  "u64",
  "f64",
  "bool",
  "u8",
  "u16",
  "slot",
]);

/** `( left, right -- result )` → -1; null if it depends on the argument. */
export function fixedEffect({ before, after }: Effect): number | null {
  if ([...before, ...after].some((slot) => slot.count !== null)) return null;
  return after.length - before.length;
}

/** Tokens of the case's block, without its braces. */
export function expandBody(body: Body, instructions: ReadonlyMap<string, Instruction>): Token[] {
  return new Expansion(body, instructions).expand();
}

class Expansion {
  private readonly instruction: Instruction;
  private readonly file: string;
  private readonly output: Token[] = [];
  /** Input name → its place from the top: 1 is the top. */
  private readonly inputs = new Map<string, number>();
  private readonly outputs = new Map<string, number>();
  /** Names of addresses → the record that they are seen as. */
  private readonly records = new Map<string, string>([["fp", "InterpreterFrame"]]);
  private assumptions = 0;
  /** On the way here the body has moved the stack pointer itself. */
  private moved = false;

  constructor(
    private readonly body: Body,
    private readonly instructions: ReadonlyMap<string, Instruction>,
  ) {
    this.instruction = body.instructions[0]!;
    this.file = body.place.file;
    const { before, after } = this.instruction.effect;
    const fixed = before.every((slot) => slot.count === null);
    let place = 0;
    for (const slot of [...before].reverse()) {
      if (slot.count !== null) break;
      if (slot.name === "NULL") {
        place++;
        continue;
      }
      this.inputs.set(slot.name, ++place);
      if (slot.type !== null && !valueTypes.has(slot.type)) this.records.set(slot.name, slot.type);
    }
    if (!fixed) return;
    after.forEach((slot, index) => {
      if (!this.inputs.has(slot.name) && slot.name !== "NULL") this.outputs.set(slot.name, before.length - index);
    });
  }

  expand(): Token[] {
    for (const other of this.body.instructions.slice(1)) {
      if (other.family !== this.instruction.family && other.kind === "specialized")
        fail(other.place, `${other.name} shares its body with ${this.instruction.name}, which is of another family`);
    }
    this.loadInputs();
    const { tokens, missed } = this.body;
    if (!this.statements(tokens, 0)) this.endOfBody();
    if (this.assumptions > 0) {
      this.moved = false;
      const line = tokens.at(-1)?.line ?? this.body.place.line;
      this.write("}\n".repeat(this.assumptions), line);
      if (missed === null)
        fail(this.body.place, `${this.instruction.name} assumes something, and its family has no "missed"`);
      if (!this.statements(missed, 0)) this.endOfBody();
    }
    return this.output;
  }

  private loadInputs(): void {
    const used = new Set<string>();
    const { tokens } = this.body;
    tokens.forEach((token, at) => {
      if (token.kind === "name" && tokens[at - 1]?.text !== ".") used.add(token.text);
    });
    for (const [name, place] of this.inputs) {
      if (!used.has(name)) continue;
      const { type } = this.instruction.effect.before.find((slot) => slot.name === name)!;
      this.write(
        `const ${name} = ${type === "slot" ? "Stack.slot" : "Stack.at"}(sp, ${place});\n`,
        this.body.place.line,
      );
    }
  }

  /** What stands after the last statement: the next instruction. */
  private endOfBody(): void {
    this.macro("NEXT", [], this.output.at(-1)?.line ?? this.body.place.line);
  }

  /** Writes a sequence of statements. → whether the last one is an exit. */
  private statements(tokens: readonly Token[], loops: number): boolean {
    let ended = false;
    let at = 0;
    while (at < tokens.length) {
      const token = tokens[at]!;
      if (token.kind === "comment") {
        this.output.push(token);
        at++;
        continue;
      }
      ended = exits.has(token.text);
      at = this.statement(tokens, at, loops);
    }
    return ended;
  }

  /** Writes the statement at `at`. → the index after it. */
  private statement(tokens: readonly Token[], at: number, loops: number): number {
    const token = tokens[at]!;
    const { text, line } = token;
    if (text === "{") {
      const close = closingIndex(tokens, at, this.file);
      const moved = this.moved;
      this.output.push(token);
      if (this.statements(tokens.slice(at + 1, close), loops)) this.moved = moved;
      this.output.push(tokens[close]!);
      return close + 1;
    }
    if (text === "if" || text === "for" || text === "while") {
      const close = closingIndex(tokens, at + 1, this.file);
      this.expression(tokens.slice(at, close + 1));
      let next = this.branch(tokens, close + 1, text === "if" ? loops : loops + 1);
      if (text === "if" && tokens[next]?.text === "else") {
        this.output.push(tokens[next]!);
        next = this.branch(tokens, next + 1, loops);
      }
      return next;
    }
    if (text === "else" || text === "do" || text === "switch")
      fail({ file: this.file, line }, `a body has no "${text}"`);
    let end = at;
    let depth = 0;
    for (; end < tokens.length && (depth > 0 || tokens[end]!.text !== ";"); end++) {
      if ("([{".includes(tokens[end]!.text)) depth++;
      else if (")]}".includes(tokens[end]!.text)) depth--;
    }
    if (end === tokens.length) fail({ file: this.file, line }, `";" is missing`);
    this.simple(tokens.slice(at, end + 1), loops);
    return end + 1;
  }

  /** What an `if` or a loop governs: in braces, as a macro may be several statements. */
  private branch(tokens: readonly Token[], at: number, loops: number): number {
    const token = tokens[at]!;
    if (token.text === "{" || (token.text === "if" && tokens[at - 1]?.text === "else"))
      return this.statement(tokens, at, loops);
    const moved = this.moved;
    this.write("{", token.line, " ");
    const next = this.statement(tokens, at, loops);
    this.write("}", token.line, "\n");
    if (exits.has(token.text)) this.moved = moved;
    return next;
  }

  /** A statement that ends with `;`. */
  private simple(tokens: readonly Token[], loops: number): void {
    const [first, second] = tokens as [Token, Token];
    const place = { file: this.file, line: first.line };
    if (/^[A-Z][A-Z_]+$/.test(first.text) && (second.text === "(" || second.text === ";")) {
      if (!macros.has(first.text)) fail(place, `${first.text} is no macro`);
      if (loops > 0 && first.text !== "RELOAD" && first.text !== "POP" && first.text !== "PUSH")
        fail(place, `${first.text} inside a loop would end that loop`);
      const close = second.text === "(" ? closingIndex(tokens, 1, this.file) : 0;
      if (close > 0 && close !== tokens.length - 2) fail(place, `${first.text} is a statement of its own`);
      this.macro(first.text, close > 0 ? splitAtCommas(tokens.slice(2, close)) : [], first.line);
      return;
    }
    if ((first.text === "break" || first.text === "continue") && loops === 0)
      fail(place, `"${first.text}" outside a loop: say ERROR, NEXT, ENTER or CONTINUE`);
    if (second.text === "=" && this.outputs.has(first.text)) {
      this.write(`Stack.put(sp, ${this.outputs.get(first.text)},`, first.line, first.space);
      this.expression(trimmed(tokens.slice(2, -1)));
      this.write(");", first.line, "");
      return;
    }
    if (second.text === "=" && this.inputs.has(first.text)) fail(place, `${first.text} is an input`);
    if (first.text === "sp") this.moved = true;
    if ((first.text === "const" || first.text === "let") && tokens[2]?.text === ":") {
      const type = tokens[3]!.text;
      if (!valueTypes.has(type)) {
        this.records.set(second.text, type);
        this.expression([first, second, ...tokens.slice(4)]);
        return;
      }
    }
    this.expression(tokens);
  }

  /** Copies tokens, with what names stand for. */
  private expression(tokens: readonly Token[]): void {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      const place = { file: this.file, line: token.line };
      const isMember = tokens[at - 1]?.text === ".";
      if (token.kind !== "name" || isMember) {
        this.output.push(token);
        continue;
      }
      const dotted = tokens[at + 1]?.text === ".";
      if (token.text === "cache" && dotted) {
        const name = tokens[at + 2]!.text;
        const field = this.instruction.cache.find((entry) => entry.name === name);
        if (!field) fail(place, `the cache of ${this.instruction.family} has no ${name}`);
        this.write(`load<${cacheTypes[field.type].wasm}>(pc, ${field.offset})`, token.line, token.space);
        at += 2;
      } else if (token.text === "TARGET") {
        const { argument, name } = this.instruction;
        if (argument !== "forward" && argument !== "backward") fail(place, `${name} is no jump`);
        const sign = argument === "forward" ? "+" : "-";
        this.write(`pc ${sign} (arg << 1)`, token.line, token.space);
      } else if (token.text === "AFTER") {
        const close = closingIndex(tokens, at + 1, this.file);
        const names = splitAtCommas(tokens.slice(at + 2, close)).map(textOf);
        this.write(String(this.distance(names, token.line)), token.line, token.space);
        at = close;
      } else if (macros.has(token.text) && token.text !== "return") fail(place, `${token.text} is no value`);
      else if (this.outputs.has(token.text)) fail(place, `${token.text} is an output: it can only be set`);
      else if (dotted && this.records.has(token.text))
        this.write(`changetype<${this.records.get(token.text)}>(${token.text})`, token.line, token.space);
      else this.output.push(token);
    }
  }

  private macro(name: string, args: readonly (readonly Token[])[], line: number): void {
    const place = { file: this.file, line };
    const one = () => {
      if (args.length !== 1) fail(place, `${name} takes one argument`);
      return this.value(args[0]!);
    };
    if (byEffect.has(name) && this.moved)
      fail(place, `${this.instruction.name} has moved the stack itself: say CONTINUE instead of ${name}`);
    switch (name) {
      case "NEXT":
        return this.write(
          `${this.stackMove(this.instruction.effect, line)}${this.skipCache()}${this.releases(args)}continue;`,
          line,
        );
      case "NEXT_AT":
        return this.write(
          `const top = ${one()};\nif (top === NULL) break;\nsp = top;\n${this.skipCache()}continue;`,
          line,
        );
      case "JUMP":
        return this.jump("TARGET", args, line);
      case "JUMP_TO":
        return this.jump(this.value(args[0]!), args.slice(1), line);
      case "ERROR":
      case "ENTER":
        return this.write("break;", line);
      case "CONTINUE":
        return this.write("continue;", line);
      case "ERROR_IF":
        return this.write(`if (${one()}) break;`, line);
      case "ASSUME":
        this.assumptions++;
        return this.write(`if (${one()}) {`, line);
      case "POP":
        this.moved = true;
        return this.write(`sp -= ${Number(one()) * 8};`, line);
      case "PUSH":
        this.moved = true;
        return this.write(`Stack.put(sp, 0, ${one()});\nsp += 8;`, line);
      case "SKIP_CACHE":
        return this.write(this.skipCache().trimEnd(), line);
      case "RELOAD": {
        const frame = one();
        return this.write(
          `consts = Saved.constants(${frame});\npc = Saved.nextInstruction(${frame});\nsp = Saved.stackPointer(${frame});`,
          line,
        );
      }
      case "TICK":
        return this.write("if (--INTERPRETER.budget < 0) return suspend(pc, sp);", line);
      default:
        fail(place, `${name} is no macro`);
    }
  }

  private jump(target: string, released: readonly (readonly Token[])[], line: number): void {
    const { argument, jumpEffect, name } = this.instruction;
    if (argument !== "forward" && argument !== "backward") fail({ file: this.file, line }, `${name} is no jump`);
    const move = target === "TARGET" ? `pc ${argument === "forward" ? "+" : "-"}= arg << 1;` : `pc = ${target};`;
    this.write(`${this.stackMove(jumpEffect, line)}${move}\n${this.releases(released)}continue;`, line);
  }

  private stackMove(effect: Effect, line: number): string {
    const slots = fixedEffect(effect);
    if (slots === null)
      fail(
        { file: this.file, line },
        `the effect of ${this.instruction.name} depends on its argument: end it with NEXT_AT`,
      );
    return slots === 0 ? "" : `sp ${slots > 0 ? "+" : "-"}= ${Math.abs(slots) * 8};\n`;
  }

  private skipCache(): string {
    const bytes = cacheBytes(this.instruction);
    return bytes === 0 ? "" : `pc += ${bytes};\n`;
  }

  /** `AFTER(A, B)`: bytes from A's cache to what follows B, if B follows A. */
  private distance(names: readonly string[], line: number): number {
    return names.reduce((sum, name, index) => {
      const instruction = this.instructions.get(name) ?? fail({ file: this.file, line }, `there is no ${name}`);
      return sum + cacheBytes(instruction) + (index === 0 ? 0 : 2);
    }, 0);
  }

  /** `object` is released, `object?` if it is not NULL. */
  private releases(args: readonly (readonly Token[])[]): string {
    return args
      .map((arg) => {
        const optional = arg.at(-1)?.text === "?";
        return `Ref.${optional ? "dropOrNull" : "drop"}(${this.value(optional ? arg.slice(0, -1) : arg)});\n`;
      })
      .join("");
  }

  /** The text of an expanded expression. */
  private value(tokens: readonly Token[]): string {
    const start = this.output.length;
    this.expression(tokens);
    return textOf(this.output.splice(start));
  }

  private write(text: string, line: number, space = "\n"): void {
    const tokens = tokenize(text, this.file, line).map((token) => ({ ...token, line }));
    if (tokens.length > 0) this.output.push({ ...tokens[0]!, space }, ...tokens.slice(1));
  }
}

export function cacheBytes({ cache }: Instruction): number {
  const last = cache.at(-1);
  return last === undefined ? 0 : last.offset + cacheTypes[last.type].bytes;
}

function trimmed(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => (index === 0 ? { ...token, space: " " } : token));
}
