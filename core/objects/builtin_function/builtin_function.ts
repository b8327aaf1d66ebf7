/**
 * builtin_function_or_method: a native function with the object that it is bound to (its module, or the instance).
 *
 * `self` is NULL for static methods. The vectorcall function depends on the calling convention in the definition's
 * flags.
 */
import { False, NotImplemented, True } from "../../generated/memory_map";
import { formatMessage } from "../../exceptions/format_message";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { getAttribute } from "../../protocols/attribute";
import { vectorcallForFunction } from "../../protocols/builtin_call";
import { callTuple } from "../../protocols/call";
import { RT } from "../../memory/runtime";
import { dictGetName } from "../dict/dict";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { hashPointer } from "../../kernel/hash";
import { isType, none, release, releaseOrNull, retain, retainOrNull, typeOf } from "../../kernel/object";
import { MethodDefinition } from "../../kernel/static_type";
import { tuplePack2 } from "../tuple/tuple";
import { strFromUtf8 } from "../codecs/utf8";
import { BuiltinFunctionObject } from "./record";

/**
 * A native function bound to `self` (or NULL). `module` is the module's name or NULL; the function takes its own
 * references to both.
 */
export function builtinFunctionNew(definition: MethodDefinition, self: Borrowed, module: Borrowed): Owned {
  const result = gcNew(Type.builtin_function_or_method, offsetof<BuiltinFunctionObject>());
  if (result === NULL) return NULL;
  store<u64>(result + offsetof<BuiltinFunctionObject>("definition"), <u64>changetype<usize>(definition));
  store<u64>(result + offsetof<BuiltinFunctionObject>("self"), <u64>retainOrNull(self));
  store<u64>(result + offsetof<BuiltinFunctionObject>("module"), <u64>retainOrNull(module));
  store<u64>(result + offsetof<BuiltinFunctionObject>("weakReferences"), 0);
  store<u64>(result + offsetof<BuiltinFunctionObject>("vectorcall"), <u64>vectorcallForFunction(definition.flags));
  gcTrack(result);
  return result;
}

/** @slot builtin_function_or_method.tp_call */
export function builtinFunctionCall(self: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return callTuple(self, args, kwargs);
}

/** @slot builtin_function_or_method.tp_repr */
export function builtinFunctionRepr(self: usize): Owned {
  const record = changetype<BuiltinFunctionObject>(self);
  const name = record.method.name;
  if (record.self === NULL || typeOf(record.self) === Type.module) return formatMessage("<built-in function %U>", name);
  return formatMessage("<built-in method %U of %T object at %p>", name, record.self, record.self);
}

/** @slot builtin_function_or_method.tp_hash */
export function builtinFunctionHash(self: usize): i64 {
  const record = changetype<BuiltinFunctionObject>(self);
  const hash = hashPointer(record.self) ^ hashPointer(record.method.call);
  return hash === -1 ? -2 : hash;
}

/** @slot builtin_function_or_method.tp_richcompare */
export function builtinFunctionRichCompare(self: usize, other: Borrowed, operator: i32): Owned {
  if ((operator !== 2 && operator !== 3) || typeOf(other) !== Type.builtin_function_or_method)
    return retain(NotImplemented);
  const left = changetype<BuiltinFunctionObject>(self);
  const right = changetype<BuiltinFunctionObject>(other);
  const equal = left.self === right.self && left.method.call === right.method.call;
  return retain(equal === (operator === 2) ? True : False);
}

/** @getter builtin_function_or_method.__name__ */
export function builtinFunctionName(self: usize): Owned {
  return retain(changetype<BuiltinFunctionObject>(self).method.name);
}

/**
 * The name, preceded by that of its type or object: `list.append`.
 * @getter builtin_function_or_method.__qualname__
 */
export function builtinFunctionQualname(self: usize): Owned {
  const record = changetype<BuiltinFunctionObject>(self);
  if (record.self === NULL || typeOf(record.self) === Type.module) return retain(record.method.name);
  const owner = isType(record.self) ? record.self : typeOf(record.self);
  const qualname = getAttribute(owner, Name.__qualname__);
  if (qualname === NULL) return NULL;
  const result = formatMessage("%S.%U", qualname, record.method.name);
  release(qualname);
  return result;
}

/** @getter builtin_function_or_method.__self__ */
export function builtinFunctionSelf(self: usize): Owned {
  const bound = changetype<BuiltinFunctionObject>(self).self;
  return bound === NULL ? none() : retain(bound);
}

/** @member builtin_function_or_method.__module__ BuiltinFunctionObject.module object */

/**
 * Native functions have no docstrings of their own; the text signature tells how to call them.
 * @getter builtin_function_or_method.__doc__
 */
export function builtinFunctionDoc(self: usize): Owned {
  return none();
}

/** @getter builtin_function_or_method.__text_signature__ */
export function builtinFunctionTextSignature(self: usize): Owned {
  return textSignature(changetype<BuiltinFunctionObject>(self).method);
}

/** The signature as declared, with the implied `$self` first, or None. */
export function textSignature(definition: MethodDefinition): Owned {
  const text = definition.signature;
  if (text === NULL) return none();
  let length = 0;
  while (load<u8>(text + length) !== 0) length++;
  return strFromUtf8(text, length);
}

/** @method builtin_function_or_method.__reduce__() */
export function builtinFunctionReduce(self: usize): Owned {
  const record = changetype<BuiltinFunctionObject>(self);
  if (record.self === NULL || typeOf(record.self) === Type.module) return retain(record.method.name);
  const args = tuplePack2(record.self, record.method.name);
  const result = args === NULL ? NULL : tuplePack2(dictGetName(RT.builtins, Name.getattr), args);
  releaseOrNull(args);
  return result;
}

/** A method of a type, bound to an instance (or a type). */
export function builtinFunctionNewBound(definition: MethodDefinition, self: Borrowed): Owned {
  return builtinFunctionNew(definition, self, NULL);
}
