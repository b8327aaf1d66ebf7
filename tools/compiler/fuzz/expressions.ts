/** Random expressions. */
import { number, plainString, strings } from "./literals.ts";
import { isAsync, isFunction, type Place, type Writer } from "./writer.ts";

/** How tightly the outermost operator binds. */
const enum Level {
  YIELD,
  NAMED,
  EXPRESSION,
  OR,
  AND,
  NOT,
  COMPARISON,
  BITWISE_OR,
  BITWISE_XOR,
  BITWISE_AND,
  SHIFT,
  SUM,
  TERM,
  FACTOR,
  POWER,
  AWAIT,
  PRIMARY,
  ATOM,
}

type Made = readonly [level: Level, text: string];

const BINARY: readonly (readonly [string, Level])[] = [
  ["|", Level.BITWISE_OR],
  ["^", Level.BITWISE_XOR],
  ["&", Level.BITWISE_AND],
  ["<<", Level.SHIFT],
  [">>", Level.SHIFT],
  ["+", Level.SUM],
  ["-", Level.SUM],
  ["*", Level.TERM],
  ["/", Level.TERM],
  ["//", Level.TERM],
  ["%", Level.TERM],
  ["@", Level.TERM],
];
const COMPARISONS = ["<", ">", "<=", ">=", "==", "!=", "in", "not in", "is", "is not"];
const CONSTANTS = ["None", "True", "False", "...", "__debug__"];

type Maker = (place: Place) => Made;

export class Expressions {
  private readonly makers: readonly (readonly [weight: number, maker: Maker])[] = [
    [5, (place) => this.binary(place)],
    [3, (place) => this.unary(place)],
    [3, (place) => this.power(place)],
    [4, (place) => this.comparison(place)],
    [4, (place) => this.boolean(place)],
    [3, (place) => this.conditional(place)],
    [2, (place) => [Level.EXPRESSION, this.lambda(place)]],
    [3, (place) => this.named(place)],
    [2, (place) => this.yielded(place)],
    [2, (place) => this.awaited(place)],
    [6, (place) => [Level.PRIMARY, this.call(place)]],
    [4, (place) => [Level.PRIMARY, `${this.at(place, Level.PRIMARY)}.${this.writer.name()}`]],
    [4, (place) => [Level.PRIMARY, `${this.at(place, Level.PRIMARY)}[${this.slices(place)}]`]],
    [6, (place) => [Level.ATOM, this.display(place)]],
    [4, (place) => [Level.ATOM, this.comprehension(place)]],
    [4, (place) => [Level.ATOM, strings(this.writer, () => this.expression(place))]],
    [4, (place) => [Level.ATOM, this.constantTuple()]],
  ];

  constructor(readonly writer: Writer) {}

  /** Anything but `yield`, `:=` and a tuple without parentheses. */
  expression(place: Place): string {
    return this.at(place, Level.EXPRESSION);
  }

  /** An expression in a place where `:=` needs no parentheses. */
  namedExpression(place: Place): string {
    return this.at(place, Level.NAMED);
  }

  /** The right-hand side of `=`: also `yield`, tuples and stars. */
  right(place: Place): string {
    const { random } = this.writer;
    if (random.chance(0.15)) return this.starred(place, 1, 3, true);
    return this.at(place, random.chance(0.1) ? Level.YIELD : Level.EXPRESSION);
  }

  /** Items separated by commas, some starred; a single starred item needs a trailing comma. */
  starred(place: Place, least: number, most: number, needsComma = false): string {
    const { random } = this.writer;
    const items = this.writer.several(least, most, () =>
      random.chance(0.2) ? `*${this.at(place, Level.BITWISE_OR)}` : this.expression(place),
    );
    return (
      items.join(", ") +
      (items.length === 1 && needsComma ? "," : this.writer.maybe(items.length > 0 ? 0.1 : 0, () => ","))
    );
  }

