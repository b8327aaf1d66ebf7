/**
 * The sizes in pymalloc, and the only place that knows them. Two presets; all code works with either.
 *
 * The book's: 256 KiB arenas with 4 KiB pools, and classes 8 bytes apart. CPython 3.11's: 1 MiB, 16 KiB, 16 bytes. To
 * switch, change PRESET_CPYTHON.
 */

// @ts-ignore: a constant that only the AssemblyScript compiler defines; tests override it with --use
export const PRESET_CPYTHON: bool = isDefined(GEOMETRY_CPYTHON);

export const ARENA_BITS: u32 = PRESET_CPYTHON ? 20 : 18;
export const ARENA_SIZE: usize = (<usize>1) << ARENA_BITS;
export const POOL_BITS: u32 = PRESET_CPYTHON ? 14 : 12;
export const POOL_SIZE: usize = (<usize>1) << POOL_BITS;
export const POOLS_IN_ARENA: u32 = (<u32>1) << (ARENA_BITS - POOL_BITS);
/** log2 of the distance between size classes. */
export const ALIGNMENT_SHIFT: u32 = PRESET_CPYTHON ? 4 : 3;
/** Larger requests go to the general allocator. */
export const SMALL_MAXIMUM: usize = 512;
export const SIZE_CLASSES: u32 = <u32>SMALL_MAXIMUM >> ALIGNMENT_SHIFT;
