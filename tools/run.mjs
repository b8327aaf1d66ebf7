/**
 * Runs a TypeScript tool on plain Node 20: `node tools/run.mjs TOOL.ts [ARGUMENT...]`.
 *
 * The tool is bundled into a file under build/ (not into a data: URL, where `import "package"` cannot be resolved) and
 * runs with the repository's root as its working directory.
 */
import { mkdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [tool, ...toolArguments] = process.argv.slice(2);
if (tool === undefined) {
  console.error("usage: node tools/run.mjs TOOL.ts [ARGUMENT...]");
  process.exit(2);
}
const entry = resolve(tool);
process.chdir(root);
const directory = join(root, "build", "tools");
mkdirSync(directory, { recursive: true });
const bundle = join(directory, `${basename(entry)}.${process.pid}.mjs`);
await build({
  entryPoints: [entry],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
});
process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], entry, ...toolArguments];
try {
  await import(pathToFileURL(bundle).href);
} finally {
  rmSync(bundle, { force: true });
}
