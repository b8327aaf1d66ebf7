/** Random statements. */
import { Expressions } from "./expressions.ts";
import { plainString } from "./literals.ts";
import { Patterns } from "./patterns.ts";
import { isAsync, isFunction, MODULE, type Place, type Writer } from "./writer.ts";

const AUGMENTED = ["+=", "-=", "*=", "/=", "//=", "%=", "@=", "**=", "<<=", ">>=", "&=", "|=", "^="];
const FUTURES = [
  "annotations",
  "division",
  "print_function",
  "generators",
  "nested_scopes",
  "unicode_literals",
  "generator_stop",
];
/** Tests whose result is known at compile time. */
const KNOWN = [
  "0",
  "1",
  "True",
  "False",
  "None",
  "()",
  "''",
  "'a'",
  "not 0",
  "__debug__",
  "not __debug__",
  "...",
  "1 if x else 0",
  "0 and x",
  "1 or x",
];

type Maker = (place: Place, indent: string) => string;

export class Statements {
  private readonly expressions: Expressions;
  private readonly patterns: Patterns;

  private readonly simple: readonly (readonly [weight: number, maker: (place: Place) => string])[] = [
    [4, (place) => this.expressions.right(place)],
    [6, (place) => this.assignment(place)],
    [3, (place) => this.augmented(place)],
    [3, (place) => this.annotated(place)],
    [2, (place) => this.deletion(place)],
    [2, () => "pass"],
    [5, (place) => this.returned(place)],
    [2, (place) => this.raised(place)],
    [2, (place) => this.asserted(place)],
    [3, (place) => this.imported(place)],
    [4, (place) => this.jump(place)],
    [2, (place) => this.declaration(place)],
  ];

  private readonly compound: readonly (readonly [weight: number, maker: Maker])[] = [
    [5, (place, indent) => this.conditional(place, indent)],
    [4, (place, indent) => this.whileLoop(place, indent)],
    [4, (place, indent) => this.forLoop(place, indent)],
    [5, (place, indent) => this.attempt(place, indent)],
    [3, (place, indent) => this.context(place, indent)],
    [4, (place, indent) => this.functionDefinition(place, indent)],
    [2, (place, indent) => this.classDefinition(place, indent)],
    [3, (place, indent) => this.selection(place, indent)],
  ];

  constructor(private readonly writer: Writer) {
    this.expressions = new Expressions(writer);
    this.patterns = new Patterns(this.expressions);
  }

  program(): string {
    const { random } = this.writer;
    const place: Place = { ...MODULE, used: new Set() };
    let text = this.writer.maybe(0.1, () => `${plainString(this.writer)}\n`);
    if (random.chance(0.1))
      text += `from __future__ import ${this.writer.several(1, 2, () => random.pick(FUTURES)).join(", ")}\n`;
    if (random.chance(0.5)) return text + this.functionDefinition(place, "");
    if (this.writer.isLarge) return text + this.largeFunction(place);
    for (let count = random.between(1, 5); count > 0; count--) text += this.statement(place, "");
    return text;
  }

  /** Statements until the budget is spent. */
  private largeFunction(place: Place): string {
    const isFunction = this.writer.random.chance(0.7);
    const inner: Place = isFunction ? { ...place, scope: "function", used: new Set() } : place;
    const indent = isFunction ? " " : "";
    let text = isFunction ? "def f():\n" : "";
    do text += this.statement(inner, indent);
    while (this.writer.spend());
    return text;
  }

  /** Input for `single` mode. */
  interactive(): string {
    const place: Place = { ...MODULE, used: new Set() };
    const text = this.statement(place, "");
    return this.writer.random.chance(0.1) ? text.trimEnd() : text;
  }

  /** Input for `eval` mode. */
  expression(): string {
    return this.expressions.right({ ...MODULE, used: new Set() }).replace(/^yield.*/s, "x");
  }

  /** One or more lines, each with its indentation. */
  private statement(place: Place, indent: string): string {
    const { random } = this.writer;
    if (indent.length < 24 && random.chance(0.45) && this.writer.spend()) {
      return random.weighted(this.compound)(place, indent);
    }
    return `${indent}${this.line(place)}\n`;
  }

  private line(place: Place): string {
    const { random } = this.writer;
    const parts = random.chance(0.95)
      ? [this.simpleStatement(place)]
      : this.writer.several(2, 3, () => this.simpleStatement(place));
    return parts.join("; ") + this.writer.maybe(0.02, () => ";") + this.writer.maybe(0.03, () => "  # comment");
  }

  private simpleStatement(place: Place): string {
    return this.writer.random.weighted(this.simple)(place);
  }

  /** A block, from the colon on. */
  private block(place: Place, indent: string, docstring = false): string {
    const { random } = this.writer;
    if (random.chance(0.1)) return `: ${this.line(place)}\n`;
    const inner = indent + random.pick(["    ", "    ", "  ", "\t", " "]);
    let text = `:${this.writer.maybe(0.03, () => " # comment")}\n`;
    if (docstring && random.chance(0.2)) text += `${inner}${plainString(this.writer)}\n`;
    for (let count = random.between(1, 3); count > 0; count--) {
      text += this.writer.maybe(0.03, () => "\n") + this.statement(place, inner);
    }
    return text;
  }

