/** How error messages describe an expression, and which part of it cannot be a target. */
import type { expr } from "../../generated/nodes.ts";

export function expressionName(node: expr): string {
  switch (node.kind) {
    case "Attribute":
      return "attribute";
    case "Subscript":
      return "subscript";
    case "Starred":
      return "starred";
    case "Name":
      return "name";
    case "List":
      return "list";
    case "Tuple":
      return "tuple";
    case "Lambda":
      return "lambda";
    case "Call":
      return "function call";
    case "BoolOp":
    case "BinOp":
    case "UnaryOp":
      return "expression";
    case "GeneratorExp":
      return "generator expression";
    case "Yield":
    case "YieldFrom":
      return "yield expression";
    case "Await":
      return "await expression";
    case "ListComp":
      return "list comprehension";
    case "SetComp":
      return "set comprehension";
    case "DictComp":
      return "dict comprehension";
    case "Dict":
      return "dict literal";
    case "Set":
      return "set display";
    case "JoinedStr":
    case "FormattedValue":
      return "f-string expression";
    case "Constant":
      switch (node.value.type) {
        case "None":
          return "None";
        case "bool":
          return node.value.value ? "True" : "False";
        case "Ellipsis":
          return "ellipsis";
        default:
          return "literal";
      }
    case "Compare":
      return "comparison";
    case "IfExp":
      return "conditional expression";
    case "NamedExpr":
      return "named expression";
    case "Slice":
      return "slice";
  }
}

export type TargetPurpose = "assign" | "for" | "delete";

/** The first part of `node` that cannot be assigned to or deleted, or null. */
export function findInvalidTarget(node: expr, purpose: TargetPurpose): expr | null {
  switch (node.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      return null;
    case "List":
    case "Tuple":
      for (const item of node.elts) {
        const invalid = findInvalidTarget(item, purpose);
        if (invalid !== null) return invalid;
      }
      return null;
    case "Starred":
      return purpose === "delete" ? node : findInvalidTarget(node.value, purpose);
    case "Compare":
      // Without its colon, `for x in y` reads as a comparison.
      if (purpose !== "for") return node;
      return node.ops[0] === "In" ? findInvalidTarget(node.left, purpose) : null;
    default:
      return node;
  }
}
