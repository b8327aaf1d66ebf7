/**
 * Whether a code object may run: no jump leads out of it, no index is too large, the stack never overflows or
 * underflows, and no instruction that needs an object gets a NULL.
 *
 * The compiler's code is known to be correct. This is for code from `marshal.loads`, `code.replace` and
 * `types.CodeType`: it must not be able to do more than raise exceptions. What the eval loop checks itself (the types
 * of operands) is not checked here.
 *
 * The stack's state is recorded for the targets of jumps and handlers. Every path to a target must arrive with the
 * state in which it was first reached, as it does in code from compilers. Everything else is walked through from there,
 * once.
 */
import { CodeFlag, LocalKind } from "../../generated/border";
import { ArgumentKind, argumentKind, cacheEntries, generalOpcode, Opcode, stackEffect } from "../../generated/opcodes";
import { Type } from "../../generated/types";
import { raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { memoryAllocate, memoryFree } from "../../memory/allocator";
import { Borrowed, NULL } from "../../memory/address";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { bytesData, bytesLength } from "../bytes/bytes";
import { CodeObject } from "./code";
import { typeOf } from "../../kernel/object";
import { tupleGet, tupleLength } from "../tuple/tuple";

@unmanaged
class Verifier {
  code: usize;
  count: u32;
  /** u16[count]: the depth + 1 with which a target is reached, NOT_REACHED, or 0 for anything that is not a target. */
  depths: usize;
  /** u8[count * (stacksize + 1)]: the kinds of the stack's slots at that point. */
  kinds: usize;
  /** u32[count]: targets still to be walked from, and their number. */
  work: usize;
  pending: u32;
  /** u8[stacksize + 1]: the state while an instruction is visited. */
  state: usize;
  /** u8[stacksize + 1]: the state in which a handler is reached. */
  handlerState: usize;
  /** u32[count]: the offset + 1 of each code unit's entry in the exception table; 0: none. */
  handlers: usize;
  /** The fields of the entry being read. */
  start: u32;
  length: u32;
  target: u32;
  rest: u32;
  malformed: i32;
  depth: i32;
  room: i32;
  /** The index after the prologue, which must not be the target of any jump. */
  prologue: u32;
  /** Where execution continues after the visited instruction, or NOWHERE. */
  next: u32;
}
const VERIFIER_SLOTS: i32 = <i32>((offsetof<Verifier>() + 7) >> 3);

const NOT_REACHED: i32 = 0xffff;
const NOWHERE: u32 = 0xffffffff;

/** What a slot may contain. */
const OBJECT: u8 = 0;
const MAYBE_NULL: u8 = 1;

function refuse(): bool {
  return raiseFalse(Type.ValueError, "code: co_code is malformed");
}

export function codeVerify(self: Borrowed): bool {
  const code = changetype<CodeObject>(self);
  normalize(code);
  if (code.stacksize > 0x7ff0 || code.size > 0x3fffffff) return refuse();
  const place = scratchPush(VERIFIER_SLOTS);
  if (place === NULL) {
    raiseNoMemory();
    return false;
  }
  const verifier = changetype<Verifier>(place);
  verifier.code = self;
  verifier.count = <u32>code.size;
  verifier.room = code.stacksize;
  const count = <usize>code.size;
  const width = <usize>code.stacksize + 1;
  const bytes = <u64>count * 10 + <u64>width * 2 + <u64>count * <u64>width;
  const block = bytes > 0x7fffffff ? NULL : memoryAllocate(<usize>bytes);
  let good = false;
  if (block === NULL) raiseNoMemory();
  else {
    verifier.handlers = block;
    verifier.work = block + count * 4;
    verifier.depths = block + count * 8;
    verifier.state = block + count * 10;
    verifier.handlerState = verifier.state + width;
    verifier.kinds = verifier.handlerState + width;
    verifier.malformed = 0;
    memory.fill(verifier.handlers, 0, count * 4);
    memory.fill(verifier.depths, 0, count * 2);
    good =
      verifyLocals(code) && verifyPrologue(verifier, code) && findHandlers(verifier, code) && verifyAll(verifier, code);
    memoryFree(block);
  }
  scratchPop(VERIFIER_SLOTS);
  return good || (block !== NULL && refuse());
}

/** Specialized instructions and caches from elsewhere mean nothing here. */
function normalize(code: CodeObject): void {
  const end = code.end();
  let at = code.first();
  while (at < end) {
    const opcode = generalOpcode(load<u8>(at));
    store<u8>(at, <u8>opcode);
    at += 2;
    for (let caches = cacheEntries(opcode); caches > 0 && at < end; caches--) {
      store<u16>(at, 0);
      at += 2;
    }
  }
}

/** Free variables are the last slots, and none of them is a parameter. */
function verifyLocals(code: CodeObject): bool {
  const parameters =
    code.argcount +
    code.kwonlyargcount +
    ((code.flags & CodeFlag.VARARGS) !== 0 ? 1 : 0) +
    ((code.flags & CodeFlag.VARKEYWORDS) !== 0 ? 1 : 0);
  for (let i = 0; i < code.nlocalsplus; i++) {
    const kind = code.slotKind(i);
    const free = (kind & LocalKind.FREE) !== 0;
    if (free !== i >= code.nlocalsplus - code.nfreevars || (free && (kind & LocalKind.CELL) !== 0)) return false;
    if (i < parameters && (kind & LocalKind.LOCAL) === 0) return false;
  }
  return true;
}

/** All cells are made and the closure is copied once, before anything else; a generator returns itself there. */
function verifyPrologue(verifier: Verifier, code: CodeObject): bool {
  let cells = 0;
  let copied = false;
  let generator = false;
  let prologue: u32 = 0;
  let wide: u32 = 0;
  for (let index: u32 = 0; index < verifier.count; index++) {
    const instruction = code.first() + ((<usize>index) << 1);
    const opcode: u32 = load<u8>(instruction);
    const arg = (wide << 8) | load<u8>(instruction, 1);
    wide = 0;
    if (opcode === Opcode.EXTENDED_ARG) {
      wide = arg;
      continue;
    }
    if (opcode === Opcode.MAKE_CELL) {
      if (arg >= <u32>code.nlocalsplus || (code.slotKind(arg) & LocalKind.CELL) === 0) return false;
      cells++;
    } else if (opcode === Opcode.COPY_FREE_VARS) {
      if (copied || arg !== <u32>code.nfreevars) return false;
      copied = true;
    } else if (opcode === Opcode.RETURN_GENERATOR) {
      if (generator || index + 1 >= verifier.count || load<u8>(instruction, 2) !== Opcode.POP_TOP) return false;
      generator = true;
      index++;
    } else break;
    prologue = index + 1;
  }
  // The prefixes of the first instruction after it are not part of it.
  verifier.prologue = prologue;
  const flags = code.flags & (CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR);
  if (generator !== (flags !== 0) || (flags & (flags - 1)) !== 0) return false;
  // A slot that is made a cell twice is a cell in a cell: harmless, but then another one is missing.
  return copied === code.nfreevars > 0 && cells === code.ncellvars && allCellsMade(verifier, code);
}

function allCellsMade(verifier: Verifier, code: CodeObject): bool {
  if (code.ncellvars === 0) return true;
  const made = memoryAllocate(<usize>code.nlocalsplus);
  if (made === NULL) return false;
  memory.fill(made, 0, <usize>code.nlocalsplus);
  let count = 0;
  let wide: u32 = 0;
  for (let index: u32 = 0; index < verifier.prologue; index++) {
    const instruction = code.first() + ((<usize>index) << 1);
    const arg = (wide << 8) | load<u8>(instruction, 1);
    wide = load<u8>(instruction) === Opcode.EXTENDED_ARG ? arg : 0;
    if (load<u8>(instruction) !== Opcode.MAKE_CELL || load<u8>(made + <usize>arg) !== 0) continue;
    store<u8>(made + <usize>arg, 1);
    count++;
  }
  memoryFree(made);
  return count === code.ncellvars;
}

function verifyAll(verifier: Verifier, code: CodeObject): bool {
  verifier.depth = 0;
  verifier.pending = 0;
  if (!verifyHandlers(verifier, code, 0, verifier.prologue)) return false;
  markTargets(verifier, code);
  if (!reach(verifier, verifier.prologue, verifier.state, 0)) return false;
  while (verifier.pending > 0) {
    verifier.pending--;
    const index = load<u32>(verifier.work + ((<usize>verifier.pending) << 2));
    const depth = <i32>load<u16>(verifier.depths + ((<usize>index) << 1)) - 1;
    memory.copy(verifier.state, kindsOf(verifier, index), <usize>depth);
    verifier.depth = depth;
    if (!walk(verifier, code, index)) return false;
  }
  return true;
}

/** Every possible jump target after the prologue is a target, and so is the first instruction there. */
function markTargets(verifier: Verifier, code: CodeObject): void {
  mark(verifier, verifier.prologue);
  let arg: u32 = 0;
  for (let index = verifier.prologue; index < verifier.count; index++) {
    const instruction = code.first() + ((<usize>index) << 1);
    const opcode: u32 = load<u8>(instruction);
    arg = (arg << 8) | load<u8>(instruction, 1);
    if (opcode === Opcode.EXTENDED_ARG) continue;
    index += cacheEntries(opcode);
    const kind = argumentKind(opcode);
    if (kind === ArgumentKind.FORWARD) mark(verifier, index + 1 + arg);
    else if (kind === ArgumentKind.BACKWARD) mark(verifier, index + 1 - arg);
    arg = 0;
  }
}

function mark(verifier: Verifier, index: u32): void {
  if (index < verifier.count) store<u16>(verifier.depths + ((<usize>index) << 1), <u16>NOT_REACHED);
}

/** Visits the instructions from `index` on, until execution leaves or reaches a target. */
function walk(verifier: Verifier, code: CodeObject, index: u32): bool {
  while (true) {
    verifier.next = NOWHERE;
    if (!verifyInstruction(verifier, code, index)) return false;
    index = verifier.next;
    if (index === NOWHERE) return true;
    if (index >= verifier.count) return false;
    if (load<u16>(verifier.depths + ((<usize>index) << 1)) !== 0)
      return reach(verifier, index, verifier.state, verifier.depth);
  }
}

/** Execution continues at `next`. */
function fall(verifier: Verifier, next: u32): bool {
  verifier.next = next;
  return true;
}

function kindsOf(verifier: Verifier, index: u32): usize {
  return verifier.kinds + <usize>index * (<usize>verifier.room + 1);
}

/** Execution reaches the target `index` with `depth` slots of the given kinds. */
function reach(verifier: Verifier, index: u32, kinds: usize, depth: i32): bool {
  if (index >= verifier.count || index < verifier.prologue || depth < 0 || depth > verifier.room) return false;
  const place = verifier.depths + ((<usize>index) << 1);
  const known = <i32>load<u16>(place);
  if (known === NOT_REACHED) {
    store<u16>(place, <u16>(depth + 1));
    memory.copy(kindsOf(verifier, index), kinds, <usize>depth);
    store<u32>(verifier.work + ((<usize>verifier.pending) << 2), index);
    verifier.pending++;
    return true;
  }
  return known === depth + 1 && memory.compare(kindsOf(verifier, index), kinds, <usize>depth) === 0;
}

/**
 * Reads the entry at `at`. Returns the address after it. NULL: the table ends inside it, or a number is too large,
 * which makes it malformed.
 */
function readEntry(verifier: Verifier, at: usize, end: usize): usize {
  for (let field: usize = 0; field < 16; field += 4) {
    let value: u32 = 0;
    let byte: u32 = 0;
    do {
      if (value > 0x7fffff) verifier.malformed = 1;
      if (at >= end || verifier.malformed !== 0) return NULL;
      byte = load<u8>(at++);
      value = (value << 6) | (byte & 63);
    } while ((byte & 64) !== 0);
    store<u32>(changetype<usize>(verifier) + offsetof<Verifier>("start") + field, value);
  }
  return at;
}

/**
 * Finds the handler of every code unit as the interpreter does: in the first entry that ends after the unit, unless an
 * earlier entry begins after it.
 */
function findHandlers(verifier: Verifier, code: CodeObject): bool {
  const first = bytesData(code.exceptiontable);
  const end = first + <usize>bytesLength(code.exceptiontable);
  let at = first;
  let decided: u32 = 0;
  while (at < end && decided < verifier.count) {
    const next = readEntry(verifier, at, end);
    // A truncated entry has no effect.
    if (next === NULL) return verifier.malformed === 0;
    const start = verifier.start;
    const stop = min(start + verifier.length, verifier.count);
    mark(verifier, verifier.target);
    for (let unit = max(start, decided); unit < stop; unit++)
      store<u32>(verifier.handlers + ((<usize>unit) << 2), <u32>(at - first) + 1);
    decided = max(decided, stop);
    at = next;
  }
  return true;
}

/**
 * Reaches the handlers of the code units from `index` to `next`: an exception may occur at any unit of an instruction.
 */
function verifyHandlers(verifier: Verifier, code: CodeObject, index: u32, next: u32): bool {
  let last: u32 = 0;
  for (let unit = index; unit < next; unit++) {
    const found = load<u32>(verifier.handlers + ((<usize>unit) << 2));
    if (found === last || found === 0) continue;
    last = found;
    const table = bytesData(code.exceptiontable);
    readEntry(verifier, table + <usize>(found - 1), table + <usize>bytesLength(code.exceptiontable));
    const rest = verifier.rest;
    if (!reachHandler(verifier, verifier.target, <i32>(rest >> 1), (rest & 1) !== 0)) return false;
  }
  return true;
}

function reachHandler(verifier: Verifier, target: u32, depth: i32, lasti: bool): bool {
  const total = depth + (lasti ? 2 : 1);
  if (total > verifier.room) return false;
  const kinds = verifier.handlerState;
  memory.fill(kinds, OBJECT, <usize>total);
  memory.copy(kinds, verifier.state, <usize>min(depth, verifier.depth));
  return reach(verifier, target, kinds, total);
}

/** Pops `count` slots, which must hold objects. */
function pop(verifier: Verifier, count: i32): bool {
  for (let i = 0; i < count; i++) {
    verifier.depth--;
    if (verifier.depth < 0 || load<u8>(verifier.state + <usize>verifier.depth) !== OBJECT) return false;
  }
  return true;
}

/** Pops `count` slots, whatever they hold. */
function popAny(verifier: Verifier, count: i32): bool {
  verifier.depth -= count;
  return verifier.depth >= 0;
}

function push(verifier: Verifier, count: i32, kind: u8): bool {
  if (count > verifier.room - verifier.depth) return false;
  for (let i = 0; i < count; i++) {
    store<u8>(verifier.state + <usize>verifier.depth, kind);
    verifier.depth++;
  }
  return true;
}

/** Whether the `count` topmost slots hold objects. */
function peek(verifier: Verifier, count: i32): bool {
  if (count < 0 || count > verifier.depth) return false;
  for (let i = 1; i <= count; i++) if (load<u8>(verifier.state + <usize>(verifier.depth - i)) !== OBJECT) return false;
  return true;
}

function isObjectAt(verifier: Verifier, n: i32): bool {
  return n >= 1 && n <= verifier.depth && load<u8>(verifier.state + <usize>(verifier.depth - n)) === OBJECT;
}

function verifyInstruction(verifier: Verifier, code: CodeObject, index: u32): bool {
  const begin = index;
  let arg: u32 = 0;
  let opcode: u32 = 0;
  let prefixes = 0;
  while (true) {
    if (index >= verifier.count) return false;
    const instruction = code.first() + ((<usize>index) << 1);
    opcode = load<u8>(instruction);
    arg = (arg << 8) | load<u8>(instruction, 1);
    index++;
    if (opcode !== Opcode.EXTENDED_ARG) break;
    if (++prefixes > 3) return false;
  }
  if (opcode === Opcode.CACHE || generalOpcode(opcode) !== opcode || arg > 0x3fffffff) return false;
  if (!verifyArgument(code, opcode, arg)) return false;
  const next = index + cacheEntries(opcode);
  if (next > verifier.count || !verifyHandlers(verifier, code, begin, next)) return false;
  const kind = argumentKind(opcode);
  if (kind === ArgumentKind.FORWARD || kind === ArgumentKind.BACKWARD) {
    const target = kind === ArgumentKind.FORWARD ? next + arg : next - arg;
    if (kind === ArgumentKind.BACKWARD && arg > next) return false;
    return verifyJump(verifier, opcode, target, next);
  }
  const operands = <i32>arg;
  switch (opcode) {
    case Opcode.RETURN_VALUE:
      return pop(verifier, 1);
    case Opcode.RERAISE:
      return isObjectAt(verifier, operands + 1) && pop(verifier, 1);
    case Opcode.RAISE_VARARGS:
      return pop(verifier, operands);
    case Opcode.MAKE_CELL:
    case Opcode.COPY_FREE_VARS:
    case Opcode.RETURN_GENERATOR:
      return false;
    case Opcode.YIELD_VALUE:
      if ((code.flags & (CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR)) === 0) return false;
      break;
    case Opcode.PUSH_NULL:
      return push(verifier, 1, MAYBE_NULL) && fall(verifier, next);
    case Opcode.POP_TOP:
      return popAny(verifier, 1) && fall(verifier, next);
    case Opcode.COPY:
      return isObjectAt(verifier, operands) && push(verifier, 1, OBJECT) && fall(verifier, next);
    case Opcode.SWAP:
      if (operands < 1 || operands > verifier.depth) return false;
      exchange(verifier, operands);
      return fall(verifier, next);
    case Opcode.LOAD_GLOBAL:
      if ((arg & 1) !== 0 && !push(verifier, 1, MAYBE_NULL)) return false;
      return push(verifier, 1, OBJECT) && fall(verifier, next);
    case Opcode.LOAD_METHOD:
      return pop(verifier, 1) && push(verifier, 1, MAYBE_NULL) && push(verifier, 1, OBJECT) && fall(verifier, next);
    case Opcode.KW_NAMES:
      return (
        followedByCall(verifier, code, next, <i32>tupleLength(tupleGet(code.consts, <i64>arg))) && fall(verifier, next)
      );
    case Opcode.PRECALL:
      if (!peek(verifier, operands + 1) || operands + 2 > verifier.depth) return false;
      return isCall(verifier, code, next, arg) && fall(verifier, next);
    case Opcode.CALL:
      return pop(verifier, operands + 1) && popAny(verifier, 1) && push(verifier, 1, OBJECT) && fall(verifier, next);
    case Opcode.CALL_FUNCTION_EX:
      return (
        pop(verifier, 2 + (operands & 1)) && popAny(verifier, 1) && push(verifier, 1, OBJECT) && fall(verifier, next)
      );
    case Opcode.LIST_APPEND:
    case Opcode.SET_ADD:
    case Opcode.LIST_EXTEND:
    case Opcode.SET_UPDATE:
    case Opcode.DICT_UPDATE:
      if (!isObjectAt(verifier, operands + 1)) return false;
      break;
    case Opcode.MAP_ADD:
      if (!isObjectAt(verifier, operands + 2)) return false;
      break;
    case Opcode.DICT_MERGE:
      if (!isObjectAt(verifier, operands + 1) || !isObjectAt(verifier, operands + 3)) return false;
      break;
    case Opcode.WITH_EXCEPT_START:
      if (!isObjectAt(verifier, 4)) return false;
      break;
    default:
      break;
  }
  const effect = stackEffect(opcode, operands, false);
  const pops = popCount(opcode, operands);
  return pop(verifier, pops) && push(verifier, pops + effect, OBJECT) && fall(verifier, next);
}

function exchange(verifier: Verifier, n: i32): void {
  const top = verifier.state + <usize>(verifier.depth - 1);
  const other = verifier.state + <usize>(verifier.depth - n);
  const kind = load<u8>(top);
  store<u8>(top, load<u8>(other));
  store<u8>(other, kind);
}

/** How many slots an instruction looks at. It returns the same number, adjusted by its stack effect. */
function popCount(opcode: u32, arg: i32): i32 {
  switch (opcode) {
    case Opcode.BINARY_SUBSCR:
    case Opcode.MATCH_KEYS:
    case Opcode.CHECK_EXC_MATCH:
    case Opcode.CHECK_EG_MATCH:
    case Opcode.END_ASYNC_FOR:
    case Opcode.DELETE_SUBSCR:
    case Opcode.PREP_RERAISE_STAR:
    case Opcode.STORE_ATTR:
    case Opcode.COMPARE_OP:
    case Opcode.IMPORT_NAME:
    case Opcode.IS_OP:
    case Opcode.CONTAINS_OP:
    case Opcode.BINARY_OP:
    case Opcode.MAP_ADD:
      return 2;
    case Opcode.STORE_SUBSCR:
    case Opcode.MATCH_CLASS:
      return 3;
    case Opcode.NOP:
    case Opcode.LOAD_BUILD_CLASS:
    case Opcode.LOAD_ASSERTION_ERROR:
    case Opcode.SETUP_ANNOTATIONS:
    case Opcode.DELETE_NAME:
    case Opcode.DELETE_GLOBAL:
    case Opcode.LOAD_CONST:
    case Opcode.LOAD_NAME:
    case Opcode.LOAD_FAST:
    case Opcode.DELETE_FAST:
    case Opcode.LOAD_CLOSURE:
    case Opcode.LOAD_DEREF:
    case Opcode.DELETE_DEREF:
    case Opcode.LOAD_CLASSDEREF:
    case Opcode.RESUME:
      return 0;
    case Opcode.BUILD_TUPLE:
    case Opcode.BUILD_LIST:
    case Opcode.BUILD_SET:
    case Opcode.BUILD_STRING:
    case Opcode.BUILD_SLICE:
      return arg;
    case Opcode.BUILD_MAP:
      return arg * 2;
    case Opcode.BUILD_CONST_KEY_MAP:
      return arg + 1;
    case Opcode.MAKE_FUNCTION:
      return 1 + (arg & 1) + ((arg >> 1) & 1) + ((arg >> 2) & 1) + ((arg >> 3) & 1);
    case Opcode.FORMAT_VALUE:
      return 1 + ((arg >> 2) & 1);
    default:
      return 1;
  }
}

/** Whether the argument is a valid index, or a valid flag. */
function verifyArgument(code: CodeObject, opcode: u32, arg: u32): bool {
  switch (argumentKind(opcode)) {
    case ArgumentKind.CONST:
      if (<i64>arg >= tupleLength(code.consts)) return false;
      return opcode !== Opcode.KW_NAMES || isTupleOfStr(tupleGet(code.consts, <i64>arg));
    case ArgumentKind.NAME:
      return <i64>(opcode === Opcode.LOAD_GLOBAL ? arg >> 1 : arg) < tupleLength(code.names);
    case ArgumentKind.LOCAL:
      if (arg >= <u32>code.nlocalsplus) return false;
      return opcode === Opcode.LOAD_FAST || (code.slotKind(arg) & (LocalKind.CELL | LocalKind.FREE)) === 0;
    case ArgumentKind.FREE:
      return arg < <u32>code.nlocalsplus && (code.slotKind(arg) & (LocalKind.CELL | LocalKind.FREE)) !== 0;
    case ArgumentKind.COMPARE:
      return arg <= 5;
    case ArgumentKind.OPERATOR:
      return arg <= 25;
    case ArgumentKind.NUMBER:
      switch (opcode) {
        case Opcode.IS_OP:
        case Opcode.CONTAINS_OP:
          return arg <= 1;
        case Opcode.RAISE_VARARGS:
        case Opcode.GET_AWAITABLE:
          return arg <= 2;
        case Opcode.BUILD_SLICE:
          return arg === 2 || arg === 3;
        case Opcode.MAKE_FUNCTION:
          return arg <= 15;
        case Opcode.FORMAT_VALUE:
          return arg <= 7;
        default:
          return arg <= 0xffffff;
      }
    default:
      return true;
  }
}

function isTupleOfStr(object: Borrowed): bool {
  if (typeOf(object) !== Type.tuple) return false;
  const count = tupleLength(object);
  for (let i: i64 = 0; i < count; i++) if (typeOf(tupleGet(object, i)) !== Type.str) return false;
  return true;
}

/** Reads the instruction at `index` with its prefixes. Returns its argument, or -1 if it is not `opcode`. */
function argumentOf(verifier: Verifier, code: CodeObject, index: u32, opcode: u32): i64 {
  let arg: u32 = 0;
  while (index < verifier.count) {
    const instruction = code.first() + ((<usize>index) << 1);
    arg = (arg << 8) | load<u8>(instruction, 1);
    if (load<u8>(instruction) === opcode) return <i64>arg;
    if (load<u8>(instruction) !== Opcode.EXTENDED_ARG) return -1;
    index++;
  }
  return -1;
}

/** The specialized forms of PRECALL also do the CALL after it. */
function isCall(verifier: Verifier, code: CodeObject, index: u32, arg: u32): bool {
  return argumentOf(verifier, code, index, Opcode.CALL) === <i64>arg;
}

function followedByCall(verifier: Verifier, code: CodeObject, index: u32, keywords: i32): bool {
  return argumentOf(verifier, code, index, Opcode.PRECALL) >= <i64>keywords;
}

/** Jumps: the effect may differ between falling through and jumping. */
function verifyJump(verifier: Verifier, opcode: u32, target: u32, next: u32): bool {
  switch (opcode) {
    case Opcode.JUMP_FORWARD:
    case Opcode.JUMP_BACKWARD:
    case Opcode.JUMP_BACKWARD_NO_INTERRUPT:
      return reach(verifier, target, verifier.state, verifier.depth);
    case Opcode.FOR_ITER:
      if (!peek(verifier, 1) || !reach(verifier, target, verifier.state, verifier.depth - 1)) return false;
      return push(verifier, 1, OBJECT) && fall(verifier, next);
    case Opcode.SEND:
      if (!peek(verifier, 2) || !reach(verifier, target, verifier.state, verifier.depth - 1)) return false;
      return fall(verifier, next);
    case Opcode.JUMP_IF_FALSE_OR_POP:
    case Opcode.JUMP_IF_TRUE_OR_POP:
      if (!peek(verifier, 1) || !reach(verifier, target, verifier.state, verifier.depth)) return false;
      return pop(verifier, 1) && fall(verifier, next);
    default:
      return pop(verifier, 1) && reach(verifier, target, verifier.state, verifier.depth) && fall(verifier, next);
  }
}
