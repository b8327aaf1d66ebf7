/** Finds `from __future__ import` before anything else is done with the tree, since it changes how the rest is done. */
import { CodeFlag } from "../../generated/border.ts";
import { failAtStart, type Report } from "../errors/failures.ts";
import type * as ast from "../generated/nodes.ts";

export interface FutureFeatures {
  readonly flags: number;
  /** The line of the last such import, or -1; a later one is an error. */
  readonly lineno: number;
}

/** Features that are always on by now. */
const MANDATORY = new Set([
  "nested_scopes",
  "generators",
  "division",
  "absolute_import",
  "with_statement",
  "print_function",
  "unicode_literals",
  "generator_stop",
]);

export function findFutureFeatures(tree: ast.mod, report: Report): FutureFeatures {
  let flags = 0;
  let lineno = -1;
  if (tree.kind === "Expression") return { flags, lineno };
  let done = false;
  let previousLine = 0;
  for (const statement of tree.body) {
    // Several statements can share a line; the whole line is still "the beginning".
    if (done && statement.lineno > previousLine) break;
    previousLine = statement.lineno;
    if (statement.kind === "ImportFrom" && statement.module === "__future__" && statement.level === 0) {
      if (done) {
        // CPython counts this column from 0.
        const message = "from __future__ imports must occur at the beginning of the file";
        failAtStart(report, message, statement.lineno, statement.col_offset);
      }
      for (const alias of statement.names) flags |= featureFlag(alias.name, statement, report);
      lineno = statement.lineno;
    } else if (statement !== tree.body[0] || !isDocstring(statement)) {
      done = true;
    }
  }
  return { flags, lineno };
}

function isDocstring(statement: ast.stmt): boolean {
  return statement.kind === "Expr" && statement.value.kind === "Constant" && statement.value.value.type === "str";
}

function featureFlag(name: string, statement: ast.stmt, report: Report): number {
  if (MANDATORY.has(name)) return 0;
  if (name === "annotations") return CodeFlag.FUTURE_ANNOTATIONS;
  if (name === "barry_as_FLUFL") return CodeFlag.FUTURE_BARRY_AS_BDFL;
  const message = name === "braces" ? "not a chance" : `future feature ${name.slice(0, 100)} is not defined`;
  return failAtStart(report, message, statement.lineno, statement.col_offset + 1);
}
