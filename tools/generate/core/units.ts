/** Where the units are: each has a place of its own in memory and in the function table, and is compiled for it. */
import { UNITS_START } from "../../../definitions/memory.ts";
import type { Scan } from "./declarations.ts";
import type { Sources } from "./scan.ts";

export interface Unit {
  /** The name of the module. */
  readonly name: string;
  /** Where its static data begins, and how much room it has. */
  readonly data: number;
  readonly dataSize: number;
  /** The first of its indexes in the function table, and how many it has. */
  readonly table: number;
  readonly tableSize: number;
}

/** asc keeps a record of so many bytes for each function in the table. */
const FUNCTION_RECORD = 32;
/** For strings, tables, and the specifications of arguments, besides a share for each function. */
const DATA = 0x2000;
const DATA_OF_FUNCTION = 192;

/** Places for all units, in the order of their names. There is room to grow, so that a new function moves no other. */
export function placeUnits(scan: Scan, sources: Sources, generated: ReadonlyMap<string, string>): Unit[] {
  let [data, table] = [UNITS_START, 1];
  return scan.modules
    .filter(({ isUnit }) => isUnit)
    .map(({ name }) => {
      const functions = new Set<string>();
      const add = (text: string): void => {
        for (const [, called] of text.matchAll(/(\w+)\.index\b/g)) functions.add(called!);
      };
      for (const [path, text] of sources) if (path.startsWith(`modules/${name}/`)) add(text);
      for (const [path, text] of generated)
        if (path.startsWith(`core/generated/bindings/modules/${name}/`) || path === `core/generated/modules/${name}.ts`)
          add(text);
      const tableSize = roundUp(functions.size * 1.25, 32);
      const dataSize = roundUp(DATA + tableSize * (FUNCTION_RECORD + DATA_OF_FUNCTION), 0x1000);
      const unit: Unit = { name, data, dataSize, table, tableSize };
      data += dataSize;
      table += tableSize;
      return unit;
    });
}

const roundUp = (value: number, to: number): number => Math.ceil(value / to) * to;

/** What the core must know of them. */
export function unitsText(units: readonly Unit[]): string {
  const last = units.at(-1);
  const end = last ? last.data + last.dataSize : UNITS_START;
  return `// Generated from the declarations of units by \`npm run generate\`. Do not edit.

/** The heap begins here, after the static data of the core and of its units. */
export const HEAP_START: usize = 0x${end.toString(16)};
`;
}
