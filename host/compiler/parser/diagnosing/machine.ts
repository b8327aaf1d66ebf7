/**
 * Runs a parsing expression grammar on a stack of its own, so that no program, however deeply nested, can overflow the
 * JavaScript stack. `depth` counts the nested C functions of CPython's parser, and the limit is CPython's.
 *
 * The trap: an action that produces nothing (FAIL) ends its rule at once; the alternatives after it are not tried.
 * CPython's error rules rely on that.
 */
import { grammarRules } from "../../generated/grammar.ts";
import type { AlternativeData, ItemData, ResultData } from "./data.ts";

/** CPython's MAXSTACK. */
const MAXIMUM_DEPTH = 6000;

/** Error rules are not tried inside this rule. */
const WITHOUT_INVALID = "expression_without_invalid";

/** The result of an item that did not match. */
export const FAIL = Symbol("FAIL");
/** The result of an item that matched, where its value is not needed. */
const MATCHED = true;

export type Captures = Map<string, unknown>;
/** Shared, since most alternatives fail before they name anything. Never written to. */
const NO_CAPTURES: Captures = new Map();

/** What the machine needs from the parser that owns it. */
export interface MachineHost {
  position: number;
  /** The kind of the token at `position`, which is read from the source if necessary. */
  peek(): number;
  /** The value of the token at `position`. */
  tokenValue(): unknown;
  /** Whether the token at `position` is this word; for null, whether it is any soft keyword. */
  isSoftKeyword(word: string | null): boolean;
  /** What an alternative that began at `start` produces, or FAIL. */
  act(result: ResultData, captures: Captures, start: number): unknown;
  /** Throws: `text` is required at `position`. */
  requireToken(text: string): never;
  /** Throws: the program is nested too deeply. */
  overflow(): never;
}

/** A memoized result at one position. There are few for each, so a linked list is enough. */
interface Memo {
  readonly rule: number;
  result: unknown;
  end: number;
  readonly next: Memo | null;
}

const enum FrameKind {
  ALTERNATIVES,
  LEFT_RECURSION,
  LOOKAHEAD,
  OPTIONAL,
  REPEAT,
  GATHER,
}

class Frame {
  /** Used by ALTERNATIVES. */
  alternatives: readonly AlternativeData[] = [];
  alternative = -1;
  captures: Captures = NO_CAPTURES;
  cut = false;
  /** The rule, or -1 for a group. */
  rule = -1;
  restoresInvalid = false;
  /** For ALTERNATIVES, the index of the next item. */
  next = 0;
  expectsSeparator = false;
  /** The result of the last item that was not a lookahead; in loops, the list of results. */
  value: unknown = null;
  item: ItemData | null = null;
  /** Where the last item of a loop, or the longest match so far, ended. */
  end = 0;

  constructor(
    readonly kind: FrameKind,
    readonly start: number,
    /** How much this frame adds to `depth`. */
    public levels: number,
  ) {
    this.end = start;
  }
}

export class Machine {
  /** Whether alternatives for the second pass take part. */
  callsInvalid = false;
  /** Indexed by token position. */
  private memos: (Memo | null)[] = [];
  private readonly frames: Frame[] = [];
  private depth = 0;

  private readonly rules = grammarRules();

  constructor(private readonly host: MachineHost) {}

  /** Forgets the first pass. */
  startSecondPass(): void {
    this.memos = [];
    this.frames.length = 0;
    this.depth = 0;
    this.callsInvalid = true;
  }

  run(ruleName: string): unknown {
    const rule = this.rules.findIndex((candidate) => candidate.name === ruleName);
    let result = this.enter({ op: "rule", rule });
    while (this.frames.length > 0) {
      const frame = this.frames[this.frames.length - 1];
      result = result === undefined ? this.proceed(frame) : this.resume(frame, result);
    }
    return result;
  }

