/**
 * The codec registry: encodings and error handlers that the program registers, by name.
 *
 * The search functions are Python code; the first lookup imports `encodings`, which registers the standard library's
 * own.
 */
import { Layout, None } from "../../generated/memory_map";
import { errorClear, errorMatches, raise, raiseFalse, raiseFromCause } from "../../exceptions/raise";
import { BaseExceptionObject } from "../../exceptions/record";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { lookupAttribute } from "../../protocols/attribute";
import { call1, call2, objectIsCallable } from "../../protocols/call";
import { isTrue } from "../../protocols/truth";
import { dictGetItem, dictGetName, dictLength, dictNew, dictSetItem } from "../dict/dict";
import { listAppend, listGet, listLength, listNew } from "../list/list";
import { isBytes, isStr, isTuple, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { isExactStr, strLength, strRead } from "../str/str";
import { writeChar, writerAbandon, writerFinish, writerInit } from "../str/writer";
import { tupleGet, tupleLength } from "../tuple/tuple";

@unmanaged
class CodecState {
  /** dict: name → handler, or NULL while nothing is registered. */
  errorHandlers: usize;
  /** list of search functions, or NULL before the first use. */
  searchers: usize;
  /** dict: normalized name → what a search function found. */
  found: usize;
}
const STATE = changetype<CodecState>(Layout.STR_STATE);

/**
 * The handler with that name. Raises LookupError if there is none.
 * @function _codecs.lookup_error(name: str, /)
 */
export function lookupErrorHandler(name: Borrowed): Owned {
  if (STATE.errorHandlers !== NULL) {
    const handler = dictGetItem(STATE.errorHandlers, name);
    if (handler !== NULL) return retain(handler);
    if (RT.error !== NULL) return NULL;
  }
  return raise(Type.LookupError, "unknown error handler name '%.400U'", name);
}

/** @function _codecs.register_error(errors: str, handler, /) */
export function registerErrorHandler(name: Borrowed, handler: Borrowed): bool {
  if (!objectIsCallable(handler)) return raiseFalse(Type.TypeError, "handler must be callable");
  if (STATE.errorHandlers === NULL) {
    const handlers = dictNew();
    if (handlers === NULL) return false;
    STATE.errorHandlers = handlers;
  }
  return dictSetItem(STATE.errorHandlers, name, handler);
}

/** Creates the registry's tables, and imports the package that fills them. */
function prepare(): bool {
  if (STATE.searchers !== NULL) return true;
  const searchers = listNew(0);
  if (searchers === NULL) return false;
  const found = dictNew();
  if (found === NULL) {
    release(searchers);
    return false;
  }
  STATE.searchers = searchers;
  STATE.found = found;
  const importer = dictGetName(RT.builtins, Name.__import__);
  if (importer === NULL) return true;
  const encodings = call1(importer, Name.encodings);
  if (encodings !== NULL) {
    release(encodings);
    return true;
  }
  // Without a standard library, there are only the core's own encodings and those that the program registers.
  if (!errorMatches(Type.ImportError)) return false;
  errorClear();
  return true;
}

/** @function _codecs.register(search_function, /) */
export function registerCodecSearch(search: Borrowed): bool {
  if (!prepare()) return false;
  if (!objectIsCallable(search)) return raiseFalse(Type.TypeError, "argument must be callable");
  return listAppend(STATE.searchers, search);
}

/** @function _codecs.unregister(search_function, /) */
export function unregisterCodecSearch(search: Borrowed): bool {
  if (STATE.searchers === NULL) return true;
  const kept = listNew(0);
  if (kept === NULL) return false;
  const found = dictNew();
  if (found === NULL) {
    release(kept);
    return false;
  }
  const old = STATE.searchers;
  let removed = false;
  for (let index: i64 = 0; index < listLength(old); index++) {
    const item = listGet(old, index);
    if (item === search && !removed) removed = true;
    else if (!listAppend(kept, item)) {
      release(kept);
      release(found);
      return false;
    }
  }
  const oldFound = STATE.found;
  STATE.searchers = kept;
  STATE.found = found;
  release(old);
  release(oldFound);
  return true;
}

/** At the end of the interpreter: releases everything that was registered. */
export function forgetCodecs(): void {
  const errorHandlers = STATE.errorHandlers;
  const searchers = STATE.searchers;
  const found = STATE.found;
  STATE.errorHandlers = NULL;
  STATE.searchers = NULL;
  STATE.found = NULL;
  releaseOrNull(errorHandlers);
  releaseOrNull(searchers);
  releaseOrNull(found);
}

/** Lower case, with runs of anything except letters, digits and dots as one `_`. */
function normalize(name: Borrowed): Owned {
  const writer = writerInit(strLength(name));
  if (changetype<usize>(writer) === NULL) return NULL;
  let separated = false;
  for (let index: i64 = 0; index < strLength(name); index++) {
    let character = strRead(name, index);
    if (character - 0x41 < 26) character += 32;
    const plain = character - 0x61 < 26 || character - 0x30 < 10 || character === 0x2e || character > 0x7f;
    if (!plain) {
      separated = true;
      continue;
    }
    const written = (!separated || writer.length === 0 || writeChar(writer, 0x5f)) && writeChar(writer, character);
    if (!written) {
      writerAbandon(writer);
      return NULL;
    }
    separated = false;
  }
  return writerFinish(writer);
}

/**
 * The codec, a tuple (encoder, decoder, stream reader, stream writer).
 * @function _codecs.lookup(encoding: str, /)
 */
export function lookupCodec(encoding: Borrowed): Owned {
  if (!prepare()) return NULL;
  const name = normalize(encoding);
  if (name === NULL) return NULL;
  const known = dictGetItem(STATE.found, name);
  let codec = known !== NULL ? retain(known) : RT.error !== NULL ? NULL : search(encoding, name);
  if (known === NULL && codec !== NULL && !dictSetItem(STATE.found, name, codec)) {
    release(codec);
    codec = NULL;
  }
  release(name);
  return codec;
}

function search(encoding: Borrowed, name: Borrowed): Owned {
  for (let index: i64 = 0; index < listLength(STATE.searchers); index++) {
    const searcher = retain(listGet(STATE.searchers, index));
    const result = call1(searcher, name);
    release(searcher);
    if (result === NULL) return NULL;
    if (result === None) {
      release(result);
      continue;
    }
    if (isTuple(result) && tupleLength(result) === 4) return result;
    release(result);
    return raise(Type.TypeError, "codec search functions must return 4-tuples");
  }
  return raise(Type.LookupError, "unknown encoding: %U", encoding);
}

/**
 * Calls the encoder (0) or decoder (1) of a codec, and takes the first item of the resulting pair. `encoding` is for
 * the errors.
 */
function callCodec(codec: Borrowed, which: i64, object: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  const converter = tupleGet(codec, which);
  const pair = errors === NULL ? call1(converter, object) : call2(converter, object, errors);
  if (pair === NULL) return nameTheCodec(which, encoding);
  let result: usize = NULL;
  if (isTuple(pair) && tupleLength(pair) === 2) result = retain(tupleGet(pair, 0));
  else if (which === 0) raise(Type.TypeError, "encoder must return a tuple (object, integer)");
  else raise(Type.TypeError, "decoder must return a tuple (object,integer)");
  release(pair);
  return result;
}

/**
 * An exception with only a message becomes the cause of another one of its type that says which codec failed. Returns
 * NULL.
 */
function nameTheCodec(which: i64, encoding: Borrowed): Owned {
  const error = RT.error;
  const type = changetype<TypeObject>(typeOf(error));
  const base = changetype<TypeObject>(Type.BaseException);
  if (type.tp_basicsize !== base.tp_basicsize || type.tp_init !== base.tp_init || type.tp_new !== base.tp_new)
    return NULL;
  const record = changetype<BaseExceptionObject>(error);
  const dict = record.dict;
  if (dict !== NULL && dictLength(dict) > 0) return NULL;
  const args = record.args;
  const count = tupleLength(args);
  if (count > 1 || (count === 1 && !isExactStr(tupleGet(args, 0)))) return NULL;
  const operation = which === 0 ? "encoding" : "decoding";
  return raiseFromCause(
    changetype<usize>(type),
    "%s with '%U' codec failed (%T: %S)",
    changetype<usize>(operation),
    encoding,
    error,
    error,
  );
}

/** A codec that converts between str and bytes; `alternative` is what the error recommends instead. */
export function lookupTextCodec(encoding: Borrowed, alternative: string): Owned {
  const codec = lookupCodec(encoding);
  if (codec === NULL) return NULL;
  const flag = lookupAttribute(codec, Name._is_text_encoding);
  if (flag === NULL) {
    if (RT.error === NULL) return codec;
    release(codec);
    return NULL;
  }
  const isText = isTrue(flag);
  release(flag);
  if (isText > 0) return codec;
  release(codec);
  if (isText < 0) return NULL;
  return raise(
    Type.LookupError,
    "'%.400U' is not a text encoding; use %s to handle arbitrary codecs",
    encoding,
    changetype<usize>(alternative),
  );
}

/** Any encoding that the core does not implement itself. */
export function decodeByRegistry(source: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  const codec = lookupTextCodec(encoding, "codecs.decode()");
  if (codec === NULL) return NULL;
  const text = callCodec(codec, 1, source, encoding, errors);
  release(codec);
  if (text === NULL || isStr(text)) return text;
  raise(
    Type.TypeError,
    "'%.400U' decoder returned '%.400T' instead of 'str'; use codecs.decode() to decode to arbitrary types",
    encoding,
    text,
  );
  release(text);
  return NULL;
}

export function encodeByRegistry(text: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  const codec = lookupTextCodec(encoding, "codecs.encode()");
  if (codec === NULL) return NULL;
  const bytes = callCodec(codec, 0, text, encoding, errors);
  release(codec);
  if (bytes === NULL || isBytes(bytes)) return bytes;
  raise(
    Type.TypeError,
    "'%.400U' encoder returned '%.400T' instead of 'bytes'; use codecs.encode() to encode to arbitrary types",
    encoding,
    bytes,
  );
  release(bytes);
  return NULL;
}

/** @function _codecs.encode(obj, encoding: str='utf-8', errors: str='strict') */
export function codecsEncode(object: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  return convert(object, encoding, errors, 0);
}

/** @function _codecs.decode(obj, encoding: str='utf-8', errors: str='strict') */
export function codecsDecode(object: Borrowed, encoding: Borrowed, errors: Borrowed): Owned {
  return convert(object, encoding, errors, 1);
}

function convert(object: Borrowed, encoding: Borrowed, errors: Borrowed, which: i64): Owned {
  const codec = lookupCodec(encoding);
  if (codec === NULL) return NULL;
  const result = callCodec(codec, which, object, encoding, errors);
  release(codec);
  return result;
}
