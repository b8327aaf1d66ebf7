/**
 * Helpers that keep generated/grammar.ts short: as literals it would be three times as long for every page that loads
 * it.
 */
import type { AlternativeData, ItemData, ResultData, RuleData } from "./data.ts";

export const token = (kind: number): ItemData => ({ op: "token", kind });
export const rule = (rule: number): ItemData => ({ op: "rule", rule });
export const group = (...alternatives: AlternativeData[]): ItemData => ({ op: "group", alternatives });
export const optional = (item: ItemData): ItemData => ({ op: "optional", item });
export const repeat = (item: ItemData, least: number): ItemData => ({ op: "repeat", item, least });
export const gather = (item: ItemData, separator: ItemData): ItemData => ({ op: "gather", item, separator });
export const and = (item: ItemData): ItemData => ({ op: "and", item });
export const not = (item: ItemData): ItemData => ({ op: "not", item });
export const CUT: ItemData = { op: "cut" };
export const plain = (...items: ItemData[]): AlternativeData => ({ items });
export const made = (result: ResultData, ...items: ItemData[]): AlternativeData => ({ items, result });
export const madeOf = (names: (string | null)[], result: ResultData, ...items: ItemData[]): AlternativeData => ({
  names,
  items,
  result,
});
export const define = (name: string, ...alternatives: AlternativeData[]): RuleData => ({ name, alternatives });
export const call = (name: string): ResultData => ({ make: "call", function: name });
export const node = (kind: string): ResultData => ({ make: "node", kind });
export const named = (name: string): ResultData => ({ make: "name", name });
export const word = (word: string): ResultData => ({ make: "word", word });
