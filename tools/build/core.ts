/**
 * Compiles the core: the debug core to build/core.debug.wasm; the release core, already booted, to dist/core.wasm, and
 * as it was before booting to build/core.unbooted.wasm. Compiler options are in core/asconfig.json.
 *
 * The units are compiled first: which functions of the core they call is known only then, and the core keeps no others
 * for them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import asc from "assemblyscript/asc";
import { INITIAL_PAGES, STATIC_END, UNITS_START } from "../../definitions/memory.ts";
import { buildWhenChanged, filesUnder } from "./inputs.ts";
import { link, linkProblems } from "./link.ts";
import { exportsFile, exportsText, linking } from "./linking.ts";
import { type CoreTarget, coreOutput, layoutsFile } from "./outputs.ts";
import { CORE, keptFrom, type Parts, readParts } from "./parts.ts";
import { preboot } from "./preboot.ts";
import { borderProblems, coreProblems, exportedNames, linkImports } from "./wasm_guard.ts";

export const unbootedCore = "build/core.unbooted.wasm";

/** A part to compile. */
interface Compilation {
  readonly name: string;
  /** Besides the file of exports. */
  readonly entries: readonly string[];
  readonly exports: readonly string[];
  /** Where its static data begins, and where it must end. */
  readonly data: readonly [start: number, end: number];
  /** The first of its indexes in the table. */
  readonly table: number;
  readonly options: readonly string[];
}

const outputOf = (name: string, target: CoreTarget): string => `build/parts/${name}.${target}.wasm`;

/** Returns whether anything had changed. Prints the compiler's messages, and throws if compilation fails. */
export async function buildCore(target: CoreTarget): Promise<boolean> {
  const parts = readParts();
  const compiled: string[] = [];
  for (const { name, data, dataSize, table } of parts.units) {
    const unit: Compilation = {
      name,
      entries: [],
      exports: parts.calledOf(name),
      data: [data, data + dataSize],
      table,
      options: ["--importMemory", "--noExportMemory", "--importTable"],
    };
    await compile(parts, unit, target);
    compiled.push(outputOf(name, target));
  }
  const called = compiled.flatMap((file) => linkImports(readFileSync(file))).filter(({ from }) => from === CORE);
  const last = parts.units.at(-1);
  const core: Compilation = {
    name: CORE,
    entries: ["core/index.ts"],
    exports: [...new Set(called.map(({ name }) => name))].sort(),
    data: [STATIC_END, UNITS_START],
    table: last ? last.table + last.tableSize : 1,
    options: ["--exportTable", "--initialMemory", `${INITIAL_PAGES}`],
  };
  await compile(parts, core, target);
  const built = await finish([outputOf(CORE, target), ...compiled], target);
  publishLayouts();
  return built;
}

async function compile(parts: Parts, part: Compilation, target: CoreTarget): Promise<void> {
  const { name, entries, exports, data, table, options } = part;
  const output = outputOf(name, target);
  const args = [...entries, exportsFile, "--config", "core/asconfig.json", "--target", target, "--outFile", output];
  args.push("--memoryBase", `${data[0]}`, "--tableBase", `${table}`, ...options);
  for (const plugIn of ["slots", "transform", "layouts"]) args.push("--transform", `./tools/build/${plugIn}.mjs`);
  const inputs = [...parts.filesOf(name), ...filesUnder(["core/rt", "core/asconfig.json", "tools/build"], /\.\w+$/)];
  const also = [asc.version, ...args, ...exports, parts.hashOfOthers(name)].join(" ");
  await buildWhenChanged(output, inputs, also, async () => {
    mkdirSync(path.dirname(output), { recursive: true });
    const started = performance.now();
    let dataEnd = 0;
    const home = (file: string): string => parts.home(`${file}.ts`);
    const plugIn = linking({ name, home, keep: keptFrom, exports }, (end) => {
      dataEnd = end;
    });
    const { error } = await asc.main(args, {
      stdout: process.stdout,
      stderr: process.stderr,
      transforms: [plugIn],
      readFile(name, folder) {
        const file = path.posix.join(folder, name);
        return file === exportsFile ? exportsText(exports) : readOrNull(file);
      },
      // Layouts are those of the core, which has all records.
      writeFile: (file, contents) => {
        if (file === output || name === CORE) writeFileSync(file, contents);
      },
    });
    if (error) throw new Error(`the ${target} ${titleOf(name)} does not compile: ${error.message}`);
    if (dataEnd > data[1])
      throw new Error(`${titleOf(name)} has ${dataEnd - data[1]} bytes of static data too many for its place`);
    console.log(`${output}: ${readFileSync(output).length} bytes in ${seconds(started)} s`);
  });
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

/** The layouts that the compile found, for the host. They are committed, and `npm test` fails if they are old. */
function publishLayouts(): void {
  const text = readFileSync("build/layouts.ts", "utf8");
  if (existsSync(layoutsFile) && readFileSync(layoutsFile, "utf8") === text) return;
  writeFileSync(layoutsFile, text);
  console.log(`wrote ${layoutsFile}: commit it`);
}

const titleOf = (name: string): string => (name === CORE ? "core" : `unit ${name}`);

const seconds = (started: number): string => ((performance.now() - started) / 1000).toFixed(1);

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
