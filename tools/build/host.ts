/**
 * Bundles the host into dist/: ES modules for Node 20 and for browsers.
 *
 * The compiler is a chunk of its own, loaded by the first `import()`: a start from a `.pyc` does not pay for it.
 */
import { existsSync } from "node:fs";
import process from "node:process";
import * as esbuild from "esbuild";
import { buildWhenChanged, filesUnder } from "./inputs.ts";

const entries = { cli: "host/cli/index.ts", index: "host/api/index.ts" };

export async function buildHost(): Promise<boolean> {
  const entryPoints = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
  const inputs = filesUnder(["host", "definitions", "tools/build/host.ts"], /\.(ts|json)$/);
  return buildWhenChanged("dist/cli.js", inputs, `${esbuild.version} ${process.version}`, async () => {
    await esbuild.build({
      entryPoints,
      outdir: "dist",
      bundle: true,
      splitting: true,
      minify: true,
      format: "esm",
      platform: "node",
      target: "node20",
      chunkNames: "chunks/[name]-[hash]",
      legalComments: "none",
      logLevel: "warning",
    });
  });
}
