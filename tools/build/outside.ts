/**
 * What one part of the core sees of another that is compiled apart: everything but the bodies of its functions.
 *
 * The transform that removes the bodies and the hash of what is left both ask this file, so that no part can depend on
 * something that its hash leaves out.
 */
import {
  ClassDeclaration,
  type CommonFlags,
  DecoratorKind,
  FunctionDeclaration,
  ImportStatement,
  MethodDeclaration,
  Parser,
  type Source,
  type Statement,
  VariableStatement,
} from "assemblyscript";

// Const enums of another package have no values at run time.
const STATIC: CommonFlags = 32;
const AMBIENT: CommonFlags = 32768;

/** A longer body is called across, in characters. With less, calls add up; with more, copies do. */
const SMALL = 150;

/**
 * What a body that is compiled in again must not have: a table index and static data would be others there, and a loop
 * is worth a call.
 */
const ownOnly = /\.index\b|memory\.data|["'`]|\b(?:for|while|do)\b/;

/** How much of another part is compiled in again: `small` bodies too, or only what cannot be called across. */
export type Keep = "small" | "none";

/** The functions and static methods of a file whose bodies another part does not compile. */
export function removedBodies(source: Source, keep: Keep): FunctionDeclaration[] {
  const data = staticData(source);
  const isRemoved = (declaration: FunctionDeclaration): boolean => {
    const { body, typeParameters, decorators } = declaration;
    if (body === null || declaration.is(AMBIENT) || (typeParameters?.length ?? 0) > 0) return false;
    if (decorators?.some(({ decoratorKind }) => decoratorKind === DecoratorKind.Inline)) return false;
    const text = body.range.toString();
    return keep === "none" || text.length > SMALL || ownOnly.test(text) || data.some((name) => text.includes(name));
  };
  return source.statements.flatMap((statement) => {
    if (statement instanceof FunctionDeclaration) return isRemoved(statement) ? [statement] : [];
    if (!(statement instanceof ClassDeclaration) || (statement.typeParameters?.length ?? 0) > 0) return [];
    return statement.members
      .filter((member) => member instanceof MethodDeclaration)
      .filter((method) => method.is(STATIC) && isRemoved(method));
  });
}

/** The names of the file's constants that are static data, of which a copy would have another address. */
function staticData(source: Source): string[] {
  return source.statements
    .filter((statement) => statement instanceof VariableStatement)
    .flatMap(({ declarations }) => declarations)
    .filter(({ initializer }) => initializer && /^\[|memory\.data|["'`]/.test(initializer.range.toString()))
    .map(({ name }) => name.text);
}

/** What a file of the core imports from another: the other's path from the root, without its ending, and the names. */
export interface Import {
  readonly from: string;
  readonly foreign: string;
  readonly local: string;
}

/** What other parts can see of a file. */
export interface Outside {
  readonly imports: readonly Import[];
  /** The text without the removed bodies, if small ones are kept. */
  readonly withSmall: string;
  /** The declarations of functions that can be called across, by name. */
  readonly functions: Readonly<Record<string, string>>;
  /** Everything besides these functions and the imports; comments only where they belong to records. */
  readonly rest: string;
}

/** Reads one file; `path` is from the root, with its ending. */
export function outsideOf(text: string, path: string): Outside {
  const parser = new Parser();
  const comments = new Map<number, number>();
  parser.onComment = (_kind, _text, range) => void comments.set(range.start, range.end);
  parser.parseFile(text, path, true);
  const source = parser.sources[0]!;
  const removed = new Set<Statement>(removedBodies(source, "none"));
  const functions: Record<string, string> = {};
  let rest = "";
  let before = 0;
  for (const statement of source.statements) {
    const { start, end } = statement.range;
    if (statement instanceof FunctionDeclaration && removed.has(statement))
      functions[statement.name.text] = text.slice(start, statement.body!.range.start);
    // The comment of a record is published with its layout.
    else if (statement instanceof ClassDeclaration) rest += text.slice(before, end);
    else if (!(statement instanceof ImportStatement)) rest += bare(text, start, end, comments);
    before = end;
  }
  const imports = source.statements
    .filter((statement) => statement instanceof ImportStatement)
    .flatMap(({ declarations, internalPath }) =>
      (declarations ?? []).map(({ name, foreignName }): Import => {
        return { from: internalPath, foreign: foreignName.text, local: name.text };
      }),
    );
  return { imports, withSmall: withoutBodies(source), functions, rest };
}

function withoutBodies(source: Source): string {
  let text = "";
  let at = 0;
  for (const { body } of removedBodies(source, "small")) {
    text += source.text.slice(at, body!.range.start);
    at = body!.range.end;
  }
  return text + source.text.slice(at);
}

/** A part of the text without its comments. */
function bare(text: string, start: number, end: number, comments: ReadonlyMap<number, number>): string {
  let kept = "";
  let at = start;
  for (const [from, to] of [...comments].sort(([a], [b]) => a - b)) {
    if (from < at || to > end) continue;
    kept += text.slice(at, from);
    at = to;
  }
  return kept + text.slice(at, end);
}

/** What a part sees of a file if it calls these functions of it. */
export function seenBy({ imports, functions, rest }: Outside, called: readonly string[]): string {
  const text = [rest, ...called.map((name) => functions[name])].join("\n");
  const words = new Set(text.match(/\w+/g));
  const named = imports
    .filter(({ local }) => words.has(local))
    .map(({ from, foreign, local }) => `${from} ${foreign} ${local}`);
  return [...named, text].join("\n");
}
