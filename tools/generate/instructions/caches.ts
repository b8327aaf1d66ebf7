/**
 * The cache fields of each family → core/generated/caches.ts, for what fills a cache and for what reads one outside the
 * loop.
 */
import { cacheTypes, type Definitions, type Instruction } from "./read.ts";

/** LOAD_ATTR → LoadAttrCache */
function className(family: string): string {
  const words = family.toLowerCase().split("_");
  return `${words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("")}Cache`;
}

function classText({ name, cache }: Instruction): string {
  const members = cache.map((field) => {
    const { wasm } = cacheTypes[field.type];
    const setter = `set${field.name[0]!.toUpperCase()}${field.name.slice(1)}`;
    const stored = field.type === "pointer" ? `store<u64>(pc, <u64>value` : `store<${wasm}>(pc, value`;
    return `  @inline static ${field.name}(pc: usize): ${wasm} {
    return load<${wasm}>(pc, ${field.offset});
  }
  @inline static ${setter}(pc: usize, value: ${wasm}): void {
    ${stored}, ${field.offset});
  }
`;
  });
  return `/** ${name} */\nexport abstract class ${className(name)} {\n${members.join("")}}\n`;
}

export function cachesText({ instructions }: Definitions): string {
  const families = instructions.filter(({ kind, cache }) => kind === "instruction" && cache.length > 0);
  return `// Generated from definitions/instructions/ by \`npm run generate\`. Do not edit.
/**
 * Inline caches: \`pc\` → the first entry, right after the instruction. They begin with a counter
 * (core/interpreter/adaptive/quicken.ts).
 */
${families.map(classText).join("\n")}`;
}
