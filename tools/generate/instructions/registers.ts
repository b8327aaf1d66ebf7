/**
 * The rule that decides the eval loop's speed: `arg`, `opcode` and `fp` are not used after a call.
 *
 * V8 stores a value that is used after a call, anywhere in the function, on the machine's stack: for every instruction
 * that is executed. A call in a branch that leaves the body does no harm to what follows that branch.
 */
import { closingIndex, fail, type Place, type Token } from "./tokens.ts";

const perInstruction: ReadonlySet<string> = new Set(["arg", "opcode", "fp"]);

/** Functions that are compiled into the place of their call, and call nothing. */
const inlined: ReadonlySet<string> = new Set(
  (
    "typeOf generatorOfFrame canResume store load Stack.at Stack.put Stack.slot Ref.take Ref.dropShared Ref.isLast Int.isCompact Int.value " +
    "Local.at Local.put Local.slot Constant.at Unit.opcode Unit.argument"
  ).split(" "),
);
/** Classes whose members all are. */
const inlinedClasses: ReadonlySet<string> = new Set(["Saved", "Raw"]);

/** Fails if a body breaks the rule. `tokens` is the expanded text. */
export function checkRegisters(tokens: readonly Token[], instruction: string, file: string): void {
  new Check(tokens, instruction, file).block(0, tokens.length);
}

class Check {
  /** A call may have been made on the way here. */
  private called = false;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly instruction: string,
    private readonly file: string,
  ) {}

  /** → whether nothing that follows the block is reached from its end. */
  block(from: number, to: number): boolean {
    let ends = false;
    let at = from;
    while (at < to) {
      if (this.tokens[at]!.kind === "comment") at++;
      else [at, ends] = this.statement(at);
    }
    return ends;
  }

  /** → the index after the statement, and whether it leaves the block. */
  private statement(at: number): [number, boolean] {
    const { text } = this.tokens[at]!;
    if (text === "{") {
      const close = closingIndex(this.tokens, at, this.file);
      return [close + 1, this.block(at + 1, close)];
    }
    if (text === "if") return this.choice(at);
    if (text === "for" || text === "while") {
      const close = closingIndex(this.tokens, at + 1, this.file);
      this.expression(at + 2, close);
      this.statement(close + 1);
      // What a round calls has been called before the next one.
      this.expression(at + 2, close);
      const [next] = this.statement(close + 1);
      return [next, false];
    }
    let end = at;
    while (this.tokens[end]!.text !== ";") end++;
    this.expression(at, end);
    return [end + 1, text === "continue" || text === "break" || text === "return"];
  }

  private choice(at: number): [number, boolean] {
    const close = closingIndex(this.tokens, at + 1, this.file);
    this.expression(at + 2, close);
    const before = this.called;
    const [afterThen, thenEnds] = this.statement(close + 1);
    const calledThen = this.called;
    this.called = before;
    let next = afterThen;
    let otherwiseEnds = false;
    if (this.tokens[next]?.text === "else") [next, otherwiseEnds] = this.statement(next + 1);
    const calledOtherwise = this.called;
    this.called = (calledThen && !thenEnds) || (calledOtherwise && !otherwiseEnds);
    return [next, thenEnds && otherwiseEnds];
  }

  private expression(from: number, to: number): void {
    const open: boolean[] = [];
    /** What was called before the alternatives of `?:`, and in those that are read already. */
    const before: boolean[] = [];
    let elsewhere = false;
    for (let at = from; at < to; at++) {
      const { kind, text, line } = this.tokens[at]!;
      if (text === "(") open.push(this.isCall(at));
      else if (text === ")") {
        if (open.pop()) this.called = true;
      } else if (text === "?") before.push(this.called);
      else if (text === ":" && before.length > 0) {
        elsewhere ||= this.called;
        this.called = before.pop()!;
      } else if (kind === "name" && this.called && perInstruction.has(text) && this.tokens[at - 1]?.text !== ".") {
        const place: Place = { file: this.file, line };
        fail(place, `${this.instruction} uses ${text} after a call: every instruction would store it`);
      }
    }
    this.called ||= elsewhere;
  }

  /** Is what the bracket at `open` follows a function that is really called? */
  private isCall(open: number): boolean {
    const name = this.tokens[open - 1];
    if (name?.kind !== "name" || name.text === "if" || name.text === "while" || name.text === "for") return false;
    if (this.tokens[open - 2]?.text !== ".") return !inlined.has(name.text);
    const owner = this.tokens[open - 3]!;
    // A method of a record: those are inlined.
    if (owner.kind !== "name") return false;
    return !inlinedClasses.has(owner.text) && !inlined.has(`${owner.text}.${name.text}`);
  }
}
