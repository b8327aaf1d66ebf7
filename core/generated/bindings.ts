// Generated from the core's sources by `npm run generate`. Do not edit.
import { bind_exceptions_base_exception } from "./bindings/exceptions/base_exception";
import { bind_exceptions_memory_error } from "./bindings/exceptions/memory_error";
import { bind_objects_str_join } from "./bindings/objects/str/join";

/** Fills the slots and methods of every static type, and the function tables of the built-in modules. */
export function bindAll(): void {
  bind_exceptions_base_exception();
  bind_exceptions_memory_error();
  bind_objects_str_join();
}
