/** Whole modules, interactive statements and expressions for `eval`. */
import { Opcode } from "../../generated/opcodes.ts";
import type { CodeObject } from "../assembler/code.ts";
import type * as ast from "../generated/nodes.ts";
import { generateExpression } from "./expressions.ts";
import type { CodeGenerator } from "./code_generator.ts";
import { generateBody, generateStatements, hasAnnotations } from "./statements.ts";
import { UnitKind } from "./unit.ts";

export function generateModule(g: CodeGenerator, tree: ast.mod): CodeObject {
  const unit = g.enterUnit("<module>", UnitKind.MODULE, tree, 1);
  switch (tree.kind) {
    case "Module":
      generateBody(g, tree.body);
      return g.leaveUnit(true);
    case "Interactive":
      if (hasAnnotations(tree.body)) unit.emit(Opcode.SETUP_ANNOTATIONS);
      generateStatements(g, tree.body);
      return g.leaveUnit(true);
    case "Expression":
      generateExpression(g, tree.body);
      return g.leaveUnit(false);
  }
}
