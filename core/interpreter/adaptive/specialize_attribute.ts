/**
 * Specializing LOAD_ATTR, STORE_ATTR and LOAD_METHOD. `pc` → the inline cache of the instruction.
 *
 * The caches of the three begin alike, so what fills that part for several goes by LOAD_ATTR's.
 */
import { LoadAttrCache, LoadMethodCache } from "../../generated/caches";
import { Opcode } from "../../generated/opcodes";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/address";
import { keysLookupStr, keysVersion } from "../../objects/dict/keys";
import { DictObject } from "../../objects/dict/record";
import { MemberDescriptorObject } from "../../objects/descriptor/records";
import { instanceValues } from "../../objects/instance/instance";
import { isType, TypeFlag, typeOf } from "../../kernel/object";
import { MemberDefinition, MemberKind } from "../../kernel/static_type";
import { strHash } from "../../objects/str/str";
import { typeLookup } from "../../objects/type/type";
import { genericGetAttribute, genericSetAttribute } from "../../protocols/attribute";
import { specializationFailed, specializeAs } from "./quicken";
import { cacheableIndex, typeVersion } from "./specialize";
import { ModuleObject } from "../../objects/module/module";
import { InstanceHead } from "../../kernel/header";

/** What the class has under the name. */
const enum Found {
  nothing = 0,
  /** A `__slots__` member: an object at a fixed offset. */
  slot = 1,
  method = 2,
  other = 3,
}

function classify(descriptor: usize, write: bool): Found {
  if (descriptor === NULL) return Found.nothing;
  const type = changetype<TypeObject>(typeOf(descriptor));
  if (typeOf(descriptor) === Type.member_descriptor) {
    const member = changetype<MemberDefinition>(changetype<MemberDescriptorObject>(descriptor).definition);
    const usable =
      member.kind === MemberKind.object_ex &&
      !(write && member.readonly !== 0) &&
      member.offset > 0 &&
      member.offset <= 0xffff;
    return usable ? Found.slot : Found.other;
  }
  if (type.tp_descr_set === 0 && (type.tp_flags & TypeFlag.METHOD_DESCRIPTOR) !== 0) return Found.method;
  return Found.other;
}

export function specializeLoadAttr(owner: Borrowed, pc: usize, name: Borrowed): void {
  if (!loadAttrKind(owner, pc, name)) specializationFailed(pc);
}

function loadAttrKind(owner: Borrowed, pc: usize, name: Borrowed): bool {
  const type = typeOf(owner);
  if (type === Type.module) return moduleAttribute(owner, pc, name, Opcode.LOAD_ATTR_MODULE);
  if (changetype<TypeObject>(type).tp_getattro !== genericGetAttribute.index) return false;
  const descriptor = typeLookup(type, name);
  const found = classify(descriptor, false);
  if (found === Found.slot) return slotAttribute(type, descriptor, pc, Opcode.LOAD_ATTR_SLOT);
  return (
    found === Found.nothing &&
    instanceAttribute(owner, pc, name, Opcode.LOAD_ATTR_INSTANCE_VALUE, Opcode.LOAD_ATTR_WITH_HINT)
  );
}

export function specializeStoreAttr(owner: Borrowed, pc: usize, name: Borrowed): void {
  if (!storeAttrKind(owner, pc, name)) specializationFailed(pc);
}

function storeAttrKind(owner: Borrowed, pc: usize, name: Borrowed): bool {
  const type = typeOf(owner);
  if (changetype<TypeObject>(type).tp_setattro !== genericSetAttribute.index) return false;
  const descriptor = typeLookup(type, name);
  const found = classify(descriptor, true);
  if (found === Found.slot) return slotAttribute(type, descriptor, pc, Opcode.STORE_ATTR_SLOT);
  return (
    found === Found.nothing &&
    instanceAttribute(owner, pc, name, Opcode.STORE_ATTR_INSTANCE_VALUE, Opcode.STORE_ATTR_WITH_HINT)
  );
}

function slotAttribute(type: usize, descriptor: Borrowed, pc: usize, opcode: u32): bool {
  const version = typeVersion(type);
  if (version === 0) return false;
  LoadAttrCache.setTypeVersion(pc, version);
  LoadAttrCache.setPlace(
    pc,
    <u16>changetype<MemberDefinition>(changetype<MemberDescriptorObject>(descriptor).definition).offset,
  );
  specializeAs(pc, opcode);
  return true;
}

