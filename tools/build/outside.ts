/**
 * What one part of the core sees of another that is compiled apart: everything but the bodies of its functions.
 *
 * The compiler of a part reads this text and nothing else of the other parts, and its stamp is a hash of this text: so
 * nothing that a part depends on can be missing in its stamp.
 */
import {
  ClassDeclaration,
  type CommonFlags,
  DecoratorKind,
  ExportStatement,
  FunctionDeclaration,
  ImportStatement,
  Parser,
  type Source,
  type Statement,
  VariableStatement,
} from "assemblyscript";

// Const enums of another package have no values at run time.
const AMBIENT: CommonFlags = 32768;

/** A longer body is called across, in characters. With less, calls add up; with more, copies do. */
const SMALL = 150;

/**
 * What a body that is compiled in again must not have: a table index and static data would be others there, and a loop
 * is worth a call.
 */
const ownOnly = /\.index\b|memory\.data|["'`]|\b(?:for|while|do)\b/;

/** Instead of a body that is called across. No function has this body itself. */
const ELSEWHERE = `{ "elsewhere"; }`;

/** Whether a function of an outside text is called across. */
export const isElsewhere = ({ body }: FunctionDeclaration): boolean => body?.range.toString() === ELSEWHERE;

/** What a file of the core imports from another. */
interface Import {
  /** The other's path, relative to this one and without its ending. */
  readonly path: string;
  /** The same from the root. */
  readonly from: string;
  readonly foreign: string;
  readonly local: string;
}

/** A statement that is no import, without comments (a record's stay: they are published with its layout). */
interface Piece {
  readonly text: string;
  /** For a function that can be called across: its name, and where its body begins in `text`. */
  readonly called?: { readonly name: string; readonly body: number; readonly isSmall: boolean };
}

/** A file as other parts may see it. */
export interface Outside {
  readonly imports: readonly Import[];
  readonly pieces: readonly Piece[];
}

/** Reads one file; `path` is from the root, with its ending. */
export function outsideOf(text: string, path: string): Outside {
  const parser = new Parser();
  const comments = new Map<number, number>();
  parser.onComment = (_kind, _text, range) => void comments.set(range.start, range.end);
  parser.parseFile(text, path, true);
  const source = parser.sources[0]!;
  const sorted = [...comments].sort(([a], [b]) => a - b);
  const data = staticData(source);
  const imports: Import[] = [];
  const pieces: Piece[] = [];
  let before = 0;
  for (const statement of source.statements) {
    const { end } = statement.range;
    if (statement instanceof ExportStatement && statement.path !== null)
      throw new Error(`${path}: a file of the core exports what it has itself; import it from there`);
    if (statement instanceof ImportStatement)
      for (const { name, foreignName } of statement.declarations ?? [])
        imports.push({
          path: statement.path.value,
          from: statement.internalPath,
          foreign: foreignName.text,
          local: name.text,
        });
    else if (statement instanceof ClassDeclaration) pieces.push({ text: text.slice(before, end).trim() });
    else if (!isCallable(statement)) pieces.push({ text: bare(text, before, end, sorted) });
    else {
      const head = bare(text, before, statement.body!.range.start, sorted);
      const body = text.slice(statement.body!.range.start, end);
      const isSmall = body.length <= SMALL && !ownOnly.test(body) && !data.some((name) => body.includes(name));
      pieces.push({ text: head + body, called: { name: statement.name.text, body: head.length, isSmall } });
    }
    before = end;
  }
  return { imports, pieces };
}

/** Whether a function can be called across: generic ones need types, and inlined ones constants. */
function isCallable(statement: Statement): statement is FunctionDeclaration {
  if (!(statement instanceof FunctionDeclaration)) return false;
  const { body, typeParameters, decorators } = statement;
  const isInlined = decorators?.some(({ decoratorKind }) => decoratorKind === DecoratorKind.Inline) ?? false;
  return body !== null && !statement.is(AMBIENT) && (typeParameters?.length ?? 0) === 0 && !isInlined;
}

/** The names of the file's constants that are static data, of which a copy would have another address. */
function staticData(source: Source): string[] {
  return source.statements
    .filter((statement) => statement instanceof VariableStatement)
    .flatMap(({ declarations }) => declarations)
    .filter(({ initializer }) => initializer && /^\[|memory\.data|["'`]/.test(initializer.range.toString()))
    .map(({ name }) => name.text);
}

/** A part of the text without its comments. */
function bare(text: string, start: number, end: number, comments: readonly (readonly [number, number])[]): string {
  let kept = "";
  let at = start;
  for (const [from, to] of comments) {
    if (from < at || to > end) continue;
    kept += text.slice(at, from);
    at = to;
  }
  return (kept + text.slice(at, end)).trim();
}

/** The functions of a file that can be called across. */
export const callable = ({ pieces }: Outside): string[] => pieces.flatMap(({ called }) => called?.name ?? []);

/** With all functions, of which small ones keep their bodies. */
export function withSmallBodies({ imports, pieces }: Outside): string {
  return outsideText(
    imports,
    pieces.map(({ text, called }) => (called && !called.isSmall ? text.slice(0, called.body) + ELSEWHERE : text)),
  );
}

/** With these functions only. */
export function withFunctions({ imports, pieces }: Outside, names: readonly string[]): string {
  return outsideText(
    imports,
    pieces.flatMap(({ text, called }) => {
      if (!called) return [text];
      return names.includes(called.name) ? [text.slice(0, called.body) + ELSEWHERE] : [];
    }),
  );
}

/** Leaves out imports that nothing uses: the compiler would read the files. */
function outsideText(imports: readonly Import[], pieces: readonly string[]): string {
  const text = pieces.join("\n");
  const words = new Set(text.match(/\w+/g));
  const lines = imports
    .filter(({ local }) => words.has(local))
    .map(({ path, foreign, local }) => `import { ${foreign} as ${local} } from "${path}";`);
  return [...lines, text, ""].join("\n");
}
