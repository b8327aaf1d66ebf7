/** The files that the lints read: all that git knows or would add, without what is generated. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

export function sourceFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" });
  return listed
    .split("\n")
    .filter((file) => file !== "" && !file.includes("/generated/") && existsSync(file))
    .sort();
}
