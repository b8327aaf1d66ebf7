/**
 * What a source file of the core says, read with AssemblyScript's own parser: its doc comments and what each of them
 * describes, its functions, records and enums, and the names and types that its code uses.
 *
 * The parser's tree has no comments, but it reports each one as it reads it. A doc comment describes the statement that
 * begins on the next line; a comment that is followed by a blank line, or by an import, describes the file.
 */
import {
  ClassDeclaration,
  type CommonFlags,
  EnumDeclaration,
  FieldDeclaration,
  FunctionDeclaration,
  IdentifierExpression,
  Node,
  Parser,
  PropertyAccessExpression,
  type Source,
  type Statement,
  VariableStatement,
} from "assemblyscript";
import { fail } from "../mistake.ts";

export interface CoreFunction {
  readonly name: string;
  readonly exported: boolean;
  /** Declared types of the parameters, as written. */
  readonly parameters: readonly string[];
  readonly result: string;
}

/** An exported constant of a file. */
export interface CoreConstant {
  readonly name: string;
  readonly type: string;
}

/** A class: a view of memory. */
export interface CoreRecord {
  readonly name: string;
  readonly base: string | null;
  readonly fields: readonly string[];
  readonly exported: boolean;
}

export interface CoreEnum {
  readonly name: string;
  readonly values: readonly string[];
}

export interface CommentLine {
  readonly text: string;
  readonly line: number;
}

/** What a comment describes. */
export type Target =
  | { readonly kind: "function"; readonly function: CoreFunction }
  | { readonly kind: "record"; readonly record: string }
  | { readonly kind: "field"; readonly record: string; readonly field: string }
  | { readonly kind: "file" }
  | { readonly kind: "other" };

/** A doc comment that has a declaration: a line that begins with `@`. */
export interface DocComment {
  readonly lines: readonly CommentLine[];
  readonly target: Target;
}

export interface CoreSource {
  readonly docs: readonly DocComment[];
  /** Lines of other comments that look like declarations. */
  readonly remarks: readonly CommentLine[];
  readonly functions: readonly CoreFunction[];
  readonly constants: readonly CoreConstant[];
  readonly records: readonly CoreRecord[];
  readonly enums: readonly CoreEnum[];
  /** Keys of `Name.key`, each with the first line that uses it. */
  readonly names: Readonly<Record<string, number>>;
  /** Keys of `Type.key`. */
  readonly types: readonly string[];
}

/** `CommonFlags.Export`. A const enum of another package has no values at run time. */
const EXPORT: CommonFlags = 2;

/** `where` is the file's path, for messages. */
export function readSource(text: string, where: string): CoreSource {
  const parser = new Parser();
  // The tokenizer reports a comment again when it looks ahead twice.
  const comments = new Map<number, number>();
  parser.onComment = (_kind, _text, range) => void comments.set(range.start, range.end);
  parser.parseFile(text, where, true);
  const source = parser.sources[0]!;
  const lines = lineNumbers(text);
  const problem = parser.diagnostics[0];
  if (problem) fail(`${where}:${problem.range ? lines(problem.range.start) : 1}`, problem.message);
  const reader = new Reader(text, source, lines);
  for (const statement of source.statements) reader.statement(statement);
  const [docs, remarks] = reader.comments(comments);
  return {
    docs,
    remarks,
    functions: reader.functions,
    constants: reader.constants,
    records: reader.records,
    enums: reader.enums,
    names: Object.fromEntries(reader.names),
    types: [...reader.types],
  };
}

