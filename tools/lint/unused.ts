/**
 * Declarations of the core that nothing uses: their name occurs once in all the code. A built-in function that only its
 * declaration mentions is used by the generated bindings.
 */
import { readFileSync } from "node:fs";
import { coreFiles } from "../generate/all.ts";
import { sourceFiles } from "./sources.ts";

const declared = /^(?:export )?(?:abstract )?(?:declare )?(?:function|class|const enum|namespace|const|type) (\w+)/gm;

/** Every word of a text, with how often it occurs, comments left out. */
function words(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  for (const [word] of code.matchAll(/\w+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** One sentence for each declaration in `files` (path to text) that neither they nor `others` use. */
export function unusedDeclarations(files: ReadonlyMap<string, string>, others: readonly string[]): string[] {
  const total = new Map<string, number>();
  for (const text of [...files.values(), ...others]) {
    for (const [word, count] of words(text)) total.set(word, (total.get(word) ?? 0) + count);
  }
  const problems: string[] = [];
  for (const [file, text] of files) {
    for (const [, name] of text.matchAll(declared)) {
      if (name !== undefined && total.get(name) === 1) problems.push(`${file}: nothing uses ${name}`);
    }
  }
  return problems;
}

export function checkUnused(): string[] {
  const read = (file: string) => readFileSync(file, "utf8");
  const sources = sourceFiles().filter((file) => file.endsWith(".ts"));
  // The host calls what the entry exports; the compiler itself calls the runtime.
  const apart = ["core/index.ts", "core/rt/forbid.ts"];
  const core = sources.filter((file) => file.startsWith("core/") && !apart.includes(file));
  // The generator names what a declaration's converters need.
  const outside = sources.filter((file) => file.startsWith("tests/core/") || file.startsWith("tools/generate/core/"));
  const others = [...coreFiles(), ...[...apart, ...outside].map(read)];
  return unusedDeclarations(new Map(core.map((file) => [file, read(file)])), others);
}
