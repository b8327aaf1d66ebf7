/** Checks the arguments of exception constructors, with the messages of CPython's argument parser. */
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/address";
import { dictGetName } from "../../objects/dict/dict";
import { tupleLength } from "../../objects/tuple/tuple";
import { raiseFalse } from "../raise";

/** The value of a keyword argument, or NULL. */
export function keyword(kwargs: Borrowed, name: Borrowed): Borrowed {
  return kwargs === NULL ? NULL : dictGetName(kwargs, name);
}

/** "takes exactly", "at least", "at most": the number of items of the tuple `args`. */
export function checkCount(name: string, args: Borrowed, minimum: i64, maximum: i64): bool {
  const given = tupleLength(args);
  if (given >= minimum && given <= maximum) return true;
  const limit = given < minimum ? minimum : maximum;
  const bound = minimum === maximum ? "exactly" : given < minimum ? "at least" : "at most";
  if (limit === 1)
    return raiseFalse(
      Type.TypeError,
      "%s takes %s 1 argument (%d given)",
      changetype<usize>(name),
      changetype<usize>(bound),
      given,
    );
  return raiseFalse(
    Type.TypeError,
    "%s takes %s %d arguments (%d given)",
    changetype<usize>(name),
    changetype<usize>(bound),
    limit,
    given,
  );
}
