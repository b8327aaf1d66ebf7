/**
 * Bundles the host into dist/: the API as ES modules for Node 20 and browsers, and the command as one script with V8's
 * code cache beside it.
 *
 * The names of `\N{...}` are a separate bundle, which the command loads on first use.
 */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import process from "node:process";
import * as esbuild from "esbuild";
import { coreOutput } from "./outputs.ts";
import { buildWhenChanged, filesUnder } from "./inputs.ts";

const common = {
  outdir: "dist",
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20",
  legalComments: "none",
  logLevel: "warning",
} as const;

/** Programs that use what most programs use. */
const warmUp = ["examples/tour.py"];

export async function buildHost(): Promise<boolean> {
  const inputs = filesUnder(["host", "definitions", "tools/build/host.ts"], /\.(ts|json)$/);
  const changed = await buildWhenChanged("dist/cli.cjs", inputs, `${esbuild.version} ${process.version}`, async () => {
    const scripts = { cli: "host/cli/index.ts", character_names: "host/compiler/tokens/character_names.ts" };
    await esbuild.build({ ...common, entryPoints: { index: "host/api/index.ts" }, format: "esm" });
    await esbuild.build({ ...common, entryPoints: scripts, format: "cjs", outExtension: { ".js": ".cjs" } });
  });
  const ran = ["dist/cli.cjs", "bin/vitrine.js", "tools/build/code_cache.cjs", coreOutput.release, ...warmUp];
  await buildWhenChanged("dist/cli.cache", ran, `${process.version} ${process.arch}`, async () => {
    rmSync("dist/cli.cache", { force: true });
    execFileSync(process.execPath, ["tools/build/code_cache.cjs", "dist/cli.cache", ...warmUp], { stdio: "ignore" });
  });
  return changed;
}
