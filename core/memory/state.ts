/** Where the allocators keep their state: one page of the memory map, since nothing mutable may live in a module's global. */
import { Layout } from "./layout";

export namespace MemoryState {
  /** A bit for each piece of ARENA_SIZE of the address space: is it an arena? */
  export const ARENA_BITMAP: usize = Layout.MEMORY_STATE;
  /** Two pointers a size class: the ring of pools that have blocks both used and free. */
  export const USED_POOLS: usize = Layout.MEMORY_STATE + 0x800;
  /** u32 for each number of free pools: → the last usable arena that has so many. */
  export const LAST_WITH_FREE: usize = Layout.MEMORY_STATE + 0xc00;
  export const ARENAS: usize = Layout.MEMORY_STATE + 0xd10;
  export const GENERAL: usize = Layout.MEMORY_STATE + 0xd60;
}
