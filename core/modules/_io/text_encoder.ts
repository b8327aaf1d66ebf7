/** What a TextIOWrapper encodes with: the core's own encodings, or an encoder object from the codec registry. */
import { raise } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { Encoding, encodeKnown, encodingOf } from "../../objects/codecs/encodings";
import { lookupTextCodec } from "../../objects/codecs/registry";
import { ByteOrder } from "../../objects/codecs/wide";
import { isBytes, release, releaseOrNull } from "../../kernel/object";
import { getAttribute } from "../../protocols/attribute";
import { call1, callMethod0, callMethod1 } from "../../protocols/call";
import { smallInt } from "../../objects/int/int";
import { coreDecoderNew } from "./decoder";
import { TextIOObject } from "./textio";

/** An incremental decoder for the encoding. */
export function textDecoderNew(encoding: Borrowed, errors: Borrowed): Owned {
  const known = encodingOf(encoding);
  if (known !== Encoding.other) return coreDecoderNew(known, errors);
  return codecPart(encoding, errors, Name.incrementaldecoder);
}

/** An encoder object for an encoding that the core does not implement. */
export function textEncoderNew(encoding: Borrowed, errors: Borrowed): Owned {
  return codecPart(encoding, errors, Name.incrementalencoder);
}

/** Raises LookupError unless this is a text encoding. */
export function checkEncoding(encoding: Borrowed): bool {
  if (encodingOf(encoding) !== Encoding.other) return true;
  const codec = lookupTextCodec(encoding, "codecs.open()");
  releaseOrNull(codec);
  return codec !== NULL;
}

function codecPart(encoding: Borrowed, errors: Borrowed, part: Borrowed): Owned {
  const codec = lookupTextCodec(encoding, "codecs.open()");
  if (codec === NULL) return NULL;
  const make = getAttribute(codec, part);
  release(codec);
  if (make === NULL) return NULL;
  const made = call1(make, errors);
  release(make);
  return made;
}

/** Encodes with a wrapper's encoder. Returns bytes. */
export function textEncode(self: TextIOObject, text: Borrowed): Owned {
  const atStart = self.encodingStartOfStream !== 0;
  self.encodingStartOfStream = 0;
  const encoding: Encoding = self.encodingNumber;
  if (encoding === Encoding.other) return encodeByObject(self.encoder, text);
  return encodeKnown(text, encoding, atStart ? ByteOrder.marked : ByteOrder.little, self.errors);
}

function encodeByObject(encoder: Borrowed, text: Borrowed): Owned {
  const bytes = callMethod1(encoder, Name.encode, text);
  if (bytes === NULL || isBytes(bytes)) return bytes;
  raise(Type.TypeError, "encoder should return a bytes object, not '%.200T'", bytes);
  release(bytes);
  return NULL;
}

/** Whether every ASCII character is encoded as itself. */
export function isAsciiCompatible(encoding: Encoding): bool {
  return encoding === Encoding.utf8 || encoding === Encoding.ascii || encoding === Encoding.latin1;
}

/** Only at the start of the stream, a byte order mark may be needed. */
export function textResetEncoder(self: TextIOObject, atStart: bool): bool {
  self.encodingStartOfStream = atStart ? 1 : 0;
  if (self.encodingNumber !== Encoding.other || self.encoder === NULL) return true;
  const result = atStart
    ? callMethod0(self.encoder, Name.reset)
    : callMethod1(self.encoder, Name.setstate, smallInt(0));
  releaseOrNull(result);
  return result !== NULL;
}