  /**
   * Returns an item's result if it is available at once; otherwise pushes a frame that will produce it and returns
   * undefined.
   */
  private enter(item: ItemData): unknown {
    const { host } = this;
    switch (item.op) {
      case "token":
        return host.peek() === item.kind ? this.take() : FAIL;
      case "soft":
        return host.isSoftKeyword(item.word) ? this.take() : FAIL;
      case "must":
        return host.peek() === item.kind ? this.take() : host.requireToken(item.text);
      case "cut":
        this.frames[this.frames.length - 1].cut = true;
        return MATCHED;
      case "rule":
        return this.enterRule(item.rule);
      case "group": {
        const frame = this.push(FrameKind.ALTERNATIVES, 1);
        frame.alternatives = item.alternatives;
        return undefined;
      }
      case "optional":
        this.push(FrameKind.OPTIONAL, 0).item = item.item;
        return undefined;
      case "and":
      case "not":
        this.push(FrameKind.LOOKAHEAD, 0).item = item;
        return undefined;
      case "repeat": {
        const frame = this.push(FrameKind.REPEAT, 1);
        frame.item = item;
        frame.value = [];
        return undefined;
      }
      case "gather": {
        const frame = this.push(FrameKind.GATHER, 1);
        frame.item = item;
        frame.value = [];
        return undefined;
      }
    }
  }

  private take(): unknown {
    const value = this.host.tokenValue();
    this.host.position++;
    return value;
  }

  private enterRule(rule: number): unknown {
    const data = this.rules[rule];
    if (data.memo === true || data.left === true) {
      const memo = this.findMemo(rule, this.host.position);
      if (memo !== null) {
        // Even a hit takes CPython one level deeper for a moment.
        if (this.depth >= MAXIMUM_DEPTH) this.host.overflow();
        this.host.position = memo.end;
        return memo.result;
      }
    }
    if (data.left === true) {
      const frame = this.push(FrameKind.LEFT_RECURSION, 1);
      frame.rule = rule;
      frame.value = FAIL;
      return undefined;
    }
    this.pushRule(rule);
    return undefined;
  }

  private pushRule(rule: number): void {
    const frame = this.push(FrameKind.ALTERNATIVES, 1);
    frame.alternatives = this.rules[rule].alternatives;
    frame.rule = rule;
    if (this.rules[rule].name === WITHOUT_INVALID) {
      frame.restoresInvalid = this.callsInvalid;
      this.callsInvalid = false;
    }
  }

  private findMemo(rule: number, position: number): Memo | null {
    let memo = this.memos[position] ?? null;
    while (memo !== null && memo.rule !== rule) memo = memo.next;
    return memo;
  }

  private keepMemo(rule: number, position: number, result: unknown, end: number): void {
    const memo = this.findMemo(rule, position);
    if (memo === null) {
      while (this.memos.length <= position) this.memos.push(null);
      this.memos[position] = { rule, result, end, next: this.memos[position] };
    } else {
      memo.result = result;
      memo.end = end;
    }
  }

  private push(kind: FrameKind, levels: number): Frame {
    this.depth += levels;
    if (this.depth > MAXIMUM_DEPTH) this.host.overflow();
    const frame = new Frame(kind, this.host.position, levels);
    this.frames.push(frame);
    return frame;
  }

  private pop(frame: Frame): void {
    this.frames.pop();
    this.depth -= frame.levels;
  }

  /** Starts or continues the work of a frame. */
  private proceed(frame: Frame): unknown {
    switch (frame.kind) {
      case FrameKind.ALTERNATIVES:
        return frame.alternative < 0 ? this.tryNextAlternative(frame) : this.nextItem(frame);
      case FrameKind.LEFT_RECURSION:
        this.keepMemo(frame.rule, frame.start, frame.value, frame.end);
        this.host.position = frame.start;
        this.pushRule(frame.rule);
        return undefined;
      case FrameKind.OPTIONAL:
        return this.enter(frame.item as ItemData);
      default:
        return this.enterInner(frame);
    }
  }

  private enterInner(frame: Frame): unknown {
    const item = frame.item as Extract<ItemData, { item: ItemData }>;
    return this.enter(item.op === "gather" && frame.expectsSeparator ? item.separator : item.item);
  }

