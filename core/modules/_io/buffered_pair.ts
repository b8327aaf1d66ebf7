/** BufferedRWPair: a reader and a writer in one object, for streams with two directions, such as sockets and pipes. */
import { False } from "../../generated/memory_map";
import { chainContext, errorFetch, raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { intFromI64 } from "../../objects/int/int";
import { release, releaseOrNull } from "../../kernel/object";
import { replaceReference } from "../../kernel/reference";
import { BaseObject } from "../../kernel/header";
import { getAttribute } from "../../protocols/attribute";
import { call, call2 } from "../../protocols/call";
import { ioCheckReadable, ioCheckWritable } from "./iobase";

/** @record BufferedRWPair clear trashcan */
@unmanaged
export class BufferedPairObject extends BaseObject {
  /** @owned */
  reader: usize; // @16
  /** @owned */
  writer: usize; // @24
  /** @owned */
  dict: usize; // @32
  weakReferences: usize; // @40
}

function pairOf(self: Borrowed): BufferedPairObject {
  return changetype<BufferedPairObject>(self);
}

/** @init BufferedRWPair(reader, writer, buffer_size: index=8192, /) */
export function bufferedPairInit(self: Borrowed, reader: Borrowed, writer: Borrowed, size: i64): bool {
  const readable = ioCheckReadable(reader);
  if (readable === NULL) return false;
  release(readable);
  const writable = ioCheckWritable(writer);
  if (writable === NULL) return false;
  release(writable);
  const number = intFromI64(size);
  if (number === NULL) return false;
  const done =
    replaceBy(self + offsetof<BufferedPairObject>("reader"), call2(Type.BufferedReader, reader, number)) &&
    replaceBy(self + offsetof<BufferedPairObject>("writer"), call2(Type.BufferedWriter, writer, number));
  release(number);
  return done;
}

function replaceBy(place: usize, stream: Owned): bool {
  if (stream === NULL) return false;
  replaceReference(place, stream);
  return true;
}

/** Calls `stream.name(*args)`. */
function forward(stream: Borrowed, name: Borrowed, args: usize, nargs: i32): Owned {
  if (stream === NULL) return raise(Type.ValueError, "I/O operation on uninitialized object");
  const method = getAttribute(stream, name);
  if (method === NULL) return NULL;
  const result = call(method, args, nargs, NULL);
  release(method);
  return result;
}

/** @method BufferedRWPair.read(*args) */
export function bufferedPairRead(self: Borrowed, args: usize, count: i32): Owned {
  return forward(pairOf(self).reader, Name.read, args, count);
}

/** @method BufferedRWPair.peek(*args) */
export function bufferedPairPeek(self: Borrowed, args: usize, count: i32): Owned {
  return forward(pairOf(self).reader, Name.peek, args, count);
}

/** @method BufferedRWPair.read1(*args) */
export function bufferedPairRead1(self: Borrowed, args: usize, count: i32): Owned {
  return forward(pairOf(self).reader, Name.read1, args, count);
}

/** @method BufferedRWPair.readinto(*args) */
export function bufferedPairReadInto(self: Borrowed, args: usize, count: i32): Owned {
  return forward(pairOf(self).reader, Name.readinto, args, count);
}

/** @method BufferedRWPair.readinto1(*args) */
export function bufferedPairReadInto1(self: Borrowed, args: usize, count: i32): Owned {
  return forward(pairOf(self).reader, Name.readinto1, args, count);
}

/** @method BufferedRWPair.write(*args) */
export function bufferedPairWrite(self: Borrowed, args: usize, count: i32): Owned {
  return forward(pairOf(self).writer, Name.write, args, count);
}

/** @method BufferedRWPair.flush(*args) */
export function bufferedPairFlush(self: Borrowed, args: usize, count: i32): Owned {
  return forward(pairOf(self).writer, Name.flush, args, count);
}

/** @method BufferedRWPair.readable() */
export function bufferedPairReadable(self: Borrowed): Owned {
  return forward(pairOf(self).reader, Name.readable, NULL, 0);
}

/** @method BufferedRWPair.writable() */
export function bufferedPairWritable(self: Borrowed): Owned {
  return forward(pairOf(self).writer, Name.writable, NULL, 0);
}

/** @method BufferedRWPair.close() */
export function bufferedPairClose(self: Borrowed): Owned {
  const written = forward(pairOf(self).writer, Name.close, NULL, 0);
  const error = errorFetch();
  releaseOrNull(written);
  const read = forward(pairOf(self).reader, Name.close, NULL, 0);
  if (error === NULL) return read;
  chainContext(error);
  releaseOrNull(read);
  return NULL;
}

/** @method BufferedRWPair.isatty() */
export function bufferedPairIsTerminal(self: Borrowed): Owned {
  const answer = forward(pairOf(self).writer, Name.isatty, NULL, 0);
  if (answer !== False) return answer;
  release(answer);
  return forward(pairOf(self).reader, Name.isatty, NULL, 0);
}

/** @getter BufferedRWPair.closed */
export function bufferedPairGetClosed(self: Borrowed): Owned {
  if (pairOf(self).writer === NULL)
    return raise(Type.RuntimeError, "the BufferedRWPair object is being garbage-collected");
  return getAttribute(pairOf(self).writer, Name.closed);
}
