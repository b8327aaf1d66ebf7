/**
 * The parts of the core that are compiled apart: each unit, which declares itself with `@unit`, and the core proper.
 * The build links them into one module.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Unit } from "../generate/core/units.ts";
import { importsOf } from "../lint/imports.ts";
import type { Compilation } from "./compilation.ts";
import { filesUnder } from "./inputs.ts";
import { splitLinkName } from "./link_name.ts";
import { callable, type Outside, outsideOf, withFunctions, withSmallBodies } from "./outside.ts";

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

  /** Whether a function exists, by its name for linking. */
  has(name: string): boolean {
    const [file, declared] = splitLinkName(name);
    const outside = this.files.get(`${file}.ts`);
    return outside !== undefined && callable(outside).includes(declared);
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
        const outside = this.files.get(target);
        if (this.home(target) !== part || !outside || !callable(outside).includes(foreign)) continue;
        found.set(target, (found.get(target) ?? new Set()).add(foreign));
      }
    }
    return new Map([...found].sort().map(([file, names]) => [file, [...names].sort()]));
  }

  /** The functions of a part that the files of other parts import, by the names for linking. */
  calledOf(part: string): string[] {
    return [...this.calls(part)].flatMap(([file, names]) => names.map((name) => `${file.slice(0, -3)}/${name}`));
  }

  /** The files of other parts that a part needs, with their parts and what it sees of them. */
  seenBy(part: string): Compilation["seen"] {
    const calls = new Map(this.units.map(({ name }) => [name, this.calls(name, part)]));
    const seen = new Map<string, Compilation["seen"][string]>();
    const follow = (targets: readonly string[]): void => {
      for (const target of targets) {
        const home = this.home(target);
        const outside = this.files.get(target);
        if (home === part || !outside || seen.has(target)) continue;
        // Small functions of the core are worth a copy in each unit. Those of a unit are called across.
        const text =
          home === CORE ? withSmallBodies(outside) : withFunctions(outside, calls.get(home)!.get(target) ?? []);
        seen.set(target, { home, text });
        follow(importsOf(target, text).map((found) => found.target));
      }
    };
    for (const file of this.filesOf(part)) follow(this.files.get(file)!.imports.map(({ from }) => `${from}.ts`));
    return Object.fromEntries([...seen].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

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
