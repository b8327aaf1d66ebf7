// Generated from core/objects/str/join.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { strJoin } from "../../../../objects/str/join";


export function bind_objects_str_join(): void {
  addMethod(Type.str, 0x564b8 /* join */, strJoin.index, 0x8, 585);
}
