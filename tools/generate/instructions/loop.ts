/**
 * The definitions of instructions → core/generated/loop.ts and core/generated/stepping_loop.ts.
 *
 * The frame around the instructions is here. What a loop imports is found by its name, so no definition says where a
 * function is.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { numbers } from "../../../definitions/border.ts";
import { singletons } from "../../../definitions/memory.ts";
import { expandBody } from "./expand.ts";
import type { Body, Definitions } from "./read.ts";
import { checkRegisters } from "./registers.ts";
import { fail, type Place, type Token, tokenize } from "./tokens.ts";

const fastComment = `The eval loop: CPython 3.11's bytecode.

One function with one switch: locals of a function are the only registers there are, and a call per instruction
would cost more than most instructions do. \`continue\` goes on with the next instruction. \`break\` leaves the
switch for what follows it: entering \`callee\` if that is set, or else unwinding, because an exception is raised.

V8 never replaces a running Wasm function by its optimized version, so a long loop must leave this function and
come back: after SLICE backward jumps and calls it returns SLICE_OVER, with all its state in the frames, and is
called again. Python-to-Python calls and returns stay inside one activation.

Whatever can run Python code sees the frames: \`prevInstr\` is stored before each instruction, \`stacktop\` only
where a frame is left.`;

const steppingComment = `The eval loop that stops: as core/generated/loop.ts, but it returns SLICE_OVER after INTERPRETER.stepsLeft
instructions, too.

It knows the general instructions only, and takes each that is specialized for the general one: what it counts is
what the compiler wrote, however often the code has run. An EXTENDED_ARG is counted with the instruction that it
belongs to.`;

const words: ReadonlySet<string> = new Set(
  (
    "break case const continue default else export false for function if let null return switch true while " +
    "bool f64 i16 i32 i64 u16 u32 u64 u8 usize call_indirect changetype load max offsetof store"
  ).split(" "),
);

/** Exported by generated files, which need not be there yet. */
const generatedExports: Readonly<Record<string, string>> = {
  Name: "core/generated/names",
  Opcode: "core/generated/opcodes",
  generalOpcode: "core/generated/opcodes",
  Type: "core/generated/types",
  TypeObject: "core/generated/type_object",
  ...Object.fromEntries(singletons.map(([name]) => [name, "core/generated/memory_map"])),
  ...Object.fromEntries(numbers.map(({ name }) => [name, "core/generated/border"])),
};

/** Exported name → the files that export it, without extension. */
export function coreExports(root = "core"): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }).sort()) {
    const module = path.posix.join(root, file.replaceAll("\\", "/"));
    if (!module.endsWith(".ts") || module.startsWith(`${root}/generated/`) || module.startsWith(`${root}/rt/`))
      continue;
    const text = readFileSync(module, "utf8");
    for (const [, name] of text.matchAll(
      /^(?:@\w+ )*export (?:abstract )?(?:class|const enum|const|enum|function|namespace|type) (\w+)/gm,
    ))
      found.set(name!, [...(found.get(name!) ?? []), module.replace(/\.ts$/, "")]);
  }
  for (const [name, module] of Object.entries(generatedExports)) found.set(name, [module]);
  return found;
}

interface Loop {
  readonly comment: string;
  readonly name: string;
  readonly stepping: boolean;
}

