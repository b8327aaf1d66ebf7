/** The command line: Python's options, and one of our own. */

export interface Options {
  readonly action:
    | { kind: "file"; path: string }
    | { kind: "command"; source: string }
    | { kind: "stdin" }
    | { kind: "version" }
    | { kind: "help" };
  /** `sys.argv`. */
  readonly argv: readonly string[];
  readonly optimize: 0 | 1 | 2;
  /** Bytes; 0: no limit. */
  readonly memoryLimit: number;
}

/** A mistake on the command line: a sentence for stderr, exit status 2. */
export class UsageError extends Error {}

export const usage = "usage: vitrine [option] ... [-c cmd | file | -] [arg] ...";
export const help = `\
-c cmd : program passed in as string
file   : program read from a file
-      : program read from standard input
-O     : leave out assert statements; -OO: docstrings too
-V     : print the version
--memory-limit SIZE : memory that the program may use (256M)`;

/** Options of Python that have no effect here: accepted, so that its command lines work. */
const ignored = "bBdEhiIqRsSuvxP";

export function parseOptions(words: readonly string[]): Options {
  let optimize = 0;
  let memoryLimit = 0;
  let at = 0;
  const finish = (action: Options["action"], first: string, rest: readonly string[]): Options => ({
    action,
    argv: [first, ...rest],
    optimize: Math.min(optimize, 2) as 0 | 1 | 2,
    memoryLimit,
  });
  for (; at < words.length; at++) {
    const word = words[at] as string;
    if (word === "-") return finish({ kind: "stdin" }, "-", words.slice(at + 1));
    if (!word.startsWith("-")) return finish({ kind: "file", path: word }, word, words.slice(at + 1));
    if (word === "--version") return finish({ kind: "version" }, "", []);
    if (word === "--help") return finish({ kind: "help" }, "", []);
    if (word === "--memory-limit" || word.startsWith("--memory-limit=")) {
      const given = word.includes("=") ? word.slice(word.indexOf("=") + 1) : words[++at];
      if (given === undefined) throw new UsageError("Argument expected for the --memory-limit option");
      memoryLimit = parseSize(given);
      continue;
    }
    if (word.startsWith("--")) throw new UsageError(`unknown option ${word}`);
    for (let letter = 1; letter < word.length; letter++) {
      const option = word[letter] as string;
      if (option === "c") {
        const source = word.slice(letter + 1) || words[++at];
        if (source === undefined) throw new UsageError("Argument expected for the -c option");
        return finish({ kind: "command", source: `${source}\n` }, "-c", words.slice(at + 1));
      }
      if (option === "V") return finish({ kind: "version" }, "", []);
      if (option === "h" || option === "?") return finish({ kind: "help" }, "", []);
      if (option === "O") optimize++;
      else if (option === "W" || option === "X") {
        if (word.slice(letter + 1) === "" && words[++at] === undefined)
          throw new UsageError(`Argument expected for the -${option} option`);
        break;
      } else if (!ignored.includes(option)) throw new UsageError(`Unknown option: -${option}`);
    }
  }
  return finish({ kind: "stdin" }, "", []);
}

/** `256M`: bytes, optionally with K, M or G after the number. */
function parseSize(text: string): number {
  const match = /^(\d+)([KMG]?)B?$/i.exec(text);
  const bytes = match
    ? Number(match[1]) * ({ "": 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }[(match[2] as string).toUpperCase()] as number)
    : Number.NaN;
  if (!(bytes > 0 && bytes <= 2 ** 32))
    throw new UsageError(
      `"${text}" is not a memory size: write a number of bytes, optionally with K, M or G, up to 4G`,
    );
  return bytes;
}
