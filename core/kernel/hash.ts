/** siphash13, the keyed hash of str and bytes. Its key, from `PYTHONHASHSEED`, is in the runtime record. */
import { RT } from "../memory/runtime";

@unmanaged
abstract class Sip {
  @inline static half(value: u64, other: u64, rotation: u64): u64 {
    return rotl<u64>(value, rotation) ^ other;
  }
}

/** The hash of `length` bytes: never -1, and 0 for empty data. */
export function hashBytes(data: usize, length: i64): i64 {
  if (length === 0) return 0;
  const key0 = <u64>RT.hashKey0;
  const key1 = <u64>RT.hashKey1;
  let v0 = key0 ^ 0x736f6d6570736575;
  let v1 = key1 ^ 0x646f72616e646f6d;
  let v2 = key0 ^ 0x6c7967656e657261;
  let v3 = key1 ^ 0x7465646279746573;
  const whole = data + (<usize>length & ~7);
  let at = data;
  for (; at < whole; at += 8) {
    const word = load<u64>(at);
    v3 ^= word;
    v0 += v1;
    v2 += v3;
    v1 = Sip.half(v1, v0, 13);
    v3 = Sip.half(v3, v2, 16);
    v0 = rotl<u64>(v0, 32);
    v2 += v1;
    v0 += v3;
    v1 = Sip.half(v1, v2, 17);
    v3 = Sip.half(v3, v0, 21);
    v2 = rotl<u64>(v2, 32);
    v0 ^= word;
  }
  let tail = (<u64>length) << 56;
  for (let rest = <usize>length & 7; rest > 0; ) {
    rest--;
    tail |= (<u64>load<u8>(at + rest)) << ((<u64>rest) << 3);
  }
  v3 ^= tail;
  v0 += v1;
  v2 += v3;
  v1 = Sip.half(v1, v0, 13);
  v3 = Sip.half(v3, v2, 16);
  v0 = rotl<u64>(v0, 32);
  v2 += v1;
  v0 += v3;
  v1 = Sip.half(v1, v2, 17);
  v3 = Sip.half(v3, v0, 21);
  v2 = rotl<u64>(v2, 32);
  v0 ^= tail;
  v2 ^= 0xff;
  for (let round = 0; round < 3; round++) {
    v0 += v1;
    v2 += v3;
    v1 = Sip.half(v1, v0, 13);
    v3 = Sip.half(v3, v2, 16);
    v0 = rotl<u64>(v0, 32);
    v2 += v1;
    v0 += v3;
    v1 = Sip.half(v1, v2, 17);
    v3 = Sip.half(v3, v0, 21);
    v2 = rotl<u64>(v2, 32);
  }
  const hash = <i64>(v0 ^ v1 ^ v2 ^ v3);
  return hash === -1 ? -2 : hash;
}

/** The hash of an object that has only its identity: the address without its low bits, which are always 0. */
export function hashPointer(address: usize): i64 {
  const hash = <i64>rotr<u64>(<u64>address, 4);
  return hash === -1 ? -2 : hash;
}
