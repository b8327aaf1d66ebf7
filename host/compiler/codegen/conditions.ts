/** Tests that jump: `if`, `while`, `assert` and the like branch directly, without making a bool. */
import { Opcode } from "../../generated/opcodes.ts";
import type { Block } from "../flowgraph/blocks.ts";
import type * as ast from "../generated/nodes.ts";
import { checkCompare, emitComparison, generateExpression } from "./expressions.ts";
import type { CodeGenerator } from "./code_generator.ts";

/** Jumps to `target` if the truth value of `test` equals `condition`; otherwise falls through. */
export function generateJumpIf(g: CodeGenerator, test: ast.expr, target: Block, condition: boolean): void {
  switch (test.kind) {
    case "UnaryOp":
      if (test.op === "Not") return generateJumpIf(g, test.operand, target, !condition);
      break;
    case "BoolOp":
      return jumpIfBoolOp(g, test, target, condition);
    case "IfExp":
      return jumpIfConditional(g, test, target, condition);
    case "Compare":
      g.unit.setLocation(test);
      if (test.ops.length > 1) return jumpIfChain(g, test, target, condition);
      break;
  }
  generateExpression(g, test);
  g.unit.emitJump(condition ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, target);
}

function jumpIfBoolOp(g: CodeGenerator, test: ast.BoolOp, target: Block, condition: boolean): void {
  const deciding = test.op === "Or";
  const inner = deciding !== condition ? g.unit.newBlock() : target;
  const last = test.values.length - 1;
  for (let i = 0; i < last; i++) generateJumpIf(g, test.values[i]!, inner, deciding);
  generateJumpIf(g, test.values[last]!, target, condition);
  if (inner !== target) g.unit.useBlock(inner);
}

function jumpIfConditional(g: CodeGenerator, test: ast.IfExp, target: Block, condition: boolean): void {
  const end = g.unit.newBlock();
  const otherwise = g.unit.newBlock();
  generateJumpIf(g, test.test, otherwise, false);
  generateJumpIf(g, test.body, target, condition);
  g.unit.emitJumpWithoutLocation(Opcode.JUMP, end);
  g.unit.useBlock(otherwise);
  generateJumpIf(g, test.orelse, target, condition);
  g.unit.useBlock(end);
}

/** `a < b < c`: when it fails early, the operand for the next comparison is still on the stack. */
function jumpIfChain(g: CodeGenerator, test: ast.Compare, target: Block, condition: boolean): void {
  checkCompare(g, test);
  const unit = g.unit;
  const cleanup = unit.newBlock();
  const last = test.ops.length - 1;
  generateExpression(g, test.left);
  for (let i = 0; i < last; i++) {
    generateExpression(g, test.comparators[i]!);
    unit.emitArg(Opcode.SWAP, 2);
    unit.emitArg(Opcode.COPY, 2);
    emitComparison(g, test.ops[i]!);
    unit.emitJump(Opcode.POP_JUMP_IF_FALSE, cleanup);
  }
  generateExpression(g, test.comparators[last]!);
  emitComparison(g, test.ops[last]!);
  unit.emitJump(condition ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, target);
  const end = unit.newBlock();
  unit.emitJumpWithoutLocation(Opcode.JUMP, end);
  unit.useBlock(cleanup);
  unit.emit(Opcode.POP_TOP);
  if (!condition) unit.emitJumpWithoutLocation(Opcode.JUMP, target);
  unit.useBlock(end);
}
