/**
 * Where an instance keeps its attributes: a dictionary at a fixed offset or, for most classes, two words before the
 * object: → values that share their keys with the class (at -32), and → a dictionary (at -24). At most one of the two
 * is set.
 */
import { Borrowed } from "../../memory/address";
import { hasFlag, TypeFlag } from "../../kernel/object";

const VALUES_OFFSET: usize = 32;
export const DICT_OFFSET: usize = 24;

/** The instance's values; NULL if it has a dictionary instead. Only for types with a managed dictionary. */
export function instanceValues(object: Borrowed): usize {
  return load<usize>(object - VALUES_OFFSET);
}

export function setInstanceValues(object: Borrowed, values: usize): void {
  store<u64>(object - VALUES_OFFSET, <u64>values);
}

export function hasManagedDict(object: Borrowed): bool {
  return hasFlag(object, TypeFlag.MANAGED_DICT);
}
