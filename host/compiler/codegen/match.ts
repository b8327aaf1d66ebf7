/**
 * `match`: each pattern takes the subject off the stack and leaves what it captured, or fails.
 *
 * A failing pattern has to pop everything that is on the stack at that moment, so it jumps into a run of POP_TOPs at
 * the right point: `failPop[n]` pops n values and continues with the next case. Captures are stored only once a whole
 * pattern has matched. Until then they lie below the top `onTop` values, which the pattern being matched still needs.
 */
import { BinaryOperator, Opcode } from "../../generated/opcodes.ts";
import { distinctItems } from "../constants/values.ts";
import { unreachable } from "../errors/failures.ts";
import type { Block } from "../flowgraph/blocks.ts";
import type * as ast from "../generated/nodes.ts";
import { generateJumpIf } from "./conditions.ts";
import { emitComparison, generateExpression } from "./expressions.ts";
import type { CodeGenerator } from "./code_generator.ts";
import { representation } from "../constants/representation.ts";
import { generateStatements } from "./statements.ts";

export class PatternContext {
  /** Names captured so far, in stack order. */
  stores: string[] = [];
  /** Whether an irrefutable pattern is allowed here: it makes the patterns after it unreachable. */
  allowIrrefutable = false;
  failPop: Block[] = [];
  onTop = 0;
}

export function generateMatch(g: CodeGenerator, node: ast.Match): void {
  const unit = g.unit;
  generateExpression(g, node.subject);
  const end = unit.newBlock();
  const cases = node.cases;
  const lastCase = cases[cases.length - 1]!;
  const hasDefault = isWildcard(lastCase.pattern) && cases.length > 1;
  const tested = hasDefault ? cases.length - 1 : cases.length;
  const context = new PatternContext();
  for (let i = 0; i < tested; i++) {
    const match = cases[i]!;
    const isLast = i === tested - 1;
    unit.setLocation(match.pattern);
    if (!isLast) unit.emitArg(Opcode.COPY, 1);
    context.stores = [];
    context.allowIrrefutable = match.guard !== null || i === cases.length - 1;
    context.failPop = [];
    context.onTop = 0;
    generatePattern(g, match.pattern, context);
    for (const name of context.stores) g.variable(name, "Store");
    if (match.guard !== null) {
      ensureFailPop(g, context, 0);
      generateJumpIf(g, match.guard, context.failPop[0]!, false);
    }
    if (!isLast) unit.emit(Opcode.POP_TOP);
    generateStatements(g, match.body);
    unit.clearLocation();
    unit.emitJump(Opcode.JUMP, end);
    unit.setLocation(match.pattern);
    emitFailPop(g, context);
  }
  if (hasDefault) {
    unit.setLocation(lastCase.pattern);
    // There is nothing left to test, but a tracer should see the line.
    unit.emit(Opcode.NOP);
    if (lastCase.guard !== null) generateJumpIf(g, lastCase.guard, end, false);
    generateStatements(g, lastCase.body);
    unit.clearLocation();
  }
  unit.useBlock(end);
}

function isWildcard(pattern: ast.pattern): boolean {
  return pattern.kind === "MatchAs" && pattern.name === null;
}

// Failing

function ensureFailPop(g: CodeGenerator, context: PatternContext, count: number): void {
  while (context.failPop.length <= count) context.failPop.push(g.unit.newBlock());
}

function jumpToFailPop(g: CodeGenerator, context: PatternContext, opcode: number): void {
  const pops = context.onTop + context.stores.length;
  ensureFailPop(g, context, pops);
  g.unit.emitJump(opcode, context.failPop[pops]!);
}

function emitFailPop(g: CodeGenerator, context: PatternContext): void {
  const blocks = context.failPop;
  for (let i = blocks.length - 1; i > 0; i--) {
    g.unit.useBlock(blocks[i]!);
    g.unit.emit(Opcode.POP_TOP);
  }
  if (blocks.length > 0) g.unit.useBlock(blocks[0]!);
  context.failPop = [];
}

// Captures

/** Moves the top of the stack below the `count - 1` values under it. */
function rotate(g: CodeGenerator, count: number): void {
  for (; count > 1; count--) g.unit.emitArg(Opcode.SWAP, count);
}

