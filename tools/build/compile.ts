/** `compile.ts FILE`: compiles the part of the core that FILE describes. The build starts a process for each. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import asc from "assemblyscript/asc";
import { type Compilation, recordsOf } from "./compilation.ts";
import type { RecordDescription } from "./layouts.ts";
import { exportsFile, exportsText, linking } from "./linking.ts";

async function compile({ title, output, options, exports, own, seen, dataLimit }: Compilation): Promise<void> {
  const started = performance.now();
  const files = new Set(own);
  let dataEnd = 0;
  const plugIn = linking(
    exports,
    (file) => seen[`${file}.ts`]?.home,
    (end) => {
      dataEnd = end;
    },
  );
  const plugIns = ["slots", "transform", "layouts"].flatMap((name) => ["--transform", `./tools/build/${name}.mjs`]);
  const { error } = await asc.main([exportsFile, ...options, ...plugIns, "--outFile", output], {
    stdout: process.stdout,
    stderr: process.stderr,
    transforms: [plugIn],
    readFile(asked, folder) {
      const file = path.posix.join(folder, asked);
      if (file === exportsFile) return exportsText(exports);
      // Nothing that the stamp does not cover.
      if (files.has(file) || file.startsWith("core/rt/") || file === "core/asconfig.json")
        return readFileSync(file, "utf8");
      return seen[file]?.text ?? null;
    },
    writeFile(file, contents) {
      if (file === output) writeFileSync(file, contents);
      else {
        const records = JSON.parse(contents as string) as RecordDescription[];
        const declared = records.filter((record) => files.has(`${record.file}.ts`));
        writeFileSync(recordsOf(output), JSON.stringify(declared));
      }
    },
  });
  if (error) throw new Error(`the ${title} does not compile: ${error.message}`);
  if (dataEnd > dataLimit)
    throw new Error(`the ${title} has ${dataEnd - dataLimit} bytes of static data too many for its place`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${output}: ${readFileSync(output).length} bytes in ${seconds} s`);
}

try {
  await compile(JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Compilation);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
