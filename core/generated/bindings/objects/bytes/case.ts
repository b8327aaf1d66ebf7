// Generated from core/objects/bytes/case.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { bytesCapitalize, bytesIsalnum, bytesIsalpha, bytesIsascii, bytesIsdigit, bytesIslower, bytesIsspace, bytesIstitle, bytesIsupper, bytesLower, bytesSwapcase, bytesTitle, bytesUpper } from "../../../../objects/bytes/case";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";


export function bind_objects_bytes_case(): void {
  addMethod(Type.bytes, 0x58140 /* upper */, bytesUpper.index, 0x4, 1);
  addMethod(Type.bytearray, 0x58140 /* upper */, bytesUpper.index, 0x4, 1);
  addMethod(Type.bytes, 0x56758 /* lower */, bytesLower.index, 0x4, 1);
  addMethod(Type.bytearray, 0x56758 /* lower */, bytesLower.index, 0x4, 1);
  addMethod(Type.bytes, 0x57ed0 /* title */, bytesTitle.index, 0x4, 1);
  addMethod(Type.bytearray, 0x57ed0 /* title */, bytesTitle.index, 0x4, 1);
  addMethod(Type.bytes, 0x54210 /* capitalize */, bytesCapitalize.index, 0x4, 1);
  addMethod(Type.bytearray, 0x54210 /* capitalize */, bytesCapitalize.index, 0x4, 1);
  addMethod(Type.bytes, 0x57ab8 /* swapcase */, bytesSwapcase.index, 0x4, 1);
  addMethod(Type.bytearray, 0x57ab8 /* swapcase */, bytesSwapcase.index, 0x4, 1);
  addMethod(Type.bytes, 0x56078 /* isalpha */, bytesIsalpha.index, 0x4, 1);
  addMethod(Type.bytearray, 0x56078 /* isalpha */, bytesIsalpha.index, 0x4, 1);
  addMethod(Type.bytes, 0x56040 /* isalnum */, bytesIsalnum.index, 0x4, 1);
  addMethod(Type.bytearray, 0x56040 /* isalnum */, bytesIsalnum.index, 0x4, 1);
  addMethod(Type.bytes, 0x56128 /* isdigit */, bytesIsdigit.index, 0x4, 1);
  addMethod(Type.bytearray, 0x56128 /* isdigit */, bytesIsdigit.index, 0x4, 1);
  addMethod(Type.bytes, 0x56258 /* isspace */, bytesIsspace.index, 0x4, 1);
  addMethod(Type.bytearray, 0x56258 /* isspace */, bytesIsspace.index, 0x4, 1);
  addMethod(Type.bytes, 0x560b0 /* isascii */, bytesIsascii.index, 0x4, 1);
  addMethod(Type.bytearray, 0x560b0 /* isascii */, bytesIsascii.index, 0x4, 1);
  addMethod(Type.bytes, 0x561a0 /* islower */, bytesIslower.index, 0x4, 1);
  addMethod(Type.bytearray, 0x561a0 /* islower */, bytesIslower.index, 0x4, 1);
  addMethod(Type.bytes, 0x562c8 /* isupper */, bytesIsupper.index, 0x4, 1);
  addMethod(Type.bytearray, 0x562c8 /* isupper */, bytesIsupper.index, 0x4, 1);
  addMethod(Type.bytes, 0x56290 /* istitle */, bytesIstitle.index, 0x4, 1);
  addMethod(Type.bytearray, 0x56290 /* istitle */, bytesIstitle.index, 0x4, 1);
}
