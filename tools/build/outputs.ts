/**
 * Where the builds of the core lie. Apart from the build itself, so that tests name the files without loading a
 * compiler.
 */

export type CoreTarget = "debug" | "release";

export const coreOutput: Readonly<Record<CoreTarget, string>> = {
  debug: "build/core.debug.wasm",
  release: "dist/core.wasm",
};

/** Where the fields of the core's records are, written by each build of the core. */
export const layoutsFile = "host/generated/layouts.ts";
