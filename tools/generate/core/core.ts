/** Generates everything that follows from the core's declarations: types, names, bindings. */
import { checkRoom, regionNamed } from "../../../definitions/memory.ts";
import { bindingsText, ImportList, type Texts } from "./bindings.ts";
import { nameTable, type PartNames } from "./names.ts";
import { checkDeclarations, checkOwnership, checkTypesAreUsed } from "./check.ts";
import { allBindingsText, filesOf, moduleText, signaturesText } from "./module_bindings.ts";
import type { Declaration, Module, SourceFile } from "./declarations.ts";
import { rememberingReader } from "./remember.ts";
import { coreSources, scanCore } from "./scan.ts";
import { quotedText } from "./signature.ts";
import { readTypes, type Statics, staticsText, typeNames, typeRecordText, typesOf, typesText } from "./types.ts";
import { UnitPlaces, unitsText } from "./units.ts";
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
    const units = scan.modules.filter(({ isUnit }) => isUnit);
    const unitOf = (path: string): string | undefined =>
      units.find(({ name }) => path.startsWith(`modules/${name}/`))?.name;
    const places = new UnitPlaces(scan, sources, types);
    const part = (unit: string | undefined): Omit<PartNames, "place"> => {
      const ownFiles = scan.files.filter(({ path }) => unitOf(path) === unit);
      const ownModules = scan.modules.filter(({ name, isUnit }) => (isUnit ? name : undefined) === unit);
      const declared = [...typeNames(typesOf(types, unit)), ...declaredNames(ownFiles, ownModules)];
      if (unit === undefined) declared.push(...slotWrapperNames());
      const written = ownFiles.flatMap(({ path, names }) =>
        Object.entries(names).map(([key, line]) => [key, `core/${path}.ts:${line}`] as const),
      );
      return { written: new Map(written.reverse()), declared };
    };
    const names = nameTable([
      { ...part(undefined), place: placeOfNames },
      ...units.map(({ name }) => ({ ...part(name), place: (bytes: number) => places.place(name, bytes) })),
    ]);
    const texts = new Map<string | undefined, PartTexts>();
    const textsOf = (unit: string | undefined): PartTexts => {
      const found = texts.get(unit) ?? new PartTexts(names.address);
      texts.set(unit, found);
      return found;
    };
    const files = new Map<string, string>();
    const bound = scan.files.filter((file) => file.declarations.length + file.recordTypes.length > 0);
    for (const file of bound)
      files.set(`core/generated/bindings/${file.path}.ts`, bindingsText(file, scan, types, textsOf(unitOf(file.path))));
    files.set("core/generated/names.ts", names.text);
    files.set(
      "core/generated/types.ts",
      typesText(types, (unit) => places.of(unit).types),
    );
    files.set("core/generated/type_object.ts", typeRecordText());
    files.set("core/generated/slot_wrappers.ts", slotWrappersText(names.address));
    for (const module of scan.modules) {
      const unit = module.isUnit ? module.name : undefined;
      const own = textsOf(unit);
      const statics = (imports: ImportList): Statics =>
        staticsText(
          typesOf(types, unit),
          places.of(module.name).types,
          names.blobs[1 + units.indexOf(module)]!,
          names.address,
          imports,
        );
      const text = moduleText(module, filesOf(module, bound), scan, own, unit === undefined ? undefined : statics);
      files.set(`core/generated/modules/${module.name}.ts`, text);
    }
    const imports = new ImportList("../");
    const { statements, blob } = staticsText(
      typesOf(types, undefined),
      regionNamed("TYPES").start,
      names.blobs[0]!,
      names.address,
      imports,
    );
    files.set("core/generated/statics.ts", coreStaticsText(imports.text(), statements, blob));
    files.set(
      "core/generated/signatures.ts",
      `${generatedMark}\n${signaturesText(textsOf(undefined).signatures, "export ")}`,
    );
    files.set("core/generated/bindings.ts", allBindingsText(scan, bound));
    files.set("core/generated/units.json", `${JSON.stringify(places.units, null, 2)}\n`);
    files.set("core/generated/units.ts", unitsText(places.units));
    return files;
  },
};

const generatedMark = "// Generated from the core's sources by `npm run generate`. Do not edit.\n";

function placeOfNames(bytes: number): number {
  checkRoom("NAMES", bytes);
  return regionNamed("NAMES").start;
}

function coreStaticsText(imports: string, statements: readonly string[], blob: string): string {
  return `${generatedMark}${imports}

${blob}
/** Declares the static types and names of the core itself. */
export function declareStatics(): void {
${statements.map((statement) => `  ${statement}`).join("\n")}
}
`;
}

/** The texts that the bindings of one part refer to. */
class PartTexts implements Texts {
  readonly signatures: number[] = [0];
  private readonly offsets = new Map<string, number>();
  readonly name: (text: string) => string;

  constructor(name: (text: string) => string) {
    this.name = name;
  }

  signature(text: string): number {
    const known = this.offsets.get(text);
    if (known !== undefined) return known;
    const offset = this.signatures.length;
    this.offsets.set(text, offset);
    this.signatures.push(...new TextEncoder().encode(text), 0);
    return offset;
  }
}

/** The names in declarations. Each becomes a static str object. */
function* declaredNames(files: readonly SourceFile[], modules: readonly Module[]): Iterable<string> {
  for (const { declarations } of files)
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
  for (const { name, shown, contents } of modules) {
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
