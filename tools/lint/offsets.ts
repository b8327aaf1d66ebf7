/**
 * Numbers as offsets in memory. Where a field is, its record says: `record.field`, `offsetof<Record>("field")`, or a
 * method of the record. A number typed anywhere else goes wrong silently when a record changes.
 *
 * Counted are literals in the address and in the offset of `load` and `store`, and the size given to `gcNew`, outside
 * unmanaged classes. Accesses to single bytes and to 16-bit units are text and bytecode, and are left out.
 */
import { readFileSync } from "node:fs";
import {
  BinaryExpression,
  CallExpression,
  ClassDeclaration,
  type Expression,
  IdentifierExpression,
  IntegerLiteralExpression,
  NamedTypeNode,
  Node,
  ParenthesizedExpression,
  Parser,
} from "assemblyscript";
import { sourceFiles } from "./sources.ts";

export interface LiteralOffset {
  readonly line: number;
  readonly text: string;
}

const UNITS = new Set(["u8", "i8", "u16", "i16", "bool"]);

/** The literals added to an address or subtracted from it. */
function literalTerms(address: Expression): IntegerLiteralExpression[] {
  if (address instanceof ParenthesizedExpression) return literalTerms(address.expression);
  if (address instanceof IntegerLiteralExpression) return [address];
  if (!(address instanceof BinaryExpression)) return [];
  const operator = address.range.source.text.slice(address.left.range.end, address.right.range.start).trim();
  return operator === "+" || operator === "-" ? [...literalTerms(address.left), ...literalTerms(address.right)] : [];
}

function literalsOf(call: CallExpression): IntegerLiteralExpression[] {
  if (!(call.expression instanceof IdentifierExpression)) return [];
  const name = call.expression.text;
  const { args } = call;
  if (name === "gcNew") return args.slice(1, 2).flatMap(literalTerms);
  if (name !== "load" && name !== "store") return [];
  const type = call.typeArguments?.[0];
  if (type instanceof NamedTypeNode && UNITS.has(type.name.identifier.text)) return [];
  const offset = args[name === "load" ? 1 : 2];
  return [...literalTerms(args[0] as Expression), ...(offset ? literalTerms(offset) : [])];
}

function isRecord(node: ClassDeclaration): boolean {
  return (node.decorators ?? []).some(({ name }) => name instanceof IdentifierExpression && name.text === "unmanaged");
}

/** `where` is the file's path, for the parser. */
export function literalOffsets(text: string, where: string): LiteralOffset[] {
  const parser = new Parser();
  parser.parseFile(text, where, true);
  const lines = text.split("\n");
  const found: LiteralOffset[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    if (!(node instanceof Node) || (node instanceof ClassDeclaration && isRecord(node))) return;
    if (node instanceof CallExpression && literalsOf(node).some(({ value }) => String(value) !== "0")) {
      const line = text.slice(0, node.range.start).split("\n").length;
      found.push({ line, text: (lines[line - 1] as string).trim() });
    }
    for (const [key, child] of Object.entries(node)) if (key !== "range" && key !== "parent") visit(child);
  };
  visit(parser.sources[0]?.statements);
  return found;
}

/** Of the whole core, by file. */
export function coreOffsets(): Map<string, LiteralOffset[]> {
  const files = sourceFiles().filter((file) => file.startsWith("core/") && file.endsWith(".ts"));
  const found = files.map((file) => [file, literalOffsets(readFileSync(file, "utf8"), file)] as const);
  return new Map(found.filter(([, offsets]) => offsets.length > 0));
}

/** One sentence for each. */
export function offsetProblems(found: ReadonlyMap<string, readonly LiteralOffset[]>): string[] {
  return [...found].flatMap(([file, offsets]) =>
    offsets.map(
      ({ line, text }) =>
        `${file}:${line}: a number as an offset (use a field, offsetof, sizeof or a method of the record): ${text}`,
    ),
  );
}

export function checkOffsets(): string[] {
  return offsetProblems(coreOffsets());
}
