// Generated from core/objects/str/case.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { strCapitalize, strCasefold, strLower, strSwapcase, strTitle, strUpper } from "../../../../objects/str/case";


export function bind_objects_str_case(): void {
  addMethod(Type.str, 0x56df0 /* upper */, strUpper.index, 0x4, 1);
  addMethod(Type.str, 0x555a8 /* lower */, strLower.index, 0x4, 1);
  addMethod(Type.str, 0x56b80 /* title */, strTitle.index, 0x4, 1);
  addMethod(Type.str, 0x53c20 /* capitalize */, strCapitalize.index, 0x4, 1);
  addMethod(Type.str, 0x56898 /* swapcase */, strSwapcase.index, 0x4, 1);
  addMethod(Type.str, 0x53c60 /* casefold */, strCasefold.index, 0x4, 1);
}
