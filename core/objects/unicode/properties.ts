/** Properties and case mappings of code points in Unicode 14. The tables are generated; a lookup takes four loads. */
import {
  foldRunCount,
  foldRuns,
  foldSeveral,
  foldSeveralCount,
  lowerRunCount,
  lowerRuns,
  lowerSeveral,
  lowerSeveralCount,
  titleRunCount,
  titleRuns,
  titleSeveral,
  titleSeveralCount,
  unicodeClasses,
  UnicodeFlag,
  unicodeHigh,
  unicodeLow,
  unicodeMiddle,
  unicodeZeroCount,
  unicodeZeros,
  upperRunCount,
  upperRuns,
  upperSeveral,
  upperSeveralCount,
} from "../../generated/unicode";

/** The flags of a code point: UnicodeFlag. */
export function unicodeFlags(character: u32): u32 {
  if (character >= 0x110000) return 0;
  const middle = <usize>load<u8>(unicodeHigh() + <usize>(character >> 8));
  const low = <usize>load<u16>(unicodeMiddle() + (((middle << 4) + ((character >> 4) & 15)) << 1));
  const kind = <usize>load<u8>(unicodeLow() + (low << 4) + (character & 15));
  return load<u32>(unicodeClasses() + (kind << 2));
}

export function isSpace(character: u32): bool {
  if (character < 0x80)
    return character === 0x20 || (character >= 9 && character <= 13) || (character >= 0x1c && character <= 0x1f);
  return (unicodeFlags(character) & UnicodeFlag.space) !== 0;
}

export function isPrintable(character: u32): bool {
  if (character < 0x7f) return character >= 0x20;
  return (unicodeFlags(character) & UnicodeFlag.printable) !== 0;
}

/** Whether a line ends with this character. */
export function isLineBreak(character: u32): bool {
  if (character < 0x80) return (character >= 10 && character <= 13) || (character >= 0x1c && character <= 0x1e);
  return character === 0x85 || character === 0x2028 || character === 0x2029;
}

/** The value of a decimal digit in any script, or -1. */
export function decimalValue(character: u32): i32 {
  if (character < 0x80) return character >= 0x30 && character <= 0x39 ? <i32>(character - 0x30) : -1;
  if ((unicodeFlags(character) & UnicodeFlag.decimal) === 0) return -1;
  let low: i32 = 0;
  let high: i32 = unicodeZeroCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (load<u32>(unicodeZeros() + ((<usize>middle) << 2)) <= character) low = middle;
    else high = middle - 1;
  }
  return <i32>(character - load<u32>(unicodeZeros() + ((<usize>low) << 2)));
}

/** Adds the distance of the run that contains the code point. */
function mapByRuns(runs: usize, count: i32, character: u32): u32 {
  let low: i32 = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (load<u32>(runs + <usize>middle * 12) <= character) low = middle;
    else high = middle - 1;
  }
  const run = runs + <usize>low * 12;
  const first = load<u32>(run);
  const last = load<u32>(run, sizeof<u32>());
  if (character < first || character > (last & 0xffffff) || (character - first) % (last >> 24) !== 0) return character;
  return character + load<u32>(run, 2 * sizeof<u32>());
}

/** Stores the code points that `character` maps to (at most three u32) at `out`. Returns how many. */
function mapFully(runs: usize, count: i32, several: usize, severalCount: i32, character: u32, out: usize): i32 {
  if ((unicodeFlags(character) & UnicodeFlag.changesCase) === 0) {
    store<u32>(out, character);
    return 1;
  }
  for (let low: i32 = 0, high = severalCount - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    const entry = several + ((<usize>middle) << 3);
    const code = <u32>load<u16>(entry);
    if (code === character) {
      store<u32>(out, load<u16>(entry, 2));
      store<u32>(out, load<u16>(entry, 4), sizeof<u32>());
      const third = <u32>load<u16>(entry, 6);
      store<u32>(out, third, 2 * sizeof<u32>());
      return third === 0 ? 2 : 3;
    }
    if (code < character) low = middle + 1;
    else high = middle - 1;
  }
  store<u32>(out, mapByRuns(runs, count, character));
  return 1;
}

export function upperFull(character: u32, out: usize): i32 {
  return mapFully(upperRuns(), upperRunCount, upperSeveral(), upperSeveralCount, character, out);
}

export function lowerFull(character: u32, out: usize): i32 {
  return mapFully(lowerRuns(), lowerRunCount, lowerSeveral(), lowerSeveralCount, character, out);
}

export function titleFull(character: u32, out: usize): i32 {
  return mapFully(titleRuns(), titleRunCount, titleSeveral(), titleSeveralCount, character, out);
}

export function foldFull(character: u32, out: usize): i32 {
  return mapFully(foldRuns(), foldRunCount, foldSeveral(), foldSeveralCount, character, out);
}
