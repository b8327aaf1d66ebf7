/**
 * Turns what the AssemblyScript compiler accepts but gets wrong into errors.
 *
 * An overridden method of an unmanaged class compiles to a dispatch through a header that such objects do not have. A
 * module-level `let` becomes a Wasm global, which a copy of memory would not include: all state lives in linear memory.
 * (What the compiler's own library keeps in globals is scratch data within one call.)
 */
import * as assemblyscript from "assemblyscript";
import { Transform } from "assemblyscript/transform";

const { CommonFlags, ElementKind, Module } = assemblyscript;
/** In nodes of the optimizer's tree. */
const ONE_CALLER_INLINE_SIZE = 12;

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

/**
 * Sets optimizer options that the compiler's command line does not offer. A function with a single caller or with a
 * loop is not inlined: inside the eval loop, its values would be kept on the machine stack across every instruction.
 * Floats follow IEEE exactly, down to the sign of zero.
 */
function tuneOptimizer() {
  const { setAllowInliningFunctionsWithLoops, setFastMath, setOneCallerInlineMaxSize } = Module.prototype;
  Module.prototype.setAllowInliningFunctionsWithLoops = function () {
    setAllowInliningFunctionsWithLoops.call(this, false);
  };
  Module.prototype.setOneCallerInlineMaxSize = function () {
    setOneCallerInlineMaxSize.call(this, ONE_CALLER_INLINE_SIZE);
  };
  Module.prototype.setFastMath = function () {
    setFastMath.call(this, false);
  };
}

export default class CoreTransform extends Transform {
  afterInitialize(program) {
    refuseOverrides(program);
    refuseMutableGlobals(program);
    tuneOptimizer();
  }
}
