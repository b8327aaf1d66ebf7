/**
 * The rooms of the core, from the ground up. A file may import files of its own room and of those below it, and nothing
 * above: so whatever a reader has to know for a room stands before it in this list.
 *
 * An import that goes up is an error, unless it is listed with its reason. What a lower room needs of a higher one goes
 * through the slots of a type, or through a hook (core/kernel/hooks.ts).
 */
import path from "node:path";
import type { Graph } from "./circles.ts";

interface Room {
  readonly name: string;
  /** Folders, and files without their ending. The longest place that holds a file decides its room. */
  readonly places: readonly string[];
  /** Completes "… must not import …: ". */
  readonly because: string;
}

const inFolder = (folder: string, ...names: string[]): string[] => names.map((name) => `${folder}/${name}`);

const rooms: readonly Room[] = [
  {
    name: "the boundary",
    places: inFolder("core", "rt", "generated"),
    because: "it names the host's functions, and forbids managed allocation",
  },
  { name: "memory", places: ["core/memory"], because: "memory serves every object and knows none" },
  {
    name: "records",
    places: ["core/kernel/header", "core/objects/str/record", "core/exceptions/record"],
    because: "the kernel and raising read their fields, so they have layouts and no behavior",
  },
  { name: "the kernel", places: ["core/kernel"], because: "the kernel counts references, and raises nothing" },
  {
    name: "raising",
    places: inFolder("core/exceptions", "raise", "chain", "warn", "note_attribute"),
    because: "everything raises, so raising may need nothing: hooks make the exception",
  },
  { name: "allocation", places: ["core/kernel/gc"], because: "every container allocates, and a hook collects" },
  { name: "characters", places: ["core/objects/unicode"], because: "it only looks characters up" },
  {
    name: "slots",
    places: inFolder("core/protocols", "buffer", "comparison", "hash", "recursion", "repr_guard", "truth"),
    because: "each asks one slot of an object and knows no type, since the basic types need them",
  },
  {
    name: "objects",
    places: ["core/objects", "core/protocols", "core/exceptions"],
    because: "objects do not know how bytecode runs, nor how an exception is shown",
  },
  {
    name: "types apart",
    places: inFolder(
      "core/objects",
      ...["async_generator", "ellipsis", "enumerate", "filter", "map", "memoryview", "none", "not_implemented"],
      ...["object", "property", "range", "reversed", "simple_namespace", "struct_sequence", "traceback", "zip"],
    ),
    because: "no other type needs them, so they can be read, and changed, alone",
  },
  {
    name: "exception classes",
    places: inFolder("core/exceptions", "classes", "exception_star"),
    because: "they are types like others, which only interpreter and modules know",
  },
  {
    name: "showing exceptions",
    places: inFolder("core/exceptions", "display", "warnings"),
    because: "it prints objects, and runs no bytecode",
  },
  { name: "collecting", places: ["core/kernel/gc/collect"], because: "it breaks cycles of any objects" },
  { name: "marshal", places: ["core/marshal"], because: "marshal makes objects and runs none" },
  {
    name: "frames",
    places: inFolder("core/interpreter", "data_stack", "frames", "registers", "slices", "stack"),
    because: "every instruction works on frames",
  },
  {
    name: "instructions",
    places: ["core/interpreter/instructions"],
    because: "an instruction's work does not depend on how it was specialized",
  },
  {
    name: "adaptive instructions",
    places: ["core/interpreter/adaptive"],
    because: "specializing knows the instructions, and no call",
  },
  { name: "calls", places: ["core/interpreter/calls"], because: "calls prepare frames, and the loop runs them" },
  { name: "imports", places: ["core/interpreter/imports"], because: "an import statement looks modules up" },
  {
    name: "the eval loop",
    places: inFolder("core/interpreter", "eval"),
    because: "the loop serves every program and knows none",
  },
  {
    name: "running a program",
    places: ["core/interpreter/program"],
    because: "the interpreter serves every module and knows none",
  },
  { name: "modules", places: ["core/modules"], because: "modules are the core's top" },
  {
    name: "the core itself",
    places: inFolder("core", "boot", "index", "main", "restart"),
    because: "it brings everything up",
  },
];

/** The imports that go up all the same: file, what it imports, and why. */
const exceptions: readonly (readonly [from: string, to: string, because: string])[] = [
  [
    "core/objects/coroutine/origin.ts",
    "core/exceptions/warnings.ts",
    "a coroutine that was never awaited is warned about when it dies, with a hint that the hook cannot carry",
  ],
  [
    "core/objects/coroutine/origin.ts",
    "core/exceptions/display/source_line.ts",
    "that warning shows the lines of source where the coroutine was made",
  ],
  [
    "core/interpreter/instructions/build_class.ts",
    "core/interpreter/eval.ts",
    "a class body is a function that runs to its end before the class is made",
  ],
];

const rank = new Map(rooms.flatMap(({ places }, at) => places.map((place) => [place, at] as const)));

/** The number of the room of a file of the core, from below; null if no room holds it. */
function roomOf(file: string): number | null {
  for (let place = file.replace(/\.ts$/, ""); place !== "."; place = path.posix.dirname(place)) {
    const at = rank.get(place);
    if (at !== undefined) return at;
  }
  return null;
}

/** What is wrong with an import of one file of the core by another, or null. */
export function roomProblem(file: string, target: string): string | null {
  const from = roomOf(file);
  const to = roomOf(target);
  if (from === null || to === null || to <= from) return null;
  if (exceptions.some(([a, b]) => a === file && b === target)) return null;
  const { name, because } = rooms[from] as Room;
  return `${name} must not import ${(rooms[to] as Room).name}, which is above (${target}): ${because}`;
}

/** Files that no room holds, and exceptions that nothing needs anymore. */
export function roomTableProblems(graph: Graph): string[] {
  return [
    ...[...graph.keys()]
      .filter((file) => roomOf(file) === null)
      .map((file) => `${file}: no room of tools/lint/rooms.ts holds this file; name its place and its room's reason`),
    ...exceptions
      .filter(([from, to]) => !graph.get(from)?.includes(to))
      .map(([from, to]) => `tools/lint/rooms.ts: ${from} no longer imports ${to}; delete the exception`),
  ];
}

/** The imports against the order, listed or not, as pairs of rooms with the files. */
export function upward(graph: Graph): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [file, targets] of graph) {
    for (const target of targets) {
      const from = roomOf(file);
      const to = roomOf(target);
      if (from === null || to === null || to <= from) continue;
      const pair = `${(rooms[from] as Room).name} → ${(rooms[to] as Room).name}`;
      found.set(pair, [...(found.get(pair) ?? []), `${file} → ${target}`]);
    }
  }
  return found;
}
