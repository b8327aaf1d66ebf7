/** What every object begins with: its reference count and its type. */

@unmanaged
export class BaseObject {
  refcount: i64; // @0
  type: usize; // @8
}

@unmanaged
export class VarObject extends BaseObject {
  /** The number of items; an int's sign is here too. */
  size: i64; // @16
}

/** What lies before the GcHead of an instance of a class with TypeFlag.MANAGED_DICT. At most one of the two is set. */
@unmanaged
export class InstanceHead {
  /** The values of attributes whose names the class keeps: core/objects/dict/values.ts. */
  values: usize;
  dict: usize;

  @inline static of(object: usize): InstanceHead {
    return changetype<InstanceHead>(object - offsetof<GcHead>() - offsetof<InstanceHead>());
  }
}

/** What lies before a tracked object, and the head of each list. */
@unmanaged
export class GcHead {
  next: usize;
  /** Its two low bits are flags (`GcFlag` in gc/gc.ts); during a collection the others count references. */
  previous: u64;
}
