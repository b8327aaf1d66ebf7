/**
 * The struct sequences of sys: version_info, flags, float_info, int_info, hash_info, thread_info, and
 * sys.implementation.
 */
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, False, None, NULL, Owned } from "../../memory/layout";
import { dictGetItem, dictSetItem } from "../../objects/dict/dict";
import { floatFromF64 } from "../../objects/float/float";
import { intFromI64 } from "../../objects/int/int";
import { release, releaseOrNull, retain } from "../../kernel/object";
import { namespaceDict, namespaceNew } from "../../objects/simple_namespace/simple_namespace";
import { strFromLiteral } from "../../objects/str/str";
import {
  structSequenceFields,
  structSequenceNew,
  structSequencePrepare,
  structSequenceSet,
} from "../../objects/struct_sequence/struct_sequence";
import { tupleGet, tupleSet } from "../../objects/tuple/tuple";
import { RT } from "../../memory/runtime";

/**
 * @member version_info.major StructSequenceObject.item0 object readonly
 * @member version_info.minor StructSequenceObject.item1 object readonly
 * @member version_info.micro StructSequenceObject.item2 object readonly
 * @member version_info.releaselevel StructSequenceObject.item3 object readonly
 * @member version_info.serial StructSequenceObject.item4 object readonly
 */

/**
 * @member flags.debug StructSequenceObject.item0 object readonly
 * @member flags.inspect StructSequenceObject.item1 object readonly
 * @member flags.interactive StructSequenceObject.item2 object readonly
 * @member flags.optimize StructSequenceObject.item3 object readonly
 * @member flags.dont_write_bytecode StructSequenceObject.item4 object readonly
 * @member flags.no_user_site StructSequenceObject.item5 object readonly
 * @member flags.no_site StructSequenceObject.item6 object readonly
 * @member flags.ignore_environment StructSequenceObject.item7 object readonly
 * @member flags.verbose StructSequenceObject.item8 object readonly
 * @member flags.bytes_warning StructSequenceObject.item9 object readonly
 * @member flags.quiet StructSequenceObject.item10 object readonly
 * @member flags.hash_randomization StructSequenceObject.item11 object readonly
 * @member flags.isolated StructSequenceObject.item12 object readonly
 * @member flags.dev_mode StructSequenceObject.item13 object readonly
 * @member flags.utf8_mode StructSequenceObject.item14 object readonly
 * @member flags.warn_default_encoding StructSequenceObject.item15 object readonly
 * @member flags.safe_path StructSequenceObject.item16 object readonly
 * @member flags.int_max_str_digits StructSequenceObject.item17 object readonly
 */

/**
 * @member float_info.max StructSequenceObject.item0 object readonly
 * @member float_info.max_exp StructSequenceObject.item1 object readonly
 * @member float_info.max_10_exp StructSequenceObject.item2 object readonly
 * @member float_info.min StructSequenceObject.item3 object readonly
 * @member float_info.min_exp StructSequenceObject.item4 object readonly
 * @member float_info.min_10_exp StructSequenceObject.item5 object readonly
 * @member float_info.dig StructSequenceObject.item6 object readonly
 * @member float_info.mant_dig StructSequenceObject.item7 object readonly
 * @member float_info.epsilon StructSequenceObject.item8 object readonly
 * @member float_info.radix StructSequenceObject.item9 object readonly
 * @member float_info.rounds StructSequenceObject.item10 object readonly
 */

/**
 * @member int_info.bits_per_digit StructSequenceObject.item0 object readonly
 * @member int_info.sizeof_digit StructSequenceObject.item1 object readonly
 * @member int_info.default_max_str_digits StructSequenceObject.item2 object readonly
 * @member int_info.str_digits_check_threshold StructSequenceObject.item3 object readonly
 */

/**
 * @member hash_info.width StructSequenceObject.item0 object readonly
 * @member hash_info.modulus StructSequenceObject.item1 object readonly
 * @member hash_info.inf StructSequenceObject.item2 object readonly
 * @member hash_info.nan StructSequenceObject.item3 object readonly
 * @member hash_info.imag StructSequenceObject.item4 object readonly
 * @member hash_info.algorithm StructSequenceObject.item5 object readonly
 * @member hash_info.hash_bits StructSequenceObject.item6 object readonly
 * @member hash_info.seed_bits StructSequenceObject.item7 object readonly
 * @member hash_info.cutoff StructSequenceObject.item8 object readonly
 */

/**
 * @member thread_info.name StructSequenceObject.item0 object readonly
 * @member thread_info.lock StructSequenceObject.item1 object readonly
 * @member thread_info.version StructSequenceObject.item2 object readonly
 */

/**
 * @member asyncgen_hooks.firstiter StructSequenceObject.item0 object readonly
 * @member asyncgen_hooks.finalizer StructSequenceObject.item1 object readonly
 */

export const HEXVERSION: i64 = 0x030b07f0;

/** Sets the field counts of each of the types. */
export function structTypesPrepare(): bool {
  return (
    prepare(Type.version_info) &&
    prepare(Type.flags) &&
    prepare(Type.float_info) &&
    prepare(Type.int_info) &&
    prepare(Type.hash_info) &&
    prepare(Type.thread_info) &&
    prepare(Type.asyncgen_hooks) &&
    prepare(Type.UnraisableHookArgs)
  );
}

function prepare(type: usize): bool {
  return structSequencePrepare(type, structSequenceFields(type));
}

function put(self: Owned, index: i64, value: i64): Owned {
  return self === NULL ? NULL : structSequenceSet(self, index, intFromI64(value));
}

export function versionInfoValue(): Owned {
  let self = put(structSequenceNew(Type.version_info), 0, 3);
  self = put(self, 1, 11);
  self = put(self, 2, 7);
  self = structSequenceSet(self, 3, strFromLiteral("final"));
  return put(self, 4, 0);
}

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

export function intInfoValue(): Owned {
  let self = put(structSequenceNew(Type.int_info), 0, 30);
  self = put(self, 1, 4);
  self = put(self, 2, 4300);
  return put(self, 3, 640);
}

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

export function threadInfoValue(): Owned {
  let self = structSequenceSet(structSequenceNew(Type.thread_info), 0, strFromLiteral("pthread-stubs"));
  self = structSequenceSet(self, 1, retain(None));
  return structSequenceSet(self, 2, retain(None));
}

/**
 * `sys.implementation`. Takes ownership of `version` (its version_info).
 *
 * The name is CPython's: programs use it to decide whether reference counts, sizes and bytecode are CPython's, and here
 * they are. The actual implementation is in `sys.version` and `sys.executable`.
 */
export function implementationValue(version: Owned): Owned {
  const namespace = version === NULL ? NULL : namespaceNew();
  if (namespace === NULL) {
    releaseOrNull(version);
    return NULL;
  }
  let done = add(namespace, Name.name, strFromLiteral("cpython"));
  if (done) done = add(namespace, Name.cache_tag, strFromLiteral("cpython-311"));
  if (done) done = add(namespace, Name.version, version);
  else release(version);
  if (done) done = add(namespace, Name.hexversion, intFromI64(HEXVERSION));
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
