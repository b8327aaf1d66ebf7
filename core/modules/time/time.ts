/**
 * time: clocks and sleeping. Calendar time needs `struct_time` and is not here yet.
 *
 * @module time
 */
import { False, True } from "../../generated/memory_map";
import { raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { host_clock, host_sleep } from "../../generated/host";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { dictSetItem } from "../../objects/dict/dict";
import { floatFromF64 } from "../../objects/float/float";
import { intAsF64 } from "../../objects/int/double";
import { isInstance, release, retain } from "../../kernel/object";
import { namespaceDict, namespaceNew } from "../../objects/simple_namespace/simple_namespace";
import { strEqualLiteral, strFromLiteral } from "../../objects/str/str";
import { floatAsF64, numberIndex } from "../../protocols/number_conversion";

const enum Clock {
  wall = 0,
  monotonic = 1,
  process = 2,
}

function nanoseconds(clock: Clock): i64 {
  const out = scratchPush(1);
  assert(out !== NULL, "the scratch stack is full");
  host_clock(clock, out);
  const value = load<i64>(out);
  scratchPop(1);
  return value;
}

/** @function time.time() */
export function timeTime(): f64 {
  return <f64>nanoseconds(Clock.wall) / 1e9;
}

/** @function time.time_ns() */
export function timeTimeNs(): i64 {
  return nanoseconds(Clock.wall);
}

/** @function time.monotonic() */
export function timeMonotonic(): f64 {
  return <f64>nanoseconds(Clock.monotonic) / 1e9;
}

/** @function time.monotonic_ns() */
export function timeMonotonicNs(): i64 {
  return nanoseconds(Clock.monotonic);
}

/** @function time.perf_counter() */
export function timePerfCounter(): f64 {
  return <f64>nanoseconds(Clock.monotonic) / 1e9;
}

/** @function time.perf_counter_ns() */
export function timePerfCounterNs(): i64 {
  return nanoseconds(Clock.monotonic);
}

/** @function time.process_time() */
export function timeProcessTime(): f64 {
  return <f64>nanoseconds(Clock.process) / 1e9;
}

/** @function time.process_time_ns() */
export function timeProcessTimeNs(): i64 {
  return nanoseconds(Clock.process);
}

/**
 * There is one thread, so its time is the process's.
 * @function time.thread_time()
 */
export function timeThreadTime(): f64 {
  return <f64>nanoseconds(Clock.process) / 1e9;
}

/** @function time.thread_time_ns() */
export function timeThreadTimeNs(): i64 {
  return nanoseconds(Clock.process);
}

/** @function time.sleep(seconds, /) */
export function timeSleep(seconds: Borrowed): bool {
  const duration = secondsOf(seconds);
  if (duration === -1.0 && RT.error !== NULL) return false;
  if (duration !== duration) return raiseFalse(Type.ValueError, "Invalid value NaN (not a number)");
  if (duration < 0) return raiseFalse(Type.ValueError, "sleep length must be non-negative");
  if (duration >= 9223372036.0) return raiseFalse(Type.OverflowError, "timestamp out of range for platform time_t");
  host_sleep(duration);
  return true;
}

/** A float, or anything with `__index__`; -1 with an error. */
function secondsOf(value: Borrowed): f64 {
  if (isInstance(value, Type.float)) return floatAsF64(value);
  const number = numberIndex(value);
  if (number === NULL) return -1.0;
  const seconds = intAsF64(number);
  release(number);
  return seconds;
}

/** @function time.get_clock_info(name: str, /) */
export function timeGetClockInfo(name: Borrowed): Owned {
  if (strEqualLiteral(name, "time")) return clockInfo("clock_gettime(CLOCK_REALTIME)", false, true);
  if (strEqualLiteral(name, "monotonic") || strEqualLiteral(name, "perf_counter"))
    return clockInfo("clock_gettime(CLOCK_MONOTONIC)", true, false);
  if (strEqualLiteral(name, "process_time")) return clockInfo("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false);
  if (strEqualLiteral(name, "thread_time")) return clockInfo("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false);
  return raise(Type.ValueError, "unknown clock");
}

function clockInfo(implementation: string, monotonic: bool, adjustable: bool): Owned {
  const info = namespaceNew();
  if (info === NULL) return NULL;
  let done = add(info, Name.implementation, strFromLiteral(implementation));
  if (done) done = add(info, Name.monotonic, retain(monotonic ? True : False));
  if (done) done = add(info, Name.adjustable, retain(adjustable ? True : False));
  if (done) done = add(info, Name.resolution, floatFromF64(1e-9));
  if (done) return info;
  release(info);
  return NULL;
}

function add(info: Borrowed, name: Borrowed, value: Owned): bool {
  if (value === NULL) return false;
  const done = dictSetItem(namespaceDict(info), name, value);
  release(value);
  return done;
}
