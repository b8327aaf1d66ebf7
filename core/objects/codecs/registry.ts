/** The error handlers that a program has registered, by name: a dict behind `codecs.register_error`. */
import { raise } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, Layout, NULL, Owned } from "../../memory/layout";
import { RT } from "../../memory/runtime";
import { dictGetItem, dictNew, dictSetItem } from "../dict";
import { retain } from "../object";

@unmanaged
class CodecState {
  /** dict: name → handler, or NULL while nothing is registered. */
  errorHandlers: usize; private _0: u32;
}
const STATE = changetype<CodecState>(Layout.STR_STATE);

/** The handler of that name; raises LookupError if there is none. */
export function lookupErrorHandler(name: Borrowed): Owned {
  if (STATE.errorHandlers !== NULL) {
    const handler = dictGetItem(STATE.errorHandlers, name);
    if (handler !== NULL) return retain(handler);
    if (RT.error !== NULL) return NULL;
  }
  return raise(Type.LookupError, "unknown error handler name '%.400U'", name);
}

export function registerErrorHandler(name: Borrowed, handler: Borrowed): bool {
  if (STATE.errorHandlers === NULL) {
    const handlers = dictNew();
    if (handlers === NULL) return false;
    STATE.errorHandlers = handlers;
  }
  return dictSetItem(STATE.errorHandlers, name, handler);
}

/** Any encoding that the core does not know itself. */
export function decodeByRegistry(source: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  return raise(Type.LookupError, "unknown encoding: %U", encoding);
}

export function encodeByRegistry(text: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  return raise(Type.LookupError, "unknown encoding: %U", encoding);
}
