/**
 * What the AssemblyScript compiler accepts and then gets wrong, made an error; and the true field offsets, written out.
 *
 * An overridden method of an unmanaged class compiles to a dispatch through a header that such objects do not have.
 * A module-level `let` becomes a Wasm global, which a copy of memory would not carry: all state lives in linear memory. (What the
 * compiler's own library keeps in globals is scratch within one call.)
 */
import * as assemblyscript from "assemblyscript";
import { Transform } from "assemblyscript/transform";

const { CommonFlags, ElementKind } = assemblyscript;
const layoutFile = "build/layout.json";

const isOurs = (name) => !name.startsWith("~lib");

function refuseOverrides(program) {
  for (const [, element] of program.elementsByName) {
    if (element.kind !== ElementKind.ClassPrototype || !isOurs(element.internalName)) continue;
    for (const [name, member] of element.instanceMembers ?? []) {
      if (member.kind !== ElementKind.FunctionPrototype && member.kind !== ElementKind.PropertyPrototype) continue;
      for (let base = element.basePrototype; base; base = base.basePrototype) {
        if (name !== "constructor" && base.instanceMembers?.has(name)) {
          throw new Error(
            `${element.internalName}#${name} overrides ${base.internalName}#${name}: unmanaged objects cannot dispatch`,
          );
        }
      }
    }
  }
}

function refuseMutableGlobals(program) {
  for (const [, element] of program.elementsByName) {
    if (element.kind !== ElementKind.Global || !isOurs(element.internalName)) continue;
    if (element.is(CommonFlags.Const) || element.is(CommonFlags.Readonly) || element.is(CommonFlags.Ambient)) continue;
    throw new Error(`${element.internalName} is a mutable global: keep it in a record in linear memory`);
  }
}

function layouts(program) {
  const records = {};
  for (const [name, element] of program.instancesByName) {
    if (element.kind !== ElementKind.Class || !isOurs(name)) continue;
    const fields = {};
    for (const [fieldName, member] of element.members ?? []) {
      if (member.kind !== ElementKind.PropertyPrototype || !member.instance?.isField) continue;
      fields[fieldName] = { offset: member.instance.memoryOffset, type: member.instance.type.toString() };
    }
    if (Object.keys(fields).length > 0) records[name.replace(/^.*\//, "")] = { size: element.nextMemoryOffset, fields };
  }
  return Object.fromEntries(Object.entries(records).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export default class CoreTransform extends Transform {
  afterInitialize(program) {
    refuseOverrides(program);
    refuseMutableGlobals(program);
  }

  afterCompile() {
    return this.writeFile(layoutFile, `${JSON.stringify(layouts(this.program), null, 2)}\n`, this.baseDir);
  }
}
