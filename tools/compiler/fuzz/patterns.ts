/** Random `match` patterns. */
import type { Expressions } from "./expressions.ts";
import { plainString } from "./literals.ts";
import type { Writer } from "./writer.ts";

const LITERALS = [
  "0",
  "1",
  "-1",
  "1.5",
  "-2j",
  "1 + 2j",
  "-1 - 0.5j",
  "None",
  "True",
  "False",
  "'a'",
  "b'b'",
  "'a' 'b'",
];

export class Patterns {
  private readonly writer: Writer;
  private captured = new Set<string>();

  constructor(expressions: Expressions) {
    this.writer = expressions.writer;
  }

  /** A whole pattern; it may match anything only if it `isLast`. */
  pattern(isLast: boolean): string {
    const { random } = this.writer;
    this.captured = new Set();
    const open = random.chance(0.1) ? `${this.closed(2)}, ${this.starOr(2)}` : this.any(3);
    if (isLast || this.writer.breaksRule(0.1) || !/^\(*\w+\)*( as \w+)?$/.test(open)) return open;
    return `[${open}]`;
  }

  private any(depth: number): string {
    const { random } = this.writer;
    if (random.chance(0.15)) {
      const inner = random.chance(0.3) ? this.alternatives(depth) : this.refutable(depth);
      return `${inner} as ${this.capture()}`;
    }
    return random.chance(0.15) ? this.alternatives(depth) : this.closed(depth);
  }

  /** Alternatives must bind the same names: these bind none, unless rules may be broken. */
  private alternatives(depth: number): string {
    const item = () => (this.writer.breaksRule(0.05) ? this.closed(depth - 1) : this.valueOnly(depth));
    return this.writer.several(2, 4, item).join(" | ");
  }

  private valueOnly(depth: number): string {
    const { random } = this.writer;
    if (depth > 1 && random.chance(0.2)) return `[${this.valueOnly(depth - 1)}, _]`;
    if (depth > 1 && random.chance(0.2)) return `A(${this.valueOnly(depth - 1)}, x=_)`;
    return random.chance(0.3) ? "a.b" : random.pick(LITERALS);
  }

  private refutable(depth: number): string {
    return this.writer.random.chance(0.5) ? this.valueOnly(depth) : this.compound(depth);
  }

  private closed(depth: number): string {
    const { random } = this.writer;
    switch (random.below(7)) {
      case 0:
        return random.pick(LITERALS);
      case 1:
        return this.capture();
      case 2:
        return "_";
      case 3:
        return random.pick(["a.b", "a.b.c", "self.x"]);
      case 4:
        return depth > 1 ? `(${this.any(depth - 1)})` : "_";
      default:
        return depth > 1 ? this.compound(depth) : random.pick(LITERALS);
    }
  }

  private compound(depth: number): string {
    const { random } = this.writer;
    switch (random.below(3)) {
      case 0: {
        let hasStar = false;
        const items = this.writer.several(0, 4, () => {
          if ((hasStar && !this.writer.breaksRule()) || !random.chance(0.25)) return this.any(depth - 1);
          hasStar = true;
          return this.star();
        });
        return random.chance(0.5) ? `[${items.join(", ")}]` : `(${items.join(", ")}${items.length === 1 ? "," : ""})`;
      }
      case 1: {
        const keys = ["'k'", "1", "-1", "None", "a.b", plainString(this.writer), "True", "2j"];
        const items = this.writer.several(0, 3, () => {
          const key = this.writer.breaksRule() ? "'k'" : keys.splice(random.below(keys.length), 1)[0]!;
          return `${key}: ${this.any(depth - 1)}`;
        });
        if (random.chance(0.3)) items.push(`**${this.capture()}`);
        return `{${items.join(", ")}}`;
      }
      default: {
        const names = ["x", "y", "z", "__private"];
        const positional = this.writer.several(0, 2, () => this.any(depth - 1));
        const named = this.writer.several(0, 2, () => {
          const name = this.writer.breaksRule(0.05) ? "x" : names.splice(random.below(names.length), 1)[0]!;
          return `${name}=${this.any(depth - 1)}`;
        });
        return `${random.pick(["A", "a.B"])}(${[...positional, ...named].join(", ")})`;
      }
    }
  }

  private star(): string {
    return `*${this.writer.random.chance(0.4) ? "_" : this.capture()}`;
  }

  private starOr(depth: number): string {
    return this.writer.random.chance(0.3) ? this.star() : this.closed(depth);
  }

  /** A name that the pattern does not bind yet. */
  private capture(): string {
    const name = this.writer.random.pick(["a", "b", "c", "x", "y", "m", "n", "rest"]);
    if (this.captured.has(name) && !this.writer.breaksRule(0.05)) return `${name}${this.captured.size}`;
    this.captured.add(name);
    return name;
  }
}
