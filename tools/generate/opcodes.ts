/**
 * Generates host/generated/opcodes.ts and core/generated/opcodes.ts from definitions/opcodes.def.
 *
 * An instruction's stack effect is never written as a number: it is counted from the stack comment.
 */
import { readFileSync } from "node:fs";
import type { Generator } from "./index.ts";

interface Instruction {
  name: string;
  number: number;
  argument: string;
  caches: number;
  /** The text between the parentheses. */
  comment: string;
}

interface Named {
  name: string;
  number: number;
  rest: string;
}

interface Definitions {
  opcodes: Instruction[];
  pseudo: Instruction[];
  specialized: Named[];
  operators: Named[];
  comparisons: Named[];
}

export const opcodes: Generator = {
  name: "opcodes",
  files() {
    const definitions = readDefinitions(readFileSync("definitions/opcodes.def", "utf8"));
    return new Map([
      ["host/generated/opcodes.ts", hostText(definitions)],
      ["core/generated/opcodes.ts", coreText(definitions)],
    ]);
  },
};

function readDefinitions(source: string): Definitions {
  const sections = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of source.split("\n")) {
    const text = line.replace(/#.*$/, "").trim();
    const heading = /^\[(\w+)\]$/.exec(text);
    if (heading) {
      lines = [];
      sections.set(heading[1]!, lines);
    } else if (text) lines.push(text);
  }
  const section = (name: string) => {
    const found = sections.get(name);
    if (!found) throw new Error(`definitions/opcodes.def lacks the section [${name}]`);
    return found;
  };
  return {
    opcodes: section("opcodes").map(readInstruction),
    pseudo: section("pseudo").map(readInstruction),
    specialized: section("specialized").map(readNamed),
    operators: section("operators").map(readNamed),
    comparisons: section("comparisons").map(readNamed),
  };
}

function readInstruction(line: string): Instruction {
  const match = /^(\w+)\s+(\d+)\s+(\S+)\s+(\d+)\s+\((.*)\)$/.exec(line);
  if (!match) throw new Error(`definitions/opcodes.def: cannot read "${line}"`);
  const [, name, number, argument, caches, comment] = match;
  return { name: name!, number: Number(number), argument: argument!, caches: Number(caches), comment: comment!.trim() };
}

function readNamed(line: string): Named {
  const match = /^(\w+)\s+(\d+)\s+(\S+)$/.exec(line);
  if (!match) throw new Error(`definitions/opcodes.def: cannot read "${line}"`);
  return { name: match[1]!, number: Number(match[2]), rest: match[3]! };
}

/** "items[arg], x -- y" → [0, "- (arg)"]: a constant part, and terms that depend on the argument. */
function countEffect(comment: string): string {
  const [before, after] = comment.split("--").map((side) =>
    side
      .split(",")
      .map((slot) => slot.trim())
      .filter(Boolean),
  );
  if (!before || !after) throw new Error(`definitions/opcodes.def: no stack effect in "${comment}"`);
  let constant = 0;
  let terms = "";
  for (const [slots, sign] of [
    [before, "-"],
    [after, "+"],
  ] as const) {
    for (const slot of slots) {
      const counted = /\[(.*)\]/.exec(slot);
      if (!counted) constant += sign === "+" ? 1 : -1;
      else terms += ` ${sign} ${/\W/.test(counted[1]!) ? `(${counted[1]})` : counted[1]}`;
    }
  }
  if (terms === "") return String(constant);
  if (constant !== 0) return `${constant}${terms}`;
  return terms.startsWith(" +") ? terms.slice(3) : `-${terms.slice(3)}`;
}

function effectOf(instruction: Instruction): string {
  const [through, jumping] = instruction.comment.split("|").map((text) => text.trim());
  const effect = countEffect(through!);
  if (jumping === undefined) return effect;
  const jumpEffect = countEffect(jumping);
  return effect === jumpEffect ? effect : `jump ? ${jumpEffect} : ${effect}`;
}

/** Instructions with the same effect share a `case`; those without any effect are the default. */
function effectSwitch(instructions: Instruction[]): string {
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

const WRITTEN_BY = "// Generated from definitions/opcodes.def by `npm run generate`. Do not edit.\n";

function enumText(
  keyword: string,
  name: string,
  members: { name: string; number: number; comment?: string }[],
): string {
  const lines = members.map((member) => {
    const comment = member.comment ? `  /** \`( ${member.comment} )\` */\n` : "";
    return `${comment}  ${member.name} = ${member.number},\n`;
  });
  return `${keyword} ${name} {\n${lines.join("")}}\n`;
}

function byteTable(entries: [number, number][]): number[] {
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
  return byteTable(definitions.opcodes.map((instruction) => [instruction.number, instruction.caches]));
}

/** Maps every number to its unspecialized instruction; unused numbers map to 0 (CACHE). */
function generalTable(definitions: Definitions): number[] {
  const numbers = new Map(definitions.opcodes.map((instruction) => [instruction.name, instruction.number]));
  return byteTable([
    ...definitions.opcodes.map((instruction): [number, number] => [instruction.number, instruction.number]),
    ...definitions.specialized.map((entry): [number, number] => {
      const general = numbers.get(entry.rest);
      if (general === undefined)
        throw new Error(`definitions/opcodes.def: ${entry.name} specializes an unknown instruction`);
      return [entry.number, general];
    }),
  ]);
}

const ARGUMENT_KINDS = [
  "-",
  "number",
  "const",
  "name",
  "local",
  "free",
  "forward",
  "backward",
  "compare",
  "operator",
  "jump",
  "handler",
];

function argumentTable(definitions: Definitions): number[] {
  return byteTable(
    [...definitions.opcodes, ...definitions.pseudo].map((instruction): [number, number] => {
      const kind = ARGUMENT_KINDS.indexOf(instruction.argument);
      if (kind < 0) throw new Error(`definitions/opcodes.def: ${instruction.name} has an unknown argument kind`);
      return [instruction.number, kind];
    }),
  );
}

function argumentKindEnum(keyword: string): string {
  const name = (kind: string) => (kind === "-" ? "NONE" : kind.toUpperCase());
  return enumText(
    keyword,
    "ArgumentKind",
    ARGUMENT_KINDS.map((kind, number) => ({ name: name(kind), number })),
  );
}

function hostText(definitions: Definitions): string {
  const instructions = [...definitions.opcodes, ...definitions.pseudo];
  return `${WRITTEN_BY}
/** CPython 3.11's instructions, and from 246 on the ones that exist only inside the compiler. */
${enumText("export const enum", "Opcode", instructions)}
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
export const OPERATOR_TEXTS: readonly string[] = [${definitions.operators.map((entry) => `"${entry.rest}"`).join(", ")}];

/** Text of the comparison, by argument of COMPARE_OP. */
export const COMPARISON_TEXTS: readonly string[] = [${definitions.comparisons.map((entry) => `"${entry.rest}"`).join(", ")}];

/** By how much an instruction moves the stack pointer, as the compiler counts it for co_stacksize. */
export function stackEffect(opcode: number, arg: number, jump: boolean): number {
${effectSwitch(instructions)}}
`;
}

function coreText(definitions: Definitions): string {
  const members = [...definitions.opcodes, ...definitions.specialized, { name: "DO_TRACING", number: 255 }];
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
