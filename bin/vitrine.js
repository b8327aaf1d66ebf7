#!/usr/bin/env node
"use strict";
/**
 * The command. What it costs to start is mostly what it costs to get the compiler going, so the bundle is run from V8's code cache; and as CommonJS,
 * which Node starts sooner than an ES module.
 */
const { fstatSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

const dist = join(__dirname, "..", "dist");

// Functions of the core are checked when they are first called: the build has checked them all. Before anything else, since V8 refuses a code cache that
// was made under other flags.
setFlagsFromString("--wasm-lazy-validation");
// Functions are optimized a little later than by default (1,800,000 bytes of code run): where other programs keep all cores busy, the optimizer's thread
// otherwise takes the core from short programs for up to a millisecond, just when they get going. Longer programs are as fast (docs/decisions/0001-tiering-budget.md).
setFlagsFromString("--wasm-tiering-budget=6000000");

/** → the bundle's exports, and its script. A cache of another Node than this one is refused, and not needed. */
function load(name) {
  const filename = join(dist, `${name}.cjs`);
  let cachedData;
  try {
    cachedData = readFileSync(join(dist, `${name}.cache`));
  } catch {
    // A build without one.
  }
  // The bundle is ASCII.
  const source = `(function (exports, require, module) {${readFileSync(filename, "latin1")}\n})`;
  const script = new Script(source, { filename, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return { exports: module.exports, script };
}

function isCharacterDevice(fd) {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false; // It is not open.
  }
}

const resources = {
  core: () => new WebAssembly.Module(readFileSync(process.env.VITRINE_CORE ?? join(dist, "core.wasm"))),
  characterNames: () => load("character_names").exports,
  // Nothing else is a terminal, and node:tty takes its time to load.
  isatty: (fd) => isCharacterDevice(fd) && require("node:tty").isatty(fd),
};

if (require.main === module) process.exitCode = load("cli").exports.main(process.argv.slice(2), resources);
else module.exports = { load, resources };
