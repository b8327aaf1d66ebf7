/**
 * How static types are built: their headers, slots, methods and attributes are declared at boot, and made ready later.
 */
import { Layout } from "../generated/memory_map";
import { TypeObject } from "../generated/type_object";
import { Type } from "../generated/types";
import { NULL, STATIC_REFCOUNT, TableIndex } from "../memory/address";

/** What a member descriptor reads: the kinds from CPython's structmember. */
export const enum MemberKind {
  short = 0,
  int = 1,
  i64 = 2,
  f64 = 4,
  /** NULL reads as None. */
  object = 6,
  char = 7,
  byte = 8,
  ubyte = 9,
  uint = 11,
  bool = 14,
  /** NULL raises AttributeError. */
  object_ex = 16,
  ssize = 19,
}

/** A declared method or function: CPython's PyMethodDef. Never freed. */
@unmanaged
export class MethodDefinition {
  /** A static str. */
  name: usize;
  /** Table index. `flags` determine the signature: see protocols/builtin_call.ts. */
  call: TableIndex;
  flags: i32;
  private _flags: u32;
  /** → its signature, as UTF-8 that ends with NUL; or NULL. */
  signature: usize;
  /** The next one of the same type or module, or NULL. */
  next: usize;
  /** The type, or the module's name. */
  owner: usize;
}

/** A declared built-in module: CPython's PyModuleDef. */
@unmanaged
export class ModuleDefinition {
  /** → str, static: the name that `import` uses. */
  name: usize;
  /** → str, static: its `__name__`. That of `_io` is `io`, the module built on it. */
  shownName: usize;
  /** (module) → bool: adds everything that is not a function. */
  fill: u32;
  /** Its first MethodDefinition, or NULL. */
  functions: usize;
  lastFunction: usize;
  /** The module with the next name, or NULL. */
  next: usize;
}

@unmanaged
export class GetSetDefinition {
  name: usize;
  /** (self) → Owned, or 0. */
  get: TableIndex;
  /** (self, value or NULL to delete) → bool, or 0: read-only. */
  set: TableIndex;
  next: usize;
}

@unmanaged
export class MemberDefinition {
  name: usize;
  kind: i32;
  offset: i64;
  readonly: i32;
  next: usize;
}

/** The static types and names of a part of the core: of what is compiled together. */
@unmanaged
export class StaticObjects {
  /** The first type; the others follow, TYPE_STRIDE apart. */
  types: usize;
  typeCount: i32;
  nameCount: i32;
  /** The first str of a name; each other follows the last. */
  names: usize;
  /** → for each name a length byte, then ASCII. */
  texts: usize;
  /** Those of the next part, or NULL. */
  next: usize;
}

/** Bump allocation for definitions, in the free space after the type cache; never freed. */
@unmanaged
class TypeState {
  definitionTop: usize;
  objects: usize;
  lastObjects: usize;
  /** → the signatures of the part whose functions are being declared. */
  signatures: usize;
  modules: usize;
  lastModule: usize;
}
const STATE = changetype<TypeState>(Layout.TYPE_STATE);

/** Memory that is never freed. */
export function staticAllocate(size: usize): usize {
  if (STATE.definitionTop === 0) STATE.definitionTop = Layout.DEFINITIONS;
  const block = STATE.definitionTop;
  STATE.definitionTop = block + ((size + 7) & ~7);
  assert(STATE.definitionTop <= Layout.STATIC_END, "DEFINITIONS in definitions/memory.ts is too small");
  return block;
}

/** Adds the static types and names of a part; the types are declared one by one. */
export function declareStaticObjects(types: usize, typeCount: i32, names: usize, nameCount: i32, texts: usize): void {
  const objects = changetype<StaticObjects>(staticAllocate(offsetof<StaticObjects>()));
  objects.types = types;
  objects.typeCount = typeCount;
  objects.names = names;
  objects.nameCount = nameCount;
  objects.texts = texts;
  const last = STATE.lastObjects;
  if (last === NULL) STATE.objects = changetype<usize>(objects);
  else changetype<StaticObjects>(last).next = changetype<usize>(objects);
  STATE.lastObjects = changetype<usize>(objects);
}

/** The StaticObjects of the core itself. Follow `next`. */
export function firstStaticObjects(): usize {
  return STATE.objects;
}

/** Where the signatures are that the following declarations of functions refer to. */
export function useSignatures(signatures: usize): void {
  STATE.signatures = signatures;
}

