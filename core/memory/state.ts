/** Where the allocators keep their state: one page of the memory map, since modules may not have mutable globals. */
import { Layout } from "../generated/memory_map";

export namespace MemoryState {
  /** A bit for each ARENA_SIZE bytes of the address space: whether they are an arena. */
  export const ARENA_BITMAP: usize = Layout.MEMORY_STATE;
  /** Two pointers for each size class: the ring of pools that have both used and free blocks. */
  export const USED_POOLS: usize = Layout.MEMORY_STATE + 0x800;
  /** A u32 for each number of free pools: the last usable arena that has that many. */
  export const LAST_WITH_FREE: usize = Layout.MEMORY_STATE + 0xc00;
  export const ARENAS: usize = Layout.MEMORY_STATE + 0xd10;
  export const GENERAL: usize = Layout.MEMORY_STATE + 0xd60;
}
