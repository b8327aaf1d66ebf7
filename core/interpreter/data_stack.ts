/**
 * The data stack: where the frames of running functions are, last in, first out, in chunks.
 *
 * A frame never spans chunks, and never moves while its function runs. Popping the first frame of a chunk frees the
 * chunk. One chunk is kept as a spare, so that calls at a chunk's boundary inside a loop do not allocate each time.
 */
import { raiseNoMemory } from "../exceptions/raise";
import { memoryAllocate, memoryFree } from "../memory/allocator";
import { NULL } from "../memory/address";
import { RT } from "../memory/runtime";
import { CodeObject } from "../objects/code/code";
import { FRAME_SLOTS, INTERPRETER } from "../objects/frame/interpreter_frame";

@unmanaged
class StackChunk {
  previous: usize;
  /** In bytes, including this record. */
  size: i64;
  /** The stackTop in this chunk when the next chunk was begun. */
  top: usize;
}
export const CHUNK_HEAD: usize = 24;
const CHUNK_SIZE: usize = 16384;

/** Allocates a frame for `code`. Returns the record, its contents undefined, or NULL (MemoryError). */
export function pushFrame(code: CodeObject): usize {
  const size = FRAME_SLOTS + ((<usize>(code.nlocalsplus + code.stacksize)) << 3);
  const frame = RT.stackTop;
  if (frame + size > RT.stackLimit) return pushInNewChunk(size);
  RT.stackTop = frame + size;
  return frame;
}

function pushInNewChunk(size: usize): usize {
  let chunk = INTERPRETER.spareChunk;
  let bytes = CHUNK_SIZE;
  if (chunk !== NULL && size <= CHUNK_SIZE - CHUNK_HEAD) INTERPRETER.spareChunk = NULL;
  else {
    while (bytes < size + CHUNK_HEAD) bytes *= 2;
    chunk = memoryAllocate(bytes);
    if (chunk === NULL) return raiseNoMemory();
  }
  const record = changetype<StackChunk>(chunk);
  store<u64>(chunk, <u64>RT.stackChunk);
  record.size = <i64>bytes;
  store<u64>(chunk + offsetof<StackChunk>("top"), 0);
  if (RT.stackChunk !== NULL) changetype<StackChunk>(RT.stackChunk).top = RT.stackTop;
  RT.stackChunk = chunk;
  RT.stackLimit = chunk + bytes;
  RT.stackTop = chunk + CHUNK_HEAD + size;
  return chunk + CHUNK_HEAD;
}

/** Frees the topmost frame. */
export function popFrame(frame: usize): void {
  const chunk = RT.stackChunk;
  if (frame !== chunk + CHUNK_HEAD) RT.stackTop = frame;
  else popChunk(chunk);
}

function popChunk(chunk: usize): void {
  const record = changetype<StackChunk>(chunk);
  const previous = record.previous;
  RT.stackChunk = previous;
  if (previous === NULL) {
    RT.stackTop = NULL;
    RT.stackLimit = NULL;
  } else {
    RT.stackTop = changetype<StackChunk>(previous).top;
    RT.stackLimit = previous + <usize>changetype<StackChunk>(previous).size;
  }
  if (INTERPRETER.spareChunk === NULL && record.size === <i64>CHUNK_SIZE) INTERPRETER.spareChunk = chunk;
  else memoryFree(chunk);
}

/** Frees the spare chunk, when the machine ends. */
export function freeSpareChunk(): void {
  memoryFree(INTERPRETER.spareChunk);
  INTERPRETER.spareChunk = NULL;
}
