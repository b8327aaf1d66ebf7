// Generated from core/objects/str/predicates.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { strIsalnum, strIsalpha, strIsascii, strIsdecimal, strIsdigit, strIsidentifier, strIslower, strIsnumeric, strIsprintable, strIsspace, strIstitle, strIsupper } from "../../../../objects/str/predicates";


export function bind_objects_str_predicates(): void {
  addMethod(Type.str, 0x55368 /* isalpha */, strIsalpha.index, 0x4, 1);
  addMethod(Type.str, 0x55330 /* isalnum */, strIsalnum.index, 0x4, 1);
  addMethod(Type.str, 0x553d8 /* isdecimal */, strIsdecimal.index, 0x4, 1);
  addMethod(Type.str, 0x55418 /* isdigit */, strIsdigit.index, 0x4, 1);
  addMethod(Type.str, 0x554c8 /* isnumeric */, strIsnumeric.index, 0x4, 1);
  addMethod(Type.str, 0x55548 /* isspace */, strIsspace.index, 0x4, 1);
  addMethod(Type.str, 0x55508 /* isprintable */, strIsprintable.index, 0x4, 1);
  addMethod(Type.str, 0x553a0 /* isascii */, strIsascii.index, 0x4, 1);
  addMethod(Type.str, 0x55490 /* islower */, strIslower.index, 0x4, 1);
  addMethod(Type.str, 0x555b8 /* isupper */, strIsupper.index, 0x4, 1);
  addMethod(Type.str, 0x55580 /* istitle */, strIstitle.index, 0x4, 1);
  addMethod(Type.str, 0x55450 /* isidentifier */, strIsidentifier.index, 0x4, 1);
}