function store(g: CodeGenerator, name: string | null, context: PatternContext): void {
  if (name === null) return g.unit.emit(Opcode.POP_TOP);
  g.checkNotDebug(name, "Store");
  checkNotStored(g, name, context);
  rotate(g, context.onTop + context.stores.length + 1);
  context.stores.push(name);
}

function checkNotStored(g: CodeGenerator, name: string, context: PatternContext): void {
  if (context.stores.includes(name)) g.fail(`multiple assignments to name ${quoted(name)} in pattern`);
}

function quoted(name: string): string {
  return representation({ type: "str", value: name, codePoints: null });
}

// Patterns

/** Leaves the location at the last innermost pattern: captures are stored with that location. */
export function generatePattern(g: CodeGenerator, pattern: ast.pattern, context: PatternContext): void {
  g.unit.setLocation(pattern);
  switch (pattern.kind) {
    case "MatchValue":
      return matchValue(g, pattern, context);
    case "MatchSingleton":
      g.constant(pattern.value);
      g.unit.emitArg(Opcode.IS_OP, 0);
      return jumpToFailPop(g, context, Opcode.POP_JUMP_IF_FALSE);
    case "MatchSequence":
      return matchSequence(g, pattern, context);
    case "MatchMapping":
      return matchMapping(g, pattern, context);
    case "MatchClass":
      return matchClass(g, pattern, context);
    case "MatchStar":
      return store(g, pattern.name, context);
    case "MatchAs":
      return matchAs(g, pattern, context);
    case "MatchOr":
      return matchOr(g, pattern, context);
    default:
      return unreachable(pattern);
  }
}

/** An irrefutable pattern inside another pattern is allowed. */
function matchSubpattern(g: CodeGenerator, pattern: ast.pattern, context: PatternContext): void {
  const before = context.allowIrrefutable;
  context.allowIrrefutable = true;
  generatePattern(g, pattern, context);
  context.allowIrrefutable = before;
}

function matchValue(g: CodeGenerator, pattern: ast.MatchValue, context: PatternContext): void {
  const kind = pattern.value.kind;
  if (kind !== "Constant" && kind !== "Attribute") g.fail("patterns may only match literals and attribute lookups");
  generateExpression(g, pattern.value);
  emitComparison(g, "Eq");
  jumpToFailPop(g, context, Opcode.POP_JUMP_IF_FALSE);
}

function matchAs(g: CodeGenerator, pattern: ast.MatchAs, context: PatternContext): void {
  if (pattern.pattern === null) {
    if (!context.allowIrrefutable) {
      if (pattern.name !== null) g.fail(`name capture ${quoted(pattern.name)} makes remaining patterns unreachable`);
      g.fail("wildcard makes remaining patterns unreachable");
    }
    return store(g, pattern.name, context);
  }
  context.onTop++;
  g.unit.emitArg(Opcode.COPY, 1);
  generatePattern(g, pattern.pattern, context);
  context.onTop--;
  store(g, pattern.name, context);
}

function matchOr(g: CodeGenerator, pattern: ast.MatchOr, context: PatternContext): void {
  const unit = g.unit;
  const end = unit.newBlock();
  const size = pattern.patterns.length;
  let control: string[] = [];
  for (const [i, alternative] of pattern.patterns.entries()) {
    unit.setLocation(alternative);
    const inner = new PatternContext();
    inner.allowIrrefutable = i === size - 1 && context.allowIrrefutable;
    unit.emitArg(Opcode.COPY, 1);
    generatePattern(g, alternative, inner);
    if (i === 0) control = inner.stores.slice();
    else reorderStores(g, inner.stores, control);
    unit.emitJump(Opcode.JUMP, end);
    emitFailPop(g, inner);
  }
  // No alternative matched: pop the subject and everything below it.
  unit.emit(Opcode.POP_TOP);
  jumpToFailPop(g, context, Opcode.JUMP);
  unit.useBlock(end);
  const rotations = control.length + 1 + context.onTop + context.stores.length;
  for (const name of control) {
    rotate(g, rotations);
    checkNotStored(g, name, context);
    context.stores.push(name);
  }
  unit.emit(Opcode.POP_TOP);
}

