// Generated from core/objects/str/case.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { strCapitalize, strCasefold, strLower, strSwapcase, strTitle, strUpper } from "../../../../objects/str/case";


export function bind_objects_str_case(): void {
  addMethod(Type.str, 0x574a0 /* upper */, strUpper.index, 0x4, 1);
  addMethod(Type.str, 0x55a80 /* lower */, strLower.index, 0x4, 1);
  addMethod(Type.str, 0x571b8 /* title */, strTitle.index, 0x4, 1);
  addMethod(Type.str, 0x53f88 /* capitalize */, strCapitalize.index, 0x4, 1);
  addMethod(Type.str, 0x56ed0 /* swapcase */, strSwapcase.index, 0x4, 1);
  addMethod(Type.str, 0x53fc8 /* casefold */, strCasefold.index, 0x4, 1);
}
