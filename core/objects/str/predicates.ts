/** isalpha, isupper, isidentifier and other predicates on a str's characters. */
import { False, True } from "../../generated/memory_map";
import { Borrowed, Owned } from "../../memory/address";
import { retain } from "../../kernel/object";
import { strData, strIsAscii, strKind, strLength } from "./str";
import { readUnit } from "../text/units";
import { unicodeFlags } from "../unicode/properties";
import { UnicodeFlag } from "../../generated/unicode";

function truth(value: bool): Owned {
  return retain(value ? True : False);
}

/** Whether every character has one of the flags. False for the empty str. */
function allHave(self: Borrowed, flags: u32): bool {
  const data = strData(self);
  const kind = strKind(self);
  const length = strLength(self);
  for (let index: i64 = 0; index < length; index++) {
    if ((unicodeFlags(readUnit(data, kind, index)) & flags) === 0) return false;
  }
  return length > 0;
}

/** @method str.isalpha() */
export function strIsalpha(self: Borrowed): Owned {
  return truth(allHave(self, UnicodeFlag.alpha));
}

/** @method str.isalnum() */
export function strIsalnum(self: Borrowed): Owned {
  return truth(allHave(self, UnicodeFlag.alpha | UnicodeFlag.decimal | UnicodeFlag.digit | UnicodeFlag.numeric));
}

/** @method str.isdecimal() */
export function strIsdecimal(self: Borrowed): Owned {
  return truth(allHave(self, UnicodeFlag.decimal));
}

/** @method str.isdigit() */
export function strIsdigit(self: Borrowed): Owned {
  return truth(allHave(self, UnicodeFlag.digit));
}

/** @method str.isnumeric() */
export function strIsnumeric(self: Borrowed): Owned {
  return truth(allHave(self, UnicodeFlag.numeric));
}

/** @method str.isspace() */
export function strIsspace(self: Borrowed): Owned {
  return truth(allHave(self, UnicodeFlag.space));
}

/** @method str.isprintable() */
export function strIsprintable(self: Borrowed): Owned {
  return truth(strLength(self) === 0 || allHave(self, UnicodeFlag.printable));
}

/** @method str.isascii() */
export function strIsascii(self: Borrowed): Owned {
  return truth(strIsAscii(self));
}

/** Whether there is a character with `wanted`, and none with `unwanted`. */
function onlyCase(self: Borrowed, wanted: u32, unwanted: u32): bool {
  const data = strData(self);
  const kind = strKind(self);
  const length = strLength(self);
  let found = false;
  for (let index: i64 = 0; index < length; index++) {
    const flags = unicodeFlags(readUnit(data, kind, index));
    if ((flags & unwanted) !== 0) return false;
    if ((flags & wanted) !== 0) found = true;
  }
  return found;
}

/** @method str.islower() */
export function strIslower(self: Borrowed): Owned {
  return truth(onlyCase(self, UnicodeFlag.lower, UnicodeFlag.upper | UnicodeFlag.title));
}

/** @method str.isupper() */
export function strIsupper(self: Borrowed): Owned {
  return truth(onlyCase(self, UnicodeFlag.upper, UnicodeFlag.lower | UnicodeFlag.title));
}

/** @method str.istitle() */
export function strIstitle(self: Borrowed): Owned {
  const data = strData(self);
  const kind = strKind(self);
  const length = strLength(self);
  let afterCased = false;
  let found = false;
  for (let index: i64 = 0; index < length; index++) {
    const flags = unicodeFlags(readUnit(data, kind, index));
    if ((flags & (UnicodeFlag.upper | UnicodeFlag.title)) !== 0) {
      if (afterCased) return truth(false);
      afterCased = found = true;
    } else if ((flags & UnicodeFlag.lower) !== 0) {
      if (!afterCased) return truth(false);
      found = true;
    } else afterCased = false;
  }
  return truth(found);
}

/** Whether the str is a valid identifier (including keywords). */
export function strIsIdentifier(self: Borrowed): bool {
  const data = strData(self);
  const kind = strKind(self);
  const length = strLength(self);
  if (length === 0 || (unicodeFlags(readUnit(data, kind, 0)) & UnicodeFlag.identifierStart) === 0) return false;
  for (let index: i64 = 1; index < length; index++) {
    if ((unicodeFlags(readUnit(data, kind, index)) & UnicodeFlag.identifierPart) === 0) return false;
  }
  return true;
}

/** @method str.isidentifier() */
export function strIsidentifier(self: Borrowed): Owned {
  return truth(strIsIdentifier(self));
}
