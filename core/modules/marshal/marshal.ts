/**
 * marshal: Python values as bytes, in the format of `.pyc` files.
 *
 * @module marshal
 * @constant marshal.version MARSHAL_VERSION
 */
import { Name } from "../../generated/names";
import { MARSHAL_VERSION } from "../../marshal/types";
import { marshalLoadFile, marshalLoads } from "../../marshal/read";
import { marshalDumps } from "../../marshal/write";
import { raise, raiseNoMemory } from "../../exceptions/raise";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { smallInt } from "../../objects/int/int";
import { isBytes, release } from "../../kernel/object";
import { argumentInt } from "../../protocols/arguments";
import { BUFFER_VIEW_SLOTS, BufferRequest, BufferView, bufferAcquire, bufferRelease } from "../../protocols/buffer";
import { callMethod1 } from "../../protocols/call";

/** The caller checks RT.error. */
function versionOf(argument: Borrowed): i32 {
  return argument === NULL ? MARSHAL_VERSION : argumentInt(argument);
}

/** @function marshal.dump(value, file, version=version, /) */
export function moduleDump(value: Borrowed, file: Borrowed, version: Borrowed): Owned {
  const bytes = moduleDumps(value, version);
  if (bytes === NULL) return NULL;
  const result = callMethod1(file, Name.write, bytes);
  release(bytes);
  return result;
}

/** @function marshal.load(file, /) */
export function moduleLoad(file: Borrowed): Owned {
  // Reads nothing yet: a file that was opened in text mode is detected here.
  const nothing = callMethod1(file, Name.read, smallInt(0));
  if (nothing === NULL) return NULL;
  const good = isBytes(nothing);
  if (!good) raise(Type.TypeError, "file.read() returned not bytes but %.100T", nothing);
  release(nothing);
  return good ? marshalLoadFile(file) : NULL;
}

/** @function marshal.dumps(value, version=version, /) */
export function moduleDumps(value: Borrowed, version: Borrowed): Owned {
  const number = versionOf(version);
  return RT.error !== NULL ? NULL : marshalDumps(value, number);
}

/** @function marshal.loads(bytes, /) */
export function moduleLoads(bytes: Borrowed): Owned {
  const view = scratchPush(BUFFER_VIEW_SLOTS);
  if (view === NULL) return raiseNoMemory();
  let result: usize = NULL;
  if (bufferAcquire(bytes, view, BufferRequest.SIMPLE)) {
    result = marshalLoads(changetype<BufferView>(view).data, changetype<BufferView>(view).length);
    bufferRelease(view);
  }
  scratchPop(BUFFER_VIEW_SLOTS);
  return result;
}
