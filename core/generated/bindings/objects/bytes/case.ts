// Generated from core/objects/bytes/case.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { bytesCapitalize, bytesIsalnum, bytesIsalpha, bytesIsascii, bytesIsdigit, bytesIslower, bytesIsspace, bytesIstitle, bytesIsupper, bytesLower, bytesSwapcase, bytesTitle, bytesUpper } from "../../../../objects/bytes/case";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_bytes_case(): void {
  addMethod(Type.bytes, 0x574a0 /* upper */, bytesUpper.index, 0x4, 1);
  addMethod(Type.bytearray, 0x574a0 /* upper */, bytesUpper.index, 0x4, 1);
  addMethod(Type.bytes, 0x55a80 /* lower */, bytesLower.index, 0x4, 1);
  addMethod(Type.bytearray, 0x55a80 /* lower */, bytesLower.index, 0x4, 1);
  addMethod(Type.bytes, 0x571b8 /* title */, bytesTitle.index, 0x4, 1);
  addMethod(Type.bytearray, 0x571b8 /* title */, bytesTitle.index, 0x4, 1);
  addMethod(Type.bytes, 0x53f88 /* capitalize */, bytesCapitalize.index, 0x4, 1);
  addMethod(Type.bytearray, 0x53f88 /* capitalize */, bytesCapitalize.index, 0x4, 1);
  addMethod(Type.bytes, 0x56ed0 /* swapcase */, bytesSwapcase.index, 0x4, 1);
  addMethod(Type.bytearray, 0x56ed0 /* swapcase */, bytesSwapcase.index, 0x4, 1);
  addMethod(Type.bytes, 0x55368 /* isalpha */, bytesIsalpha.index, 0x4, 1);
  addMethod(Type.bytearray, 0x55368 /* isalpha */, bytesIsalpha.index, 0x4, 1);
  addMethod(Type.bytes, 0x55330 /* isalnum */, bytesIsalnum.index, 0x4, 1);
  addMethod(Type.bytearray, 0x55330 /* isalnum */, bytesIsalnum.index, 0x4, 1);
  addMethod(Type.bytes, 0x55418 /* isdigit */, bytesIsdigit.index, 0x4, 1);
  addMethod(Type.bytearray, 0x55418 /* isdigit */, bytesIsdigit.index, 0x4, 1);
  addMethod(Type.bytes, 0x55548 /* isspace */, bytesIsspace.index, 0x4, 1);
  addMethod(Type.bytearray, 0x55548 /* isspace */, bytesIsspace.index, 0x4, 1);
  addMethod(Type.bytes, 0x553a0 /* isascii */, bytesIsascii.index, 0x4, 1);
  addMethod(Type.bytearray, 0x553a0 /* isascii */, bytesIsascii.index, 0x4, 1);
  addMethod(Type.bytes, 0x55490 /* islower */, bytesIslower.index, 0x4, 1);
  addMethod(Type.bytearray, 0x55490 /* islower */, bytesIslower.index, 0x4, 1);
  addMethod(Type.bytes, 0x555b8 /* isupper */, bytesIsupper.index, 0x4, 1);
  addMethod(Type.bytearray, 0x555b8 /* isupper */, bytesIsupper.index, 0x4, 1);
  addMethod(Type.bytes, 0x55580 /* istitle */, bytesIstitle.index, 0x4, 1);
  addMethod(Type.bytearray, 0x55580 /* istitle */, bytesIstitle.index, 0x4, 1);
}
