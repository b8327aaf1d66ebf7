/** What the core declares, as the generator knows it. docs/internals/declarations.md explains each kind. */
import type { Signature } from "./signature.ts";
import type { CoreConstant, CoreFunction, CoreRecord } from "./source.ts";

/** Declarations of functions, by what the function is. */
export const functionKinds = [
  "method",
  "classmethod",
  "staticmethod",
  "function",
  "new",
  "init",
  "slot",
  "getter",
  "setter",
] as const;
export type FunctionKind = (typeof functionKinds)[number];

export interface Declaration {
  readonly kind: FunctionKind;
  /** The type or module that it belongs to: `list`, `builtins`. */
  readonly owner: string;
  /** The name of the attribute or slot. */
  readonly name: string;
  readonly signature: Signature | null;
  readonly function: CoreFunction;
  /** The file of the function. */
  readonly path: string;
  /** `@slot int.nb_add both`: the function gets two objects of the owner's type; others are NotImplemented. */
  readonly takesBoth: boolean;
  readonly where: string;
}

/** `@member slice.start SliceObject.start object readonly` */
export interface Member {
  readonly kind: "member";
  readonly owner: string;
  readonly name: string;
  readonly record: string;
  readonly field: string;
  readonly reads: string;
  readonly readonly: boolean;
  readonly where: string;
}

/** `@struct sys.flags(debug, inspect) sealed`: a struct sequence of the module. */
export interface Struct {
  readonly kind: "struct";
  /** The name of its static type. */
  readonly owner: string;
  /** The name that it shows: `sys.flags`, or the one after `named`. */
  readonly name: string;
  readonly fields: readonly string[];
  /** How many of the fields are items: the rest, written `*field`, can be had by name only. */
  readonly visible: number;
  /** Whether a program may make no instances. */
  readonly sealed: boolean;
  readonly module: string;
  readonly where: string;
}

/** `@record SystemExit, StopIteration clear trashcan`, above a record: the types whose instances it describes. */
export interface RecordTypes {
  readonly record: string;
  readonly types: readonly string[];
  /** `clear`: the collector may empty the owned fields. */
  readonly isCleared: boolean;
  /** `trashcan`: chains of these objects may be so long that they must not die one in the other. */
  readonly hasTrashcan: boolean;
  readonly where: string;
}

/**
 * `@owned`, or `@owned unvisited`, above a field: it holds a reference (or NULL) that is released when the object
 * dies. Fields are visited and released in the order of the record; `@owned before context` puts one before another.
 */
export interface OwnedField {
  readonly record: string;
  readonly field: string;
  /** Whether the collector sees it. Strings and numbers it need not see. */
  readonly isVisited: boolean;
  readonly before: string | null;
  readonly where: string;
}

/** What a module holds besides functions, in the order of declaration. */
export type Content =
  | { readonly kind: "constant"; readonly name: string; readonly value: Value; readonly where: string }
  | { readonly kind: "types"; readonly types: readonly string[]; readonly where: string };

/** `@constant gc.DEBUG_STATS 1`: the value as written, or the function below the declaration. */
export type Value = { readonly text: string } | { readonly maker: CoreFunction };

/** `@module _io named io`, in a file of the module's folder. */
export interface Module {
  /** What `import` calls it. */
  readonly name: string;
  /** Its `__name__`. */
  readonly shown: string;
  /** The file that declares it. */
  readonly path: string;
  /** `(module): bool`, called when the module is imported first. */
  readonly initializer: CoreFunction | null;
  readonly contents: readonly (Content & { readonly path: string })[];
  readonly structs: readonly Struct[];
  /** Whether its folder is compiled apart. */
  readonly isUnit: boolean;
  readonly where: string;
}

export interface SourceFile {
  /** From `core/`, without extension: `objects/list/list`. */
  readonly path: string;
  readonly declarations: readonly (Declaration | Member | Struct)[];
  readonly recordTypes: readonly RecordTypes[];
  readonly functions: readonly CoreFunction[];
  readonly constants: readonly CoreConstant[];
  /** Keys that it uses as `Name.key`, with the first line. */
  readonly names: Readonly<Record<string, number>>;
}

/** An enum of the core: the names of its values, and the file that declares it. */
export interface Enum {
  readonly values: readonly string[];
  readonly path: string;
}

export interface Scan {
  readonly files: readonly SourceFile[];
  /** Keys that the sources use as `Name.key`, and where each is used first. */
  readonly names: ReadonlyMap<string, string>;
  /** Keys of `Type.key`. */
  readonly types: ReadonlySet<string>;
  /** Records by name, with the file that exports each. */
  readonly records: ReadonlyMap<string, CoreRecord & { readonly path: string }>;
  readonly enums: ReadonlyMap<string, Enum>;
  /** In the order of their names. */
  readonly modules: readonly Module[];
  readonly owned: readonly OwnedField[];
  /** `list.tp_dealloc`: slots that a function of the core fills. */
  readonly filledSlots: ReadonlySet<string>;
}
