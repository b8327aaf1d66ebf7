/**
 * Compiles the core: the debug core to build/core.debug.wasm; the release core, already booted, to dist/core.wasm, and
 * as it was before booting to build/core.unbooted.wasm. Compiler options are in core/asconfig.json.
 *
 * The units are compiled first: which functions of the core they call is known only then, and the core keeps no others
 * for them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import process from "node:process";
import { INITIAL_PAGES, STATIC_END, UNITS_START } from "../../definitions/memory.ts";
import { type Compilation, compileWhenChanged, recordsOf } from "./compilation.ts";
import { buildWhenChanged, filesUnder } from "./inputs.ts";
import { publishLayouts, type RecordDescription } from "./layouts.ts";
import { link, linkProblems } from "./link.ts";
import { type CoreTarget, coreOutput } from "./outputs.ts";
import { CORE, type Parts, readParts } from "./parts.ts";
import { preboot } from "./preboot.ts";
import { borderProblems, coreProblems, exportedNames, linkImports } from "./wasm_guard.ts";

export const unbootedCore = "build/core.unbooted.wasm";

/** V8 spends more on optimizing the optimizer of Wasm than a short compilation takes without. */
const SHORT = ["--liftoff-only"];

const outputOf = (name: string, target: CoreTarget): string => `build/parts/${name}.${target}.wasm`;

/** Returns whether anything had changed. Prints the compiler's messages, and throws if compilation fails. */
export async function buildCore(target: CoreTarget): Promise<boolean> {
  const parts = readParts();
  const units = parts.units.map(({ name, data, end, table }) =>
    compilation(parts, name, target, {
      title: `unit ${name}`,
      exports: parts.calledOf(name),
      options: ["--importMemory", "--noExportMemory", "--importTable", ...placed(data, table)],
      dataLimit: end,
    }),
  );
  const last = parts.units.at(-1);
  const core = () =>
    compilation(parts, CORE, target, {
      title: `core`,
      exports: calledOfCore(
        parts,
        units.map(({ output }) => output),
      ),
      options: [
        ...["core/index.ts", "--exportTable", "--initialMemory", `${INITIAL_PAGES}`],
        ...placed(STATIC_END, last ? last.table + last.tableSize : 1),
      ],
      dataLimit: UNITS_START,
    });
  const compileUnits = inParallel(units.map((unit) => () => compileWhenChanged(unit, SHORT)));
  const coreFlags = target === "debug" ? SHORT : [];
  // What the units called before is most likely what they call now.
  await Promise.all([
    compileUnits,
    units.every(({ output }) => existsSync(output)) && compileWhenChanged(core(), coreFlags),
  ]);
  await compileWhenChanged(core(), coreFlags);
  const outputs = [CORE, ...parts.units.map(({ name }) => name)].map((name) => outputOf(name, target));
  publishLayouts(outputs.flatMap((file) => JSON.parse(readFileSync(recordsOf(file), "utf8")) as RecordDescription[]));
  return finish(outputs, target);
}

function compilation(
  parts: Parts,
  name: string,
  target: CoreTarget,
  rest: Pick<Compilation, "title" | "exports" | "options" | "dataLimit">,
): Compilation {
  return {
    output: outputOf(name, target),
    own: parts.filesOf(name),
    seen: parts.seenBy(name),
    ...rest,
    title: `${target} ${rest.title}`,
    options: ["--config", "core/asconfig.json", "--target", target, ...rest.options],
  };
}

const placed = (data: number, table: number): string[] => ["--memoryBase", `${data}`, "--tableBase", `${table}`];

/** The functions of the core that compiled units call. Linking reports those that it no longer has. */
function calledOfCore(parts: Parts, units: readonly string[]): string[] {
  const calls = units.flatMap((file) => linkImports(readFileSync(file))).filter(({ from }) => from === CORE);
  return [...new Set(calls.map(({ name }) => name))].filter((name) => parts.has(name)).sort();
}

async function inParallel(jobs: readonly (() => Promise<unknown>)[]): Promise<void> {
  const left = [...jobs];
  const work = async (): Promise<void> => {
    for (let job = left.shift(); job; job = left.shift()) await job();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** Links the parts; boots the release core. */
function finish(files: readonly string[], target: CoreTarget): Promise<boolean> {
  const output = coreOutput[target];
  return buildWhenChanged(output, [...files, ...filesUnder(["tools/build"], /\.ts$/)], process.version, async () => {
    const started = performance.now();
    const parts = new Map(files.map((file) => [path.basename(file, `.${target}.wasm`), readFileSync(file)]));
    const exported = new Map([...parts].map(([name, binary]) => [name, new Set(exportedNames(binary))]));
    const unlinkable = [...parts].flatMap(([name, binary]) =>
      linkProblems(titleOf(name), binary, (home, called) => exported.get(home)?.has(called) ?? false),
    );
    if (unlinkable.length > 0) throw new Error(unlinkable.join("\n"));
    let binary = link(parts, target === "debug");
    const problems = [...coreProblems(binary), ...borderProblems(binary)];
    if (problems.length > 0) throw new Error(`the ${target} core has ${problems.join("; and ")}`);
    if (target === "release") {
      writeFileSync(unbootedCore, binary);
      binary = preboot(binary, "build/layout.json");
    }
    mkdirSync(path.dirname(output), { recursive: true });
    writeFileSync(output, binary);
    console.log(`${output}: ${binary.length} bytes, linked in ${seconds(started)} s`);
  });
}

const titleOf = (name: string): string => (name === CORE ? "core" : `unit ${name}`);

const seconds = (started: number): string => ((performance.now() - started) / 1000).toFixed(1);
