/** The addresses of definitions/memory.ts as the core's constants. */
import { memoryMap, singletonAddress, singletons, STATIC_END, strides } from "../../definitions/memory.ts";
import type { Generator } from "./all.ts";

export const memory: Generator = {
  name: "memory",
  madeByBuild: true,
  files: () => new Map([["core/generated/memory_map.ts", text()]]),
};

const hex = (value: number): string => `0x${value.toString(16)}`;

function text(): string {
  const lines: string[] = [];
  const constant = (name: string, value: string, comment: string, indent: string): void => {
    if (comment !== "") lines.push(`${indent}/** ${comment} */`);
    lines.push(`${indent}export const ${name}: usize = ${value};`);
  };
  lines.push("// Generated from definitions/memory.ts by `npm run generate`. Do not edit.", "");
  lines.push("/** The map of the memory below the module's static data. */", "export namespace Layout {");
  for (const { name, start, holds } of memoryMap) constant(name, hex(start), holds, "  ");
  for (const [name, [stride, comment]] of Object.entries(strides)) constant(name, `${stride}`, comment, "  ");
  constant("STATIC_END", hex(STATIC_END), "The module's static data begins here.", "  ");
  lines.push("}", "");
  for (const [name, , , comment] of singletons) constant(name, hex(singletonAddress(name)), comment, "");
  return `${lines.join("\n")}\n`;
}