/** All alternatives of an or-pattern must bind the same names; reorders them as in the first alternative. */
function reorderStores(g: CodeGenerator, stores: string[], control: readonly string[]): void {
  const different = "alternative patterns bind different names";
  if (stores.length !== control.length) g.fail(different);
  for (let wanted = control.length - 1; wanted >= 0; wanted--) {
    const actual = stores.indexOf(control[wanted]!);
    if (actual < 0) g.fail(different);
    if (actual === wanted) continue;
    const rotated = stores.splice(0, actual + 1);
    stores.splice(wanted - actual, 0, ...rotated);
    for (let i = 0; i <= actual; i++) rotate(g, wanted + 1);
  }
}

function matchSequence(g: CodeGenerator, pattern: ast.MatchSequence, context: PatternContext): void {
  const unit = g.unit;
  const patterns = pattern.patterns;
  const size = patterns.length;
  let star = -1;
  let onlyWildcards = true;
  let starIsWildcard = false;
  for (const [i, item] of patterns.entries()) {
    if (item.kind === "MatchStar") {
      if (star >= 0) g.fail("multiple starred names in sequence pattern");
      starIsWildcard = item.name === null;
      onlyWildcards = onlyWildcards && starIsWildcard;
      star = i;
    } else {
      onlyWildcards = onlyWildcards && isWildcard(item);
    }
  }
  context.onTop++;
  unit.emit(Opcode.MATCH_SEQUENCE);
  jumpToFailPop(g, context, Opcode.POP_JUMP_IF_FALSE);
  if (star < 0 || size > 1) {
    unit.emit(Opcode.GET_LEN);
    g.integer(star < 0 ? size : size - 1);
    emitComparison(g, star < 0 ? "Eq" : "GtE");
    jumpToFailPop(g, context, Opcode.POP_JUMP_IF_FALSE);
  }
  context.onTop--;
  if (onlyWildcards) unit.emit(Opcode.POP_TOP);
  else if (starIsWildcard) matchItemsByIndex(g, patterns, star, context);
  else unpackItems(g, patterns, context);
}

function unpackItems(g: CodeGenerator, patterns: readonly ast.pattern[], context: PatternContext): void {
  const size = patterns.length;
  const star = patterns.findIndex((pattern) => pattern.kind === "MatchStar");
  if (star >= 0) {
    if (star >= 1 << 8 || size - star - 1 >= 0x7fffffff >> 8)
      g.fail("too many expressions in star-unpacking sequence pattern");
    g.unit.emitArg(Opcode.UNPACK_EX, star + ((size - star - 1) << 8));
  } else {
    g.unit.emitArg(Opcode.UNPACK_SEQUENCE, size);
  }
  context.onTop += size;
  for (const pattern of patterns) {
    context.onTop--;
    matchSubpattern(g, pattern, context);
  }
}

/**
 * With `*_` nothing needs to be unpacked: items are read by index, and those after the star are counted from the end.
 */
function matchItemsByIndex(
  g: CodeGenerator,
  patterns: readonly ast.pattern[],
  star: number,
  context: PatternContext,
): void {
  const unit = g.unit;
  context.onTop++;
  for (const [i, pattern] of patterns.entries()) {
    if (isWildcard(pattern) || i === star) continue;
    unit.emitArg(Opcode.COPY, 1);
    if (i < star) {
      g.integer(i);
    } else {
      unit.emit(Opcode.GET_LEN);
      g.integer(patterns.length - i);
      unit.emitArg(Opcode.BINARY_OP, BinaryOperator.SUBTRACT);
    }
    unit.emit(Opcode.BINARY_SUBSCR);
    matchSubpattern(g, pattern, context);
  }
  context.onTop--;
  unit.emit(Opcode.POP_TOP);
}

