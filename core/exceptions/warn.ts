/** Issuing a warning: the part that any file may import. */
import { HOOKS } from "../kernel/hooks";

/**
 * `warnings.warn(message, category, stacklevel)`, with a formatted message: see format_message.ts. Level 1 is the
 * running function. False: an exception is raised.
 */
export function warn(category: usize, stackLevel: i64, format: string, a: i64 = 0, b: i64 = 0, c: i64 = 0): bool {
  return call_indirect<bool>(HOOKS.warn, category, stackLevel, format, a, b, c);
}