export function declareType(
  type: usize,
  name: usize,
  shortName: usize,
  base: usize,
  basicsize: i64,
  itemsize: i64,
  flags: i64,
  dictoffset: i64,
  weaklistoffset: i64,
  vectorcalloffset: i64,
): void {
  const record = changetype<TypeObject>(type);
  record.refcount = STATIC_REFCOUNT;
  record.type = Type.type;
  record.tp_name = <u32>name + 48; // the text of an ASCII str, NUL-terminated
  record.ht_name = <u32>shortName;
  record.ht_qualname = <u32>shortName;
  record.tp_base = <u32>base;
  record.tp_basicsize = basicsize;
  record.tp_itemsize = itemsize;
  record.tp_flags = flags;
  record.tp_dictoffset = dictoffset;
  record.tp_weaklistoffset = weaklistoffset;
  record.tp_vectorcall_offset = vectorcalloffset;
}

export function setSlot(type: usize, slot: usize, call: u32): void {
  store<u64>(type + slot, <u64>call);
}

/** tp_methods, tp_members and tp_getset are heads of linked lists, in order of declaration. */
function append(type: usize, slot: usize, nextOffset: usize, definition: usize): void {
  let place = type + slot;
  while (load<usize>(place) !== NULL) place = load<usize>(place) + nextOffset;
  store<u64>(place, <u64>definition);
}

/** `signature` is an offset in the part's signatures, or 0. */
export function newMethodDefinition(
  owner: usize,
  name: usize,
  call: u32,
  flags: i32,
  signature: u32,
): MethodDefinition {
  const definition = changetype<MethodDefinition>(staticAllocate(offsetof<MethodDefinition>()));
  definition.name = name;
  definition.call = call;
  definition.flags = flags;
  definition.signature = signature === 0 ? NULL : STATE.signatures + signature;
  definition.owner = owner;
  return definition;
}

export function addMethod(type: usize, name: usize, call: u32, flags: i32, signature: u32): void {
  append(
    type,
    offsetof<TypeObject>("tp_methods"),
    offsetof<MethodDefinition>("next"),
    changetype<usize>(newMethodDefinition(type, name, call, flags, signature)),
  );
}

export function addGetSet(type: usize, name: usize, get: u32, set: u32): void {
  const definition = changetype<GetSetDefinition>(staticAllocate(offsetof<GetSetDefinition>()));
  definition.name = name;
  definition.get = get;
  definition.set = set;
  append(type, offsetof<TypeObject>("tp_getset"), offsetof<GetSetDefinition>("next"), changetype<usize>(definition));
}

export function addMember(type: usize, name: usize, kind: MemberKind, offset: usize, readonly: bool): void {
  const definition = changetype<MemberDefinition>(staticAllocate(offsetof<MemberDefinition>()));
  definition.name = name;
  definition.kind = kind;
  definition.offset = offset;
  definition.readonly = readonly;
  append(type, offsetof<TypeObject>("tp_members"), offsetof<MemberDefinition>("next"), changetype<usize>(definition));
}

/** A built-in module. Modules are declared in the order of their names. */
export function declareModule(name: usize, shownName: usize, fill: u32): void {
  const definition = changetype<ModuleDefinition>(staticAllocate(offsetof<ModuleDefinition>()));
  definition.name = name;
  definition.shownName = shownName;
  definition.fill = fill;
  const last = STATE.lastModule;
  if (last === NULL) STATE.modules = changetype<usize>(definition);
  else changetype<ModuleDefinition>(last).next = changetype<usize>(definition);
  STATE.lastModule = changetype<usize>(definition);
}

/** A function of the built-in module that is imported as `module`, one of the static strs. */
export function addModuleFunction(module: usize, name: usize, call: u32, flags: i32, signature: u32): void {
  let at = STATE.modules;
  while (changetype<ModuleDefinition>(at).name !== module) at = changetype<ModuleDefinition>(at).next;
  const definition = changetype<usize>(newMethodDefinition(module, name, call, flags, signature));
  const last = changetype<ModuleDefinition>(at).lastFunction;
  if (last === NULL) changetype<ModuleDefinition>(at).functions = definition;
  else changetype<MethodDefinition>(last).next = definition;
  changetype<ModuleDefinition>(at).lastFunction = definition;
}

/** The first module's ModuleDefinition. Follow `next`. */
export function firstModule(): usize {
  return STATE.modules;
}
