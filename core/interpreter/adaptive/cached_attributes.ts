/**
 * Attribute access through an inline cache: the parts of the specialized instructions that are too long for the loop.
 */
import { LoadAttrCache } from "../../generated/caches";
import { Type } from "../../generated/types";
import { TypeObject } from "../../generated/type_object";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { touch } from "../../objects/dict/dict";
import { DictKeys, KeySlot } from "../../objects/dict/keys";
import { DictObject } from "../../objects/dict/record";
import { gcIsTracked, gcTrack } from "../../kernel/gc/gc";
import { instanceValues } from "../../objects/instance/instance";
import { hasFlag, release, TypeFlag, typeOf } from "../../kernel/object";
import { ModuleObject } from "../../objects/module/module";
import { InstanceHead } from "../../kernel/header";

/** The attribute of a module whose dict still has the keys recorded in the cache at `pc`; otherwise NULL. */
export function moduleValue(owner: Borrowed, pc: usize): Borrowed {
  if (typeOf(owner) !== Type.module) return NULL;
  const dict = changetype<ModuleObject>(owner).dict;
  if (dict === NULL) return NULL;
  const keys = changetype<DictKeys>(changetype<DictObject>(dict).keys);
  if (keys.version !== LoadAttrCache.typeVersion(pc)) return NULL;
  return load<usize>(keys.unicodeEntry(LoadAttrCache.place(pc)), offsetof<KeySlot>("value"));
}

/** The entry of the instance's dict that the cache at `pc` hints at, if it belongs to `name`; otherwise NULL. */
function hintedEntry(owner: Borrowed, pc: usize, name: Borrowed): usize {
  const type = changetype<TypeObject>(typeOf(owner));
  if (type.tp_version_tag !== LoadAttrCache.typeVersion(pc) || instanceValues(owner) !== NULL) return NULL;
  const dict = InstanceHead.of(owner).dict;
  if (dict === NULL || typeOf(dict) !== Type.dict || changetype<DictObject>(dict).values !== NULL) return NULL;
  const keys = changetype<DictKeys>(changetype<DictObject>(dict).keys);
  const hint: i32 = LoadAttrCache.place(pc);
  if (<i64>hint >= keys.entryCount || !keys.isUnicode) return NULL;
  const entry = keys.unicodeEntry(hint);
  return load<usize>(entry) === name && changetype<KeySlot>(entry).value !== NULL ? entry : NULL;
}

export function hintedValue(owner: Borrowed, pc: usize, name: Borrowed): Borrowed {
  const entry = hintedEntry(owner, pc, name);
  return entry === NULL ? NULL : changetype<KeySlot>(entry).value;
}

/** Replaces the value of an existing attribute in the dict. Takes ownership of `value` only if it does. */
export function storeHinted(owner: Borrowed, pc: usize, name: Borrowed, value: Owned): bool {
  const entry = hintedEntry(owner, pc, name);
  if (entry === NULL) return false;
  const dict = InstanceHead.of(owner).dict;
  const old = changetype<KeySlot>(entry).value;
  store<u64>(entry, <u64>value, offsetof<KeySlot>("value"));
  if (!gcIsTracked(dict) && hasFlag(value, TypeFlag.HAVE_GC)) gcTrack(dict);
  touch(changetype<DictObject>(dict));
  release(old);
  return true;
}
