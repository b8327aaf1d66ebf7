/**
 * What the lower layers of the core call in the higher ones without importing them.
 *
 * A hook is a table index in linear memory, set at boot by core/boot.ts. There are few, and none on a path where speed
 * matters: each is called rarely, or does far more work than the call. Everything else that a lower layer needs from a
 * higher one goes through the slots of an object's type.
 */
import { Layout } from "../generated/memory_map";

@unmanaged
class Hooks {
  /** (type, format, five arguments) → NULL: raises with a formatted message. core/exceptions/make.ts */
  raise: u32;
  /** (type, value or NULL) → NULL: raises `type(value)`. core/exceptions/make.ts */
  raiseValue: u32;
  /** () → NULL: raises MemoryError. core/exceptions/classes/memory_error.ts */
  raiseNoMemory: u32;
  /** (where): reports the raised exception and clears it. core/exceptions/display/unraisable.ts */
  writeUnraisable: u32;
  /** (category, stack level, format, three arguments) → bool: issues a warning. core/exceptions/warnings.ts */
  warn: u32;
  /** (): an allocation has made a collection due. core/kernel/gc/collect.ts */
  collect: u32;
  /** (object): keeps a dead object for later, since destructors are nested too deeply. core/kernel/gc/trashcan.ts */
  setAside: u32;
  /** (frame) → Owned: runs a generator's frame. core/interpreter/eval.ts */
  evaluate: u32;
}

export const HOOKS: Hooks = changetype<Hooks>(Layout.HOOKS);
