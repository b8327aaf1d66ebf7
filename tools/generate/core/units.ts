/** Where the units are: each has a place of its own in memory and in the function table, and is compiled for it. */
import { UNITS_START } from "../../../definitions/memory.ts";
import type { Scan } from "./declarations.ts";
import type { Sources } from "./scan.ts";
import { type TypeFacts, typesOf, typesSize } from "./types.ts";

export interface Unit {
  /** The name of the module. */
  readonly name: string;
  /** Where its static types begin; its names follow. */
  readonly types: number;
  /** Where its static data begins, and where its place ends. */
  readonly data: number;
  readonly end: number;
  /** The first of its indexes in the function table, and how many it has. */
  readonly table: number;
  readonly tableSize: number;
}

/** Static data for each function that is in the table: its record, the specification of its arguments, its messages. */
const DATA_OF_FUNCTION = 224;
/** For the rest. */
const DATA = 0x2000;

/**
 * Gives each unit its place, in the order of their names. There is room to grow, so that something new in a unit does
 * not move the others.
 */
export class UnitPlaces {
  readonly units: Unit[] = [];
  private readonly scan: Scan;
  private readonly sources: Sources;
  private readonly types: ReadonlyMap<string, TypeFacts>;

  constructor(scan: Scan, sources: Sources, types: ReadonlyMap<string, TypeFacts>) {
    this.scan = scan;
    this.sources = sources;
    this.types = types;
  }

  /** Returns where the unit's names begin, which take so many bytes. */
  place(name: string, nameBytes: number): number {
    const last = this.units.at(-1);
    const types = last?.end ?? UNITS_START;
    const names = types + typesSize(typesOf(this.types, name).size);
    const tableSize = roundUp(this.functionsOf(name) * 1.25, 32);
    const data = roundUp(names + nameBytes, 16);
    const end = roundUp(data + nameBytes * 0.25 + DATA + tableSize * DATA_OF_FUNCTION, 0x1000);
    this.units.push({ name, types, data, end, table: last ? last.table + last.tableSize : 1, tableSize });
    return names;
  }

  of(name: string): Unit {
    return this.units.find((unit) => unit.name === name)!;
  }

  /** How many functions are in the table: those that are declared, and those whose index the sources take. */
  private functionsOf(name: string): number {
    const isOwn = (path: string): boolean => path.startsWith(`modules/${name}/`);
    const functions = new Set<string>();
    let made = 0;
    for (const { path, declarations, recordTypes } of this.scan.files) {
      if (!isOwn(path)) continue;
      made += recordTypes.length * FUNCTIONS_OF_RECORD;
      for (const declaration of declarations)
        if (declaration.kind !== "member" && declaration.kind !== "struct") functions.add(declaration.function.name);
    }
    for (const [path, text] of this.sources)
      if (isOwn(path)) for (const [, called] of text.matchAll(/(\w+)\.index\b/g)) functions.add(called!);
    return functions.size + made;
  }
}

/** tp_dealloc, tp_traverse and tp_clear. */
const FUNCTIONS_OF_RECORD = 3;

const roundUp = (value: number, to: number): number => Math.ceil(value / to) * to;

/** What the core must know of them. */
export function unitsText(units: readonly Unit[]): string {
  const end = units.at(-1)?.end ?? UNITS_START;
  return `// Generated from the declarations of units by \`npm run generate\`. Do not edit.

/** The heap begins here, after the static data of the core and of its units. */
export const HEAP_START: usize = 0x${end.toString(16)};
`;
}
