// Generated from core/objects/bytes/case.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { bytesCapitalize, bytesIsalnum, bytesIsalpha, bytesIsascii, bytesIsdigit, bytesIslower, bytesIsspace, bytesIstitle, bytesIsupper, bytesLower, bytesSwapcase, bytesTitle, bytesUpper } from "../../../../objects/bytes/case";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_bytes_case(): void {
  addMethod(Type.bytes, 0x56df0 /* upper */, bytesUpper.index, 0x4, 1);
  addMethod(Type.bytearray, 0x56df0 /* upper */, bytesUpper.index, 0x4, 1);
  addMethod(Type.bytes, 0x555a8 /* lower */, bytesLower.index, 0x4, 1);
  addMethod(Type.bytearray, 0x555a8 /* lower */, bytesLower.index, 0x4, 1);
  addMethod(Type.bytes, 0x56b80 /* title */, bytesTitle.index, 0x4, 1);
  addMethod(Type.bytearray, 0x56b80 /* title */, bytesTitle.index, 0x4, 1);
  addMethod(Type.bytes, 0x53c20 /* capitalize */, bytesCapitalize.index, 0x4, 1);
  addMethod(Type.bytearray, 0x53c20 /* capitalize */, bytesCapitalize.index, 0x4, 1);
  addMethod(Type.bytes, 0x56898 /* swapcase */, bytesSwapcase.index, 0x4, 1);
  addMethod(Type.bytearray, 0x56898 /* swapcase */, bytesSwapcase.index, 0x4, 1);
  addMethod(Type.bytes, 0x54ec8 /* isalpha */, bytesIsalpha.index, 0x4, 1);
  addMethod(Type.bytearray, 0x54ec8 /* isalpha */, bytesIsalpha.index, 0x4, 1);
  addMethod(Type.bytes, 0x54e90 /* isalnum */, bytesIsalnum.index, 0x4, 1);
  addMethod(Type.bytearray, 0x54e90 /* isalnum */, bytesIsalnum.index, 0x4, 1);
  addMethod(Type.bytes, 0x54f78 /* isdigit */, bytesIsdigit.index, 0x4, 1);
  addMethod(Type.bytearray, 0x54f78 /* isdigit */, bytesIsdigit.index, 0x4, 1);
  addMethod(Type.bytes, 0x550a8 /* isspace */, bytesIsspace.index, 0x4, 1);
  addMethod(Type.bytearray, 0x550a8 /* isspace */, bytesIsspace.index, 0x4, 1);
  addMethod(Type.bytes, 0x54f00 /* isascii */, bytesIsascii.index, 0x4, 1);
  addMethod(Type.bytearray, 0x54f00 /* isascii */, bytesIsascii.index, 0x4, 1);
  addMethod(Type.bytes, 0x54ff0 /* islower */, bytesIslower.index, 0x4, 1);
  addMethod(Type.bytearray, 0x54ff0 /* islower */, bytesIslower.index, 0x4, 1);
  addMethod(Type.bytes, 0x55118 /* isupper */, bytesIsupper.index, 0x4, 1);
  addMethod(Type.bytearray, 0x55118 /* isupper */, bytesIsupper.index, 0x4, 1);
  addMethod(Type.bytes, 0x550e0 /* istitle */, bytesIstitle.index, 0x4, 1);
  addMethod(Type.bytearray, 0x550e0 /* istitle */, bytesIstitle.index, 0x4, 1);
}
