/**
 * Writes what follows from the references that a record owns: how the collector visits and clears them, and how the
 * object dies.
 *
 * A record names its types, `@record property clear`, and marks its fields, `@owned`. A slot that is filled by hand is
 * left alone.
 */
import type { ImportList } from "./bindings.ts";
import type { OwnedField, RecordTypes, Scan } from "./declarations.ts";
import { fail } from "../mistake.ts";
import { type TypeFacts, typeKey } from "./types.ts";

const HAVE_GC = 1 << 14;
const BASETYPE = 1 << 10;

type SlotName = "tp_dealloc" | "tp_traverse" | "tp_clear";

/** Generated functions, and the statements that store them in slots. */
export interface Ownership {
  readonly functions: readonly string[];
  readonly statements: readonly string[];
}

export function ownershipOf(
  declared: RecordTypes,
  scan: Scan,
  types: ReadonlyMap<string, TypeFacts>,
  imports: ImportList,
): Ownership {
  const { record, where } = declared;
  const facts = sharedFacts(declared, types);
  const collected = (facts.flags & HAVE_GC) !== 0;
  const fields = ownedFields(record, scan);
  const visited = fields.filter(({ isVisited }) => isVisited);
  if (declared.isCleared && !collected) fail(where, `${record} is not collected: it needs no clear`);
  const use = (name: string): string => imports.use(homeOf(name, scan), name);
  const offset = ({ field }: OwnedField): string => `offsetof<${record}>("${field}")`;
  const at = (field: OwnedField): string => `load<usize>(self, ${offset(field)})`;

  const bodies: Readonly<Record<SlotName, () => string>> = {
    tp_dealloc: () => {
      const lines = fields.map((field) => `${use("releaseOrNull")}(${at(field)});`);
      if (facts.weaklistoffset !== undefined) {
        const list = `load<usize>(self, ${facts.weaklistoffset})`;
        lines.unshift(`if (${list} !== ${imports.use("memory/address", "NULL")}) ${use("clearWeakReferences")}(self);`);
      }
      lines.push(`${freeing(facts, imports, use)};`);
      if (declared.hasTrashcan) {
        lines.unshift(`if (!${use("deallocBegin")}(self)) return;`);
        lines.push(`${use("deallocEnd")}();`);
      }
      if (collected) lines.unshift(`${use("gcUntrack")}(self);`);
      return `function dealloc_${record}(self: usize): void {\n${indented(lines)}\n}\n`;
    },
    tp_traverse: () => {
      const lines = visited.map(
        (field, index) =>
          `${index === 0 ? "let stopped" : "if (stopped === 0) stopped"} = ${use("visitReference")}(${at(field)}, visit, argument);`,
      );
      lines.push("return stopped;");
      return `function traverse_${record}(self: usize, visit: u32, argument: usize): i32 {\n${indented(lines)}\n}\n`;
    },
    tp_clear: () => {
      const lines = visited.map((field) => `${use("clearReference")}(self + ${offset(field)});`);
      return `function clear_${record}(self: usize): void {\n${indented(lines)}\n}\n`;
    },
  };

  const wanted: SlotName[] = ["tp_dealloc"];
  if (collected && visited.length > 0) wanted.push("tp_traverse");
  if (declared.isCleared) wanted.push("tp_clear");
  const functions: string[] = [];
  const statements: string[] = [];
  for (const slot of wanted) {
    const owners = declared.types.filter((type) => !scan.filledSlots.has(`${type}.${slot}`));
    if (owners.length === 0) continue;
    functions.push(bodies[slot]());
    imports.use(homeOf(record, scan), record);
    for (const type of owners)
      statements.push(
        `${use("setSlot")}(${imports.use("generated/types", "Type")}.${typeKey(type)}, ${imports.use("generated/type_object", "Slot")}.${slot}, ${slot.slice(3)}_${record}.index);`,
      );
  }
  if (functions.length === 0) fail(where, `nothing follows from @record: all slots are filled by hand`);
  return { functions, statements };
}

/** How the memory is freed. A class derived from a collected type is collected, too. */
function freeing({ flags }: TypeFacts, imports: ImportList, use: (name: string) => string): string {
  if ((flags & HAVE_GC) !== 0) return `${use("gcFree")}(self)`;
  if ((flags & BASETYPE) === 0) return `${use("freeObject")}(self)`;
  const type = imports.use("generated/type_object", "TypeObject");
  return `call_indirect<void>(changetype<${type}>(${use("typeOf")}(self)).tp_free, self)`;
}

/** The fields that a record owns: its own, followed by those of the record that it extends. */
function ownedFields(record: string, scan: Scan): OwnedField[] {
  const fields: OwnedField[] = [];
  for (let at = scan.records.get(record); at; at = at.base === null ? undefined : scan.records.get(at.base)) {
    const { name } = at;
    fields.push(...inOrder(scan.owned.filter((field) => field.record === name)));
  }
  return fields;
}

function inOrder(fields: readonly OwnedField[]): OwnedField[] {
  const ordered = fields.filter(({ before }) => before === null);
  for (const field of fields) {
    if (field.before === null) continue;
    const at = ordered.findIndex(({ field: name }) => name === field.before);
    if (at < 0) fail(field.where, `no owned field ${field.before}`);
    ordered.splice(at, 0, field);
  }
  return ordered;
}

/** The facts about the record's types, which must agree on what the generated functions depend on. */
function sharedFacts({ types: names, where }: RecordTypes, types: ReadonlyMap<string, TypeFacts>): TypeFacts {
  const all = names.map((name) => types.get(name) ?? fail(where, `no types.json has the type ${name}`));
  const [first] = all;
  for (const other of all)
    if (((first!.flags ^ other.flags) & (HAVE_GC | BASETYPE)) !== 0 || first!.weaklistoffset !== other.weaklistoffset)
      fail(where, `${first!.name} and ${other.name} are destroyed differently: write a @record for each`);
  return first!;
}

/** The file that exports a function or a record. */
function homeOf(name: string, scan: Scan): string {
  const record = scan.records.get(name);
  if (record) return record.path;
  const file = scan.files.find(({ functions }) => functions.some((one) => one.exported && one.name === name));
  return file?.path ?? fail("tools/generate/core/ownership.ts", `the core exports no ${name}`);
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join("\n");
}