  private nextItem(frame: Frame): unknown {
    return this.enter(frame.alternatives[frame.alternative].items[frame.next]);
  }

  private tryNextAlternative(frame: Frame): unknown {
    this.host.position = frame.start;
    do {
      frame.alternative++;
      if (frame.alternative === frame.alternatives.length) return this.finish(frame, FAIL);
    } while (!this.callsInvalid && frame.alternatives[frame.alternative].second === true);
    frame.next = 0;
    frame.captures = NO_CAPTURES;
    return this.nextItem(frame);
  }

  private resume(frame: Frame, result: unknown): unknown {
    switch (frame.kind) {
      case FrameKind.ALTERNATIVES:
        return this.resumeAlternative(frame, result);
      case FrameKind.LEFT_RECURSION:
        return this.resumeLeftRecursion(frame, result);
      case FrameKind.OPTIONAL:
        this.pop(frame);
        return result === FAIL ? null : result;
      case FrameKind.LOOKAHEAD:
        this.pop(frame);
        this.host.position = frame.start;
        return (result !== FAIL) === (frame.item?.op === "and") ? MATCHED : FAIL;
      case FrameKind.REPEAT:
        return this.resumeRepeat(frame, result);
      case FrameKind.GATHER:
        return this.resumeGather(frame, result);
    }
  }

  private resumeAlternative(frame: Frame, result: unknown): unknown {
    const alternative = frame.alternatives[frame.alternative];
    if (result === FAIL) {
      if (!frame.cut) return this.tryNextAlternative(frame);
      this.host.position = frame.start;
      return this.finish(frame, FAIL);
    }
    const name = alternative.names?.[frame.next];
    if (name != null) {
      if (frame.captures === NO_CAPTURES) frame.captures = new Map();
      frame.captures.set(name, result);
    }
    const { op } = alternative.items[frame.next];
    if (op !== "and" && op !== "not" && op !== "cut") frame.value = result;
    frame.next++;
    if (frame.next < alternative.items.length) return undefined;
    if (alternative.result === undefined) return this.finish(frame, frame.value);
    return this.finish(frame, this.host.act(alternative.result, frame.captures, frame.start));
  }

  private finish(frame: Frame, result: unknown): unknown {
    this.pop(frame);
    if (frame.rule < 0) return result;
    if (frame.restoresInvalid) this.callsInvalid = true;
    if (this.rules[frame.rule].memo === true) this.keepMemo(frame.rule, frame.start, result, this.host.position);
    return result;
  }

  private resumeLeftRecursion(frame: Frame, result: unknown): unknown {
    if (result !== FAIL && this.host.position > frame.end) {
      frame.end = this.host.position;
      frame.value = result;
      return undefined;
    }
    this.host.position = frame.end;
    this.pop(frame);
    return frame.value;
  }

  private resumeRepeat(frame: Frame, result: unknown): unknown {
    const values = frame.value as unknown[];
    if (result !== FAIL) {
      values.push(result);
      frame.end = this.host.position;
      return undefined;
    }
    this.pop(frame);
    const enough = frame.item?.op === "repeat" && values.length >= frame.item.least;
    this.host.position = enough ? frame.end : frame.start;
    return enough ? values : FAIL;
  }

  private resumeGather(frame: Frame, result: unknown): unknown {
    const values = frame.value as unknown[];
    if (result === FAIL) {
      this.pop(frame);
      this.host.position = frame.end;
      return values.length === 0 ? FAIL : values;
    }
    if (frame.expectsSeparator) {
      frame.expectsSeparator = false;
      return undefined;
    }
    // CPython reads the items after the first one level deeper.
    if (values.length === 0) {
      frame.levels++;
      if (++this.depth > MAXIMUM_DEPTH) this.host.overflow();
    }
    values.push(result);
    frame.end = this.host.position;
    frame.expectsSeparator = true;
    return undefined;
  }
}
