/** One part of the core to compile, in a process of its own. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { buildWhenChanged, filesUnder } from "./inputs.ts";

export interface Compilation {
  /** How messages call it. */
  readonly title: string;
  readonly output: string;
  /** The options of the compiler, with the files to begin with; the file of exports is added. */
  readonly options: readonly string[];
  /** Functions that other parts call, by the names for linking. */
  readonly exports: readonly string[];
  /** Its files. */
  readonly own: readonly string[];
  /** What it sees of the files of other parts: for each, the name of its part and the text. */
  readonly seen: Readonly<Record<string, { readonly home: string; readonly text: string }>>;
  /** Where its static data must end. */
  readonly dataLimit: number;
}

/** Beside the output: the records that the part's files declare. */
export const recordsOf = (output: string): string => output.replace(/\.wasm$/, ".json");

const versions = ["assemblyscript", "binaryen"].map((name) => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { version: string };
  return `${name} ${version}`;
});

/**
 * Compiles the part if anything changed that it depends on. `flags` are for V8: most of the time goes into the
 * optimizer, which is Wasm itself.
 */
export function compileWhenChanged(compilation: Compilation, flags: readonly string[]): Promise<boolean> {
  const { output, own, title } = compilation;
  const description = JSON.stringify(compilation);
  const inputs = [...own, ...filesUnder(["core/rt", "core/asconfig.json", "tools/build", "tools/run.mjs"], /\.\w+$/)];
  return buildWhenChanged(output, inputs, [...versions, description].join("\0"), async () => {
    mkdirSync(path.dirname(output), { recursive: true });
    const file = output.replace(/\.wasm$/, ".compilation.json");
    writeFileSync(file, description);
    const command = [...flags, "tools/run.mjs", "tools/build/compile.ts", file];
    const status = await new Promise((resolve) => {
      spawn(process.execPath, command, { stdio: "inherit" }).on("exit", resolve);
    });
    if (status !== 0) throw new Error(`the ${title} does not compile`);
  });
}
