#!/usr/bin/env node
"use strict";
/**
 * The command. Most of the start-up time goes into getting the compiler ready, so the bundle runs from V8's code cache,
 * and it is CommonJS, which Node starts sooner than an ES module.
 */
const { fstatSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

const dist = join(__dirname, "..", "dist");

// The build has validated every function of the core, so V8 may validate each one when it is first called. This comes
// before anything else: V8 rejects a code cache that was made under other flags.
setFlagsFromString("--wasm-lazy-validation");
// Optimize functions a little later than by default (after 1,800,000 bytes of code have run). When other programs keep
// all cores busy, the optimizer's thread can otherwise stall a short program for up to a millisecond just as it gets
// going. Longer programs run as fast (docs/decisions/0001-tiering-budget.md).
setFlagsFromString("--wasm-tiering-budget=6000000");

/**
 * Returns the bundle's exports and its script. V8 rejects a cache from another version of Node; the bundle runs without
 * it.
 */
function load(name) {
  const filename = join(dist, `${name}.cjs`);
  let cachedData;
  try {
    cachedData = readFileSync(join(dist, `${name}.cache`));
  } catch {
    // This build has no code cache.
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
    // The descriptor is not open.
    return false;
  }
}

const resources = {
  core: () => new WebAssembly.Module(readFileSync(process.env.VITRINE_CORE ?? join(dist, "core.wasm"))),
  characterNames: () => load("character_names").exports,
  // Nothing but a character device can be a terminal, and node:tty is slow to load.
  isatty: (fd) => isCharacterDevice(fd) && require("node:tty").isatty(fd),
};

if (require.main === module) process.exitCode = load("cli").exports.main(process.argv.slice(2), resources);
else module.exports = { load, resources };
