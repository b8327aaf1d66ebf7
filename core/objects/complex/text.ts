/** complex → text: `2j` if the real part is +0.0, otherwise `(1-2j)`. */
import { memoryFree } from "../../memory/allocator";
import { NULL, Owned } from "../../memory/address";
import { formatDouble } from "../float/repr";
import { writeAscii, writeChar, writerAbandon, writerFinish, writerInit, StrWriter } from "../str/writer";

/** Writes the shortest text of a double, with a plus sign on request. */
function writePart(writer: StrWriter, value: f64, plus: bool): bool {
  const block = formatDouble(value, 114 /* r */, 0, 0);
  if (block === NULL) return false;
  const text = block + 4;
  const done =
    (!plus || load<u8>(text) === 45 || writeChar(writer, 43)) && writeAscii(writer, text, <i64>load<i32>(block));
  memoryFree(block);
  return done;
}

export function writeComplex(real: f64, imag: f64): Owned {
  const writer = writerInit();
  if (changetype<usize>(writer) === NULL) return NULL;
  // A real part of -0.0 is shown.
  const alone = reinterpret<u64>(real) === 0;
  const done = alone
    ? writePart(writer, imag, false) && writeChar(writer, 106)
    : writeChar(writer, 40) &&
      writePart(writer, real, false) &&
      writePart(writer, imag, true) &&
      writeChar(writer, 106) &&
      writeChar(writer, 41);
  if (done) return writerFinish(writer);
  writerAbandon(writer);
  return NULL;
}
