// Generated from core/objects/str/case.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { strCapitalize, strCasefold, strLower, strSwapcase, strTitle, strUpper } from "../../../../objects/str/case";


export function bind_objects_str_case(): void {
  addMethod(Type.str, 0x58140 /* upper */, strUpper.index, 0x4, 1);
  addMethod(Type.str, 0x56758 /* lower */, strLower.index, 0x4, 1);
  addMethod(Type.str, 0x57ed0 /* title */, strTitle.index, 0x4, 1);
  addMethod(Type.str, 0x54210 /* capitalize */, strCapitalize.index, 0x4, 1);
  addMethod(Type.str, 0x57ab8 /* swapcase */, strSwapcase.index, 0x4, 1);
  addMethod(Type.str, 0x54250 /* casefold */, strCasefold.index, 0x4, 1);
}
