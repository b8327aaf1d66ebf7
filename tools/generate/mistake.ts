/** A mistake in what a generator reads: its message says where. Any other exception is a bug in the generator. */
export class Mistake extends Error {}

/** `where` is a file, with a line if there is one. */
export function fail(where: string, message: string): never {
  throw new Mistake(`${where}: ${message}`);
}
