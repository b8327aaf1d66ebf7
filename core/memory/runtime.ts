/**
 * The runtime's entire mutable state, at a constant address: a copy of memory is a snapshot of it.
 *
 * No module may keep a mutable global. Code that needs state adds a field here (8 bytes each, so that the host and the
 * inspector can read it by offset). Fields start as zero.
 */
import { Layout } from "../generated/memory_map";
import { TableIndex } from "./address";

@unmanaged
export class Runtime {
  // --- exceptions
  /** The raised exception (an instance, owned), or NULL. */
  error: usize;
  /** The ExcInfo record on top of the stack of handled exceptions; it belongs to the running frame or generator. */
  excInfo: usize;
  /** The bottom ExcInfo: { value: usize, previous: usize }. */
  baseExcValue: usize;
  baseExcPrevious: usize;
  /** Instances reserved for when memory is exhausted: see exceptions/memory_error.ts. */
  memoryErrors: usize;
  memoryErrorCount: i64;

  // --- execution
  /** The running interpreter frame, or NULL. */
  frame: usize;
  /** How many more calls may nest before RecursionError (Python's limit). */
  recursionRemaining: i64;
  recursionLimit: i64;
  /** Headroom while a RecursionError is being handled. */
  recursionHeadroom: i64;
  /** Nested native activations (see enterRecursion in protocols/recursion.ts); guards the Wasm stack. */
  nativeDepth: i64;
  nativeLimit: i64;
  /** The data stack: the current chunk, the next free slot, its end. */
  stackChunk: usize;
  stackTop: usize;
  stackLimit: usize;
  /** The scratch stack, for argument arrays of native code. */
  scratchTop: usize;
  scratchLimit: usize;
  /** How often the running program is to be interrupted. Set to make the eval loop stop and check. */
  evalBreaker: i64;
  /** Table index of the vectorcall function of Python functions; set by the interpreter. */
  functionVectorcall: TableIndex;

  // --- objects
  /** dict: str → str, the interned strings. References held by the dict are not counted. */
  interned: usize;
  /** dict: sys.modules */
  modules: usize;
  /** dict of the builtins module */
  builtins: usize;
  builtinsModule: usize;
  sysDict: usize;
  sysModule: usize;
  ioModule: usize;
  nextTypeVersion: i64;
  nextKeysVersion: i64;
  nextFunctionVersion: i64;
  nextDictVersion: i64;
  /** The key of siphash. */
  hashKey0: i64;
  hashKey1: i64;

  /** How many destructors are running inside each other: core/kernel/object.ts. */
  destroying: i64;
  /** The object set aside last by `setAside`, or NULL. */
  condemned: usize;

  /** The innermost container whose repr is being made: see protocols/repr_guard.ts. */
  reprStack: usize;

  // --- debug core
  totalRefs: i64;
  /** Allocation requests until one fails on purpose; 0: never. */
  failCountdown: i64;

  // --- memory (core/memory/*.ts own these)
  heapStart: usize;
  heapEnd: usize;
  /** Hard limit on the size of linear memory in bytes; 0: none. */
  memoryLimit: i64;

  /**
   * In memory booted at build time, the list of what depends on the hash keys (core/restart.ts). NULL while a machine
   * runs.
   */
  bootList: usize;
}

/** The runtime record. Accesses compile to loads and stores at constant addresses. */
export const RT: Runtime = changetype<Runtime>(Layout.RUNTIME);
