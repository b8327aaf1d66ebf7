/** Where the fields of a built-in function or method are. */
import { MethodFlag } from "../../generated/border";
import { BaseObject } from "../../kernel/header";
import { MethodDefinition } from "../../kernel/static_type";

/** @record builtin_function_or_method */
@unmanaged
export class BuiltinFunctionObject extends BaseObject {
  /** → MethodDefinition, static. */
  definition: usize;
  private _definition: u32; // @16
  /** May be NULL. @owned */
  self: usize;
  private _self: u32; // @24
  /** The module's name (`__module__`), or NULL. @owned */
  module: usize;
  private _module: u32; // @32
  weakReferences: usize;
  private _weak: u32; // @40
  vectorcall: u32;
  private _vectorcall: u32; // @48

  get method(): MethodDefinition {
    return changetype<MethodDefinition>(this.definition);
  }

  /** Whether this is the `__new__` of a native type. */
  isNew(): bool {
    return changetype<MethodDefinition>(this.definition).flags === MethodFlag.NEW;
  }
}
