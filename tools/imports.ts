/** `npm run imports`: the core's circles of imports, the largest first, and the files of the largest. */
import { circles, coreGraph } from "./lint/circles.ts";

const graph = coreGraph();
const found = circles(graph);
const imports = [...graph.values()].reduce((sum, targets) => sum + targets.length, 0);
console.log(`${graph.size} files, ${imports} imports of each other`);
console.log(`circles: ${found.length === 0 ? "none" : found.map((circle) => circle.length).join(" ")}`);
for (const file of found[0] ?? []) console.log(`  ${file}`);
