// Generated from core/objects/bytes/case.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { bytesCapitalize, bytesIsalnum, bytesIsalpha, bytesIsascii, bytesIsdigit, bytesIslower, bytesIsspace, bytesIstitle, bytesIsupper, bytesLower, bytesSwapcase, bytesTitle, bytesUpper } from "../../../../objects/bytes/case";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_bytes_case(): void {
  addMethod(Type.bytes, 0x57410 /* upper */, bytesUpper.index, 0x4, 1);
  addMethod(Type.bytearray, 0x57410 /* upper */, bytesUpper.index, 0x4, 1);
  addMethod(Type.bytes, 0x559d0 /* lower */, bytesLower.index, 0x4, 1);
  addMethod(Type.bytearray, 0x559d0 /* lower */, bytesLower.index, 0x4, 1);
  addMethod(Type.bytes, 0x570f0 /* title */, bytesTitle.index, 0x4, 1);
  addMethod(Type.bytearray, 0x570f0 /* title */, bytesTitle.index, 0x4, 1);
  addMethod(Type.bytes, 0x53cd8 /* capitalize */, bytesCapitalize.index, 0x4, 1);
  addMethod(Type.bytearray, 0x53cd8 /* capitalize */, bytesCapitalize.index, 0x4, 1);
  addMethod(Type.bytes, 0x56d70 /* swapcase */, bytesSwapcase.index, 0x4, 1);
  addMethod(Type.bytearray, 0x56d70 /* swapcase */, bytesSwapcase.index, 0x4, 1);
  addMethod(Type.bytes, 0x551f8 /* isalpha */, bytesIsalpha.index, 0x4, 1);
  addMethod(Type.bytearray, 0x551f8 /* isalpha */, bytesIsalpha.index, 0x4, 1);
  addMethod(Type.bytes, 0x551c0 /* isalnum */, bytesIsalnum.index, 0x4, 1);
  addMethod(Type.bytearray, 0x551c0 /* isalnum */, bytesIsalnum.index, 0x4, 1);
  addMethod(Type.bytes, 0x552a8 /* isdigit */, bytesIsdigit.index, 0x4, 1);
  addMethod(Type.bytearray, 0x552a8 /* isdigit */, bytesIsdigit.index, 0x4, 1);
  addMethod(Type.bytes, 0x55418 /* isspace */, bytesIsspace.index, 0x4, 1);
  addMethod(Type.bytearray, 0x55418 /* isspace */, bytesIsspace.index, 0x4, 1);
  addMethod(Type.bytes, 0x55230 /* isascii */, bytesIsascii.index, 0x4, 1);
  addMethod(Type.bytearray, 0x55230 /* isascii */, bytesIsascii.index, 0x4, 1);
  addMethod(Type.bytes, 0x55360 /* islower */, bytesIslower.index, 0x4, 1);
  addMethod(Type.bytearray, 0x55360 /* islower */, bytesIslower.index, 0x4, 1);
  addMethod(Type.bytes, 0x55508 /* isupper */, bytesIsupper.index, 0x4, 1);
  addMethod(Type.bytearray, 0x55508 /* isupper */, bytesIsupper.index, 0x4, 1);
  addMethod(Type.bytes, 0x554d0 /* istitle */, bytesIstitle.index, 0x4, 1);
  addMethod(Type.bytearray, 0x554d0 /* istitle */, bytesIstitle.index, 0x4, 1);
}
