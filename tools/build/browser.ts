/** Bundles for browsers: an import of anything that exists only in Node is an error. */
import { mkdirSync, writeFileSync } from "node:fs";
import * as esbuild from "esbuild";
import { buildWhenChanged, filesUnder } from "./inputs.ts";

const compiler = "host/compiler/index.ts";

export interface Bundle {
  /** The text of one ES module. */
  readonly text: string;
  /** The imports that remain. */
  readonly imports: readonly string[];
}

export async function bundleForBrowser(entry: string): Promise<Bundle> {
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    target: ["chrome111", "firefox111", "safari16.4"],
    // Tables of characters would be twice as long with escapes.
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  return { text: outputFiles[0]!.text, imports };
}

export function bundleCompiler(): Promise<Bundle> {
  return bundleForBrowser(compiler);
}

/** `dist/compiler.js`: the compiler alone, without the names of `\N{...}`. */
export async function buildCompiler(): Promise<boolean> {
  const inputs = filesUnder(["host/compiler", "host/generated", "tools/build/browser.ts"], /\.ts$/);
  return buildWhenChanged("dist/compiler.js", inputs, esbuild.version, async () => {
    mkdirSync("dist", { recursive: true });
    writeFileSync("dist/compiler.js", (await bundleCompiler()).text);
  });
}
