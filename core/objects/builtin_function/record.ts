/** Where the fields of a built-in function or method are. */
import { MethodFlag } from "../../generated/border";
import { BaseObject } from "../../kernel/header";
import { MethodDefinition } from "../../kernel/static_type";
import { TableIndex } from "../../memory/address";

/** @record builtin_function_or_method */
@unmanaged
export class BuiltinFunctionObject extends BaseObject {
  /** → MethodDefinition, static. */
  definition: usize; // @16
  /** May be NULL. @owned */
  self: usize; // @24
  /** The module's name (`__module__`), or NULL. @owned */
  module: usize; // @32
  weakReferences: usize; // @40
  vectorcall: TableIndex; // @48

  get method(): MethodDefinition {
    return changetype<MethodDefinition>(this.definition);
  }

  /** Whether this is the `__new__` of a native type. */
  isNew(): bool {
    return changetype<MethodDefinition>(this.definition).flags === MethodFlag.NEW;
  }
}
