/** Reads and writes fields of records as attributes: the work of a member descriptor. */
import { False, True } from "../../generated/memory_map";
import { raise, raiseFalse } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { argumentI64 } from "../../protocols/arguments";
import { floatAsF64 } from "../../protocols/number_conversion";
import { floatFromF64 } from "../float/float";
import { intFromI64, intFromU64 } from "../int/int";
import { none, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { MemberDefinition, MemberKind } from "../../kernel/static_type";
import { strFromCodePoint } from "../str/str";

export function getMember(object: Borrowed, member: MemberDefinition): Owned {
  const place = object + <usize>member.offset;
  switch (member.kind) {
    case MemberKind.object: {
      const value = load<usize>(place);
      return value === NULL ? none() : retain(value);
    }
    case MemberKind.object_ex: {
      const value = load<usize>(place);
      if (value === NULL)
        return raise(Type.AttributeError, "'%.200T' object has no attribute '%U'", object, member.name);
      return retain(value);
    }
    case MemberKind.bool:
      return retain(load<u8>(place) !== 0 ? True : False);
    case MemberKind.byte:
      return intFromI64(load<i8>(place));
    case MemberKind.ubyte:
      return intFromI64(load<u8>(place));
    case MemberKind.short:
      return intFromI64(load<i16>(place));
    case MemberKind.int:
      return intFromI64(load<i32>(place));
    case MemberKind.uint:
      return intFromU64(load<u32>(place));
    case MemberKind.f64:
      return floatFromF64(load<f64>(place));
    case MemberKind.char:
      return strFromCodePoint(load<u8>(place));
    default:
      return intFromI64(load<i64>(place));
  }
}

/** Sets the field; with a NULL value, deletes it if it can be deleted. */
export function setMember(object: Borrowed, member: MemberDefinition, value: Borrowed): bool {
  if (member.readonly !== 0) return raiseFalse(Type.AttributeError, "readonly attribute");
  const place = object + <usize>member.offset;
  const kind = member.kind;
  if (kind === MemberKind.object || kind === MemberKind.object_ex) {
    const old = load<usize>(place);
    if (value === NULL && kind === MemberKind.object_ex && old === NULL)
      return raiseFalse(Type.AttributeError, "%U", member.name);
    store<u64>(place, value === NULL ? 0 : <u64>retain(value));
    releaseOrNull(old);
    return true;
  }
  if (value === NULL) return raiseFalse(Type.TypeError, "can't delete numeric/char attribute");
  if (kind === MemberKind.bool) {
    if (typeOf(value) !== Type.bool) return raiseFalse(Type.TypeError, "attribute value type must be bool");
    store<u8>(place, value === True ? 1 : 0);
    return true;
  }
  if (kind === MemberKind.f64) {
    const number = floatAsF64(value);
    if (number === -1.0 && RT.error !== NULL) return false;
    store<f64>(place, number);
    return true;
  }
  const number = argumentI64(value);
  if (number === -1 && RT.error !== NULL) return false;
  switch (kind) {
    case MemberKind.byte:
    case MemberKind.ubyte:
    case MemberKind.char:
      store<u8>(place, <u8>number);
      break;
    case MemberKind.short:
      store<i16>(place, <i16>number);
      break;
    case MemberKind.int:
    case MemberKind.uint:
      store<i32>(place, <i32>number);
      break;
    default:
      store<i64>(place, number);
  }
  return true;
}
