/** Links the parts of the core, as they were compiled, into one module. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { CORE } from "./parts.ts";
import { foreignIndexes, linkImports, withoutExports } from "./wasm_guard.ts";

/** The features of Wasm that the core uses. */
const features = ["simd", "bulk-memory", "bulk-memory-opt", "sign-ext", "mutable-globals", "nontrapping-float-to-int"];

/** What keeps a part from being linked, one sentence each. `defines` says whether a part has a function. */
export function linkProblems(part: string, binary: Uint8Array, defines: (home: string, name: string) => boolean) {
  return [
    ...foreignIndexes(binary).map(
      (name) =>
        `${part} takes the table index of ${name}, which is compiled apart: it would be another index than elsewhere`,
    ),
    ...linkImports(binary)
      .filter(({ from, name }) => !defines(from, name))
      .map(({ from, name }) => `${part} calls ${name}, which ${from === CORE ? "the core" : from} does not have`),
  ];
}

/** `named`: whether the functions keep their names, for debugging. */
export function link(parts: ReadonlyMap<string, Uint8Array>, named: boolean): Uint8Array {
  const directory = mkdtempSync(path.join(tmpdir(), "vitrine-link-"));
  try {
    const inputs = [...parts].flatMap(([name, binary]) => {
      const file = path.join(directory, `${name}.wasm`);
      writeFileSync(file, binary);
      return [file, name];
    });
    const output = path.join(directory, "linked.wasm");
    const options = [...features.map((feature) => `--enable-${feature}`), ...(named ? ["-g"] : []), "-o", output];
    // V8 would spend longer on optimizing the linker than the linker runs.
    execFileSync(process.execPath, ["--liftoff-only", "node_modules/binaryen/bin/wasm-merge", ...inputs, ...options], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    // An export costs time at each start.
    return withoutExports(readFileSync(output), (name) => name.startsWith("core/"));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
