/** The table of special methods and slots, and the slot functions of the regular families. */
import { type SlotDefinition, slotDefinitions } from "../../../definitions/slots.ts";

export function slotWrapperNames(): string[] {
  return slotDefinitions.map(([method]) => method);
}

const camel = (slot: string): string => slot.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

export function slotWrappersText(nameAddress: (name: string) => string): string {
  const generated = new Map<string, string>();
  const wrappers = new Set<string>();
  const functions = new Set<string>();
  const functionName = ([method, slot, , slotFunction]: SlotDefinition): string => {
    if (!slotFunction.startsWith("=")) {
      if (slotFunction !== "") functions.add(slotFunction);
      return slotFunction;
    }
    const name = `slot_${camel(slot)}`;
    if (generated.has(slot)) return name;
    const stem = method.replaceAll("_", "");
    if (slotFunction === "=binary") {
      generated.set(
        slot,
        `function ${name}(left: usize, right: usize): usize {
  return slotBinary(left, right, Slot.${slot}, ${name}.index, ${nameAddress(`__${stem}__`)}, ${nameAddress(`__r${stem}__`)});
}`,
      );
    } else if (slotFunction === "=inplace") {
      generated.set(
        slot,
        `function ${name}(self: usize, other: usize): usize {
  return slotCallOne(self, ${nameAddress(method)}, other);
}`,
      );
    } else {
      generated.set(
        slot,
        `function ${name}(self: usize): usize {
  return slotCallNone(self, ${nameAddress(method)});
}`,
      );
    }
    return name;
  };
  const lines = slotDefinitions.map((definition, index) => {
    const [method, slot, wrapper] = definition;
    if (wrapper !== "") wrappers.add(wrapper);
    const slotFunction = functionName(definition);
    const reference = (name: string): string => (name === "" ? "0" : `${name}.index`);
    return `  declareSlot(table, ${index}, ${nameAddress(method)}, Slot.${slot}, ${reference(wrapper)}, ${reference(slotFunction)});`;
  });
  return `// Generated from definitions/slots.ts by \`npm run generate\`. Do not edit.
import { declareSlot } from "../objects/type/slot_table";
import { ${["slotBinary", "slotCallNone", "slotCallOne", ...functions].sort().join(", ")} } from "../objects/type/slot_functions";
import { ${[...wrappers].sort().join(", ")} } from "../objects/type/slot_wrappers";
import { Slot } from "./type_object";

${[...generated.values()].join("\n\n")}

export const SLOT_COUNT: i32 = ${slotDefinitions.length};

/** Fills the table of special methods: see core/objects/type/slot_table.ts. */
export function declareSlots(table: usize): void {
${lines.join("\n")}
}
`;
}
