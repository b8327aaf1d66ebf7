/**
 * The slice of the fuzzer that runs where there is no CPython: of each program only digests are kept, of its source and of
 * what CPython makes of it.
 */
import { createHash } from "node:crypto";
import type { Program, Report } from "../program.ts";
import { type Kind, KINDS, ProgramSource } from "./programs.ts";

const SEED = 3_11;
/** How many of each kind. */
const COUNTS: Readonly<Record<Kind, number>> = {
  valid: 150,
  large: 10,
  wild: 150,
  tokens: 150,
  characters: 100,
  bytes: 100,
  deep: 0,
  program: 100,
};

export interface Recorded {
  readonly kind: Kind;
  readonly index: number;
  readonly source: string;
  readonly outcome: string;
}

/** The programs of the slice: of our own making alone, for not everybody has the same standard library at hand. */
export function slice(path: string): { kind: Kind; index: number; program: Program }[] {
  const source = new ProgramSource(SEED, path, null);
  return KINDS.flatMap((kind) =>
    Array.from({ length: COUNTS[kind] }, (_, index) => ({ kind, index, program: source.make(kind, index) })),
  );
}

export function sourceDigest({
  source,
  mode,
  optimize,
  flags,
  warningsAreErrors,
  written,
  isProgram,
}: Program): string {
  return digest([Buffer.from(source).toString("hex"), mode, optimize, flags, warningsAreErrors, written, isProgram]);
}

/** `filename` is what the program was called, which messages can say. */
export function outcomeDigest({ codes, error, warnings }: Report, filename: string): string {
  const fields = codes?.map((code) => Object.entries(code).sort(([left], [right]) => (left < right ? -1 : 1)));
  return digest([
    fields ?? null,
    error?.map((field) => String(field).replaceAll(filename, "program.py")) ?? null,
    warnings,
  ]);
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}
