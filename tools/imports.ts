/** `npm run imports`: the core's imports against the order of its rooms, and its circles, the largest first. */
import { circles, coreGraph } from "./lint/circles.ts";
import { upward } from "./lint/rooms.ts";

const graph = coreGraph();
const imports = [...graph.values()].reduce((sum, targets) => sum + targets.length, 0);
console.log(`${graph.size} files, ${imports} imports of each other`);

const against = [...upward(graph)].sort(([, a], [, b]) => b.length - a.length);
const count = against.reduce((sum, [, files]) => sum + files.length, 0);
console.log(`against the order of rooms: ${count} imports, ${against.length} pairs of rooms`);
for (const [pair, files] of against)
  console.log(`  ${pair}: ${files.length}\n${files.map((f) => `    ${f}`).join("\n")}`);

const found = circles(graph);
console.log(`circles: ${found.length === 0 ? "none" : found.map((circle) => circle.length).join(" ")}`);
for (const file of found[0] ?? []) console.log(`  ${file}`);
