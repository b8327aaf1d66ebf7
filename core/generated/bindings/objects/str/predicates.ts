// Generated from core/objects/str/predicates.ts by `npm run generate`. Do not edit.
import { Slot } from "../../../../generated/type_object";
import { Type } from "../../../../generated/types";
import { addGetSet, addMember, addMethod, addModuleFunction, setSlot } from "../../../../objects/static_type";
import { strIsalnum, strIsalpha, strIsascii, strIsdecimal, strIsdigit, strIsidentifier, strIslower, strIsnumeric, strIsprintable, strIsspace, strIstitle, strIsupper } from "../../../../objects/str/predicates";


export function bind_objects_str_predicates(): void {
  addMethod(Type.str, 0x56078 /* isalpha */, strIsalpha.index, 0x4, 1);
  addMethod(Type.str, 0x56040 /* isalnum */, strIsalnum.index, 0x4, 1);
  addMethod(Type.str, 0x560e8 /* isdecimal */, strIsdecimal.index, 0x4, 1);
  addMethod(Type.str, 0x56128 /* isdigit */, strIsdigit.index, 0x4, 1);
  addMethod(Type.str, 0x561d8 /* isnumeric */, strIsnumeric.index, 0x4, 1);
  addMethod(Type.str, 0x56258 /* isspace */, strIsspace.index, 0x4, 1);
  addMethod(Type.str, 0x56218 /* isprintable */, strIsprintable.index, 0x4, 1);
  addMethod(Type.str, 0x560b0 /* isascii */, strIsascii.index, 0x4, 1);
  addMethod(Type.str, 0x561a0 /* islower */, strIslower.index, 0x4, 1);
  addMethod(Type.str, 0x562c8 /* isupper */, strIsupper.index, 0x4, 1);
  addMethod(Type.str, 0x56290 /* istitle */, strIstitle.index, 0x4, 1);
  addMethod(Type.str, 0x56160 /* isidentifier */, strIsidentifier.index, 0x4, 1);
}
