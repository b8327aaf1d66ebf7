/**
 * Warnings that native code gives.
 *
 * They go through `warnings.warn` once that module has been imported, so that its filters decide; before, there is nobody to show them to.
 */
import { Name } from "../generated/names";
import { Borrowed, NULL } from "../memory/layout";
import { RT } from "../memory/runtime";
import { dictGetName } from "../objects/dict";
import { intFromI64 } from "../objects/int";
import { release, releaseOrNull } from "../objects/object";
import { getAttribute } from "../protocols/attribute";
import { call3 } from "../protocols/call";
import { formatMessage } from "./format_message";

/** Warns with a formatted message (see format_message.ts). false if a filter turned the warning into an exception. */
export function warn(
  category: Borrowed,
  stackLevel: i64,
  format: string,
  a: i64 = 0,
  b: i64 = 0,
  c: i64 = 0,
  d: i64 = 0,
): bool {
  const warnings = RT.modules === NULL ? NULL : dictGetName(RT.modules, Name.warnings);
  if (warnings === NULL) return true;
  const message = formatMessage(format, a, b, c, d);
  const function_ = message === NULL ? NULL : getAttribute(warnings, Name.warn);
  const level = function_ === NULL ? NULL : intFromI64(stackLevel);
  const result = level === NULL ? NULL : call3(function_, message, category, level);
  releaseOrNull(message);
  releaseOrNull(function_);
  releaseOrNull(level);
  if (result === NULL) return false;
  release(result);
  return true;
}
