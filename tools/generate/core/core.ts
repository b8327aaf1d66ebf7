/** Generates everything that follows from the core's declarations: types, names, bindings. */
import { bindingsText, bindName } from "./bindings.ts";
import { chunk, nameTable } from "./names.ts";
import { checkDeclarations, checkTypesAreUsed } from "./check.ts";
import { coreSources, rememberingReader, scanCore } from "./scan.ts";
import { quotedText } from "./signature.ts";
import { readTypes, typeNames, typeRecordText, typesText } from "./types.ts";
import { slotWrapperNames, slotWrappersText } from "./slot_wrappers.ts";

export const core = {
  name: "core",
  madeByBuild: true,
  files(): Map<string, string> {
    const reader = rememberingReader();
    const scan = scanCore(coreSources(), reader.read);
    reader.save();
    const types = readTypes();
    checkDeclarations(scan, types);
    checkTypesAreUsed(scan, types);
    const declared = new Set<string>([...typeNames(types), ...slotWrapperNames()]);
    for (const { declarations } of scan.files)
      for (const declaration of declarations) {
        if (declaration.kind === "slot") continue;
        declared.add(declaration.name).add(declaration.owner);
        if (declaration.kind === "member") continue;
        for (const parameter of declaration.signature?.parameters ?? []) {
          if (parameter.kind !== "varargs" && parameter.kind !== "varkeywords") declared.add(parameter.name);
          const quoted = parameter.fallback === null ? null : quotedText(parameter.fallback);
          if (quoted !== null) declared.add(quoted);
        }
      }
    const names = nameTable(scan.names, declared);
    const signatures: number[] = [0];
    const offsets = new Map<string, number>();
    const texts = {
      name: names.address,
      signature(text: string): number {
        const known = offsets.get(text);
        if (known !== undefined) return known;
        const offset = signatures.length;
        offsets.set(text, offset);
        signatures.push(...new TextEncoder().encode(text), 0);
        return offset;
      },
    };
    const files = new Map<string, string>();
    const bound = scan.files.filter((file) => file.declarations.length > 0);
    for (const file of bound) files.set(`core/generated/bindings/${file.path}.ts`, bindingsText(file, scan, texts));
    files.set("core/generated/names.ts", names.text);
    files.set("core/generated/types.ts", typesText(types, names.address));
    files.set("core/generated/type_object.ts", typeRecordText());
    files.set("core/generated/slot_wrappers.ts", slotWrappersText(names.address));
    files.set(
      "core/generated/signatures.ts",
      `// Generated from the core's sources by \`npm run generate\`. Do not edit.

/** The signatures of built-in functions, as NUL-terminated UTF-8. A method definition holds its offset. */
export function signatureBlob(): usize {
  return memory.data<u8>([
${chunk(signatures)}
  ]);
}
`,
    );
    files.set(
      "core/generated/bindings.ts",
      `// Generated from the core's sources by \`npm run generate\`. Do not edit.
${bound.map((file) => `import { ${bindName(file.path)} } from "./bindings/${file.path}";`).join("\n")}

/** Fills the slots and methods of every static type, and the function tables of the built-in modules. */
export function bindAll(): void {
${bound.map((file) => `  ${bindName(file.path)}();`).join("\n")}
}
`,
    );
    return files;
  },
};
