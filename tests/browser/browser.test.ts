/** The compiler alone, and all of Python, in Chromium: both must behave as they do in Node. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleCompiler, bundleForBrowser } from "../../tools/build/browser.ts";
import { comparable, expectedFiles, expectedOutcome, programs } from "../../tools/conformance.ts";
import { engines } from "../machine.ts";
import { compileSources, type Run, type Source } from "./page.ts";

describe("the compiler's bundle for browsers", () => {
  test("needs nothing of Node's and has at most 300 kB", async () => {
    const { text, imports } = await bundleCompiler();
    expect(imports).toEqual([]);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(300_000);
  });

  test("compiles, with no character names in it", async () => {
    const { text } = await bundleCompiler();
    const url = `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
    const { compileToMarshal } = (await import(
      /* @vite-ignore */ url
    )) as typeof import("../../host/compiler/index.ts");
    const { bytes } = compileToMarshal("'\\N{BULLET}'", "<text>", "eval", { characterByName: () => 0x2022 });
    expect(Buffer.from(bytes).includes("\u2022")).toBe(true);
    expect(() => compileToMarshal("'\\N{BULLET}'", "<text>", "eval")).toThrow("unknown Unicode character name");
  });
});

const CHROMIUM = "/usr/bin/chromium";
const ARGUMENTS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking " +
  "--disable-component-update --disable-sync";

const PAGE =
  '<!doctype html><title>Vitrine</title><script type="module">' +
  'import * as vitrine from "/page.js"; globalThis.vitrine = vitrine</script>';

if (!existsSync(CHROMIUM))
  console.log(`The tests in Chromium are skipped: ${CHROMIUM} does not exist (apt-get install chromium).`);

describe.skipIf(!existsSync(CHROMIUM))("in Chromium", () => {
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const files: Record<string, [type: string, contents: string | Buffer]> = {
      "/": ["text/html; charset=utf-8", PAGE],
      "/page.js": ["text/javascript; charset=utf-8", (await bundleForBrowser("tests/browser/page.ts")).text],
      "/core.wasm": ["application/wasm", readFileSync(engines.debug)],
    };
    server = createServer((request, response) => {
      const [type, contents] = files[request.url ?? ""] ?? ["text/plain", ""];
      response.setHeader("content-type", type);
      response.end(contents);
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS.split(" ") });
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /**
   * Calls a function of page.ts in the browser. Passed as text, since vitest rewrites functions into code that only it
   * can run.
   */
  function ask<Result>(name: string, ...values: unknown[]): Promise<Result> {
    return page.evaluate<Result>(`vitrine.${name}(...${JSON.stringify(values)})`);
  }

  test("sources compile to the same bytes, or fail in the same way", async () => {
    const sources = [...recordedSources(), ...encodedSources()];
    const expected = compileSources(sources);
    expect(expected.filter((outcome) => outcome.startsWith("["))).not.toHaveLength(0);
    expect(await ask<string[]>("compileSources", sources)).toEqual(expected);
  });

  test("programs print what CPython printed", async () => {
    const names = oneOfEach();
    expect(names.length).toBeGreaterThan(40);
    const files = names.map((name) => path.resolve(expectedFiles(name).program));
    const texts = Object.fromEntries(files.map((file) => [file, readFileSync(file, "utf8")]));
    const runs = await ask<Run[]>("runPrograms", "/core.wasm", texts);
    for (const [index, name] of names.entries()) {
      expect({ name, ...comparable(runs[index]!) }).toEqual({ name, ...expectedOutcome(name) });
    }
  });
});

/** The sources of tests/compiler: hundreds, covering every statement and every kind of error. */
function recordedSources(): Source[] {
  const sources: Source[] = [];
  for (const directory of ["tests/compiler/code", "tests/compiler/outcomes"]) {
    for (const file of readdirSync(directory).filter((name) => name.endsWith(".json"))) {
      const cases: (Source & { source?: string })[] = JSON.parse(readFileSync(path.join(directory, file), "utf8"));
      for (const { mode, source, bytes } of cases) {
        // The outcome of nesting thousands of levels deep depends on the stack.
        if ((source ?? "").length > 2000) continue;
        sources.push(source === undefined ? { mode, bytes: bytes! } : { mode, text: source });
      }
    }
  }
  return sources;
}

/** For each encoding that uses the browser's own decoders, a string with all of its characters. */
function encodedSources(): Source[] {
  const { multibyte } = JSON.parse(readFileSync("definitions/encodings.json", "utf8")) as {
    multibyte: Record<string, { ranges: [first: number, last: number][] }>;
  };
  return Object.entries(multibyte).map(([encoding, { ranges }]): Source => {
    const codes = ranges.flatMap(([first, last]) =>
      Array.from({ length: last + 1 - first }, (_, index) => (first + index).toString(16)),
    );
    const text = (part: string): string => Buffer.from(part).toString("hex");
    return { mode: "exec", bytes: [text(`# coding: ${encoding}\nx = r"""`), ...codes, text('"""')].join("0a") };
  });
}

/** The first program of each area of the corpus, except `limits`, whose programs are slow. */
function oneOfEach(): string[] {
  const chosen = new Map(
    programs()
      .reverse()
      .map((name) => [path.dirname(name), name]),
  );
  chosen.delete("limits");
  return [...chosen.values()];
}
