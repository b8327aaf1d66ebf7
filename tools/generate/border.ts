/** The border between core and host, definitions/border.ts, in the words of either side. */
import {
  compileModes,
  constants,
  exports,
  type Import,
  imports,
  type Member,
  type Numbers,
  numbers,
  texts,
} from "../../definitions/border.ts";
import type { Generator } from "./all.ts";

const HEAD = "// Generated from definitions/border.ts by `npm run generate`. Do not edit.\n";

/** What the host needs: committed, like every generated file of the host. */
export const hostBorder: Generator = {
  name: "border of the host",
  files: () => new Map([["host/generated/border.ts", hostText()]]),
};

export const coreBorder: Generator = {
  name: "border of the core",
  madeByBuild: true,
  files: () =>
    new Map([
      ["core/generated/border.ts", coreText()],
      ["core/generated/host.ts", importsText()],
    ]),
};

/** The comment, wrapped to 120 columns. */
function doc(comment: string, indent = ""): string {
  if (comment === "") return "";
  if (comment.length + indent.length <= 110) return `${indent}/** ${comment} */\n`;
  let lines = `${indent}/**\n`;
  let line = `${indent} *`;
  for (const word of comment.split(" ")) {
    if (line.length + word.length >= 119) {
      lines += `${line}\n`;
      line = `${indent} *`;
    }
    line += ` ${word}`;
  }
  return `${lines}${line}\n${indent} */\n`;
}

const literal = (value: number, hex: boolean | undefined): string => (hex ? `0x${value.toString(16)}` : `${value}`);

function coreText(): string {
  const namespaces = numbers.map(({ name, comment, type, members, hex }) => {
    const lines = members.map(
      ([member, value, about]: Member) =>
        `${doc(about ?? "", "  ")}  export const ${member}: ${type} = ${literal(value, hex)};\n`,
    );
    return `${doc(comment)}export namespace ${name} {\n${lines.join("")}}\n`;
  });
  const single = constants.map(
    ([name, type, value, comment]) =>
      `${doc(comment)}export const ${name}: ${type} = ${literal(value, value > 9999)};\n`,
  );
  const named = texts.map(([name, value, comment]) => `${doc(comment)}export const ${name} = "${value}";\n`);
  const modes = compileModes.map((mode, index) => `  ${mode} = ${index},\n`).join("");
  const about = "What is compiled: a module's body, an expression, or one interactive statement.";
  return [HEAD, ...namespaces, `${doc(about)}export const enum CompileMode {\n${modes}}\n`, ...single, ...named].join(
    "\n",
  );
}

function importsText(): string {
  const declared = imports.map(
    ({ name, parameters, result, comment }) =>
      `${doc(comment.join(" "))}export declare function ${name}(${parameters}): ${result};\n`,
  );
  return [HEAD, "/** What the core asks of its host: every import, and nothing else. */\n", ...declared].join("\n");
}

/** The numbers as the host has them. */
function hostNumbers({ name, comment, members, hex, host }: Numbers): string {
  const isObject = host === "object";
  const lines = members.map(
    ([member, value, about]: Member) =>
      `${doc(about ?? "", "  ")}  ${member}${isObject ? ":" : " ="} ${literal(value, hex)},\n`,
  );
  const [open, close] = isObject ? [`export const ${name} = {`, "} as const;"] : [`export const enum ${name} {`, "}"];
  return `${doc(comment)}${open}\n${lines.join("")}${close}\n`;
}

const hostTypes: Readonly<Record<string, string>> = {
  i32: "number",
  usize: "number",
  f64: "number",
  i64: "bigint",
  void: "void",
};

function hostType(type: string): string {
  const found = hostTypes[type];
  if (found === undefined) throw new Error(`definitions/border.ts: the host has no type for ${type}`);
  return found;
}

function signature({ name, parameters, result, comment }: Import): string {
  const typed = parameters.split(", ").map((parameter) => {
    const [key, type] = parameter.split(": ");
    return `${key}: ${hostType(type!)}`;
  });
  return `${doc(comment.join(" "), "  ")}  ${name}(${typed.join(", ")}): ${hostType(result)};\n`;
}

function hostText(): string {
  const single = constants.map(
    ([name, , value, comment]) => `${doc(comment)}export const ${name} = ${literal(value, value > 9999)};\n`,
  );
  const named = texts.map(([name, value, comment]) => `${doc(comment)}export const ${name} = "${value}";\n`);
  return [
    HEAD,
    ...numbers.filter(({ host }) => host !== "none").map(hostNumbers),
    `/** What is compiled, by number. */\nexport const COMPILE_MODES = [${compileModes.map((mode) => `"${mode}"`).join(", ")}] as const;\n`,
    "export type CompileMode = (typeof COMPILE_MODES)[number];\n",
    ...single,
    ...named,
    `/** What the core asks of its host. */\nexport type CoreImports = {\n${imports.map(signature).join("")}};\n`,
    `/** What the host can call. */\nexport interface CoreExports {\n  readonly memory: WebAssembly.Memory;\n${exports.map(signature).join("")}}\n`,
  ].join("\n");
}
