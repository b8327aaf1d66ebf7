/**
 * The objects that marshal.dumps has written and may refer to, by address. Each has the number of its first occurrence.
 *
 * Every object in the table is retained: its address must not be reused for another object.
 */
import { memoryAllocate, memoryFree } from "../memory/allocator";
import { Borrowed, NULL } from "../memory/address";
import { release, retain } from "../kernel/object";

/** An entry of the table. */
@unmanaged
class Reference {
  /** 0: the entry is free. */
  address: u32;
  number: u32;
}

/** Zeroed, it is empty. */
@unmanaged
export class MarshalReferences {
  /** `capacity` times a Reference; a power of two. Linear probing. */
  entries: usize;
  capacity: u32;
  used: u32;
  private _pad: u32;

  /** Where `object` is, or would be. */
  @inline place(object: usize): usize {
    const mask = this.capacity - 1;
    let at = ((<u32>object >> 3) * 0x9e3779b1) & mask;
    while (true) {
      const entry = this.entries + ((<usize>at) << 3);
      const found = load<u32>(entry);
      if (found === 0 || found === <u32>object) return entry;
      at = (at + 1) & mask;
    }
  }
}
export const MARSHAL_REFERENCES_SLOTS: i32 = <i32>((offsetof<MarshalReferences>() + 7) >> 3);

const FIRST_CAPACITY: u32 = 64;

/** The number of `object`, or -1. */
export function referencesFind(table: MarshalReferences, object: Borrowed): i32 {
  if (table.used === 0) return -1;
  const entry = table.place(object);
  return changetype<Reference>(entry).address === 0 ? -1 : <i32>changetype<Reference>(entry).number;
}

/**
 * Gives `object`, which is not in the table yet, the next number. Returns false if there is no memory; nothing is
 * raised.
 */
export function referencesAdd(table: MarshalReferences, object: Borrowed): bool {
  if (table.used * 3 >= table.capacity * 2 && !grow(table)) return false;
  const entry = table.place(object);
  changetype<Reference>(entry).address = <u32>retain(object);
  changetype<Reference>(entry).number = table.used;
  table.used++;
  return true;
}

function grow(table: MarshalReferences): bool {
  const old = table.entries;
  const end = old + ((<usize>table.capacity) << 3);
  const capacity = table.capacity === 0 ? FIRST_CAPACITY : table.capacity << 1;
  const entries = memoryAllocate((<usize>capacity) << 3);
  if (entries === NULL) return false;
  memory.fill(entries, 0, (<usize>capacity) << 3);
  table.entries = entries;
  table.capacity = capacity;
  for (let at = old; at < end; at += 8) {
    if (load<u32>(at) !== 0) store<u64>(table.place(<usize>load<u32>(at)), load<u64>(at));
  }
  memoryFree(old);
  return true;
}

/** Releases all objects. */
export function referencesClear(table: MarshalReferences): void {
  const end = table.entries + ((<usize>table.capacity) << 3);
  for (let at = table.entries; at < end; at += 8) {
    if (load<u32>(at) !== 0) release(<usize>load<u32>(at));
  }
  memoryFree(table.entries);
}
