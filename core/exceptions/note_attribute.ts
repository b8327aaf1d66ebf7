/** AttributeError's record, and the note that attribute access leaves in it. */
import { BaseExceptionObject } from "./record";
import { Borrowed, NULL } from "../memory/address";
import { RT } from "../memory/runtime";
import { isInstance, retain } from "../kernel/object";
import { Type } from "../generated/types";

/** @record AttributeError clear trashcan */
@unmanaged
export class AttributeErrorObject extends BaseExceptionObject {
  /** @owned */
  object: usize; // @72
  /** @owned */
  name: usize; // @80
}

/**
 * Stores in the raised AttributeError, unless it is already set, which name was looked up on which object. Other errors
 * stay as they are.
 */
export function noteAttributeError(object: Borrowed, name: Borrowed): void {
  const error = RT.error;
  if (error === NULL || !isInstance(error, Type.AttributeError)) return;
  const record = changetype<AttributeErrorObject>(error);
  if (record.name !== NULL || record.object !== NULL) return;
  record.name = retain(name);
  record.object = retain(object);
}
