/** _io: streams. This is the module's contents; the classes and open() are in the files beside it. */
import { Borrowed } from "../../memory/address";
import { unsupportedPrepare } from "./unsupported";

/**
 * @module _io named io
 * @unit _io linked
 * @constant _io.DEFAULT_BUFFER_SIZE DEFAULT_BUFFER_SIZE
 * @constant _io.UnsupportedOperation unsupportedType()
 * @types _io(BlockingIOError, _IOBase, IncrementalNewlineDecoder, _BufferedIOBase, _RawIOBase, _TextIOBase, BytesIO,
 *   BufferedReader, BufferedWriter, BufferedRWPair, BufferedRandom, FileIO, StringIO, TextIOWrapper)
 */
export function ioInitialize(module: Borrowed): bool {
  return unsupportedPrepare();
}
