"use strict";
/**
 * `code_cache.cjs FILE PROGRAM...`: runs the programs with the built command and writes V8's code cache of its bundle
 * to FILE. With that cache, a start compiles none of the JavaScript that these programs used. Their output goes to this
 * process's streams.
 */
const { writeFileSync } = require("node:fs");
const { load, resources } = require("../../bin/vitrine.js");

const [file, ...programs] = process.argv.slice(2);
const { exports: cli, script } = load("cli");
for (const program of programs) cli.main([program], resources);
writeFileSync(file, script.createCachedData());
