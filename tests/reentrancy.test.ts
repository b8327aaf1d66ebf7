/** Native functions that call Python code which calls them again, where CPython 3.11 itself crashes. */
import { describe, expect, it } from "vitest";
import { loadMachine } from "./machine.ts";

const machine = loadMachine();

function run(source: string): string {
  const { stdout, stderr, leaks } = machine.run({ path: "/again.py", source: new TextEncoder().encode(source) });
  expect(leaks).toEqual([]);
  expect(stderr).toBe("");
  return stdout;
}

describe("throw() into a generator, from the throw() of what it waits for", () => {
  it.each(["IndexError()", "StopIteration(5)"])("is refused; then %s goes on", (raised) => {
    expect(
      run(`
class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *arguments):
        for again in lambda: g.throw(KeyError("again")), lambda: g.send(1), lambda: next(g), g.close:
            try:
                again()
            except ValueError as error:
                print(error)
        raise ${raised}

def generator():
    print((yield from Delegate()))

g = generator()
next(g)
try:
    g.throw(ValueError("first"))
except (IndexError, StopIteration) as error:
    print(type(error).__name__)
del g
`),
    ).toBe(
      `${"generator already executing\n".repeat(4)}${raised === "IndexError()" ? "IndexError" : "5\nStopIteration"}\n`,
    );
  });
});
