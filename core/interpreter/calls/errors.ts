/** The name of a callable in the messages of failed calls. */
import { Name } from "../../generated/names";
import { formatMessage } from "../../exceptions/format_message";
import { Borrowed, None, NULL, Owned } from "../../memory/layout";
import { RT } from "../../memory/runtime";
import { release } from "../../kernel/object";
import { lookupAttribute } from "../../protocols/attribute";
import { Comparison, objectStr, richCompareBool } from "../../protocols/object";

/** "module.qualname()", without the module if that is builtins; str(callable) if there is no `__qualname__`. */
export function functionText(callable: Borrowed): Owned {
  const qualname = lookupAttribute(callable, Name.__qualname__);
  if (qualname === NULL) return RT.error !== NULL ? NULL : objectStr(callable);
  const module = lookupAttribute(callable, Name.__module__);
  let result: usize = NULL;
  if (module !== NULL && module !== None) {
    const differs = richCompareBool(module, Name.builtins, Comparison.NotEqual);
    if (differs > 0) result = formatMessage("%S.%S()", module, qualname);
    else if (differs === 0) result = formatMessage("%S()", qualname);
    release(module);
  } else if (RT.error === NULL) {
    result = formatMessage("%S()", qualname);
    if (module !== NULL) release(module);
  }
  release(qualname);
  return result;
}
