/**
 * Circles of imports in the core: sets of files where each one reaches all the others. To understand one of them you
 * have to read them all, so the largest circle must not grow.
 */
import { readFileSync } from "node:fs";
import { importsOf } from "./imports.ts";
import { sourceFiles } from "./sources.ts";

/** Files in the largest circle. Lower it when a change brings the number down; never raise it. */
export const largestAllowed = 3;

export type Graph = ReadonlyMap<string, readonly string[]>;

/** The files of the core, each with those that it imports. Generated files are left out, as in every lint. */
export function coreGraph(): Graph {
  const files = sourceFiles().filter((file) => file.startsWith("core/") && file.endsWith(".ts"));
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const targets = importsOf(file, readFileSync(file, "utf8")).map(({ target }) => target);
      return [file, [...new Set(targets)].filter((target) => known.has(target))];
    }),
  );
}

/** The circles of two files and more, the largest first (Tarjan's algorithm). */
export function circles(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];

  function visit(file: string): number {
    const number = order.size;
    let low = number;
    order.set(file, number);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (stack.includes(target)) low = Math.min(low, order.get(target) as number);
    }
    if (low === number) {
      const circle = stack.splice(stack.indexOf(file));
      if (circle.length > 1) found.push(circle.sort());
    }
    return low;
  }

  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found.sort((a, b) => b.length - a.length || ((a[0] as string) < (b[0] as string) ? -1 : 1));
}

/** One sentence when the largest circle has more than `limit` files. */
export function circleProblems(graph: Graph, limit: number): string[] {
  const largest = circles(graph)[0] ?? [];
  if (largest.length <= limit) return [];
  return [
    `${largest.length} files import each other in a circle, and ${limit} may (tools/lint/circles.ts). ` +
      `\`npm run imports\` shows it: ${largest.slice(0, 8).join(", ")}${largest.length > 8 ? ", ..." : ""}`,
  ];
}

export function checkCircles(): string[] {
  return circleProblems(coreGraph(), largestAllowed);
}
