// Generated from core/objects/str/predicates.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { strIsalnum, strIsalpha, strIsascii, strIsdecimal, strIsdigit, strIsidentifier, strIslower, strIsnumeric, strIsprintable, strIsspace, strIstitle, strIsupper } from "../../../../objects/str/predicates";


export function bind_objects_str_predicates(): void {
  addMethod(Type.str, 0x54ec8 /* isalpha */, strIsalpha.index, 0x4, 1);
  addMethod(Type.str, 0x54e90 /* isalnum */, strIsalnum.index, 0x4, 1);
  addMethod(Type.str, 0x54f38 /* isdecimal */, strIsdecimal.index, 0x4, 1);
  addMethod(Type.str, 0x54f78 /* isdigit */, strIsdigit.index, 0x4, 1);
  addMethod(Type.str, 0x55028 /* isnumeric */, strIsnumeric.index, 0x4, 1);
  addMethod(Type.str, 0x550a8 /* isspace */, strIsspace.index, 0x4, 1);
  addMethod(Type.str, 0x55068 /* isprintable */, strIsprintable.index, 0x4, 1);
  addMethod(Type.str, 0x54f00 /* isascii */, strIsascii.index, 0x4, 1);
  addMethod(Type.str, 0x54ff0 /* islower */, strIslower.index, 0x4, 1);
  addMethod(Type.str, 0x55118 /* isupper */, strIsupper.index, 0x4, 1);
  addMethod(Type.str, 0x550e0 /* istitle */, strIstitle.index, 0x4, 1);
  addMethod(Type.str, 0x54fb0 /* isidentifier */, strIsidentifier.index, 0x4, 1);
}
