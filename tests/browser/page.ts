/** What browser.test.ts can call in its page. Runs in a browser, and in Node for comparison. */
import { createCharacterNames, createCompile, MemorySystem, runProgram } from "../../host/api/index.ts";
import { compileToMarshal, type ParseMode, PythonSyntaxError } from "../../host/compiler/index.ts";

export interface Source {
  readonly mode: ParseMode;
  /** Text, or bytes in hexadecimal. */
  readonly text?: string;
  readonly bytes?: string;
}

/** The marshaled code in hexadecimal, or the error. */
export function compileSources(sources: readonly Source[]): string[] {
  return sources.map(({ mode, text, bytes }) => {
    try {
      const source = text ?? Uint8Array.from(bytes!.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
      const compiled = compileToMarshal(source, "<page>", mode, { characterByName });
      return `${hexadecimal(compiled.bytes)} ${JSON.stringify(compiled.warnings)}`;
    } catch (error) {
      if (error instanceof PythonSyntaxError) return JSON.stringify([error.kind, error.message, error.details]);
      throw error;
    }
  });
}

const characters = createCharacterNames();
const characterByName = characters.byName;

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the programs at these paths on the core at an address, each in its own machine. */
export async function runPrograms(core: string, programs: Readonly<Record<string, string>>): Promise<Run[]> {
  const module = await WebAssembly.compileStreaming(fetch(core));
  const compile = createCompile(characterByName);
  return Object.entries(programs).map(([filename, text]) => {
    const output = ["", "", ""];
    const decoder = new TextDecoder();
    const source = new TextEncoder().encode(text);
    const system = new MemorySystem({
      files: { [filename]: source },
      write: (descriptor, bytes) => {
        output[descriptor] += decoder.decode(bytes);
      },
    });
    const program = { source, filename, argv: [filename], directory: filename.slice(0, filename.lastIndexOf("/")) };
    const { status } = runProgram(program, { core: module, compile, system, characters, hashSeed: 0 });
    return { status, stdout: output[1]!, stderr: output[2]! };
  });
}
