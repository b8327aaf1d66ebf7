/**
 * Runs of 8-byte slots that hold references: arguments, and results that a function stores for its caller. The upper
 * half of a slot is zero.
 */
export abstract class Slots {
  @inline static at(slots: usize, index: usize): usize {
    return load<usize>(slots + (index << 3));
  }
  /** Ownership is the caller's matter. */
  @inline static put(slots: usize, index: usize, value: usize): void {
    store<u64>(slots + (index << 3), <u64>value);
  }
}
