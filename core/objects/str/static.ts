/** The strs that exist from the beginning: the empty one, those of one character, and the names that the core knows. */
import { EmptyStr } from "../../generated/memory_map";
import { DEBUG, NULL, STATIC_REFCOUNT } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { initializeCompact, latin1Str, strData, strLength, strRead, strWrite } from "./str";
import { STR_ASCII_SIZE, StrObject, StrState } from "./record";
import { forgetReferences } from "./intern";
import { Type } from "../../generated/types";
import { dictNew, dictSetItem } from "../dict/dict";
import { firstStaticObjects, StaticObjects } from "../../kernel/static_type";

/**
 * At boot: initializes the empty str, the one-character strs and the names that the core knows, which it interns. Dicts
 * must work.
 */
export function initializeStrings(): void {
  layStatic(EmptyStr, 0, 0, 0x7f);
  for (let character: u32 = 0; character < 0x100; character++) {
    const object = latin1Str(character);
    layStatic(object, NULL, 0, character < 0x80 ? 0x7f : 0xff);
    changetype<StrObject>(object).length = 1;
    strWrite(object, 0, character);
    strWrite(object, 1, 0);
  }
  for (let part = firstStaticObjects(); part !== NULL; part = changetype<StaticObjects>(part).next) {
    const objects = changetype<StaticObjects>(part);
    let text = objects.texts;
    let object = objects.names;
    for (let index = 0; index < objects.nameCount; index++) {
      const length = <usize>load<u8>(text);
      layStatic(object, text + 1, <i64>length, 0x7f);
      text += length + 1;
      object += (STR_ASCII_SIZE + length + 8) & ~7;
    }
  }
  internStaticNames();
}

function layStatic(object: usize, text: usize, length: i64, highest: u32): void {
  const record = changetype<StrObject>(object);
  record.refcount = STATIC_REFCOUNT;
  record.type = Type.str;
  if (DEBUG) RT.totalRefs += STATIC_REFCOUNT;
  initializeCompact(object, length, highest);
  memory.copy(strData(object), text, <usize>length);
}

/**
 * At boot, once dicts work: creates the table and adds the static strs. A one-character str is interned when a program
 * uses it as a name; `*` is from the beginning.
 */
export function internStaticNames(): void {
  RT.interned = dictNew();
  internStatic(EmptyStr);
  internStatic(latin1Str(0x2a));
  for (let part = firstStaticObjects(); part !== NULL; part = changetype<StaticObjects>(part).next) {
    let name = changetype<StaticObjects>(part).names;
    for (let index = 0; index < changetype<StaticObjects>(part).nameCount; index++) {
      // CPython does not intern the placeholders for missing names.
      if (strRead(name, 0) !== 0x3c) internStatic(name);
      name += (STR_ASCII_SIZE + <usize>strLength(name) + 8) & ~7;
    }
  }
}

function internStatic(object: usize): void {
  changetype<StrObject>(object).state |= StrState.INTERNED;
  const done = dictSetItem(RT.interned, object, object);
  assert(done, "no memory for the table of interned strings");
  forgetReferences(object);
}
