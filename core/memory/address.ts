/** References as the core's signatures write them, and the constants that all of it needs. */

/** The reference count that a static object starts with, CPython 3.11's number: `sys.getrefcount(5)` shows it. */
export const STATIC_REFCOUNT: i64 = 999999999;

export const NULL: usize = 0;

/**
 * A reference that the holder must release or store. Function results of this type are NULL when an exception is
 * raised.
 */
export type Owned = usize;
/** An index into the table of functions, or 0. In a record it has the 8-byte slot of a C function pointer. */
export type TableIndex = u32;
/** A reference that another owner keeps alive. */
export type Borrowed = usize;

/** Whether this is the debug core, which is compiled with assertions. */
// @ts-ignore: a constant that only the AssemblyScript compiler defines
export const DEBUG: bool = !ASC_NO_ASSERT;
