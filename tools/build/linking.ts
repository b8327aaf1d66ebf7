/**
 * A plug-in of the compiler, for one part of the core: the functions of other parts become imports, and those that
 * other parts call become exports. Both are named by file and function: `core/objects/list/list/listAppend`.
 */
import {
  type CommonFlags,
  type DecoratorNode,
  type Expression,
  FunctionDeclaration,
  IdentifierExpression,
  ImportStatement,
  NamespaceDeclaration,
  Node,
  type Parser,
  PropertyAccessExpression,
  type Range,
  type Source,
  type Statement,
  VariableStatement,
} from "assemblyscript";
import { Transform } from "assemblyscript/transform";
import binaryen from "binaryen";
import { splitLinkName } from "./link_name.ts";
import { isElsewhere } from "./outside.ts";

const EXPORT: CommonFlags = 2;
const AMBIENT: CommonFlags = 32768;
const DATA_END = "~lib/memory/__data_end";

/** The file that exports what other parts call. It exists only while the compiler runs. */
export const exportsFile = "core/exports.ts";

/** The text of the file of exports. */
export function exportsText(names: readonly string[]): string {
  const lines = names.map((name, at) => {
    const [file, declared] = splitLinkName(name);
    return `export { ${declared} as _${at} } from "./${file.replace(/^core\//, "")}";\n`;
  });
  return `${lines.join("")}export function _end(): usize { return __data_end; }\n`;
}

/**
 * The plug-in. `exports` are the functions that other parts call, `homeOf` tells the part of a file (without its
 * ending) if it is not this one, and `finished` gets the end of the part's static data.
 */
export function linking(
  exports: readonly string[],
  homeOf: (file: string) => string | undefined,
  finished: (dataEnd: number) => void,
): Transform {
  class Linking extends Transform {
    afterParse(parser: Parser): void {
      const exported = new Set(exports);
      const imported = new Set<string>();
      for (const source of parser.sources) {
        const path = source.internalPath;
        if (!path.startsWith("core/")) continue;
        for (const statement of source.statements)
          if (statement instanceof FunctionDeclaration && exported.has(`${path}/${statement.name.text}`))
            statement.set(EXPORT);
        // Files are read in another order than in the whole core, and then a constant may be used before its place.
        for (const statement of source.statements) makeLazy(statement);
        const home = homeOf(path);
        if (home !== undefined)
          for (const statement of source.statements)
            if (statement instanceof FunctionDeclaration && isElsewhere(statement))
              imported.add(makeImport(statement, home, path));
      }
      for (const source of parser.sources)
        if (homeOf(source.internalPath) === undefined) refuseIndexes(source, imported);
    }

    afterCompile(module: binaryen.Module): void {
      // If a function has default arguments, the compiler exports a stub instead of it.
      for (const [at, name] of exports.entries()) {
        module.removeExport(`_${at}`);
        module.addFunctionExport(name, name);
      }
      module.removeExport("__setArgumentsLength");
      module.removeExport("_end");
      const { init } = binaryen.getGlobalInfo(module.getGlobal(DATA_END));
      finished((binaryen.getExpressionInfo(init) as binaryen.ConstInfo).value as number);
    }
  }
  // The compiler makes the instance, and gives it what it needs.
  return Linking as unknown as Transform;
}

/** Returns the name for linking. */
function makeImport(declaration: FunctionDeclaration, home: string, path: string): string {
  const { range } = declaration;
  const name = `${path}/${declaration.name.text}`;
  const texts = [home, name].map((text) => Node.createStringLiteralExpression(text, range));
  declaration.body = null;
  declaration.set(AMBIENT);
  declaration.decorators = [decorator("external", texts, range)];
  return name;
}

/**
 * A function that is called across has a place in the table of its own part. Here it would get a second one, and
 * comparing a slot with it would be false.
 */
function refuseIndexes(source: Source, imported: ReadonlySet<string>): void {
  const local = new Map<string, string>();
  for (const statement of source.statements)
    if (statement instanceof ImportStatement)
      for (const { name, foreignName } of statement.declarations ?? [])
        local.set(name.text, `${statement.internalPath}/${foreignName.text}`);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!(value instanceof Node)) return;
    if (
      value instanceof PropertyAccessExpression &&
      value.property.text === "index" &&
      value.expression instanceof IdentifierExpression &&
      imported.has(local.get(value.expression.text) ?? "")
    )
      throw new Error(
        `${source.normalizedPath}:${source.lineAt(value.range.start)} takes the table index of ${value.expression.text}, which is compiled apart: it would be another index than elsewhere`,
      );
    for (const child of Object.values(value)) if (typeof child === "object" && child !== source) visit(child);
  };
  source.statements.forEach(visit);
}

function makeLazy(statement: Statement): void {
  if (statement instanceof NamespaceDeclaration) for (const member of statement.members) makeLazy(member);
  if (!(statement instanceof VariableStatement)) return;
  statement.decorators = [...(statement.decorators ?? []), decorator("lazy", null, statement.range)];
  for (const declaration of statement.declarations) declaration.decorators = statement.decorators;
}

function decorator(name: string, texts: Expression[] | null, range: Range): DecoratorNode {
  return Node.createDecorator(Node.createIdentifierExpression(name, range), texts, range);
}