  // Simple statements.

  private assignment(place: Place): string {
    const { random } = this.writer;
    const target = () => (random.chance(0.1) ? `*${this.expressions.target(place)},` : this.expressions.targets(place));
    return `${this.writer.several(1, 3, target).join(" = ")} = ${this.expressions.right(place)}`;
  }

  private augmented(place: Place): string {
    const target = this.expressions.target(place, "augment").replace(/^\((.*)\)$/, "$1");
    return `${target} ${this.writer.random.pick(AUGMENTED)} ${this.expressions.right(place).replace(/^\*/, "")}`;
  }

  private annotated(place: Place): string {
    const { random } = this.writer;
    const value = this.writer.maybe(0.5, () => ` = ${this.expressions.right(place)}`);
    const target = this.expressions.target(place, "annotate");
    if (!random.chance(0.02)) place.used.add(target);
    return `${target}: ${this.expressions.expression(this.plain(place))}${value}`;
  }

  /** An annotation, where `yield`, `:=` and `await` are not allowed. */
  private plain(place: Place): Place {
    return this.writer.isWild ? place : { ...place, scope: "class", noWalrus: true };
  }

  private deletion(place: Place): string {
    return `del ${this.writer.several(1, 3, () => this.expressions.target(place, "delete")).join(", ")}`;
  }

  private returned(place: Place): string {
    const { random } = this.writer;
    const refused = !isFunction(place) || place.inExceptStar;
    if (refused && !this.writer.breaksRule(0.1)) return this.expressions.right(place);
    if (random.chance(0.2)) return "return";
    // An asynchronous generator cannot return a value, and whether this is one is not known yet.
    if (place.scope === "async function" && !this.writer.breaksRule(0.2)) return "return";
    return `return ${this.expressions.starred(place, 1, 2, true)}`;
  }

  private raised(place: Place): string {
    const { random } = this.writer;
    if (random.chance(0.2)) return "raise";
    const cause = this.writer.maybe(0.3, () => ` from ${this.expressions.expression(place)}`);
    return `raise ${this.expressions.expression(place)}${cause}`;
  }

  private asserted(place: Place): string {
    const { random } = this.writer;
    const test = random.chance(0.2) ? random.pick([...KNOWN, "(x, 'a')"]) : this.expressions.expression(place);
    return `assert ${test}${this.writer.maybe(0.4, () => `, ${this.expressions.expression(place)}`)}`;
  }

  private imported(place: Place): string {
    const { random } = this.writer;
    const alias = (name: string): string => {
      const bound = this.writer.name();
      place.used.add(bound);
      return name + this.writer.maybe(0.3, () => ` as ${bound}`);
    };
    const module = () => random.pick(["a", "b", "os.path", "x.y.z"]);
    const note = (name: string): string => {
      place.used.add(name.split(".")[0]!);
      return name;
    };
    if (random.chance(0.4)) return `import ${this.writer.several(1, 3, () => alias(note(module()))).join(", ")}`;
    const source = random.pick(["a", "b.c", ".", "..", "....", ".a", "...b", "__future__"]);
    if (source === "__future__" && !this.writer.breaksRule(0.3)) return "from . import a";
    if (place.scope === "module" || this.writer.breaksRule()) if (random.chance(0.15)) return `from ${source} import *`;
    const names = this.writer.several(1, 3, () => alias(note(this.writer.name()))).join(", ");
    return `from ${source} import ${random.chance(0.2) ? `(${names},)` : names}`;
  }

  private jump(place: Place): string {
    const refused = !place.inLoop || place.inExceptStar;
    if (refused && !this.writer.breaksRule(0.1)) return "pass";
    return this.writer.random.pick(["break", "continue"]);
  }

  private declaration(place: Place): string {
    const { random } = this.writer;
    const isFree = (name: string) => !place.used.has(name) || this.writer.breaksRule(0.1);
    const outer = place.outer.filter(isFree);
    if (outer.length > 0 && random.chance(0.7)) return this.declare("nonlocal", random.pick(outer), place);
    const word = this.writer.breaksRule(0.05) ? "nonlocal" : "global";
    const names = ["g", "h", "x", "y"].filter(isFree);
    return names.length === 0 ? "pass" : this.declare(word, random.pick(names), place);
  }

  private declare(word: string, name: string, place: Place): string {
    place.used.add(name);
    return `${word} ${name}`;
  }

  // Compound statements.

  private test(place: Place): string {
    const { random } = this.writer;
    if (random.chance(0.2)) return random.pick(KNOWN);
    if (random.chance(0.1)) return `${this.writer.name()} ${random.pick(["is", "is not"])} None`;
    return this.expressions.namedExpression(place);
  }

  private conditional(place: Place, indent: string): string {
    let text = `${indent}if ${this.test(place)}${this.block(place, indent)}`;
    for (const part of this.writer.several(0, 2, () => this.test(place))) {
      text += `${indent}elif ${part}${this.block(place, indent)}`;
    }
    return text + this.otherwise(place, indent, 0.4);
  }

