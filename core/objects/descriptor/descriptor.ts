/**
 * The descriptors that make up native types: method_descriptor, classmethod_descriptor, wrapper_descriptor,
 * method-wrapper, getset_descriptor and member_descriptor.
 */
import { False, NotImplemented, True } from "../../generated/memory_map";
import { formatMessage } from "../../exceptions/format_message";
import { raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { getAttribute } from "../../protocols/attribute";
import { builtinFunctionNewBound, textSignature } from "../builtin_function/builtin_function";
import { callTuple } from "../../protocols/call";
import { enterRecursion, leaveRecursion } from "../../protocols/recursion";
import {
  DescriptorObject,
  GetSetDescriptorObject,
  MemberDescriptorObject,
  MethodDescriptorObject,
  MethodWrapperObject,
  methodWrapperNew,
  WrapperDescriptorObject,
} from "./records";
import { dictGetName, dictLength } from "../dict/dict";
import { hashPointer } from "../../kernel/hash";
import { getMember, setMember } from "./member";
import { isSubtype, isType, none, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { SlotDefinition } from "../type/slot_table";
import { GetSetDefinition, MemberDefinition, MethodDefinition } from "../../kernel/static_type";
import { tupleGet, tupleItems, tupleLength, tuplePack2, tupleSlice } from "../tuple/tuple";

function descriptorOf(self: usize): DescriptorObject {
  return changetype<DescriptorObject>(self);
}

/**
 * @member method_descriptor.__objclass__ DescriptorObject.owner object readonly
 * @member method_descriptor.__name__ DescriptorObject.name object readonly
 * @member classmethod_descriptor.__objclass__ DescriptorObject.owner object readonly
 * @member classmethod_descriptor.__name__ DescriptorObject.name object readonly
 * @member wrapper_descriptor.__objclass__ DescriptorObject.owner object readonly
 * @member wrapper_descriptor.__name__ DescriptorObject.name object readonly
 * @member getset_descriptor.__objclass__ DescriptorObject.owner object readonly
 * @member getset_descriptor.__name__ DescriptorObject.name object readonly
 * @member member_descriptor.__objclass__ DescriptorObject.owner object readonly
 * @member member_descriptor.__name__ DescriptorObject.name object readonly
 */

/**
 * @getter method_descriptor.__qualname__
 * @getter classmethod_descriptor.__qualname__
 * @getter wrapper_descriptor.__qualname__
 * @getter getset_descriptor.__qualname__
 * @getter member_descriptor.__qualname__
 */
export function descriptorQualname(self: usize): Owned {
  // Not kept: a static type's descriptor would hold it forever.
  const record = descriptorOf(self);
  const owner = getAttribute(record.owner, Name.__qualname__);
  if (owner === NULL) return NULL;
  const qualname = formatMessage("%S.%S", owner, record.name);
  release(owner);
  return qualname;
}

/**
 * @getter method_descriptor.__doc__
 * @getter classmethod_descriptor.__doc__
 * @getter wrapper_descriptor.__doc__
 * @getter getset_descriptor.__doc__
 * @getter member_descriptor.__doc__
 * @getter method-wrapper.__doc__
 */
export function descriptorDoc(self: usize): Owned {
  return none();
}

/**
 * @getter method_descriptor.__text_signature__
 * @getter classmethod_descriptor.__text_signature__
 */
export function methodTextSignature(self: usize): Owned {
  return textSignature(changetype<MethodDefinition>(changetype<MethodDescriptorObject>(self).method));
}

/** @slot method_descriptor.tp_repr, classmethod_descriptor.tp_repr */
export function methodDescriptorRepr(self: usize): Owned {
  return formatMessage("<method '%S' of '%N' objects>", descriptorOf(self).name, descriptorOf(self).owner);
}

/** @slot wrapper_descriptor.tp_repr */
export function wrapperDescriptorRepr(self: usize): Owned {
  return formatMessage("<slot wrapper '%S' of '%N' objects>", descriptorOf(self).name, descriptorOf(self).owner);
}

/** @slot getset_descriptor.tp_repr */
export function getSetDescriptorRepr(self: usize): Owned {
  return formatMessage("<attribute '%S' of '%N' objects>", descriptorOf(self).name, descriptorOf(self).owner);
}

/** @slot member_descriptor.tp_repr */
export function memberDescriptorRepr(self: usize): Owned {
  return formatMessage("<member '%S' of '%N' objects>", descriptorOf(self).name, descriptorOf(self).owner);
}

/** Whether the descriptor applies to the object. */
function checkObject(self: usize, object: Borrowed): bool {
  const record = descriptorOf(self);
  if (isSubtype(typeOf(object), record.owner)) return true;
  return raiseFalse(
    Type.TypeError,
    "descriptor '%S' for '%.100N' objects doesn't apply to a '%.100T' object",
    record.name,
    record.owner,
    object,
  );
}

/** @slot method_descriptor.tp_descr_get */
export function methodDescriptorGet(self: usize, object: Borrowed, type: Borrowed): Owned {
  if (object === NULL) return retain(self);
  if (!checkObject(self, object)) return NULL;
  return builtinFunctionNewBound(changetype<MethodDefinition>(changetype<MethodDescriptorObject>(self).method), object);
}

/** @slot classmethod_descriptor.tp_descr_get */
export function classMethodDescriptorGet(self: usize, object: Borrowed, type: Borrowed): Owned {
  const record = descriptorOf(self);
  let bound = type;
  if (bound === NULL) {
    if (object === NULL)
      return raise(
        Type.TypeError,
        "descriptor '%S' for type '%.100N' needs either an object or a type",
        record.name,
        record.owner,
      );
    bound = typeOf(object);
  }
  if (!isType(bound))
    return raise(
      Type.TypeError,
      "descriptor '%S' for type '%.100N' needs a type, not a '%.100T' as arg 2",
      record.name,
      record.owner,
      bound,
    );
  if (!isSubtype(bound, record.owner)) {
    return raise(
      Type.TypeError,
      "descriptor '%S' requires a subtype of '%.100N' but received '%.100N'",
      record.name,
      record.owner,
      bound,
    );
  }
  return builtinFunctionNewBound(changetype<MethodDefinition>(changetype<MethodDescriptorObject>(self).method), bound);
}

/** @slot wrapper_descriptor.tp_descr_get */
export function wrapperDescriptorGet(self: usize, object: Borrowed, type: Borrowed): Owned {
  if (object === NULL) return retain(self);
  return checkObject(self, object) ? methodWrapperNew(self, object) : NULL;
}

/** @slot getset_descriptor.tp_descr_get */
export function getSetDescriptorGet(self: usize, object: Borrowed, type: Borrowed): Owned {
  if (object === NULL) return retain(self);
  if (!checkObject(self, object)) return NULL;
  const get = changetype<GetSetDefinition>(changetype<GetSetDescriptorObject>(self).definition).get;
  if (get !== 0) return call_indirect<usize>(get, object);
  return raise(
    Type.AttributeError,
    "attribute '%S' of '%.100N' objects is not readable",
    descriptorOf(self).name,
    descriptorOf(self).owner,
  );
}

/** @slot getset_descriptor.tp_descr_set */
export function getSetDescriptorSet(self: usize, object: Borrowed, value: Borrowed): bool {
  if (!checkObject(self, object)) return false;
  const set = changetype<GetSetDefinition>(changetype<GetSetDescriptorObject>(self).definition).set;
  if (set !== 0) return call_indirect<bool>(set, object, value);
  return raiseFalse(
    Type.AttributeError,
    "attribute '%S' of '%.100N' objects is not writable",
    descriptorOf(self).name,
    descriptorOf(self).owner,
  );
}

/** @slot member_descriptor.tp_descr_get */
export function memberDescriptorGet(self: usize, object: Borrowed, type: Borrowed): Owned {
  if (object === NULL) return retain(self);
  if (!checkObject(self, object)) return NULL;
  return getMember(object, changetype<MemberDefinition>(changetype<MemberDescriptorObject>(self).definition));
}

/** @slot member_descriptor.tp_descr_set */
export function memberDescriptorSet(self: usize, object: Borrowed, value: Borrowed): bool {
  if (!checkObject(self, object)) return false;
  return setMember(object, changetype<MemberDefinition>(changetype<MemberDescriptorObject>(self).definition), value);
}

/** @slot method_descriptor.tp_call */
export function methodDescriptorCall(self: usize, args: Borrowed, kwargs: Borrowed): Owned {
  return callTuple(self, args, kwargs);
}

/** @slot classmethod_descriptor.tp_call */
export function classMethodDescriptorCall(self: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const count = tupleLength(args);
  if (count < 1)
    return raise(
      Type.TypeError,
      "descriptor '%S' of '%.100N' object needs an argument",
      descriptorOf(self).name,
      descriptorOf(self).owner,
    );
  const bound = classMethodDescriptorGet(self, NULL, tupleGet(args, 0));
  if (bound === NULL) return NULL;
  const rest = tupleSlice(args, 1, count);
  const result = rest === NULL ? NULL : callTuple(bound, rest, kwargs);
  releaseOrNull(rest);
  release(bound);
  return result;
}

/** Calls the wrapped slot of `self` with the given arguments, which no longer include the object. */
function callWrapped(descriptor: usize, self: Borrowed, args: usize, nargs: i32, kwargs: Borrowed): Owned {
  const record = changetype<WrapperDescriptorObject>(descriptor);
  const definition = changetype<SlotDefinition>(record.base);
  if (
    kwargs !== NULL &&
    dictLength(kwargs) > 0 &&
    definition.name !== Name.__init__ &&
    definition.name !== Name.__call__
  ) {
    return raise(Type.TypeError, "wrapper %U() takes no keyword arguments", definition.name);
  }
  if (!enterRecursion(" while calling a Python object")) return NULL;
  const result = call_indirect<usize>(definition.wrapper, self, args, nargs, kwargs, record.wrapped);
  leaveRecursion();
  return result;
}

/** @slot wrapper_descriptor.tp_call */
export function wrapperDescriptorCall(self: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const record = descriptorOf(self);
  const count = <i32>tupleLength(args);
  if (count < 1)
    return raise(Type.TypeError, "descriptor '%S' of '%.100N' object needs an argument", record.name, record.owner);
  const object = tupleGet(args, 0);
  if (!isSubtype(typeOf(object), record.owner)) {
    return raise(
      Type.TypeError,
      "descriptor '%S' requires a '%.100N' object but received a '%.100T'",
      record.name,
      record.owner,
      object,
    );
  }
  return callWrapped(self, object, tupleItems(args) + 8, count - 1, kwargs);
}

/**
 * @method method_descriptor.__reduce__()
 * @method wrapper_descriptor.__reduce__()
 * @method classmethod_descriptor.__reduce__()
 * @method member_descriptor.__reduce__()
 */
export function descriptorReduce(self: usize): Owned {
  return reduceAttribute(descriptorOf(self).owner, descriptorOf(self).name);
}

/** `(getattr, (object, name))` */
function reduceAttribute(object: Borrowed, name: Borrowed): Owned {
  const args = tuplePack2(object, name);
  if (args === NULL) return NULL;
  const result = tuplePack2(dictGetName(RT.builtins, Name.getattr), args);
  release(args);
  return result;
}

// --- method-wrapper

function wrapperOf(self: usize): WrapperDescriptorObject {
  return changetype<WrapperDescriptorObject>(changetype<MethodWrapperObject>(self).descriptor);
}

/** @slot method-wrapper.tp_repr */
export function methodWrapperRepr(self: usize): Owned {
  const bound = changetype<MethodWrapperObject>(self).self;
  return formatMessage("<method-wrapper '%U' of %T object at %p>", wrapperOf(self).name, bound, bound);
}

/** @slot method-wrapper.tp_call */
export function methodWrapperCall(self: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const record = changetype<MethodWrapperObject>(self);
  return callWrapped(record.descriptor, record.self, tupleItems(args), <i32>tupleLength(args), kwargs);
}

/** @slot method-wrapper.tp_hash */
export function methodWrapperHash(self: usize): i64 {
  const record = changetype<MethodWrapperObject>(self);
  const hash = hashPointer(record.self) ^ hashPointer(record.descriptor);
  return hash === -1 ? -2 : hash;
}

/** @slot method-wrapper.tp_richcompare */
export function methodWrapperRichCompare(self: usize, other: Borrowed, operator: i32): Owned {
  if ((operator !== 2 && operator !== 3) || typeOf(other) !== Type.methodWrapper) return retain(NotImplemented);
  const left = changetype<MethodWrapperObject>(self);
  const right = changetype<MethodWrapperObject>(other);
  const equal = left.self === right.self && left.descriptor === right.descriptor;
  return retain(equal === (operator === 2) ? True : False);
}

/** @member method-wrapper.__self__ MethodWrapperObject.self object readonly */

/** @getter method-wrapper.__objclass__ */
export function methodWrapperObjclass(self: usize): Owned {
  return retain(wrapperOf(self).owner);
}
/** @getter method-wrapper.__name__ */
export function methodWrapperName(self: usize): Owned {
  return retain(wrapperOf(self).name);
}
/** @getter method-wrapper.__qualname__ */
export function methodWrapperQualname(self: usize): Owned {
  return descriptorQualname(changetype<MethodWrapperObject>(self).descriptor);
}
/**
 * @getter method-wrapper.__text_signature__
 * @getter wrapper_descriptor.__text_signature__
 */
export function wrapperTextSignature(self: usize): Owned {
  return none();
}
/** @method method-wrapper.__reduce__() */
export function methodWrapperReduce(self: usize): Owned {
  return reduceAttribute(changetype<MethodWrapperObject>(self).self, wrapperOf(self).name);
}
