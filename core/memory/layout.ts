/**
 * The map of the memory below the module's static data: everything the machine knows by a constant address.
 *
 * [0, 1024) is a guard that nothing may touch. asc puts its own data at `memoryBase` (STATIC_END), the heap follows it.
 */
export namespace Layout {
  /** The one Runtime record. */
  export const RUNTIME: usize = 0x400;
  /** Singletons and one-element caches, at the addresses of `Static`. */
  export const SINGLETONS: usize = 0x4000;
  export const SMALL_INTS: usize = 0x5000;
  export const LATIN1: usize = 0x8000;
  export const BYTES: usize = 0xd000;
  /** Static types, TYPE_STRIDE apart; the first 16 bytes of each place are its GC head. */
  export const TYPES: usize = 0x10000;
  export const TYPE_STRIDE: usize = 1024;
  /** Interned strings that the core knows by name. */
  export const NAMES: usize = 0x50000;
  /** Cache of attribute look-ups: 4096 entries of 16 bytes. */
  export const TYPE_CACHE: usize = 0x90000;
  export const STATIC_END: usize = 0xa0000;
}

/** The reference count that a static object starts with, CPython 3.11's number: `sys.getrefcount(5)` shows it. */
export const STATIC_REFCOUNT: i64 = 999999999;

export const NULL: usize = 0;

/** A reference that the holder must release or store. Function results of this type are NULL when an exception is raised. */
export type Owned = usize;
/** A reference that somebody else keeps alive. */
export type Borrowed = usize;

/** Singletons. `None`, `True` and the others are plain addresses. */
export const None: usize = 0x4000;
export const NotImplemented: usize = 0x4010;
export const Ellipsis: usize = 0x4020;
export const False: usize = 0x4040;
export const True: usize = 0x4060;
/** The empty tuple; its GC head is before it. */
export const EmptyTuple: usize = 0x40a0;
export const EmptyBytes: usize = 0x40c0;
export const EmptyStr: usize = 0x4100;

/** The debug core is the one compiled with assertions. */
// @ts-ignore: a constant of the compiler
export const DEBUG: bool = !ASC_NO_ASSERT;
