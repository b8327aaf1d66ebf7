// Generated from core/objects/str/predicates.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { strIsalnum, strIsalpha, strIsascii, strIsdecimal, strIsdigit, strIsidentifier, strIslower, strIsnumeric, strIsprintable, strIsspace, strIstitle, strIsupper } from "../../../../objects/str/predicates";


export function bind_objects_str_predicates(): void {
  addMethod(Type.str, 0x551f8 /* isalpha */, strIsalpha.index, 0x4, 1);
  addMethod(Type.str, 0x551c0 /* isalnum */, strIsalnum.index, 0x4, 1);
  addMethod(Type.str, 0x55268 /* isdecimal */, strIsdecimal.index, 0x4, 1);
  addMethod(Type.str, 0x552a8 /* isdigit */, strIsdigit.index, 0x4, 1);
  addMethod(Type.str, 0x55398 /* isnumeric */, strIsnumeric.index, 0x4, 1);
  addMethod(Type.str, 0x55418 /* isspace */, strIsspace.index, 0x4, 1);
  addMethod(Type.str, 0x553d8 /* isprintable */, strIsprintable.index, 0x4, 1);
  addMethod(Type.str, 0x55230 /* isascii */, strIsascii.index, 0x4, 1);
  addMethod(Type.str, 0x55360 /* islower */, strIslower.index, 0x4, 1);
  addMethod(Type.str, 0x55508 /* isupper */, strIsupper.index, 0x4, 1);
  addMethod(Type.str, 0x554d0 /* istitle */, strIstitle.index, 0x4, 1);
  addMethod(Type.str, 0x55320 /* isidentifier */, strIsidentifier.index, 0x4, 1);
}
