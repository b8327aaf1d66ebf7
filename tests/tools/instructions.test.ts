import { describe, expect, it } from "vitest";
import { expandBody } from "../../tools/generate/instructions/expand.ts";
import { loopText } from "../../tools/generate/instructions/loop.ts";
import { type Definitions, readDefinitions } from "../../tools/generate/instructions/read.ts";
import { checkRegisters } from "../../tools/generate/instructions/registers.ts";

const file = "definitions/instructions/x.def";

function read(text: string): Definitions {
  return readDefinitions(new Map([[file, text]]));
}

/** The expanded body of the only instruction, its tokens separated by spaces. */
function expanded(text: string): string {
  const definitions = read(text);
  const instructions = new Map(definitions.instructions.map((instruction) => [instruction.name, instruction]));
  const body = definitions.bodies.at(-1)!;
  const tokens = expandBody(body, instructions);
  checkRegisters(tokens, body.instructions[0]!.name, file);
  return tokens.map((token) => token.text).join(" ");
}

const add = "instruction ADD 122 operator ( left, right -- result )\n  cache counter: u16, version: u32, index: u16\n";

describe("a body", () => {
  it("loads the inputs that it uses, the top one first, and stores outputs", () => {
    expect(expanded(`${add}{\n  result = sum(left, right);\n}\n`)).toBe(
      "const right = Stack . at ( sp , 1 ) ; const left = Stack . at ( sp , 2 ) ; " +
        "Stack . put ( sp , 2 , sum ( left , right ) ) ; sp -= 8 ; pc += 8 ; continue ;",
    );
    expect(expanded("instruction PAIR 5 ( a -- b, c )\n{\n  b = NULL;\n  c = NULL;\n}\n")).toBe(
      "Stack . put ( sp , 1 , NULL ) ; Stack . put ( sp , 0 , NULL ) ; sp += 8 ; continue ;",
    );
  });

  it("releases last, after it has moved", () => {
    expect(expanded("instruction POP 1 ( value -- )\n{\n  NEXT(value?);\n}\n")).toBe(
      "const value = Stack . at ( sp , 1 ) ; sp -= 8 ; Ref . dropOrNull ( value ) ; continue ;",
    );
  });

  it("reads fields of the cache and of records by name", () => {
    const text = expanded(
      `${add}{\n  const keys: DictKeys = table(cache.index);\n  ERROR_IF(keys.version !== cache.version);\n}\n`,
    );
    expect(text).toContain("const keys = table ( load < u16 > ( pc , 6 ) )");
    expect(text).toContain("changetype < DictKeys > ( keys ) . version !== load < u32 > ( pc , 2 )");
  });

  it("nests its assumptions, and ends with what its family does on a miss", () => {
    const family = `${add}  missed ERROR_IF(!addMissed(sp));\n{\n  NEXT;\n}\n`;
    expect(expanded(`${family}specialized ADD_INT 3 of ADD\n{\n  ASSUME(a());\n  ASSUME(b());\n  work();\n}\n`)).toBe(
      "if ( a ( ) ) { if ( b ( ) ) { work ( ) ; sp -= 8 ; pc += 8 ; continue ; } } " +
        "if ( ! addMissed ( sp ) ) break ; sp -= 8 ; pc += 8 ; continue ;",
    );
  });

  it("takes macros of several statements as one branch", () => {
    expect(
      expanded(
        "instruction JUMP_IF 114 forward ( value -- | value -- value )\n{\n  if (arg === 0) JUMP;\n  NEXT;\n}\n",
      ),
    ).toBe("if ( arg === 0 ) { pc += arg << 1 ; continue ; } sp -= 8 ; continue ;");
  });

  it("is shared with other arguments", () => {
    const shared = "shared arithmetic(OPERATOR)\n{\n  result = compute(left OPERATOR right);\n}\n";
    expect(expanded(`${shared}instruction SUB 4 ( left, right -- result ) = arithmetic(-)\n`)).toContain(
      "left - right",
    );
  });

  it("counts the bytes to what follows another instruction", () => {
    expect(expanded(`${add}{\n  pc += AFTER(ADD, ADD);\n  CONTINUE;\n}\n`)).toBe("pc += 18 ; continue ;");
  });
});

