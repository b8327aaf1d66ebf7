/** Generates everything that follows from the core's declarations: types, names, bindings. */
import { bindingsText } from "./bindings.ts";
import { chunk, nameTable } from "./names.ts";
import { checkDeclarations, checkOwnership, checkTypesAreUsed } from "./check.ts";
import { allBindingsText, filesOf, moduleText } from "./module_bindings.ts";
import type { Declaration, Scan } from "./declarations.ts";
import { rememberingReader } from "./remember.ts";
import { coreSources, scanCore } from "./scan.ts";
import { quotedText } from "./signature.ts";
import { readTypes, typeNames, typeRecordText, typesText } from "./types.ts";
import { placeUnits, unitsText } from "./units.ts";
import { slotWrapperNames, slotWrappersText } from "./slot_wrappers.ts";

export const core = {
  name: "core",
  madeByBuild: true,
  folders: ["core/generated/bindings", "core/generated/modules"],
  files(): Map<string, string> {
    const reader = rememberingReader();
    const sources = coreSources();
    const scan = scanCore(sources, reader.read);
    reader.save();
    const types = readTypes(scan.modules);
    checkDeclarations(scan, types);
    checkOwnership(scan);
    checkTypesAreUsed(scan, types);
    const declared = new Set<string>([...typeNames(types), ...slotWrapperNames()]);
    for (const text of declaredNames(scan)) declared.add(text);
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
    const bound = scan.files.filter((file) => file.declarations.length + file.recordTypes.length > 0);
    for (const file of bound)
      files.set(`core/generated/bindings/${file.path}.ts`, bindingsText(file, scan, types, texts));
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
    for (const module of scan.modules)
      files.set(`core/generated/modules/${module.name}.ts`, moduleText(module, filesOf(module, bound), scan, texts));
    files.set("core/generated/bindings.ts", allBindingsText(scan, bound));
    const units = placeUnits(scan, sources, files);
    files.set("core/generated/units.json", `${JSON.stringify(units, null, 2)}\n`);
    files.set("core/generated/units.ts", unitsText(units));
    return files;
  },
};

/** The names in declarations. Each becomes a static str object. */
function* declaredNames(scan: Scan): Iterable<string> {
  for (const { declarations } of scan.files)
    for (const declaration of declarations) {
      if (declaration.kind === "slot") continue;
      if (declaration.kind === "struct") {
        yield* declaration.fields;
        continue;
      }
      yield declaration.name;
      yield declaration.owner;
      if (declaration.kind !== "member") yield* signatureNames(declaration);
    }
  for (const { name, shown, contents } of scan.modules) {
    yield name;
    yield shown;
    for (const content of contents) if (content.kind === "constant") yield content.name;
  }
}

function* signatureNames({ signature }: Declaration): Iterable<string> {
  for (const { kind, name, fallback } of signature?.parameters ?? []) {
    if (kind !== "varargs" && kind !== "varkeywords") yield name;
    const quoted = fallback === null ? null : quotedText(fallback);
    if (quoted !== null) yield quoted;
  }
}