/** A module's dict is at offset 16; `__getattr__` is only used for names that are not in it. */
function moduleAttribute(owner: Borrowed, pc: usize, name: Borrowed, opcode: u32): bool {
  const dict = changetype<ModuleObject>(owner).dict;
  if (dict === NULL) return false;
  const index = cacheableIndex(dict, name);
  if (index < 0) return false;
  const version = keysVersion(changetype<DictObject>(dict).keys);
  if (version === 0) return false;
  LoadAttrCache.setTypeVersion(pc, version);
  LoadAttrCache.setPlace(pc, <u16>index);
  specializeAs(pc, opcode);
  return true;
}

/** In the values that share the class's keys, or in the instance's dict. */
function instanceAttribute(owner: Borrowed, pc: usize, name: Borrowed, withValues: u32, withDict: u32): bool {
  const type = changetype<TypeObject>(typeOf(owner));
  if ((type.tp_flags & TypeFlag.MANAGED_DICT) === 0) return false;
  const version = typeVersion(typeOf(owner));
  if (version === 0) return false;
  let index: i64 = -1;
  if (instanceValues(owner) !== NULL) {
    index = keysLookupStr(type.ht_cached_keys, name, strHash(name));
  } else {
    const dict = InstanceHead.of(owner).dict;
    if (dict !== NULL) index = cacheableIndex(dict, name);
  }
  if (index < 0 || index > 0xffff) return false;
  LoadAttrCache.setTypeVersion(pc, version);
  LoadAttrCache.setPlace(pc, <u16>index);
  specializeAs(pc, instanceValues(owner) !== NULL ? withValues : withDict);
  return true;
}

export function specializeLoadMethod(owner: Borrowed, pc: usize, name: Borrowed): void {
  if (!loadMethodKind(owner, pc, name)) specializationFailed(pc);
}

function loadMethodKind(owner: Borrowed, pc: usize, name: Borrowed): bool {
  const type = typeOf(owner);
  const record = changetype<TypeObject>(type);
  if (type === Type.module) return moduleAttribute(owner, pc, name, Opcode.LOAD_METHOD_MODULE);
  if (isType(owner)) return classMethod(owner, pc, name);
  if (record.tp_getattro !== genericGetAttribute.index) return false;
  const method = typeLookup(type, name);
  if (classify(method, false) !== Found.method) return false;
  let opcode: u32 = 0;
  if ((record.tp_flags & TypeFlag.MANAGED_DICT) !== 0) {
    if (instanceValues(owner) !== NULL) {
      if (!cacheKeysWithout(record.ht_cached_keys, pc, name)) return false;
      opcode = Opcode.LOAD_METHOD_WITH_VALUES;
    } else {
      const dict = InstanceHead.of(owner).dict;
      if (dict === NULL || typeOf(dict) !== Type.dict || !cacheKeysWithout(changetype<DictObject>(dict).keys, pc, name))
        return false;
      opcode = Opcode.LOAD_METHOD_WITH_DICT;
    }
  } else if (record.tp_dictoffset === 0) opcode = Opcode.LOAD_METHOD_NO_DICT;
  return opcode !== 0 && cacheMethod(type, method, pc, opcode);
}

/** While the keys keep their version, `name` is not among them. */
function cacheKeysWithout(keys: usize, pc: usize, name: Borrowed): bool {
  if (keysLookupStr(keys, name, strHash(name)) !== -1) return false;
  const version = keysVersion(keys);
  LoadMethodCache.setKeysVersion(pc, version);
  return version !== 0;
}

function cacheMethod(type: usize, method: Borrowed, pc: usize, opcode: u32): bool {
  const version = typeVersion(type);
  if (version === 0) return false;
  LoadMethodCache.setTypeVersion(pc, version);
  LoadMethodCache.setMethod(pc, method);
  specializeAs(pc, opcode);
  return true;
}

/** `Class.function`, where neither the metaclass nor the function intervenes. */
function classMethod(owner: Borrowed, pc: usize, name: Borrowed): bool {
  if (typeOf(owner) !== Type.type || typeLookup(Type.type, name) !== NULL) return false;
  const found = typeLookup(owner, name);
  if (found === NULL) return false;
  const plain = changetype<TypeObject>(typeOf(found)).tp_descr_get === 0 || typeOf(found) === Type.Function;
  return plain && cacheMethod(owner, found, pc, Opcode.LOAD_METHOD_CLASS);
}
