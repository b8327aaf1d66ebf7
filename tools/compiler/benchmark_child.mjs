/**
 * One run of `benchmark.ts` on the built compiler: `benchmark_child.mjs COMPILER library FOLDER | line | warm`. Prints
 * milliseconds.
 *
 * A plain Node process: only the compiler is loaded, just as only CPython is on the other side.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const [compiler, what, folder] = process.argv.slice(2);
const { compileToMarshal } = await import(pathToFileURL(compiler).href);

const ONE_LINE = "print(6 * 7)\n";

function milliseconds(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Compiles all files of a folder, the first time and again. */
function library(folder) {
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py"))
    .map((name) => path.join(folder, name))
    .sort()
    .map((file) => ({ file, source: readFileSync(file) }));
  // Character names are another bundle; which character a name means does not affect the time.
  const characterByName = () => 0x2022;
  const all = () => {
    for (const { file, source } of sources) compileToMarshal(source, file, "exec", { characterByName });
  };
  return [milliseconds(all), milliseconds(all)];
}

const line = () => milliseconds(() => compileToMarshal(ONE_LINE, "<line>", "exec"));

if (what === "library") console.log(library(folder).join(" "));
else {
  if (what === "warm") for (let i = 0; i < 1000; i++) line();
  console.log(line());
}
