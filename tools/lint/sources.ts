/** The files that the lints read: everything that git tracks or would add, except generated files. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

export function sourceFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" });
  return listed
    .split("\n")
    .filter((file) => file !== "" && !file.includes("/generated/") && existsSync(file))
    .sort();
}
