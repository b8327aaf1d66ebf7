/**
 * The map of the memory below the module's static data: everything the machine knows by a constant address.
 *
 * [0, 1024) is a guard that nothing may touch. asc puts its own data at `memoryBase` (STATIC_END), the heap follows it.
 */
export namespace Layout {
  /** The one Runtime record. */
  export const RUNTIME: usize = 0x400;
  /** State records of other parts, each declared by its owner: memory, collector, free lists, interpreter, modules. */
  export const MEMORY_STATE: usize = 0x800;
  export const GC_STATE: usize = 0x1800;
  export const FREE_LISTS: usize = 0x1900;
  export const EMPTY_KEYS: usize = 0x1c00;
  /** Heads of the lists that a collection sorts objects into. */
  export const GC_LISTS: usize = 0x1c40;
  export const TRASHCAN: usize = 0x1c80;
  /** Functions of higher layers that lower ones call: core/kernel/hooks.ts. */
  export const HOOKS: usize = 0x2300;
  export const INTERPRETER_STATE: usize = 0x2400;
  export const EXCEPTION_STATE: usize = 0x2800;
  export const MODULE_STATE: usize = 0x2a00;
  export const IO_STATE: usize = 0x2c00;
  export const TYPE_STATE: usize = 0x3000;
  export const STR_STATE: usize = 0x3200;
  export const INT_STATE: usize = 0x3400;
  /** Singletons and one-element caches, at the addresses of `Static`. */
  export const SINGLETONS: usize = 0x4000;
  export const SMALL_INTS: usize = 0x5000;
  export const LATIN1: usize = 0x8000;
  export const BYTES: usize = 0xd000;
  /** Static types, TYPE_STRIDE apart; the first 16 bytes of each place are its GC head. */
  export const TYPES: usize = 0x10000;
  export const TYPE_STRIDE: usize = 1024;
  /** Interned strings that the core knows by name. Before them lies None. */
  export const NAMES: usize = 0x5c000;
  /** The cache of attribute lookups: 4096 entries of 16 bytes. */
  export const TYPE_CACHE: usize = 0x90000;
  /** Definitions of methods and attributes: core/kernel/static_type.ts. */
  export const DEFINITIONS: usize = 0xa0000;
  export const STATIC_END: usize = 0xc0000;
}

/** The reference count that a static object starts with, CPython 3.11's number: `sys.getrefcount(5)` shows it. */
export const STATIC_REFCOUNT: i64 = 999999999;

export const NULL: usize = 0;

/**
 * A reference that the holder must release or store. Function results of this type are NULL when an exception is
 * raised.
 */
export type Owned = usize;
/** A reference that another owner keeps alive. */
export type Borrowed = usize;

/**
 * Singletons. `None`, `True` and the others are plain addresses. None's hash is derived from its address, and the order
 * of a set shows it: within a megabyte, None is where CPython 3.11.7, the oracle, has it.
 */
export const None: usize = 0x5bbe0;
export const NotImplemented: usize = 0x4010;
export const Ellipsis: usize = 0x4020;
export const False: usize = 0x4040;
export const True: usize = 0x4060;
/** The empty tuple; its GC head is before it. */
export const EmptyTuple: usize = 0x40a0;
export const EmptyBytes: usize = 0x40c0;
export const EmptyStr: usize = 0x4100;

/** Whether this is the debug core, which is compiled with assertions. */
// @ts-ignore: a constant that only the AssemblyScript compiler defines
export const DEBUG: bool = !ASC_NO_ASSERT;
