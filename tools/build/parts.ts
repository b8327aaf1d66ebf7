/**
 * The parts of the core that are compiled apart: each unit, which declares itself with `@unit`, and the core proper.
 * The build links them into one module.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Unit } from "../generate/core/units.ts";
import { filesUnder } from "./inputs.ts";
import { type Outside, outsideOf, seenBy } from "./outside.ts";

/** The core proper. What is imported from it is imported from here, its memory and its table too. */
export const CORE = "env";

/** The parts, and which files belong to which. */
export class Parts {
  readonly units: readonly Unit[];
  /** All sources, with what can be seen of each from another part. */
  readonly files: ReadonlyMap<string, Outside>;
  private readonly homes: readonly (readonly [folder: string, unit: string])[];

  constructor(units: readonly Unit[], files: ReadonlyMap<string, Outside>) {
    this.units = units;
    this.files = files;
    this.homes = units.flatMap(({ name }) =>
      [`core/modules/${name}/`, `core/generated/bindings/modules/${name}/`, `core/generated/modules/${name}.ts`].map(
        (place) => [place, name] as const,
      ),
    );
  }

  /** The part that a file belongs to. */
  home(file: string): string {
    return this.homes.find(([place]) => file.startsWith(place))?.[1] ?? CORE;
  }

  filesOf(part: string): string[] {
    return [...this.files.keys()].filter((file) => this.home(file) === part);
  }

  /** The functions of a part that the files of another part import (of all others if `by` is not given), by file. */
  private calls(part: string, by?: string): Map<string, string[]> {
    const found = new Map<string, Set<string>>();
    for (const [file, { imports }] of this.files) {
      const home = this.home(file);
      if (home === part || (by !== undefined && home !== by)) continue;
      for (const { from, foreign } of imports) {
        const target = `${from}.ts`;
        if (this.home(target) !== part || this.files.get(target)?.functions[foreign] === undefined) continue;
        found.set(target, (found.get(target) ?? new Set()).add(foreign));
      }
    }
    return new Map([...found].sort().map(([file, names]) => [file, [...names].sort()]));
  }

  /** The functions of a part that the files of other parts import, by the names for linking. */
  calledOf(part: string): string[] {
    return [...this.calls(part)].flatMap(([file, names]) => names.map((name) => `${file.slice(0, -3)}/${name}`));
  }

  /** A hash of all that a part can see of the others. */
  hashOfOthers(part: string): string {
    const hash = createHash("sha256");
    const calls = new Map(this.units.map(({ name }) => [name, this.calls(name, part)]));
    for (const [file, outside] of this.files) {
      const home = this.home(file);
      if (home === part) continue;
      const seen = keptFrom(home) === "small" ? outside.withSmall : seenBy(outside, calls.get(home)!.get(file) ?? []);
      hash.update(`\0${file}\0`).update(seen);
    }
    return hash.digest("hex");
  }
}

/** Small functions of the core are worth a copy in each unit; those of a unit are called across. */
export const keptFrom = (home: string): "small" | "none" => (home === CORE ? "small" : "none");

/** Reads the parts. What was found in each file is kept: reading all takes a second or two. */
export function readParts(): Parts {
  const units = JSON.parse(readFileSync("core/generated/units.json", "utf8")) as Unit[];
  const reader = createHash("sha256").update(readFileSync("tools/build/outside.ts")).digest("base64url");
  const file = "build/parts/outside.json";
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, Outside>) : {};
  const used: Record<string, Outside> = {};
  const files = new Map<string, Outside>();
  for (const source of filesUnder(["core"], /\.ts$/)) {
    // The compiler's runtime belongs to every part.
    if (source.startsWith("core/rt/")) continue;
    const text = readFileSync(source, "utf8");
    const key = createHash("sha256").update(`${reader}\0${source}\0${text}`).digest("base64url");
    const outside = known[key] ?? outsideOf(text, source);
    used[key] = outside;
    files.set(source, outside);
  }
  if (Object.keys(used).some((key) => !(key in known))) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(used));
  }
  return new Parts(units, files);
}
