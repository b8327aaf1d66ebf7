/**
 * The struct sequences of sys: version_info, flags, float_info, int_info, hash_info, thread_info, and
 * sys.implementation.
 */
import { CACHE_TAG, HEXVERSION, SYS_VERSION } from "../../generated/border";
import { False, None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { dictGetItem, dictSetItem } from "../../objects/dict/dict";
import { floatFromF64 } from "../../objects/float/float";
import { intFromI64 } from "../../objects/int/int";
import { release, retain } from "../../kernel/object";
import { namespaceDict, namespaceNew } from "../../objects/simple_namespace/simple_namespace";
import { strFromLiteral } from "../../objects/str/str";
import { structSequenceNew, structSequenceSet } from "../../objects/struct_sequence/struct_sequence";
import { tupleGet, tupleSet } from "../../objects/tuple/tuple";
import { moduleValue } from "../module_functions";
import { RT } from "../../memory/runtime";

function put(self: Owned, index: i64, value: i64): Owned {
  return self === NULL ? NULL : structSequenceSet(self, index, intFromI64(value));
}

export function versionValue(): Owned {
  return strFromLiteral(SYS_VERSION);
}

export function hexversionValue(): Owned {
  return intFromI64(HEXVERSION);
}

/** @struct sys.version_info(major, minor, micro, releaselevel, serial) sealed */
export function versionInfoValue(): Owned {
  let self = put(structSequenceNew(Type.version_info), 0, HEXVERSION >> 24);
  self = put(self, 1, (HEXVERSION >> 16) & 0xff);
  self = put(self, 2, (HEXVERSION >> 8) & 0xff);
  self = structSequenceSet(self, 3, strFromLiteral("final"));
  return put(self, 4, 0);
}

/**
 * @struct sys.flags(debug, inspect, interactive, optimize, dont_write_bytecode, no_user_site, no_site,
 *   ignore_environment,
 *   verbose, bytes_warning, quiet, hash_randomization, isolated, dev_mode, utf8_mode, warn_default_encoding, safe_path,
 *   int_max_str_digits) sealed
 */
export function flagsValue(): Owned {
  let self = structSequenceNew(Type.flags);
  for (let i: i64 = 0; i < 18; i++) {
    if (i === 13 || i === 16) self = structSequenceSet(self, i, retain(False));
    // dont_write_bytecode is on: there is nowhere to write to. hash_randomization is off with a fixed seed.
    else
      self = put(
        self,
        i,
        i === 4 ? 1 : i === HASH_RANDOMIZATION ? (RT.hashKey0 === 0 && RT.hashKey1 === 0 ? 0 : 1) : i === 17 ? -1 : 0,
      );
  }
  return self;
}

/** The index in sys.flags. */
const HASH_RANDOMIZATION: i64 = 11;

/** Sets `sys.flags.hash_randomization` before the program can see it. */
export function setHashRandomization(on: bool): void {
  const flags = dictGetItem(RT.sysDict, Name.flags);
  const old = tupleGet(flags, HASH_RANDOMIZATION);
  tupleSet(flags, HASH_RANDOMIZATION, intFromI64(on ? 1 : 0));
  release(old);
}

/**
 * @struct sys.float_info(max, max_exp, max_10_exp, min, min_exp, min_10_exp, dig, mant_dig, epsilon, radix, rounds)
 */
export function floatInfoValue(): Owned {
  let self = structSequenceSet(structSequenceNew(Type.float_info), 0, floatFromF64(f64.MAX_VALUE));
  self = put(self, 1, 1024);
  self = put(self, 2, 308);
  self = structSequenceSet(self, 3, floatFromF64(2.2250738585072014e-308));
  self = put(self, 4, -1021);
  self = put(self, 5, -307);
  self = put(self, 6, 15);
  self = put(self, 7, 53);
  self = structSequenceSet(self, 8, floatFromF64(2.220446049250313e-16));
  self = put(self, 9, 2);
  return put(self, 10, 1);
}

/** @struct sys.int_info(bits_per_digit, sizeof_digit, default_max_str_digits, str_digits_check_threshold) */
export function intInfoValue(): Owned {
  let self = put(structSequenceNew(Type.int_info), 0, 30);
  self = put(self, 1, 4);
  self = put(self, 2, 4300);
  return put(self, 3, 640);
}

/** @struct sys.hash_info(width, modulus, inf, nan, imag, algorithm, hash_bits, seed_bits, cutoff) */
export function hashInfoValue(): Owned {
  let self = put(structSequenceNew(Type.hash_info), 0, 64);
  self = put(self, 1, 0x1fffffffffffffff);
  self = put(self, 2, 314159);
  self = put(self, 3, 0);
  self = put(self, 4, 1000003);
  self = structSequenceSet(self, 5, strFromLiteral("siphash13"));
  self = put(self, 6, 64);
  self = put(self, 7, 128);
  return put(self, 8, 0);
}

/** @struct sys.thread_info(name, lock, version) */
export function threadInfoValue(): Owned {
  let self = structSequenceSet(structSequenceNew(Type.thread_info), 0, strFromLiteral("pthread-stubs"));
  self = structSequenceSet(self, 1, retain(None));
  return structSequenceSet(self, 2, retain(None));
}

/**
 * `sys.implementation`, with the version_info of the module.
 *
 * The name is CPython's: programs use it to decide whether reference counts, sizes and bytecode are CPython's, and here
 * they are. The actual implementation is in `sys.version` and `sys.executable`.
 */
export function implementationValue(module: Borrowed): Owned {
  const namespace = namespaceNew();
  if (namespace === NULL) return NULL;
  let done = add(namespace, Name.name, strFromLiteral("cpython"));
  if (done) done = add(namespace, Name.cache_tag, strFromLiteral(CACHE_TAG));
  if (done) done = add(namespace, Name.version, moduleValue(module, Name.version_info));
  if (done) done = add(namespace, Name.hexversion, hexversionValue());
  if (done) return namespace;
  release(namespace);
  return NULL;
}

function add(namespace: Borrowed, name: Borrowed, value: Owned): bool {
  if (value === NULL) return false;
  const done = dictSetItem(namespaceDict(namespace), name, value);
  release(value);
  return done;
}
