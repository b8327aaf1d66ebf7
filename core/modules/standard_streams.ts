/**
 * sys.stdin, stdout and stderr: text over a buffer over one of the host's first three descriptors, UTF-8.
 *
 * They are made when a program starts, not at boot: what a descriptor is, a terminal or a file, belongs to the run and not to a snapshot.
 */
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { host_fstat, host_is_terminal } from "../host";
import { Borrowed, False, None, NULL, Owned, True } from "../memory/layout";
import { RT } from "../memory/runtime";
import { scratchPop, scratchPush } from "../memory/scratch";
import { dictSetItem } from "../objects/dict";
import { release } from "../objects/object";
import { raiseNoMemory } from "../exceptions/raise";
import { setAttribute } from "../protocols/attribute";
import { call, call1 } from "../protocols/call";
import { fileForDescriptor } from "./io/fileio";

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
  const buffer = call1(descriptor === 0 ? Type.BufferedReader : Type.BufferedWriter, raw);
  release(raw);
  if (buffer === NULL) return NULL;
  const text = textUpon(buffer, descriptor);
  release(buffer);
  if (text === NULL || setAttribute(text, Name.mode, descriptor === 0 ? Name.r : Name.w)) return text;
  release(text);
  return NULL;
}

function textUpon(buffer: Borrowed, descriptor: i32): Owned {
  const args = scratchPush(5);
  if (args === NULL) return raiseNoMemory();
  const lines = descriptor === 2 || host_is_terminal(descriptor) !== 0;
  store<u64>(args, <u64>buffer);
  store<u64>(args, <u64>Name.$utf8, 8);
  store<u64>(args, <u64>(descriptor === 2 ? Name.backslashreplace : Name.strict), 16);
  store<u64>(args, <u64>Name.$newline, 24);
  store<u64>(args, <u64>(lines ? True : False), 32);
  const text = call(Type.TextIOWrapper, args, 5, NULL);
  scratchPop(5);
  return text;
}
