import { describe, expect, it } from "vitest";
import { textProblems } from "../../tools/lint/text.ts";

const long = "word ".repeat(30);

describe("the lint of the text", () => {
  it("refuses long comments and long lines of a document", () => {
    expect(textProblems("host/a.ts", `/** ${long}*/\n`)).toEqual(["host/a.ts:1: 156 columns; wrap it at 120"]);
    expect(textProblems("host/a.ts", ` * ${long}\n`)).toHaveLength(1);
    expect(textProblems("host/a.ts", `  // ${long}\n`)).toHaveLength(1);
    expect(textProblems("docs/a.md", `${long}\n`)).toHaveLength(1);
  });

  it("refuses long code, and the inside of a template over several lines", () => {
    expect(textProblems("tools/a.mjs", `const a = ${"b + ".repeat(40)}c;\n`)).toHaveLength(1);
    expect(textProblems("tools/a.ts", `const names = \`\n${long}\n\`;\n`)).toHaveLength(1);
  });

  it("leaves what the formatter cannot break", () => {
    expect(textProblems("host/a.ts", `  raise("${long}");\n`)).toEqual([]);
    expect(textProblems("host/a.ts", `  raise(\`${long}\`, 'it\\'s "${long}"');\n`)).toEqual([]);
    expect(textProblems("host/a.ts", `  /${"[a/b]+".repeat(30)}/u.test(text);\n`)).toEqual([]);
  });

  it("leaves tables, links and examples of a document", () => {
    expect(textProblems("docs/a.md", `| ${long} | ${long} |\n`)).toEqual([]);
    expect(textProblems("docs/a.md", `see [the page](https://example.org/${"a".repeat(120)})\n`)).toEqual([]);
    expect(textProblems("docs/a.md", `\`\`\`\n${long}\ninitialise\n\`\`\`\n`)).toEqual([]);
  });

  it("knows one spelling, in identifiers too", () => {
    expect(textProblems("core/a.ts", "export function listInitialise(): void {}\n")).toEqual([
      'core/a.ts:1: "Initialise"; we write "Initialize"',
    ]);
    expect(textProblems("core/a.ts", "// The colour of its neighbours.\n")).toHaveLength(2);
    expect(textProblems("core/a.ts", "// A precise promise, otherwise raised.\n")).toEqual([]);
  });

  it("refuses a few words in comments and documents, not in code", () => {
    expect(textProblems("core/a.ts", "/** Whoever needs it asks. */\n")).toHaveLength(1);
    expect(textProblems("docs/a.md", "Somebody holds it.\n")).toHaveLength(1);
    expect(textProblems("core/a.ts", 'const name = "nobody";\n')).toEqual([]);
  });
});
