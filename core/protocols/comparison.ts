/** The six comparisons, as `tp_richcompare` gets them. */

export const enum Comparison {
  Less = 0,
  LessEqual = 1,
  Equal = 2,
  NotEqual = 3,
  Greater = 4,
  GreaterEqual = 5,
}

export function swappedOperator(operator: i32): i32 {
  switch (operator) {
    case Comparison.Less:
      return Comparison.Greater;
    case Comparison.LessEqual:
      return Comparison.GreaterEqual;
    case Comparison.Greater:
      return Comparison.Less;
    case Comparison.GreaterEqual:
      return Comparison.LessEqual;
    default:
      return operator;
  }
}

/** Whether `order` (the sign of a − b) makes the comparison true. */
export function orderSatisfies(order: i32, operator: i32): bool {
  switch (operator) {
    case Comparison.Less:
      return order < 0;
    case Comparison.LessEqual:
      return order <= 0;
    case Comparison.Equal:
      return order === 0;
    case Comparison.NotEqual:
      return order !== 0;
    case Comparison.Greater:
      return order > 0;
    default:
      return order >= 0;
  }
}
