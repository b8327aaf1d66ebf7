/** Checks the arguments of exception constructors, with the messages of CPython's argument parser. */
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/layout";
import { dictGetName, dictKeyAt, dictLength, dictNext } from "../../objects/dict/dict";
import { isStr } from "../../kernel/object";
import { strEqual } from "../../objects/str/str";
import { tupleLength } from "../../objects/tuple/tuple";
import { raiseFalse } from "../raise";

/** Only the keywords `first` and `second` (NULL: only `first`) may be passed to `name(...)`. */
export function checkKeywords(name: string, kwargs: Borrowed, first: Borrowed, second: Borrowed): bool {
  if (kwargs === NULL) return true;
  const given = dictLength(kwargs);
  const maximum: i64 = second === NULL ? 1 : 2;
  if (given > maximum) {
    if (maximum === 1)
      return raiseFalse(
        Type.TypeError,
        "%s() takes at most 1 keyword argument (%d given)",
        changetype<usize>(name),
        given,
      );
    return raiseFalse(
      Type.TypeError,
      "%s() takes at most 2 keyword arguments (%d given)",
      changetype<usize>(name),
      given,
    );
  }
  let known: i64 = dictGetName(kwargs, first) === NULL ? 0 : 1;
  if (second !== NULL && dictGetName(kwargs, second) !== NULL) known++;
  if (known === given) return true;
  for (let at = dictNext(kwargs, 0); at >= 0; at = dictNext(kwargs, at)) {
    const key = dictKeyAt(kwargs, at);
    if (!isStr(key)) return raiseFalse(Type.TypeError, "keywords must be strings");
    if (strEqual(key, first) || (second !== NULL && strEqual(key, second))) continue;
    return raiseFalse(Type.TypeError, "'%S' is an invalid keyword argument for %s()", key, changetype<usize>(name));
  }
  return true;
}

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
