/** CPython's compiler as a process that answers line by line. CPython 3.11 is $PYTHON, or `python3.11`. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import process from "node:process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Program, Report } from "./program.ts";

/** How many Python frames oracle.py adds around its call of compile(). */
export const ORACLE_DEPTH = 4;

/** How many questions may be pending: enough that neither side waits for the other. */
const AHEAD = 64;

export class Oracle {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly lines: AsyncIterator<string>;

  constructor() {
    const python = process.env.PYTHON ?? "python3.11";
    this.child = spawn(python, ["tools/compiler/oracle.py", "--stream"], { stdio: ["pipe", "pipe", "inherit"] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  private send({ source, ...rest }: Program): void {
    const text = typeof source === "string" ? { source } : { bytes: Buffer.from(source).toString("hex") };
    this.child.stdin.write(`${JSON.stringify({ ...text, ...rest })}\n`);
  }

  private async receive(): Promise<Report> {
    const line = await this.lines.next();
    if (line.done) throw new Error("oracle.py has ended");
    return JSON.parse(line.value) as Report;
  }

  ask(program: Program): Promise<Report> {
    this.send(program);
    return this.receive();
  }

  /** Yields every program with CPython's report, in order. Nothing else may be asked until it has finished. */
  async *askAll(programs: Iterable<Program> | AsyncIterable<Program>): AsyncGenerator<[Program, Report]> {
    const waiting: Program[] = [];
    for await (const program of programs) {
      this.send(program);
      waiting.push(program);
      if (waiting.length >= AHEAD) yield [waiting.shift()!, await this.receive()];
    }
    for (const program of waiting) yield [program, await this.receive()];
  }

  close(): void {
    this.child.stdin.end();
  }
}