export function loopText(
  definitions: Definitions,
  exported: ReadonlyMap<string, readonly string[]>,
  stepping: boolean,
): string {
  const loop: Loop = stepping
    ? { comment: steppingComment, name: "runStepping", stepping }
    : { comment: fastComment, name: "run", stepping };
  const instructions = new Map(definitions.instructions.map((instruction) => [instruction.name, instruction]));
  const used = new Map<string, Place>();
  let cases = "";
  for (const body of definitions.bodies) {
    const labels = body.instructions.filter(({ kind }) => !stepping || kind === "instruction");
    if (labels.length === 0) continue;
    const tokens = expandBody(body, instructions);
    checkRegisters(tokens, labels[0]!.name, body.place.file);
    findNames(tokens, body, used);
    cases += labels
      .map(({ name }) => `case Opcode.${name}:\n`)
      .join("")
      .trimEnd();
    cases += ` {\n${printed(tokens)}\n}\n`;
  }
  const frame = frameText(loop, cases);
  const place = { file: "tools/generate/instructions/loop.ts", line: 1 };
  for (const token of names(tokenize(frame.replace(/\/\*\*[\s\S]*?\*\//g, "").replace(cases, ""), place.file, 1)))
    used.set(token, place);
  return `// Generated from definitions/instructions/ by \`npm run generate\`. Do not edit.\n${comment(loop.comment)}\n${imports(used, exported)}\n${indented(frame)}`;
}

function frameText({ name, stepping }: Loop, cases: string): string {
  const stop = `if (INTERPRETER.stepsLeft === 0) return suspend(pc, sp);
INTERPRETER.stepsLeft--;
`;
  return `
/** Runs RT.frame from its next instruction; if an exception is raised already, from its handler. → RunResult */
export function ${name}(): i32 {
let entry = RT.frame;
if (RT.error !== NULL) {
if (!unwind(entry, false, -1)) return RunResult.RAISED;
entry = RT.frame;
}
// What is kept from one instruction to the next is stored again for every one of them: the rest of the state is in
// memory.
let consts = Saved.constants(entry);
let pc = Saved.nextInstruction(entry);
let sp = Saved.stackPointer(entry);
INTERPRETER.budget = SLICE;

while (true) {
${stepping ? stop : ""}let opcode: i32 = Unit.opcode(pc);
let arg: usize = Unit.argument(pc);
if (opcode === Opcode.EXTENDED_ARG) {
pc = extendedArgument(pc);
opcode = Unit.opcode(pc);
arg = INTERPRETER.argument;
}
${stepping ? "opcode = generalOpcode(opcode);\n" : ""}const fp = RT.frame;
changetype<InterpreterFrame>(fp).prevInstr = pc;
pc += 2;
// Set by an instruction that then leaves the switch: the frame to enter, or how the exception is raised.
let callee: usize = NULL;
let again = RAISED_HERE;
switch (opcode) {
${cases}default:
badStack();
break;
}

const left = RT.frame;
Saved.putStack(left, sp);
if (callee !== NULL) {
changetype<InterpreterFrame>(left).prevInstr = pc - 2;
if (enterFrame(callee, left)) {
consts = Saved.constants(callee);
pc = Saved.nextInstruction(callee);
sp = Saved.stackPointer(callee);
if (--INTERPRETER.budget < 0) return RunResult.SLICE_OVER;
continue;
}
}
INTERPRETER.keywordNames = NULL;
if (!unwind(RT.frame, again !== RAISED_HERE, max(again, -1))) return RunResult.RAISED;
const handler = RT.frame;
consts = Saved.constants(handler);
pc = Saved.nextInstruction(handler);
sp = Saved.stackPointer(handler);
}
}
`;
}

/** Names that stand for something outside, in a sequence of tokens. */
function names(tokens: readonly Token[]): Set<string> {
  const declared = new Set(["fp", "sp", "pc", "arg", "opcode", "consts", "callee", "again"]);
  const found = new Set<string>();
  tokens.forEach((token, at) => {
    const before = tokens[at - 1]?.text;
    if (token.kind !== "name" || before === ".") return;
    if (before === "const" || before === "let" || before === "function") declared.add(token.text);
    else if (!words.has(token.text) && !declared.has(token.text)) found.add(token.text);
  });
  return found;
}

function findNames(tokens: readonly Token[], body: Body, used: Map<string, Place>): void {
  for (const name of names(tokens)) {
    const line = tokens.find((token) => token.text === name)!.line;
    if (!used.has(name)) used.set(name, { file: body.place.file, line });
  }
}

function imports(used: ReadonlyMap<string, Place>, exported: ReadonlyMap<string, readonly string[]>): string {
  const byModule = new Map<string, string[]>();
  for (const [name, place] of used) {
    const modules = exported.get(name) ?? fail(place, `nothing in the core is called ${name}`);
    if (modules.length > 1) fail(place, `${name} is exported by ${modules.join(" and by ")}`);
    byModule.set(modules[0]!, [...(byModule.get(modules[0]!) ?? []), name]);
  }
  return [...byModule]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([module, imported]) =>
        `import { ${imported.sort().join(", ")} } from "${path.posix.relative("core/generated", module).replace(/^(?!\.)/, "./")}";`,
    )
    .join("\n");
}

function comment(text: string): string {
  return `/**\n${text
    .split("\n")
    .map((line) => ` * ${line}`.trimEnd())
    .join("\n")}\n */`;
}

function printed(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.space === "" ? "" : token.space[0]) + token.text)
    .join("")
    .trim();
}

/** Indents by the braces. */
function indented(text: string): string {
  let depth = 0;
  return text
    .split("\n")
    .map((line) => {
      const code = line.replace(/\/\/.*$|"(?:[^"\\]|\\.)*"/g, "").trim();
      const opens = code.split("{").length - 1;
      const closes = code.split("}").length - 1;
      const leading = /^\}*/.exec(code)![0].length;
      const at = Math.max(0, depth - leading);
      depth += opens - closes;
      return line.trim() === "" ? "" : "  ".repeat(at) + line.trim();
    })
    .join("\n");
}
