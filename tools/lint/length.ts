/** A file holds one idea; one that has grown past this many lines holds several, and is to be split. */
import { readFileSync } from "node:fs";
import { sourceFiles } from "./sources.ts";

const longest = 800;

export function checkLength(): string[] {
  return sourceFiles()
    .filter((file) => /\.(ts|tsx|mjs|js|css)$/.test(file))
    .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }))
    .filter(({ file, lines }) => lines > longest)
    .map(({ file, lines }) => `${file}: ${lines} lines; over ${longest}, split it by idea`);
}
