/**
 * Quickening: code that has run a few times gets its adaptive instructions, which later specialize themselves.
 *
 * The counters in the inline caches are CPython's: while an instruction is adaptive, 12 bits of counter above 4 bits of
 * backoff exponent; while it is specialized, the number of misses still tolerated.
 */
import { adaptiveOpcode, cacheEntries, Opcode } from "../../generated/opcodes";
import { CodeObject } from "../../objects/code/code";

/** Misses that a specialized instruction tolerates. */
const MISSES: u16 = 53;
const BACKOFF_BITS: u32 = 4;
const BACKOFF_START: u32 = 5;
const BACKOFF_MAXIMUM: u32 = 12;

/** The superinstruction for two consecutive instructions, or 0. */
function pairOpcode(previous: u32, opcode: u32): u32 {
  if (opcode === Opcode.LOAD_FAST) {
    if (previous === Opcode.LOAD_FAST) return Opcode.LOAD_FAST__LOAD_FAST;
    if (previous === Opcode.STORE_FAST) return Opcode.STORE_FAST__LOAD_FAST;
    if (previous === Opcode.LOAD_CONST) return Opcode.LOAD_CONST__LOAD_FAST;
  } else if (opcode === Opcode.STORE_FAST) {
    if (previous === Opcode.STORE_FAST) return Opcode.STORE_FAST__STORE_FAST;
  } else if (opcode === Opcode.LOAD_CONST && previous === Opcode.LOAD_FAST) return Opcode.LOAD_FAST__LOAD_CONST;
  return 0;
}

function quicken(code: CodeObject): void {
  let previous: u32 = 0;
  const end = code.end();
  for (let at = code.first(); at < end; at += 2) {
    const opcode: u32 = load<u8>(at);
    const adaptive = adaptiveOpcode(opcode);
    if (adaptive !== 0) {
      store<u8>(at, <u8>adaptive);
      previous = 0;
      at += (<usize>cacheEntries(opcode)) << 1;
      continue;
    }
    // EXTENDED_ARG keeps its form: the loop recognizes only one opcode for it.
    if (opcode === Opcode.JUMP_BACKWARD) store<u8>(at, Opcode.JUMP_BACKWARD_QUICK);
    else if (opcode === Opcode.RESUME) store<u8>(at, Opcode.RESUME_QUICK);
    else {
      const pair = pairOpcode(previous, opcode);
      if (pair !== 0) store<u8>(at - 2, <u8>pair);
    }
    previous = opcode;
  }
}

/** A call or a backward jump in code that is not quickened yet. */
export function warmUp(code: usize): void {
  const record = changetype<CodeObject>(code);
  if (record.warmup === 0) return;
  record.warmup++;
  if (record.warmup === 0) quicken(record);
}

/** Writes the specialized opcode of the instruction whose cache is at `pc`, and starts its miss counter. */
export function specializeAs(pc: usize, opcode: u32): void {
  store<u8>(pc - 2, <u8>opcode);
  store<u16>(pc, MISSES);
}

/** The operands have no supported specialization: tries again later, after longer and longer delays. */
export function specializationFailed(pc: usize): void {
  const counter: u32 = load<u16>(pc);
  let backoff = (counter & ((1 << BACKOFF_BITS) - 1)) + 1;
  if (backoff > BACKOFF_MAXIMUM) backoff = BACKOFF_MAXIMUM;
  startCounter(pc, backoff);
}

/** An adaptive instruction waits for 2 ** backoff - 1 executions. */
function startCounter(pc: usize, backoff: u32): void {
  const counter: u32 = ((((<u32>1) << backoff) - 1) << BACKOFF_BITS) | backoff;
  store<u16>(pc, <u16>counter);
}

/** A specialized instruction met operands of another kind. After too many misses it becomes adaptive again. */
export function missed(pc: usize, adaptive: u32): void {
  const counter: u16 = load<u16>(pc) - 1;
  store<u16>(pc, counter);
  if (counter !== 0) return;
  store<u8>(pc - 2, <u8>adaptive);
  startCounter(pc, BACKOFF_START);
}

/** Whether it is time to specialize. If not, counts down. */
export function isDue(pc: usize): bool {
  const counter = load<u16>(pc);
  if (counter < 16) return true;
  store<u16>(pc, counter - 16);
  return false;
}