  /** What can be deleted, assigned to, or (without stars) both. */
  target(place: Place, use: "store" | "delete" | "augment" | "annotate" = "store", depth = 0): string {
    const { random } = this.writer;
    if (this.writer.breaksRule(0.02)) return this.at(place, Level.ATOM);
    if (this.writer.breaksRule(0.01)) return "__debug__";
    const kind = random.below(10);
    if (kind < 5) return this.bound(place);
    if (kind === 5) return `${this.at(place, Level.PRIMARY)}.${this.writer.name()}`;
    if (kind === 6) return `${this.at(place, Level.PRIMARY)}[${this.slices(place)}]`;
    if (kind === 7) return `(${this.target(place, use, depth + 1)})`;
    if (use === "augment" || use === "annotate" || depth > 2) return this.bound(place);
    const count = random.below(4);
    let hasStar = false;
    const items = Array.from({ length: count }, () => {
      const star = use === "store" && (!hasStar || this.writer.breaksRule()) && random.chance(0.2);
      hasStar ||= star;
      return (star ? "*" : "") + this.target(place, use, depth + 1);
    });
    if (kind === 8) return `[${items.join(", ")}]`;
    return `(${items.join(", ")}${count === 1 ? "," : ""})`;
  }

  private bound(place: Place): string {
    const name = this.writer.name();
    place.used.add(name);
    return name;
  }

  /** Leaves out parentheses where they are optional. */
  targets(place: Place): string {
    if (this.writer.random.chance(0.8)) return this.target(place);
    return `${this.target(place)}, ${this.target(place)}`;
  }

  parameters(place: Place, annotate: boolean): { text: string; names: string[] } {
    const { random } = this.writer;
    const free = ["a", "b", "c", "x", "y", "self", "p", "q", "__private"];
    const names: string[] = [];
    let isDefaulted = false;
    const take = (): string => {
      const name =
        this.writer.breaksRule(0.02) && names.length > 0 ? names[0]! : free.splice(random.below(free.length), 1)[0]!;
      names.push(name);
      return name;
    };
    const annotation = (): string => (annotate ? this.writer.maybe(0.3, () => `: ${this.expression(place)}`) : "");
    const plain = (keywordOnly: boolean): string => {
      const name = take() + annotation();
      const wantsDefault = random.chance(0.25) || (isDefaulted && !keywordOnly);
      if (wantsDefault && !keywordOnly) isDefaulted = true;
      return wantsDefault ? `${name} = ${this.expression(place)}` : name;
    };
    const parts = this.writer.several(0, 2, () => plain(false));
    if (parts.length > 0 && random.chance(0.2)) parts.push("/", ...this.writer.several(0, 1, () => plain(false)));
    if (random.chance(0.2)) {
      const bare = random.chance(0.5);
      const star =
        annotate && !bare && random.chance(0.1)
          ? `*${take()}: *${this.at(place, Level.BITWISE_OR)}`
          : `*${bare ? "" : take() + annotation()}`;
      parts.push(star, ...this.writer.several(bare ? 1 : 0, 2, () => plain(true)));
    }
    if (random.chance(0.15)) parts.push(`**${take()}${annotation()}`);
    const comma = parts.length > 0 ? this.writer.maybe(0.1, () => ",") : "";
    return { text: parts.join(", ") + comma, names };
  }

  /** The arguments of a call or a class. */
  arguments(place: Place, noGenerator = false): string {
    const { random } = this.writer;
    if (!noGenerator && random.chance(0.08)) return this.clauses(place, (inner) => this.expression(inner));
    const positional = this.writer.several(0, 3, () =>
      random.chance(0.15)
        ? `*${this.expression(place)}`
        : random.chance(0.05)
          ? this.namedExpression(place)
          : this.expression(place),
    );
    const free = ["a", "b", "key", "metaclass", "__private", "x"];
    const keyword = () => {
      const name = this.writer.breaksRule(0.02)
        ? random.pick(["a", "__debug__"])
        : free.splice(random.below(free.length), 1)[0]!;
      return `${name}=${this.expression(place)}`;
    };
    const named = random.chance(0.3)
      ? this.writer.several(1, 3, () => (random.chance(0.15) ? `*${this.expression(place)}` : keyword()))
      : [];
    const doubled = random.chance(0.1)
      ? this.writer.several(1, 3, () => (random.chance(0.5) ? `**${this.expression(place)}` : keyword()))
      : [];
    const items = [...positional, ...named, ...doubled];
    return items.join(", ") + this.writer.maybe(items.length > 0 ? 0.1 : 0, () => ",");
  }

