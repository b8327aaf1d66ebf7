/** The standard library from the npm package pyodide, as files under build/: what the compiler is measured on. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";

const archive = "node_modules/pyodide/python_stdlib.zip";
const directory = "build/standard_library";

/** Unpacks the `.py` files unless that has been done. Returns their directory. */
export function standardLibrary(): string {
  const done = path.join(directory, ".unpacked");
  if (existsSync(done)) return directory;
  const files = unzipSync(readFileSync(archive), { filter: ({ name }) => name.endsWith(".py") });
  for (const [name, contents] of Object.entries(files)) {
    const file = path.join(directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
  writeFileSync(done, "");
  return directory;
}
