/** A mistake in what a generator reads: its message says where. Anything else that is thrown is a bug of the generator. */
export class Mistake extends Error {}

/** `where` is a file, with a line if there is one. */
export function fail(where: string, message: string): never {
  throw new Mistake(`${where}: ${message}`);
}
