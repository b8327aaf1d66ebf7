// Generated from core/objects/mro.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../generated/type_object";
import { Type } from "../../../generated/types";
import { linearise } from "../../../objects/mro";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../objects/static_type";


export function bind_objects_mro(): void {
  addMethod(Type.type, 0x56b70 /* mro */, linearise.index, 0x4, 1);
}
