/**
 * Generates host/generated/opcodes.ts and core/generated/opcodes.ts from definitions/instructions/ and
 * definitions/operators.def.
 *
 * An instruction's stack effect is never written as a number: it is counted from the names of what it takes and leaves.
 */
import { readFileSync } from "node:fs";
import { cacheBytes, fixedEffect } from "./instructions/expand.ts";
import { instructionDefinitions } from "./instructions/instructions.ts";
import { argumentKinds, type Effect, type Instruction } from "./instructions/read.ts";
import type { Generator } from "./all.ts";
import { Mistake } from "./mistake.ts";

interface Named {
  name: string;
  number: number;
  text: string;
}

interface Definitions {
  opcodes: readonly Instruction[];
  pseudo: readonly Instruction[];
  specialized: readonly Instruction[];
  operators: readonly Named[];
  comparisons: readonly Named[];
}

export const opcodes: Generator = {
  name: "opcodes",
  files() {
    const definitions = readDefinitions(readFileSync("definitions/operators.def", "utf8"));
    return new Map([
      ["host/generated/opcodes.ts", hostText(definitions)],
      ["core/generated/opcodes.ts", coreText(definitions)],
    ]);
  },
};

function readDefinitions(operators: string): Definitions {
  const all = instructionDefinitions().instructions;
  const kind = (wanted: Instruction["kind"]) => all.filter((instruction) => instruction.kind === wanted);
  const ascending = (a: Instruction, b: Instruction) => a.number - b.number;
  const sections = new Map<string, Named[]>();
  let section: Named[] = [];
  for (const line of operators.split("\n")) {
    const text = line.replace(/#.*$/, "").trim();
    const heading = /^\[(\w+)\]$/.exec(text);
    if (heading) {
      section = [];
      sections.set(heading[1]!, section);
    } else if (text) section.push(readNamed(text));
  }
  return {
    opcodes: kind("instruction").sort(ascending),
    pseudo: kind("pseudo"),
    specialized: kind("specialized").sort(ascending),
    operators: sections.get("operators") ?? [],
    comparisons: sections.get("comparisons") ?? [],
  };
}

function readNamed(line: string): Named {
  const match = /^(\w+)\s+(\d+)\s+(\S+)$/.exec(line);
  if (!match) throw new Mistake(`definitions/operators.def: cannot read "${line}"`);
  return { name: match[1]!, number: Number(match[2]), text: match[3]! };
}

/** `( items[arg], x -- y )` → "-arg": a constant part, and terms that depend on the argument. */
function countEffect(effect: Effect): string {
  const fixed = fixedEffect(effect);
  if (fixed !== null) return String(fixed);
  let constant = 0;
  let terms = "";
  for (const [slots, sign] of [
    [effect.before, "-"],
    [effect.after, "+"],
  ] as const) {
    for (const { count } of slots) {
      if (count === null) constant += sign === "+" ? 1 : -1;
      else terms += ` ${sign} ${/\W/.test(count) ? `(${count})` : count}`;
    }
  }
  if (constant !== 0) return `${constant}${terms}`;
  return terms.startsWith(" +") ? terms.slice(3) : `-${terms.slice(3)}`;
}

function effectOf(instruction: Instruction): string {
  const effect = countEffect(instruction.counted ?? instruction.effect);
  const jumpEffect = instruction.counted ? effect : countEffect(instruction.jumpEffect);
  return effect === jumpEffect ? effect : `jump ? ${jumpEffect} : ${effect}`;
}

/** As in the definition: `left, right -- result`. */
function effectText(instruction: Instruction): string {
  const text = ({ before, after }: Effect) => {
    const side = (slots: Effect["before"]) =>
      slots.map(({ name, count }) => (count === null ? name : `${name}[${count}]`)).join(", ");
    return `${side(before)} -- ${side(after)}`.trim();
  };
  const { effect, jumpEffect, counted } = instruction;
  if (counted) return text(counted);
  return jumpEffect === effect ? text(effect) : `${text(effect)} | ${text(jumpEffect)}`;
}

/** Instructions with the same effect share a `case`; those without any effect are the default. */
function effectSwitch(instructions: readonly Instruction[]): string {
  const byEffect = new Map<string, string[]>();
  for (const instruction of instructions) {
    const effect = effectOf(instruction);
    if (effect === "0") continue;
    byEffect.set(effect, [...(byEffect.get(effect) ?? []), instruction.name]);
  }
  let text = "  switch (opcode) {\n";
  for (const [effect, names] of byEffect) {
    text += names.map((name) => `    case Opcode.${name}:\n`).join("");
    text += `      return ${effect};\n`;
  }
  return `${text}    default:\n      return 0;\n  }\n`;
}

const WRITTEN_BY = "// Generated from definitions/instructions/ by `npm run generate`. Do not edit.\n";

function enumText(
  keyword: string,
  name: string,
  members: readonly { name: string; number: number; comment?: string }[],
): string {
  const lines = members.map((member) => {
    const comment = member.comment ? `  /** \`( ${member.comment} )\` */\n` : "";
    return `${comment}  ${member.name} = ${member.number},\n`;
  });
  return `${keyword} ${name} {\n${lines.join("")}}\n`;
}

function opcodeMember(instruction: Instruction): { name: string; number: number; comment: string } {
  return { name: instruction.name, number: instruction.number, comment: effectText(instruction) };
}

function byteTable(entries: readonly [number, number][]): number[] {
  const table = new Array<number>(256).fill(0);
  for (const [index, value] of entries) table[index] = value;
  return table;
}

function tableText(table: number[]): string {
  let text = "";
  for (let i = 0; i < table.length; i += 16) text += `  ${table.slice(i, i + 16).join(", ")},\n`;
  return text;
}

function cacheTable(definitions: Definitions): number[] {
  return byteTable(definitions.opcodes.map((instruction) => [instruction.number, cacheBytes(instruction) / 2]));
}

/** Maps every number to its unspecialized instruction; unused numbers map to 0 (CACHE). */
function generalTable(definitions: Definitions): number[] {
  const numbers = new Map(definitions.opcodes.map((instruction) => [instruction.name, instruction.number]));
  return byteTable([
    ...definitions.opcodes.map((instruction): [number, number] => [instruction.number, instruction.number]),
    ...definitions.specialized.map((entry): [number, number] => [entry.number, numbers.get(entry.family)!]),
  ]);
}

function adaptiveTable({ opcodes: general, specialized }: Definitions): number[] {
  const numbers = new Map(general.map((instruction) => [instruction.name, instruction.number]));
  return byteTable(
    specialized
      .filter(({ name, family }) => name === `${family}_ADAPTIVE`)
      .map((entry): [number, number] => [numbers.get(entry.family)!, entry.number]),
  );
}

function argumentTable(definitions: Definitions): number[] {
  return byteTable(
    [...definitions.opcodes, ...definitions.pseudo].map((instruction): [number, number] => {
      const kind = argumentKinds.findIndex((name) => name === instruction.argument);
      return [instruction.number, kind];
    }),
  );
}

function argumentKindEnum(keyword: string): string {
  const name = (kind: string) => (kind === "-" ? "NONE" : kind.toUpperCase());
  return enumText(
    keyword,
    "ArgumentKind",
    argumentKinds.map((kind, number) => ({ name: name(kind), number })),
  );
}

function hostText(definitions: Definitions): string {
  const instructions = [...definitions.opcodes, ...definitions.pseudo];
  return `${WRITTEN_BY}
/** CPython 3.11's instructions, and from 246 on the ones that exist only inside the compiler. */
${enumText("export const enum", "Opcode", instructions.map(opcodeMember))}
${enumText("export const enum", "BinaryOperator", definitions.operators)}
${enumText("export const enum", "Comparison", definitions.comparisons)}
/** What an instruction's argument stands for. */
${argumentKindEnum("export const enum")}
/** From this number on an instruction takes an argument. */
export const HAVE_ARGUMENT = 90;

/** Inline cache entries after an instruction, by number. */
export const CACHE_ENTRIES: Uint8Array = new Uint8Array([
${tableText(cacheTable(definitions))}]);

/** An \`ArgumentKind\`, by number of the instruction. */
export const ARGUMENT_KINDS: Uint8Array = new Uint8Array([
${tableText(argumentTable(definitions))}]);

export const OPCODE_NAMES: ReadonlyMap<number, string> = new Map([
${[...instructions, ...definitions.specialized].map((entry) => `  [${entry.number}, "${entry.name}"],\n`).join("")}]);

/** Text of the operator, by argument of BINARY_OP. */
export const OPERATOR_TEXTS: readonly string[] = [${definitions.operators.map((entry) => `"${entry.text}"`).join(", ")}];

/** Text of the comparison, by argument of COMPARE_OP. */
export const COMPARISON_TEXTS: readonly string[] = [${definitions.comparisons.map((entry) => `"${entry.text}"`).join(", ")}];

/** By how much an instruction moves the stack pointer, as the compiler counts it for co_stacksize. */
export function stackEffect(opcode: number, arg: number, jump: boolean): number {
${effectSwitch(instructions)}}
`;
}

function coreText(definitions: Definitions): string {
  const specialized = definitions.specialized.map(({ name, number }) => ({ name, number }));
  const members = [...definitions.opcodes.map(opcodeMember), ...specialized, { name: "DO_TRACING", number: 255 }];
  return `${WRITTEN_BY}
/** CPython 3.11's instructions, the specialized ones included. */
${enumText("export const enum", "Opcode", members)}
${enumText("export const enum", "BinaryOperator", definitions.operators)}
${enumText("export const enum", "Comparison", definitions.comparisons)}
/** What an instruction's argument stands for. */
${argumentKindEnum("export const enum")}
/** From this number on an instruction takes an argument. */
export const HAVE_ARGUMENT: u8 = 90;

const CACHE_ENTRIES: usize = memory.data<u8>([
${tableText(cacheTable(definitions))}]);

const GENERAL_OPCODES: usize = memory.data<u8>([
${tableText(generalTable(definitions))}]);

const ADAPTIVE_OPCODES: usize = memory.data<u8>([
${tableText(adaptiveTable(definitions))}]);

const ARGUMENT_KINDS: usize = memory.data<u8>([
${tableText(argumentTable({ ...definitions, pseudo: [] }))}]);

/** Inline cache entries (code units) that follow an instruction. Specialized instructions: ask for the general one. */
// @ts-ignore: TypeScript has no decorators on functions
@inline export function cacheEntries(opcode: u32): u32 {
  return load<u8>(CACHE_ENTRIES + opcode);
}

/** The unspecialized form of an instruction; 0 (CACHE) for a number that no instruction has. */
// @ts-ignore: TypeScript has no decorators on functions
@inline export function generalOpcode(opcode: u32): u32 {
  return load<u8>(GENERAL_OPCODES + opcode);
}

/** What a general instruction becomes when its code warms up, or 0: the form that specializes itself. */
// @ts-ignore: TypeScript has no decorators on functions
@inline export function adaptiveOpcode(opcode: u32): u32 {
  return load<u8>(ADAPTIVE_OPCODES + opcode);
}

// @ts-ignore: TypeScript has no decorators on functions
@inline export function argumentKind(opcode: u32): u32 {
  return load<u8>(ARGUMENT_KINDS + opcode);
}

/**
 * By how much an instruction moves the stack pointer, as the compiler counts it for co_stacksize: to the next
 * instruction, or to the target of its jump.
 */
export function stackEffect(opcode: u32, arg: i32, jump: bool): i32 {
${effectSwitch(definitions.opcodes)}}
`;
}
