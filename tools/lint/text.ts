/**
 * The text of the code: lines of at most 120 columns where the formatter does not decide, and one spelling.
 *
 * The formatter breaks code but neither comments nor literals. So a long line of code is refused only if it would still
 * be long with its literals left out.
 */
import { readFileSync } from "node:fs";
import { sourceFiles } from "./sources.ts";

const columns = 120;
const checked = /\.(ts|mjs|cjs|js|jsonc|md)$/;
/** Recorded cases of the compiler's tests are what they are. */
const recorded = /^tests\/compiler\/(sources|code|outcomes)\//;

/** British spellings, wherever they occur, and the American ones that we use. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [
    /(initial|optim|normal|special|final|linear|recogn|serial|synchron|organ|minim|maxim|summar)is(e|ing|ation)/gi,
    "$1iz$2",
  ],
  [/(behavi|col|fav|hon|neighb)our/gi, "$1or"],
  [/\b((un)?(marshal|cancel|label|model|travel|signal))led\b/gi, "$1ed"],
  [/\blicence/gi, "license"],
  [/\banalyse/gi, "analyze"],
];
/** Words at which a native reader stops, in comments and documents, and what to write instead. */
const words: readonly (readonly [RegExp, string])[] = [
  [/\bwhoever\b/gi, "code that"],
  [/\b(nobody|somebody)\b/gi, "nothing, another owner, the program"],
  [/\blook-ups?\b/gi, "lookup"],
];
/** Files whose words are not ours, and why. */
const exceptions: ReadonlyMap<string, string> = new Map([
  ["tools/lint/text.ts", "it names the words"],
  ["tests/tools/text.test.ts", "it names the words"],
]);

/** CPython's own words, which keep their spelling. */
const quoted = /compile\(\): unrecognised flags/;

/** The line without the contents of its string, template and regular expression literals. */
function withoutLiterals(line: string): string {
  return line
    .replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*(?:`|$)/g, '""')
    .replaceAll(/(^|[\s(,=:])\/(?![/*])(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\//g, "$1//");
}

function isComment(line: string): boolean {
  return /^\s*(\/\/|\/\*|\*)/.test(line);
}

/** Whether the line has to be as long as it is: a table, a link, an example, a declaration that is one line by rule. */
function mayBeLong(line: string, isDocument: boolean, inExample: boolean): boolean {
  if (isDocument) return inExample || line.startsWith("|") || /^\s*\S+$|\]\(\S{40,}\)/.test(line);
  return !isComment(line) && withoutLiterals(line).length <= columns;
}

/** One sentence for each problem with the text of `file`. */
export function textProblems(file: string, text: string): string[] {
  const problems: string[] = [];
  const isDocument = file.endsWith(".md");
  let inExample = false;
  for (const [index, line] of text.split("\n").entries()) {
    if (isDocument && line.trimStart().startsWith("```")) inExample = !inExample;
    const where = `${file}:${index + 1}`;
    if (line.length > columns && !mayBeLong(line, isDocument, inExample))
      problems.push(`${where}: ${line.length} columns; wrap it at ${columns}`);
    if (exceptions.has(file) || inExample || quoted.test(line)) continue;
    for (const [pattern, american] of spellings)
      for (const [word] of line.matchAll(pattern))
        problems.push(`${where}: "${word}"; we write "${word.replace(pattern, american)}"`);
    if (!isDocument && !isComment(line)) continue;
    for (const [pattern, instead] of words)
      for (const [word] of line.matchAll(pattern)) problems.push(`${where}: "${word}"; say what it is (${instead})`);
  }
  return problems;
}

export function checkText(): string[] {
  return sourceFiles()
    .filter((file) => checked.test(file) && !recorded.test(file))
    .flatMap((file) => textProblems(file, readFileSync(file, "utf8")));
}
