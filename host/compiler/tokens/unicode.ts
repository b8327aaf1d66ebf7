/** Unicode properties in CPython 3.11's version of Unicode; the JavaScript engine's may be another. */
import { IDENTIFIER_PART, IDENTIFIER_START, PRINTABLE } from "../generated/characters.ts";

/** A property of characters, found by binary search among the positions where it changes. */
class Property {
  private changes: readonly number[] | null = null;

  constructor(private readonly runLengths: string) {}

  /** Read at the first lookup: most programs are ASCII and never need it. */
  private unpack(): readonly number[] {
    let place = 0;
    return this.runLengths.split(" ").map((length) => {
      place += Number.parseInt(length, 36);
      return place;
    });
  }

  has(code: number): boolean {
    this.changes ??= this.unpack();
    const { changes } = this;
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (changes[middle] <= code) low = middle + 1;
      else high = middle;
    }
    return low % 2 === 1;
  }
}

const identifierStart = new Property(IDENTIFIER_START);
const identifierPart = new Property(IDENTIFIER_PART);
const printable = new Property(PRINTABLE);

/** Where `name` stops being an identifier, or -1. As `str.isidentifier`, for text that has not been normalized yet. */
export function findInvalidIdentifierCharacter(name: string): number {
  for (let offset = 0; offset < name.length; offset++) {
    const code = name.codePointAt(offset) as number;
    if (!(offset === 0 ? identifierStart : identifierPart).has(code)) return offset;
    if (code > 0xffff) offset++;
  }
  return -1;
}

/** As `str.isprintable` for one character. */
export function isPrintable(character: string): boolean {
  return printable.has(character.codePointAt(0) as number);
}
