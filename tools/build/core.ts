/**
 * Compiles the core: the debug core to build/core.debug.wasm; the release core, already booted, to dist/core.wasm, and
 * as it was before booting to build/core.unbooted.wasm. Compiler options are in core/asconfig.json.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import asc from "assemblyscript/asc";
import { memoryOptions } from "../../definitions/memory.ts";
import { buildWhenChanged, filesUnder } from "./inputs.ts";
import { type CoreTarget, coreOutput, layoutsFile } from "./outputs.ts";
import { preboot } from "./preboot.ts";
import { borderProblems, coreProblems } from "./wasm_guard.ts";

export const unbootedCore = "build/core.unbooted.wasm";

/** Returns whether it had to compile. Prints the compiler's messages, and throws if compilation fails. */
export async function buildCore(target: CoreTarget): Promise<boolean> {
  const output = coreOutput[target];
  const inputs = filesUnder(["core", "tools/build"], /\.(ts|json|mjs)$/);
  const built = await buildWhenChanged(
    output,
    inputs,
    `${asc.version} ${target} ${memoryOptions.join(" ")}`,
    async () => {
      mkdirSync(path.dirname(output), { recursive: true });
      const started = performance.now();
      const args = ["core/index.ts", "--config", "core/asconfig.json", "--target", target, "--outFile", output];
      const transforms = ["slots", "transform", "layouts"].flatMap((name) => [
        "--transform",
        `./tools/build/${name}.mjs`,
      ]);
      const { error } = await asc.main([...args, ...memoryOptions, ...transforms], {
        stdout: process.stdout,
        stderr: process.stderr,
      });
      if (error) throw new Error(`the ${target} core does not compile: ${error.message}`);
      let binary: Uint8Array = readFileSync(output);
      const problems = [...coreProblems(binary), ...borderProblems(binary)];
      if (problems.length > 0) {
        rmSync(output);
        throw new Error(`the ${target} core has ${problems.join("; and ")}`);
      }
      if (target === "release") {
        writeFileSync(unbootedCore, binary);
        binary = preboot(binary, "build/layout.json");
        writeFileSync(output, binary);
      }
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${output}: ${binary.length} bytes in ${seconds} s`);
    },
  );
  publishLayouts();
  return built;
}

/** The layouts that the compile found, for the host. They are committed, and `npm test` fails if they are old. */
function publishLayouts(): void {
  const text = readFileSync("build/layouts.ts", "utf8");
  if (existsSync(layoutsFile) && readFileSync(layoutsFile, "utf8") === text) return;
  writeFileSync(layoutsFile, text);
  console.log(`wrote ${layoutsFile}: commit it`);
}