  private at(place: Place, least: Level): string {
    const [level, text] = this.any(place);
    return level < least || this.writer.random.chance(0.03) ? `(${text})` : text;
  }

  private any(place: Place): Made {
    const { random } = this.writer;
    if (!this.writer.spend() || random.chance(0.4)) return this.leaf(place);
    return random.weighted(this.makers)(place);
  }

  private leaf(place: Place): Made {
    const { random } = this.writer;
    switch (random.below(6)) {
      case 0:
        // `1.x` is not an attribute of 1.
        return [Level.AWAIT, number(this.writer)];
      case 1:
        return [Level.ATOM, random.pick(CONSTANTS)];
      case 2:
        return [Level.ATOM, plainString(this.writer)];
      default: {
        const name = this.writer.name();
        place.used.add(name);
        return [Level.ATOM, name];
      }
    }
  }

  private binary(place: Place): Made {
    const [operator, level] = this.writer.random.pick(BINARY);
    return [level, `${this.at(place, level)} ${operator} ${this.at(place, level + 1)}`];
  }

  private unary(place: Place): Made {
    const { random } = this.writer;
    if (random.chance(0.4)) return [Level.NOT, `not ${this.at(place, Level.NOT)}`];
    return [Level.FACTOR, random.pick(["-", "+", "~"]) + this.at(place, Level.FACTOR)];
  }

  private power(place: Place): Made {
    // Constant powers of constant powers take CPython (and us) too long.
    const exponent = this.writer.random.chance(0.5) ? "2" : this.at(place, Level.FACTOR);
    return [Level.POWER, `${this.at(place, Level.AWAIT)} ** ${exponent}`];
  }

  private comparison(place: Place): Made {
    const operand = () => this.at(place, Level.BITWISE_OR);
    const rest = this.writer.several(1, 3, () => `${this.writer.random.pick(COMPARISONS)} ${operand()}`);
    return [Level.COMPARISON, `${operand()} ${rest.join(" ")}`];
  }

  private boolean(place: Place): Made {
    const isOr = this.writer.random.chance(0.5);
    const operand = () => this.at(place, isOr ? Level.AND : Level.NOT);
    return [isOr ? Level.OR : Level.AND, this.writer.several(2, 4, operand).join(isOr ? " or " : " and ")];
  }

  private conditional(place: Place): Made {
    const [body, test] = [this.at(place, Level.OR), this.at(place, Level.OR)];
    return [Level.EXPRESSION, `${body} if ${test} else ${this.expression(place)}`];
  }

  private lambda(place: Place): string {
    const { text, names } = this.parameters(place, false);
    const outer = isFunction(place) ? [...place.outer, ...place.used] : place.outer;
    const inner: Place = { ...place, scope: "lambda", inLoop: false, outer, used: new Set(names) };
    return `lambda${text && ` ${text}`}: ${this.expression(inner)}`;
  }

  private named(place: Place): Made {
    if (place.noWalrus && !this.writer.breaksRule(0.2)) return this.leaf(place);
    const name = this.writer.breaksRule(0.03) ? "__debug__" : this.writer.random.pick(["a", "b", "x", "y", "w"]);
    place.used.add(name);
    return [Level.NAMED, `${name} := ${this.expression(place)}`];
  }

  private yielded(place: Place): Made {
    const { random } = this.writer;
    const allowed = place.scope === "function" || place.scope === "async function" || place.scope === "lambda";
    if (!allowed && !this.writer.breaksRule(0.1)) return this.leaf(place);
    if (random.chance(0.3) && (place.scope !== "async function" || this.writer.breaksRule())) {
      return [Level.YIELD, `yield from ${this.expression(place)}`];
    }
    return [Level.YIELD, random.chance(0.3) ? "yield" : `yield ${this.starred(place, 1, 2, true)}`];
  }

  private awaited(place: Place): Made {
    if (!isAsync(place) && !this.writer.breaksRule(0.1)) return this.leaf(place);
    return [Level.AWAIT, `await ${this.at(place, Level.PRIMARY)}`];
  }

  private call(place: Place): string {
    return `${this.at(place, Level.PRIMARY)}(${this.arguments(place)})`;
  }