  private otherwise(place: Place, indent: string, probability: number): string {
    return this.writer.maybe(probability, () => `${indent}else${this.block(place, indent)}`);
  }

  private whileLoop(place: Place, indent: string): string {
    const inner: Place = { ...place, inLoop: true, inExceptStar: false };
    const body = this.block({ ...inner, inExceptStar: place.inExceptStar }, indent);
    return `${indent}while ${this.test(place)}${body}${this.otherwise(place, indent, 0.25)}`;
  }

  private forLoop(place: Place, indent: string): string {
    const word = place.scope === "async function" && this.writer.random.chance(0.4) ? "async " : "";
    const source = this.expressions.starred(place, 1, 2, true);
    const head = `${indent}${this.breach(word)}for ${this.expressions.targets(place)} in ${source}`;
    return head + this.block({ ...place, inLoop: true }, indent) + this.otherwise(place, indent, 0.25);
  }

  /** The keyword, sometimes with `async` where it is not allowed. */
  private breach(word: string): string {
    return this.writer.breaksRule(0.01) ? "async " : word;
  }

  private attempt(place: Place, indent: string): string {
    const { random } = this.writer;
    let text = `${indent}try${this.block(place, indent)}`;
    const star = random.chance(0.2) ? "*" : "";
    const inner: Place = star ? { ...place, inExceptStar: true } : place;
    const handlers = this.writer.several(random.chance(0.2) ? 0 : 1, 3, () => {
      const name = this.writer.maybe(0.4, () => ` as ${this.bind(place)}`);
      return `${indent}except${star} ${this.expressions.expression(place)}${name}${this.block(inner, indent)}`;
    });
    const isBare = handlers.length > 0 && !star && random.chance(0.3);
    if (isBare) handlers.push(`${indent}except${this.block(place, indent)}`);
    if (isBare && this.writer.breaksRule()) handlers.reverse();
    text += handlers.join("");
    if (handlers.length > 0) text += this.otherwise(place, indent, 0.25);
    if (handlers.length === 0 || random.chance(0.4)) text += `${indent}finally${this.block(place, indent)}`;
    return text;
  }

  private bind(place: Place): string {
    const name = this.writer.name();
    place.used.add(name);
    return name;
  }

  private context(place: Place, indent: string): string {
    const { random } = this.writer;
    const word = this.breach(place.scope === "async function" && random.chance(0.4) ? "async " : "");
    const item = () => {
      const target = this.writer.maybe(0.5, () => ` as ${this.expressions.target(place)}`);
      return `${this.expressions.expression(place)}${target}`;
    };
    const items = this.writer.several(1, 3, item).join(", ");
    return `${indent}${word}with ${random.chance(0.3) ? `(${items})` : items}${this.block(place, indent)}`;
  }

  private decorators(place: Place, indent: string): string {
    return this.writer.several(0, 2, () => `${indent}@${this.expressions.namedExpression(place)}\n`).join("");
  }

  private functionDefinition(place: Place, indent: string): string {
    const { random } = this.writer;
    const isCoroutine = random.chance(0.3);
    const name = this.bind(place);
    const decorators = this.writer.maybe(0.2, () => this.decorators(place, indent));
    const { text, names } = this.expressions.parameters(this.plain(place), true);
    const returns = this.writer.maybe(0.15, () => ` -> ${this.expressions.expression(this.plain(place))}`);
    const inner: Place = {
      scope: isCoroutine ? "async function" : "function",
      inLoop: false,
      inExceptStar: false,
      noWalrus: false,
      outer: isFunction(place) || isAsync(place) ? [...place.outer, ...place.used] : place.outer,
      used: new Set(names),
    };
    const head = `${indent}${isCoroutine ? "async " : ""}def ${name}(${text})${returns}`;
    return decorators + head + this.block(inner, indent, true);
  }

  private classDefinition(place: Place, indent: string): string {
    const outer = isFunction(place) ? [...place.outer, ...place.used] : place.outer;
    const inner: Place = { ...MODULE, scope: "class", outer, used: new Set() };
    const decorators = this.writer.maybe(0.2, () => this.decorators(place, indent));
    const name = this.writer.random.pick(["A", "B", "_C", "__D", "_"]);
    const bases = this.writer.maybe(0.4, () => `(${this.expressions.arguments(place, true)})`);
    return `${decorators}${indent}class ${name}${bases}${this.block(inner, indent, true)}`;
  }

  private selection(place: Place, indent: string): string {
    const { random } = this.writer;
    const subject = random.chance(0.8)
      ? this.expressions.namedExpression(place)
      : this.expressions.starred(place, 1, 3, true);
    const inner = `${indent}    `;
    const count = random.between(1, 4);
    let text = `${indent}match ${subject}:\n`;
    for (let index = 0; index < count; index++) {
      const guard = this.writer.maybe(0.25, () => ` if ${this.test(place)}`);
      const pattern = this.patterns.pattern(index === count - 1 || guard !== "");
      text += `${inner}case ${pattern}${guard}${this.block(place, inner)}`;
    }
    return text;
  }
}
