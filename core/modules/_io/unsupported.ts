/**
 * UnsupportedOperation: raised when a stream does not support an operation. It is both an OSError and a ValueError, so
 * it needs its own class.
 */
import { Layout } from "../../generated/memory_map";
import { raiseObject } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL } from "../../memory/address";
import { dictNew, dictSetItem } from "../../objects/dict/dict";
import { release, releaseOrNull } from "../../kernel/object";
import { strFromLiteral } from "../../objects/str/str";
import { tuplePack2 } from "../../objects/tuple/tuple";
import { call3 } from "../../protocols/call";

@unmanaged
class UnsupportedState {
  /** The class, owned. */
  type: usize;
}
const STATE = changetype<UnsupportedState>(Layout.IO_STATE);

/** Makes the class, once. */
export function unsupportedPrepare(): bool {
  if (STATE.type !== NULL) return true;
  const bases = tuplePack2(Type.OSError, Type.ValueError);
  const names = dictNew();
  if (bases !== NULL && names !== NULL && dictSetItem(names, Name.__module__, Name.io))
    STATE.type = call3(Type.type, Name.UnsupportedOperation, bases, names);
  releaseOrNull(bases);
  releaseOrNull(names);
  return STATE.type !== NULL;
}

export function unsupportedType(): Borrowed {
  return STATE.type;
}

/** Raises UnsupportedOperation(message). Returns NULL. */
export function raiseUnsupported(message: string): usize {
  const text = strFromLiteral(message);
  if (text === NULL) return NULL;
  raiseObject(STATE.type, text);
  release(text);
  return NULL;
}