  private slices(place: Place): string {
    const { random } = this.writer;
    const bound = () => this.writer.maybe(0.6, () => this.expression(place));
    const slice = (): string => {
      if (random.chance(0.6)) return random.chance(0.9) ? this.expression(place) : this.namedExpression(place);
      return `${bound()}:${bound()}${this.writer.maybe(0.4, () => `:${bound()}`)}`;
    };
    if (random.chance(0.8)) return slice();
    const items = this.writer.several(1, 3, () =>
      random.chance(0.2) ? `*${this.at(place, Level.BITWISE_OR)}` : slice(),
    );
    return items.length === 1 ? `${items[0]},` : items.join(", ");
  }

  private display(place: Place): string {
    const { random } = this.writer;
    switch (random.below(5)) {
      case 0:
        return `[${this.starred(place, 0, 4)}]`;
      case 1:
        return `(${this.starred(place, 1, 4, true)})`;
      case 2:
        return `{${this.starred(place, 1, 4)}}`;
      case 3:
        return "()";
      default: {
        const pairs = this.writer.several(0, 4, () =>
          random.chance(0.15)
            ? `**${this.at(place, Level.BITWISE_OR)}`
            : `${this.expression(place)}: ${this.expression(place)}`,
        );
        return `{${pairs.join(", ")}}`;
      }
    }
  }

  /** Expressions that the compiler folds. */
  private constantTuple(): string {
    const { random } = this.writer;
    const item = (): string =>
      random.chance(0.2)
        ? this.constantTuple()
        : random.chance(0.5)
          ? number(this.writer)
          : random.pick(["None", "'a'", "b'b'", "True", "...", "-1", "0.0", "-0.0"]);
    const items = this.writer.several(0, 4, item).join(", ");
    const text = random.pick([`(${items},)`, `[${items}]`, `{${items || 1}}`]).replace("(,)", "()");
    return random.chance(0.3)
      ? `(x ${random.pick(["in", "not in"])} ${text})`
      : random.chance(0.2) && text[0] === "("
        ? `${text}[${random.between(-2, 2)}]`
        : text;
  }

  private comprehension(place: Place): string {
    switch (this.writer.random.below(4)) {
      case 0:
        return `[${this.clauses(place, (inner) => this.namedExpression(inner))}]`;
      case 1:
        return `{${this.clauses(place, (inner) => this.namedExpression(inner))}}`;
      case 2:
        return `{${this.clauses(place, (inner) => `${this.expression(inner)}: ${this.expression(inner)}`)}}`;
      default:
        return `(${this.clauses(place, (inner) => this.expression(inner))})`;
    }
  }

  private clauses(place: Place, element: (inner: Place) => string): string {
    const { random } = this.writer;
    const iterated: Place = { ...place, noWalrus: true };
    const noWalrus = place.noWalrus || place.scope === "class";
    const outer = isFunction(place) ? [...place.outer, ...place.used] : place.outer;
    const inner: Place = {
      ...place,
      scope: isAsync(place) ? "async comprehension" : "comprehension",
      inLoop: false,
      noWalrus,
      outer,
      used: new Set(),
    };
    const first = `for ${this.iterationTarget(inner)} in ${this.at(iterated, Level.OR)}`;
    const conditions = () => this.writer.several(0, 2, () => ` if ${this.at(inner, Level.OR)}`).join("");
    let text = this.asyncWord(place) + first + conditions();
    if (random.chance(0.2)) {
      const again = this.at({ ...inner, noWalrus: true }, Level.OR);
      text += ` ${this.asyncWord(place)}for ${this.iterationTarget(inner)} in ${again}${conditions()}`;
    }
    return `${element(inner)} ${text}`;
  }

  private asyncWord(place: Place): string {
    return (isAsync(place) && this.writer.random.chance(0.4)) || this.writer.breaksRule(0.01) ? "async " : "";
  }

  /** Targets that `:=` never binds: rebinding an iteration variable is an error. */
  private iterationTarget(place: Place): string {
    const { random } = this.writer;
    if (this.writer.breaksRule(0.05)) return this.targets(place);
    return random.pick(["i", "j", "i, j", "(i, *j)", "[i]", "self.i", "i[0]", "d", "c"]);
  }
}