describe("a definition is refused, with its line", () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ["without a body", "instruction A 1 ( -- )\n", "x.def:1: A has no body"],
    ["without a stack effect", "instruction A 1\n{\n}\n", "x.def:1: A has no stack effect"],
    [
      "with a number that is taken",
      "instruction A 1 ( -- )\n{\n}\ninstruction B 1 ( -- )\n{\n}\n",
      "x.def:4: B has the number of A",
    ],
    [
      "with an unknown kind of argument",
      "instruction A 1 thing ( -- )\n{\n}\n",
      `x.def:1: "thing" is no kind of argument`,
    ],
    [
      "with an unknown kind of cache field",
      "instruction A 1 ( -- )\n  cache a: u8\n{\n}\n",
      "x.def:1: a cache holds no u8",
    ],
    [
      "with another effect than its family",
      `${add}{\n}\nspecialized B 3 of ADD ( left -- result )\n{\n}\n`,
      "x.def:5: B has another stack effect than ADD",
    ],
    [
      "of a family that does not exist",
      "specialized B 3 of ADD\n{\n}\n",
      "x.def:1: B specializes ADD, which is no instruction",
    ],
    ["with an unknown macro", "instruction A 1 ( -- )\n{\n  VANISH;\n}\n", "x.def:3: VANISH is no macro"],
    ["with an unknown cache field", `${add}{\n  use(cache.nothing);\n}\n`, "x.def:4: the cache of ADD has no nothing"],
    ["that reads an output", `${add}{\n  use(result);\n}\n`, "x.def:4: result is an output: it can only be set"],
    ["that sets an input", `${add}{\n  left = NULL;\n}\n`, "x.def:4: left is an input"],
    ["that jumps without being a jump", "instruction A 1 ( -- )\n{\n  JUMP;\n}\n", "x.def:3: A is no jump"],
    [
      "that leaves a loop by a macro",
      "instruction A 1 ( -- )\n{\n  while (a()) ERROR;\n}\n",
      "x.def:3: ERROR inside a loop would end that loop",
    ],
    [
      "that leaves by itself",
      "instruction A 1 ( -- )\n{\n  break;\n}\n",
      `x.def:3: "break" outside a loop: say ERROR, NEXT, ENTER or CONTINUE`,
    ],
    [
      "that moves the stack twice",
      "instruction A 1 ( a -- )\n{\n  POP(1);\n}\n",
      "x.def:3: A has moved the stack itself: say CONTINUE instead of NEXT",
    ],
    [
      "whose effect nobody knows",
      "instruction A 90 number ( items[arg] -- )\n{\n}\n",
      "x.def:1: the effect of A depends on its argument: end it with NEXT_AT",
    ],
    [
      "that assumes what it cannot miss",
      "instruction A 1 ( -- )\n{\n  ASSUME(a());\n}\n",
      'x.def:1: A assumes something, and its family has no "missed"',
    ],
    [
      "that uses its argument after a call",
      "instruction A 90 name ( -- )\n{\n  f();\n  g(arg);\n}\n",
      "x.def:4: A uses arg after a call: every instruction would store it",
    ],
    [
      "that uses its frame after a release",
      "instruction A 1 ( a -- )\n{\n  Ref.drop(a);\n  g(fp);\n  CONTINUE;\n}\n",
      "x.def:4: A uses fp after a call",
    ],
    [
      "that goes round with its argument",
      "instruction A 90 name ( -- )\n{\n  while (x) g(arg);\n}\n",
      "x.def:3: A uses arg after a call",
    ],
    ["that closes nothing", "instruction A 1 ( -- )\n{\n  f(;\n}\n", "x.def:4"],
  ];
  it.each(refused)("%s", (_, text, problem) => expect(() => expanded(text)).toThrow(problem));

  it("that calls what nobody exports, or two files do", () => {
    const definitions = read("instruction A 1 ( -- )\n{\n  vanish(sp);\n}\n");
    const frame = [
      "INTERPRETER",
      "InterpreterFrame",
      "NULL",
      "Opcode",
      "RAISED_HERE",
      "RT",
      "RunResult",
      "SLICE",
      "Saved",
      "Unit",
    ];
    const functions = ["badStack", "enterFrame", "extendedArgument", "generalOpcode", "suspend", "unwind"];
    const exported = new Map([...frame, ...functions].map((name) => [name, ["core/a"]]));
    expect(() => loopText(definitions, exported, false)).toThrow("x.def:3: nothing in the core is called vanish");
    exported.set("vanish", ["core/a", "core/b"]);
    expect(() => loopText(definitions, exported, false)).toThrow("x.def:3: vanish is exported by core/a and by core/b");
  });
});

describe("the rule of calls", () => {
  it("allows a call in a branch that leaves the body", () => {
    expect(() =>
      expanded("instruction A 90 name ( -- )\n{\n  if (x) {\n    f(fp, arg);\n    ERROR;\n  }\n  g(arg);\n}\n"),
    ).not.toThrow();
    expect(() => expanded("instruction A 90 name ( -- )\n{\n  if (x) f(arg);\n  g(arg);\n}\n")).toThrow("x.def:4");
  });

  it("allows a call in each of two alternatives", () => {
    expect(() => expanded("instruction A 90 name ( -- )\n{\n  h(x ? f(arg) : g(arg));\n}\n")).not.toThrow();
  });
});

describe("the stepping loop", () => {
  it("has the general instructions only, and stops", () => {
    const definitions = read(`${add}  missed f(sp);\n{\n}\nspecialized ADD_INT 3 of ADD\n{\n}\n`);
    const names =
      "INTERPRETER InterpreterFrame NULL Opcode RAISED_HERE RT RunResult SLICE Saved Unit badStack enterFrame extendedArgument generalOpcode suspend unwind";
    const exported = new Map(names.split(" ").map((name) => [name, ["core/a"]]));
    const stepping = loopText(definitions, exported, true);
    expect(stepping).toContain("case Opcode.ADD: {");
    expect(stepping).not.toContain("ADD_INT");
    expect(stepping).toContain("stepsLeft");
    const fast = loopText(definitions, exported, false);
    expect(fast).toContain("case Opcode.ADD_INT: {");
    expect(fast).not.toContain("stepsLeft");
  });
});
