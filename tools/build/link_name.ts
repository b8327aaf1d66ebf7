/** How functions are named where parts of the core are linked. */

/** `core/objects/list/list/listAppend`: the file, and the name in it. */
export function splitLinkName(name: string): readonly [file: string, name: string] {
  const at = name.lastIndexOf("/");
  return [name.slice(0, at), name.slice(at + 1)];
}
