/** Which file imports which: what the lints of layers and of circles read. */
import path from "node:path";

export interface Import {
  /** Path from the root, with its ending. */
  readonly target: string;
  readonly line: number;
}

/** Re-exports count; so do imports of types alone: AssemblyScript knows no difference. */
const pattern =
  /^[ \t]*(?:import|export)\b[^"';]*?\bfrom\s*["'](\.[^"']*)["']|^[ \t]*import\s*["'](\.[^"']*)["']|\bimport\(\s*["'](\.[^"']*)["']/gm;

/**
 * The imports of `file` (a path from the root, its text given) of files of the project. The core leaves the ending out.
 */
export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(pattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? "";
    const target = path.posix.join(path.posix.dirname(file), specifier);
    return {
      target: /\.\w+$/.test(target) ? target : `${target}.ts`,
      line: text.slice(0, match.index).split("\n").length,
    };
  });
}