function matchMapping(g: CodeGenerator, pattern: ast.MatchMapping, context: PatternContext): void {
  const unit = g.unit;
  const { keys, patterns, rest } = pattern;
  const size = keys.length;
  context.onTop++;
  unit.emit(Opcode.MATCH_MAPPING);
  jumpToFailPop(g, context, Opcode.POP_JUMP_IF_FALSE);
  if (size === 0 && rest === null) {
    context.onTop--;
    return unit.emit(Opcode.POP_TOP);
  }
  if (size > 0) {
    unit.emit(Opcode.GET_LEN);
    g.integer(size);
    emitComparison(g, "GtE");
    jumpToFailPop(g, context, Opcode.POP_JUMP_IF_FALSE);
  }
  generateMappingKeys(g, keys);
  unit.emitArg(Opcode.BUILD_TUPLE, size);
  unit.emit(Opcode.MATCH_KEYS);
  context.onTop += 2;
  unit.emitArg(Opcode.COPY, 1);
  g.none();
  unit.emitArg(Opcode.IS_OP, 1);
  jumpToFailPop(g, context, Opcode.POP_JUMP_IF_FALSE);
  unit.emitArg(Opcode.UNPACK_SEQUENCE, size);
  context.onTop += size - 1;
  for (const value of patterns) {
    context.onTop--;
    matchSubpattern(g, value, context);
  }
  // The keys and the subject are left on the stack.
  context.onTop -= 2;
  if (rest !== null) {
    unit.emitArg(Opcode.BUILD_MAP, 0);
    unit.emitArg(Opcode.SWAP, 3);
    unit.emitArg(Opcode.DICT_UPDATE, 2);
    unit.emitArg(Opcode.UNPACK_SEQUENCE, size);
    for (let left = size; left > 0; left--) {
      unit.emitArg(Opcode.COPY, 1 + left);
      unit.emitArg(Opcode.SWAP, 2);
      unit.emit(Opcode.DELETE_SUBSCR);
    }
    return store(g, rest, context);
  }
  unit.emit(Opcode.POP_TOP);
  unit.emit(Opcode.POP_TOP);
}

function generateMappingKeys(g: CodeGenerator, keys: readonly ast.expr[]): void {
  const seen: ast.Constant[] = [];
  for (const key of keys) {
    if (key.kind === "Constant") {
      if (seen.some((other) => constantsEqual(other, key))) {
        g.fail(`mapping pattern checks duplicate key (${representation(key.value)})`);
      }
      seen.push(key);
    } else if (key.kind !== "Attribute") {
      g.fail("mapping pattern keys may only match literals and attribute lookups");
    }
    generateExpression(g, key);
  }
}

function constantsEqual(left: ast.Constant, right: ast.Constant): boolean {
  return distinctItems([left.value, right.value]).length === 1;
}

function matchClass(g: CodeGenerator, pattern: ast.MatchClass, context: PatternContext): void {
  const unit = g.unit;
  const positional = pattern.patterns.length;
  const named = pattern.kwd_attrs.length;
  if (named > 0) {
    checkAttributes(g, pattern);
    unit.setLocation(pattern);
  }
  generateExpression(g, pattern.cls);
  g.constant(g.namesConstant(pattern.kwd_attrs));
  unit.emitArg(Opcode.MATCH_CLASS, positional);
  unit.emitArg(Opcode.COPY, 1);
  g.none();
  unit.emitArg(Opcode.IS_OP, 1);
  context.onTop++;
  jumpToFailPop(g, context, Opcode.POP_JUMP_IF_FALSE);
  unit.emitArg(Opcode.UNPACK_SEQUENCE, positional + named);
  context.onTop += positional + named - 1;
  for (const value of [...pattern.patterns, ...pattern.kwd_patterns]) {
    context.onTop--;
    if (isWildcard(value)) unit.emit(Opcode.POP_TOP);
    else matchSubpattern(g, value, context);
  }
}

function checkAttributes(g: CodeGenerator, pattern: ast.MatchClass): void {
  const { kwd_attrs: names, kwd_patterns: patterns } = pattern;
  for (const [i, name] of names.entries()) {
    g.unit.setLocation(patterns[i]!);
    g.checkNotDebug(name, "Store");
    const repeated = names.indexOf(name, i + 1);
    if (repeated < 0) continue;
    g.unit.setLocation(patterns[repeated]!);
    g.fail(`attribute name repeated in class pattern: ${name}`);
  }
}
