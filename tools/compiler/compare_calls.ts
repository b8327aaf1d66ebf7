/**
 * Compiles what CPython's own tests compile, as recorded by record_calls.py, and compares every result with CPython's.
 *
 * usage: node tools/run.mjs tools/compiler/compare_calls.ts [--show N] [--full] CALLS...
 */
import { createReadStream } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { Oracle, ORACLE_DEPTH } from "./oracle.ts";
import { compileProgram, difference, type Program } from "./program.ts";

type Call = Pick<Program, "mode" | "flags" | "optimize"> & { readonly source?: string; readonly bytes?: string };

const { values: options, positionals } = parseArgs({
  options: { show: { type: "string", default: "20" }, full: { type: "boolean", default: false } },
  allowPositionals: true,
});

function programOf({ source, bytes, ...rest }: Call): Program {
  const text = source ?? Uint8Array.from(Buffer.from(bytes!, "hex"));
  return { ...rest, source: text, filename: "<source>", warningsAreErrors: false, written: false, isProgram: false };
}

async function* programs(): AsyncGenerator<Program> {
  const seen = new Set<string>();
  for (const path of positionals) {
    for await (const line of createInterface({ input: createReadStream(path) })) {
      if (seen.has(line)) continue;
      seen.add(line);
      const program = programOf(JSON.parse(line) as Call);
      yield program;
      yield { ...program, warningsAreErrors: true };
    }
  }
}

const oracle = new Oracle();
let total = 0;
let same = 0;
let errors = 0;
for await (const [program, theirs] of oracle.askAll(programs())) {
  total++;
  if (theirs.error) errors++;
  const found = difference(compileProgram(program, ORACLE_DEPTH), theirs, options.full);
  if (found === null) same++;
  else if (total - same <= Number(options.show)) {
    const { source, ...settings } = program;
    const text = typeof source === "string" ? source : Buffer.from(source).toString("latin1");
    console.log(`${JSON.stringify(settings)}\n  ${JSON.stringify(text).slice(0, 1000)}\n  ${found}`);
  }
}
console.log(`same ${same} of ${total} (${errors} of them with an error)`);
oracle.close();
process.exitCode = same === total ? 0 : 1;
