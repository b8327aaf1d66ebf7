// Generated from the core's sources by `npm run generate`. Do not edit.
import { bind_exceptions_attribute_error } from "./bindings/exceptions/attribute_error";
import { bind_exceptions_base_exception } from "./bindings/exceptions/base_exception";
import { bind_exceptions_exception_group } from "./bindings/exceptions/exception_group";
import { bind_exceptions_import_error } from "./bindings/exceptions/import_error";
import { bind_exceptions_memory_error } from "./bindings/exceptions/memory_error";
import { bind_exceptions_name_error } from "./bindings/exceptions/name_error";
import { bind_exceptions_os_error } from "./bindings/exceptions/os_error";
import { bind_exceptions_simple_exceptions } from "./bindings/exceptions/simple_exceptions";
import { bind_exceptions_syntax_error } from "./bindings/exceptions/syntax_error";
import { bind_exceptions_unicode_error } from "./bindings/exceptions/unicode_error";
import { bind_objects_cell } from "./bindings/objects/cell";
import { bind_objects_code } from "./bindings/objects/code";
import { bind_objects_code_positions } from "./bindings/objects/code_positions";
import { bind_objects_function } from "./bindings/objects/function";
import { bind_objects_iterators } from "./bindings/objects/iterators";
import { bind_objects_list } from "./bindings/objects/list";
import { bind_objects_method } from "./bindings/objects/method";
import { bind_objects_mro } from "./bindings/objects/mro";
import { bind_objects_str_join } from "./bindings/objects/str/join";
import { bind_objects_tuple } from "./bindings/objects/tuple";
import { bind_protocols_attribute } from "./bindings/protocols/attribute";
import { bind_protocols_object } from "./bindings/protocols/object";

/** Fills the slots and methods of every static type, and the function tables of the built-in modules. */
export function bindAll(): void {
  bind_exceptions_attribute_error();
  bind_exceptions_base_exception();
  bind_exceptions_exception_group();
  bind_exceptions_import_error();
  bind_exceptions_memory_error();
  bind_exceptions_name_error();
  bind_exceptions_os_error();
  bind_exceptions_simple_exceptions();
  bind_exceptions_syntax_error();
  bind_exceptions_unicode_error();
  bind_objects_cell();
  bind_objects_code();
  bind_objects_code_positions();
  bind_objects_function();
  bind_objects_iterators();
  bind_objects_list();
  bind_objects_method();
  bind_objects_mro();
  bind_objects_str_join();
  bind_objects_tuple();
  bind_protocols_attribute();
  bind_protocols_object();
}
