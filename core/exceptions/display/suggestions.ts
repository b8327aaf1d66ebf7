/** "Did you mean": the name closest to a missing one, by CPython 3.11's costs and limits. */
import { LocalKind } from "../../generated/border";
import { Type } from "../../generated/types";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { bytesData } from "../../objects/bytes/bytes";
import { CodeObject } from "../../objects/code/code";
import { strUtf8, strUtf8Length } from "../../objects/codecs/utf8_cache";
import { FrameObject } from "../../objects/frame/frame";
import { InterpreterFrame } from "../../objects/frame/interpreter_frame";
import { listAppend, listGet, listLength, listNew } from "../../objects/list/list";
import { isInstance, isStr, release, retain, typeOf } from "../../kernel/object";
import { strEqual } from "../../objects/str/str";
import { TracebackObject } from "../../objects/traceback/traceback";
import { tupleGet } from "../../objects/tuple/tuple";
import { objectDir } from "../../protocols/dir";
import { sequenceList } from "../../protocols/sequence";
import { NameErrorObject } from "../classes/name_error";
import { errorClear } from "../raise";
import { AttributeErrorObject } from "../note_attribute";

const MOST_CANDIDATES: i64 = 750;
const LONGEST_NAME: i64 = 40;
const MOVE_COST: i64 = 2;
const CASE_COST: i64 = 1;

/** A str to suggest for the exception, or NULL; errors are cleared. */
export function suggestionFor(exception: Borrowed): Owned {
  let result: usize = NULL;
  if (isInstance(exception, Type.AttributeError)) result = forAttribute(changetype<AttributeErrorObject>(exception));
  else if (isInstance(exception, Type.NameError)) result = forName(changetype<NameErrorObject>(exception));
  errorClear();
  return result;
}

function forAttribute(error: AttributeErrorObject): Owned {
  if (error.name === NULL || error.object === NULL || typeOf(error.name) !== Type.str) return NULL;
  return closestOf(objectDir(error.object), error.name);
}

function forName(error: NameErrorObject): Owned {
  if (error.name === NULL || error.traceback === NULL || typeOf(error.name) !== Type.str) return NULL;
  let entry = changetype<TracebackObject>(error.traceback);
  while (entry.next !== NULL) entry = changetype<TracebackObject>(entry.next);
  const frame = changetype<InterpreterFrame>(changetype<FrameObject>(entry.frame).frame);
  let result = closestOf(localNames(changetype<CodeObject>(frame.code)), error.name);
  if (result === NULL) result = closestOf(sequenceList(frame.globals), error.name);
  if (result === NULL) result = closestOf(sequenceList(frame.builtins), error.name);
  return result;
}

/** `co_varnames` as a list. */
function localNames(code: CodeObject): Owned {
  const names = listNew(0);
  if (names === NULL) return NULL;
  for (let i = 0; i < code.nlocalsplus; i++) {
    if ((load<u8>(bytesData(code.localspluskinds) + <usize>i) & LocalKind.LOCAL) === 0) continue;
    if (!listAppend(names, tupleGet(code.localsplusnames, i))) break;
  }
  return names;
}

/** The candidate nearest to `name`. Takes ownership of `candidates` (a list, or NULL). */
function closestOf(candidates: Owned, name: Borrowed): Owned {
  errorClear();
  if (candidates === NULL) return NULL;
  const row = memoryAllocate((<usize>LONGEST_NAME) << 3);
  const found = row === NULL ? NULL : closest(candidates, name, row);
  const result = found === NULL ? NULL : retain(found);
  memoryFree(row);
  release(candidates);
  return result;
}

function closest(candidates: Borrowed, name: Borrowed, row: usize): Borrowed {
  const count = listLength(candidates);
  if (count >= MOST_CANDIDATES) return NULL;
  const text = strUtf8(name);
  if (text === NULL) return NULL;
  const length = strUtf8Length(name);
  let best: usize = NULL;
  let bestDistance: i64 = i64.MAX_VALUE;
  for (let i: i64 = 0; i < count; i++) {
    const candidate = listGet(candidates, i);
    if (!isStr(candidate) || strEqual(name, candidate)) continue;
    const other = strUtf8(candidate);
    if (other === NULL) return NULL;
    const otherLength = strUtf8Length(candidate);
    // At most a third of the characters may have to change.
    const limit = min(((length + otherLength + 3) * MOVE_COST) / 6, bestDistance - 1);
    const cost = distance(text, length, other, otherLength, limit, row);
    if (cost > limit) continue;
    if (best === NULL || cost < bestDistance) {
      best = candidate;
      bestDistance = cost;
    }
  }
  return best;
}

/**
 * The Levenshtein distance, or something above `limit` as soon as it must be. `row` has space for one row of the
 * matrix.
 */
function distance(a: usize, aLength: i64, b: usize, bLength: i64, limit: i64, row: usize): i64 {
  while (aLength > 0 && bLength > 0 && load<u8>(a) === load<u8>(b)) {
    a++;
    b++;
    aLength--;
    bLength--;
  }
  while (aLength > 0 && bLength > 0 && load<u8>(a + <usize>aLength - 1) === load<u8>(b + <usize>bLength - 1)) {
    aLength--;
    bLength--;
  }
  if (aLength === 0 || bLength === 0) return (aLength + bLength) * MOVE_COST;
  if (aLength > LONGEST_NAME || bLength > LONGEST_NAME) return limit + 1;
  if (bLength < aLength) return matrix(b, bLength, a, aLength, limit, row);
  return matrix(a, aLength, b, bLength, limit, row);
}

function matrix(a: usize, aLength: i64, b: usize, bLength: i64, limit: i64, row: usize): i64 {
  if ((bLength - aLength) * MOVE_COST > limit) return limit + 1;
  for (let i: i64 = 0; i < aLength; i++) store<i64>(row + ((<usize>i) << 3), (i + 1) * MOVE_COST);
  let result: i64 = 0;
  for (let j: i64 = 0; j < bLength; j++) {
    const character = load<u8>(b + <usize>j);
    let previous = j * MOVE_COST;
    result = previous;
    let least: i64 = i64.MAX_VALUE;
    for (let i: i64 = 0; i < aLength; i++) {
      const place = row + ((<usize>i) << 3);
      const substitute = previous + substitution(character, load<u8>(a + <usize>i));
      previous = load<i64>(place);
      result = min(min(result, previous) + MOVE_COST, substitute);
      store<i64>(place, result);
      least = min(least, result);
    }
    if (least > limit) return limit + 1;
  }
  return result;
}

/** A letter in the other case counts as half a change. */
function substitution(a: u8, b: u8): i64 {
  if (a === b) return 0;
  return lower(a) === lower(b) ? CASE_COST : MOVE_COST;
}

function lower(character: u8): u8 {
  return character >= 0x41 && character <= 0x5a ? character + 32 : character;
}
