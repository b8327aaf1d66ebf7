/**
 * Exceptions with a single attribute besides their arguments: SystemExit.code, StopIteration.value; and KeyError's
 * text.
 */
import { None } from "../../generated/memory_map";
import { Borrowed, Owned } from "../../memory/address";
import { releaseOrNull, retain } from "../../kernel/object";
import { tupleGet, tupleLength } from "../../objects/tuple/tuple";
import { objectRepr } from "../../protocols/repr";
import { baseExceptionInit, baseExceptionStr } from "./base_exception";
import { BaseExceptionObject, ValueExceptionObject } from "../record";

/**
 * @member SystemExit.code ValueExceptionObject.value object
 * @member StopIteration.value ValueExceptionObject.value object
 */

function setValue(self: Borrowed, value: Borrowed): bool {
  const exception = changetype<ValueExceptionObject>(self);
  const old = exception.value;
  exception.value = retain(value);
  releaseOrNull(old);
  return true;
}

/** @slot SystemExit.tp_init */
export function systemExitInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!baseExceptionInit(self, args, kwargs)) return false;
  const count = tupleLength(args);
  return count === 0 || setValue(self, count === 1 ? tupleGet(args, 0) : args);
}

/** @slot StopIteration.tp_init */
export function stopIterationInit(self: Borrowed, args: Borrowed, kwargs: Borrowed): bool {
  if (!baseExceptionInit(self, args, kwargs)) return false;
  return setValue(self, tupleLength(args) > 0 ? tupleGet(args, 0) : None);
}

/**
 * A lone key is shown by its repr: an empty or blank str would otherwise not be seen.
 * @slot KeyError.tp_str
 */
export function keyErrorStr(self: Borrowed): Owned {
  const args = changetype<BaseExceptionObject>(self).args;
  return tupleLength(args) === 1 ? objectRepr(tupleGet(args, 0)) : baseExceptionStr(self);
}