/** A function from an offset in `text` to its line, counted from 1. */
function lineNumbers(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

class Reader {
  readonly functions: CoreFunction[] = [];
  readonly constants: CoreConstant[] = [];
  readonly records: CoreRecord[] = [];
  readonly enums: CoreEnum[] = [];
  readonly names = new Map<string, number>();
  readonly types = new Set<string>();
  /** What begins at an offset. */
  private readonly targets = new Map<number, Target>();
  private readonly text: string;
  private readonly source: Source;
  private readonly lineOf: (offset: number) => number;

  constructor(text: string, source: Source, lineOf: (offset: number) => number) {
    this.text = text;
    this.source = source;
    this.lineOf = lineOf;
  }

  statement(statement: Statement): void {
    this.targets.set(statement.range.start, this.describe(statement));
    this.uses(statement);
  }

  private describe(statement: Statement): Target {
    if (statement instanceof FunctionDeclaration) {
      const made: CoreFunction = {
        name: statement.name.text,
        exported: statement.is(EXPORT),
        parameters: statement.signature.parameters.map((parameter) => parameter.type.range.toString()),
        result: statement.signature.returnType.range.toString(),
      };
      this.functions.push(made);
      return { kind: "function", function: made };
    }
    if (statement instanceof ClassDeclaration) {
      const record = statement.name.text;
      const fields = statement.members.filter((member) => member instanceof FieldDeclaration);
      for (const field of fields)
        this.targets.set(field.range.start, { kind: "field", record, field: field.name.text });
      this.records.push({
        name: record,
        base: statement.extendsType?.name.identifier.text ?? null,
        fields: fields.map((field) => field.name.text),
        exported: statement.is(EXPORT),
      });
      return { kind: "record", record };
    }
    if (statement instanceof EnumDeclaration)
      this.enums.push({ name: statement.name.text, values: statement.values.map((value) => value.name.text) });
    if (statement instanceof VariableStatement)
      for (const constant of statement.declarations)
        if (constant.is(EXPORT))
          this.constants.push({ name: constant.name.text, type: constant.type?.range.toString() ?? "" });
    return { kind: "other" };
  }

  /** Collects every `Name.key` and `Type.key` below a node. */
  private uses(value: unknown): void {
    if (Array.isArray(value)) {
      for (const item of value) this.uses(item);
      return;
    }
    if (!(value instanceof Node)) return;
    if (value instanceof PropertyAccessExpression && value.expression instanceof IdentifierExpression) {
      const space = value.expression.text;
      const key = value.property.text;
      if (space === "Name" && !this.names.has(key)) this.names.set(key, this.lineOf(value.range.start));
      if (space === "Type") this.types.add(key);
    }
    for (const child of Object.values(value)) if (typeof child === "object" && child !== this.source) this.uses(child);
  }

  comments(ranges: ReadonlyMap<number, number>): [DocComment[], CommentLine[]] {
    const docs: DocComment[] = [];
    const remarks: CommentLine[] = [];
    for (const [start, end] of ranges) {
      const comment = this.text.slice(start, end);
      const first = this.lineOf(start);
      const lines = comment.split("\n").map((text, at) => ({ text: bare(text), line: first + at }));
      const declares = lines.filter(({ text }) => /^@[a-z]|\s@owned\b/.test(text));
      if (!comment.startsWith("/**")) remarks.push(...declares);
      else if (declares.length > 0) docs.push({ lines, target: this.target(end, ranges) });
    }
    return [docs, remarks];
  }

  /** What begins after a comment that ends at `end`, remarks skipped. */
  private target(end: number, ranges: ReadonlyMap<number, number>): Target {
    let at = end;
    for (;;) {
      const gap = /^\s*/.exec(this.text.slice(at))![0];
      if (gap.split("\n").length > 2) return { kind: "file" };
      at += gap.length;
      const skipped = ranges.get(at);
      if (skipped === undefined) break;
      at = skipped - (this.text[skipped - 1] === "\n" ? 1 : 0);
    }
    const target = this.targets.get(at);
    if (target === undefined) return at >= this.text.length ? { kind: "file" } : { kind: "other" };
    return target.kind === "other" && this.text.startsWith("import", at) ? { kind: "file" } : target;
  }
}

/** A line of a comment without its marks. */
function bare(line: string): string {
  return line
    .replace(/^\s*(?:\/\*\*?|\*(?!\/)|\/\/\/?)?/, "")
    .replace(/\*\/\s*$/, "")
    .trim();
}
