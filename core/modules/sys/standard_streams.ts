/**
 * sys.stdin, stdout and stderr: UTF-8 text over a buffer over one of the host's first three descriptors.
 *
 * They are created when a program starts, not at boot: whether a descriptor is a terminal or a file belongs to the run,
 * not to a snapshot.
 */
import { EmptyTuple, None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { host_fstat, host_is_terminal } from "../../generated/host";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { dictSetItem } from "../../objects/dict/dict";
import { release } from "../../kernel/object";
import { raiseNoMemory } from "../../exceptions/raise";
import { setAttribute } from "../../protocols/attribute";
import { DEFAULT_BUFFER_SIZE } from "../_io/arguments";
import { bufferedReaderInit, bufferedWriterInit } from "../_io/buffered";
import { fileForDescriptor } from "../_io/fileio";
import { streamNew } from "../_io/iobase";
import { textInit } from "../_io/textio_configure";

/** Puts the three into `sys`, each also under the name that it can be restored from. */
export function openStandardStreams(): bool {
  return (
    openStream(0, Name.stdin, Name.__stdin__) &&
    openStream(1, Name.stdout, Name.__stdout__) &&
    openStream(2, Name.stderr, Name.__stderr__)
  );
}

function openStream(descriptor: i32, name: Borrowed, original: Borrowed): bool {
  const status = scratchPush(3);
  if (status === NULL) {
    raiseNoMemory();
    return false;
  }
  const isOpen = host_fstat(descriptor, status) >= 0;
  scratchPop(3);
  if (!isOpen) return dictSetItem(RT.sysDict, original, None) && dictSetItem(RT.sysDict, name, None);
  const stream = standardStreamNew(descriptor);
  if (stream === NULL) return false;
  const done = dictSetItem(RT.sysDict, original, stream) && dictSetItem(RT.sysDict, name, stream);
  release(stream);
  return done;
}

function standardStreamNew(descriptor: i32): Owned {
  const name = descriptor === 0 ? Name.$stdin : descriptor === 1 ? Name.$stdout : Name.$stderr;
  const raw = fileForDescriptor(descriptor, name);
  if (raw === NULL) return NULL;
  const buffer = bufferUpon(raw, descriptor);
  release(raw);
  if (buffer === NULL) return NULL;
  const text = textUpon(buffer, descriptor);
  release(buffer);
  if (text === NULL || setAttribute(text, Name.mode, descriptor === 0 ? Name.r : Name.w)) return text;
  release(text);
  return NULL;
}

function bufferUpon(raw: Borrowed, descriptor: i32): Owned {
  const reads = descriptor === 0;
  const buffer = streamNew(reads ? Type.BufferedReader : Type.BufferedWriter, EmptyTuple, NULL);
  if (buffer === NULL) return NULL;
  const done = reads
    ? bufferedReaderInit(buffer, raw, DEFAULT_BUFFER_SIZE)
    : bufferedWriterInit(buffer, raw, DEFAULT_BUFFER_SIZE);
  if (done) return buffer;
  release(buffer);
  return NULL;
}

function textUpon(buffer: Borrowed, descriptor: i32): Owned {
  const text = streamNew(Type.TextIOWrapper, EmptyTuple, NULL);
  if (text === NULL) return NULL;
  const errors = descriptor === 2 ? Name.backslashreplace : Name.strict;
  const lines = descriptor === 2 || host_is_terminal(descriptor) !== 0;
  if (textInit(text, buffer, Name.$utf8, errors, Name.$newline, lines ? 1 : 0, 0)) return text;
  release(text);
  return NULL;
}
