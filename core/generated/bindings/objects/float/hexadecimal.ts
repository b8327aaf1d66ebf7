// Generated from core/objects/float/hexadecimal.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { floatFromHex, floatHex } from "../../../../objects/float/hexadecimal";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_float_hexadecimal(): void {
  addMethod(Type.float, 0x55120 /* hex */, floatHex.index, 0x4, 1);
  addMethod(Type.float, 0x54e00 /* fromhex */, floatFromHex.index, 0x18, 326);
}
