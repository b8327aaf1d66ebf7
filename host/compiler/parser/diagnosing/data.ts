/** The types of generated/grammar.ts. definitions/grammar/README.md explains what each item means. */

export interface RuleData {
  readonly name: string;
  readonly memo?: true;
  readonly left?: true;
  readonly alternatives: readonly AlternativeData[];
}

export interface AlternativeData {
  /** Takes part in the second pass only. */
  readonly second?: true;
  /** The name of each item, or null. */
  readonly names?: readonly (string | null)[];
  readonly items: readonly ItemData[];
  readonly result?: ResultData;
}

export type ItemData =
  | { readonly op: "token"; readonly kind: number }
  /** `word` is null for any soft keyword. */
  | { readonly op: "soft"; readonly word: string | null }
  | { readonly op: "rule"; readonly rule: number }
  | { readonly op: "group"; readonly alternatives: readonly AlternativeData[] }
  | { readonly op: "optional"; readonly item: ItemData }
  | { readonly op: "repeat"; readonly item: ItemData; readonly least: number }
  | { readonly op: "gather"; readonly item: ItemData; readonly separator: ItemData }
  | { readonly op: "and"; readonly item: ItemData }
  | { readonly op: "not"; readonly item: ItemData }
  | { readonly op: "cut" }
  | { readonly op: "must"; readonly kind: number; readonly text: string };

export type ResultData =
  | { readonly make: "name"; readonly name: string }
  | { readonly make: "word"; readonly word: string }
  | { readonly make: "node"; readonly kind: string; readonly fields?: Readonly<Record<string, string>> }
  | { readonly make: "call"; readonly function: string; readonly fields?: Readonly<Record<string, string>> }
  | {
      readonly make: "error";
      readonly kind: "SyntaxError" | "IndentationError";
      readonly where: "last" | "range" | "after";
      readonly from?: string;
      /** The same as `from` unless given. */
      readonly to?: string;
      readonly message: string;
    }
  | { readonly make: "target"; readonly purpose: string; readonly name: string };
