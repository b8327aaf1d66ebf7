/** Random programs of every kind. */
import { CodeFlag, CompileFlag } from "../../../host/generated/border.ts";
import type { Program } from "../program.ts";
import { Corpus } from "./corpus.ts";
import { mutateCharacters, mutateTokens } from "./mutations.ts";
import { deep } from "./depth.ts";
import { relayout } from "./layout.ts";
import { distort } from "./pathologies.ts";
import { Random } from "./random.ts";
import { Statements } from "./statements.ts";
import { Writer } from "./writer.ts";

/**
 * valid: from the grammar. large: so much that jumps and tables need EXTENDED_ARG. deep: up to the limits and beyond.
 * program: run from a file. wild: may also contain errors that are found only after parsing. The others modify existing
 * programs.
 */
export const KINDS = ["valid", "large", "wild", "tokens", "characters", "bytes", "deep", "program"] as const;
export type Kind = (typeof KINDS)[number];

function generated(random: Random, isWild: boolean, mode: Program["mode"]): string {
  const statements = new Statements(new Writer(random, isWild, random.pick([10, 30, 80, 200])));
  switch (mode) {
    case "exec":
      return relayout(statements.program(), random);
    case "eval":
      return relayout(statements.expression(), random);
    case "single":
      return relayout(statements.interactive(), random);
  }
}

export class ProgramSource {
  constructor(
    private readonly seed: number,
    /** The path to which the oracle writes programs that are files. */
    private readonly path: string,
    /** Null: only programs that we generated are modified. */
    private readonly corpus: Corpus | null = new Corpus(),
  ) {}

  make(kind: Kind, index: number): Program {
    const random = Random.of(this.seed ^ (KINDS.indexOf(kind) << 24), index);
    return kind === "program" ? this.makeMain(random) : this.makeCompiled(kind, random);
  }

  /** A program that is run from its file. */
  private makeMain(random: Random): Program {
    const source = this.text(random.pick(["valid", "wild", "tokens", "characters", "bytes"]), "exec", random);
    return {
      source: typeof source === "string" ? new TextEncoder().encode(source) : source,
      filename: this.path,
      mode: "exec",
      optimize: 0,
      flags: 0,
      warningsAreErrors: random.chance(0.05),
      written: true,
      isProgram: true,
    };
  }

  /** A program for compile(). */
  private makeCompiled(kind: Exclude<Kind, "program">, random: Random): Program {
    const anyMode = random.weighted<Program["mode"]>([
      [8, "exec"],
      [1, "single"],
      [1, "eval"],
    ]);
    const mode = kind === "large" ? "exec" : anyMode;
    const source = this.text(kind, mode, random);
    const written = random.chance(0.1);
    return {
      source: typeof source === "string" && (written || random.chance(0.1)) ? new TextEncoder().encode(source) : source,
      filename: written ? this.path : "<source>",
      mode,
      optimize: random.weighted([
        [8, 0],
        [1, 1],
        [1, 2],
      ]),
      flags: random.weighted([
        [90, 0],
        [3, CompileFlag.ALLOW_TOP_LEVEL_AWAIT],
        [3, CodeFlag.FUTURE_ANNOTATIONS],
        [6, CompileFlag.DONT_IMPLY_DEDENT | CompileFlag.ALLOW_INCOMPLETE_INPUT],
        [1, CodeFlag.FUTURE_BARRY_AS_BDFL],
      ]),
      warningsAreErrors: random.chance(0.05),
      written,
      isProgram: false,
    };
  }

  private text(kind: Exclude<Kind, "program">, mode: Program["mode"], random: Random): string | Uint8Array {
    switch (kind) {
      case "valid":
        return generated(random, false, mode);
      case "large":
        return relayout(new Statements(new Writer(random, false, 1500, true)).program(), random);
      case "deep":
        return deep(random);
      case "wild":
        return generated(random, true, mode);
    }
    const takesPiece = this.corpus !== null && random.chance(0.7);
    const piece = takesPiece ? this.corpus.piece(random) : generated(random, random.chance(0.3), mode);
    switch (kind) {
      case "tokens":
        return mutateTokens(piece, random);
      case "characters":
        return mutateCharacters(piece, random);
      case "bytes":
        return distort(piece, random);
    }
  }
}
