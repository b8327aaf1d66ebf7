/** Pieces of the standard library of the `python3.11` on the PATH (or of $PYTHON): code that people have written. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { Random } from "./random.ts";

const LONGEST = 60;

export class Corpus {
  private readonly paths: readonly string[];
  private readonly files = new Map<string, readonly string[]>();

  constructor() {
    const python = process.env.PYTHON ?? "python3.11";
    const library = execFileSync(python, ["-c", "import os; print(os.path.dirname(os.__file__))"], {
      encoding: "utf8",
    });
    this.paths = ["", "test", "asyncio", "json", "unittest", "email", "importlib", "collections"].flatMap((folder) => {
      const directory = join(library.trim(), folder);
      return readdirSync(directory)
        .filter((name) => name.endsWith(".py"))
        .sort()
        .map((name) => join(directory, name));
    });
  }

  /** Some lines of a file, starting at a statement of the module. */
  piece(random: Random): string {
    const lines = this.lines(random.pick(this.paths));
    const starts = [...lines.keys()].filter((index) => /^[A-Za-z@"']/.test(lines[index]!));
    if (starts.length === 0) return lines.join("");
    const first = random.pick(starts);
    return lines.slice(first, first + random.between(2, LONGEST)).join("");
  }

  private lines(path: string): readonly string[] {
    let lines = this.files.get(path);
    if (lines === undefined) {
      lines = readFileSync(path, "utf8").split(/(?<=\n)/);
      this.files.set(path, lines);
    }
    return lines;
  }
}
