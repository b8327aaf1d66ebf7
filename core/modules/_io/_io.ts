/** _io: streams. This is the module's contents; the classes and open() are in the files beside it. */
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed } from "../../memory/layout";
import { intFromI64 } from "../../objects/int/int";
import { retain } from "../../kernel/object";
import { DEFAULT_BUFFER_SIZE } from "./arguments";
import { unsupportedType } from "./unsupported";
import { moduleAdd } from "../module_functions";

export function ioInitialize(module: Borrowed): bool {
  return (
    moduleAdd(module, Name.DEFAULT_BUFFER_SIZE, intFromI64(DEFAULT_BUFFER_SIZE)) &&
    moduleAdd(module, Name.UnsupportedOperation, retain(unsupportedType())) &&
    moduleAdd(module, Name.BlockingIOError, retain(Type.BlockingIOError)) &&
    moduleAdd(module, Name._IOBase, retain(Type._IOBase)) &&
    moduleAdd(module, Name.IncrementalNewlineDecoder, retain(Type.IncrementalNewlineDecoder)) &&
    moduleAdd(module, Name._BufferedIOBase, retain(Type._BufferedIOBase)) &&
    moduleAdd(module, Name._RawIOBase, retain(Type._RawIOBase)) &&
    moduleAdd(module, Name._TextIOBase, retain(Type._TextIOBase)) &&
    moduleAdd(module, Name.BytesIO, retain(Type.BytesIO)) &&
    moduleAdd(module, Name.BufferedReader, retain(Type.BufferedReader)) &&
    moduleAdd(module, Name.BufferedWriter, retain(Type.BufferedWriter)) &&
    moduleAdd(module, Name.BufferedRWPair, retain(Type.BufferedRWPair)) &&
    moduleAdd(module, Name.BufferedRandom, retain(Type.BufferedRandom)) &&
    moduleAdd(module, Name.FileIO, retain(Type.FileIO)) &&
    moduleAdd(module, Name.StringIO, retain(Type.StringIO)) &&
    moduleAdd(module, Name.TextIOWrapper, retain(Type.TextIOWrapper))
  );
}
