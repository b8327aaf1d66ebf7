/** object: what every class inherits. */
import { False, NotImplemented, True } from "../../generated/memory_map";
import { formatMessage } from "../../exceptions/format_message";
import { errorClear, raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { getAttribute, lookupAttribute } from "../../protocols/attribute";
import { sequenceList } from "../../protocols/sequence";
import { isTrue } from "../../protocols/truth";
import { objectStr } from "../../protocols/repr";
import { dictLength, dictNew } from "../dict/dict";
import { dictCopy } from "../dict/merge";
import { instanceDictSlot } from "../dict/instance";
import { hasManagedDict } from "../instance/instance";
import { listLength } from "../list/list";
import {
  isDict,
  isStr,
  isSubtype,
  isType,
  none,
  release,
  releaseOrNull,
  retain,
  TypeFlag,
  typeOf,
} from "../../kernel/object";
import { BaseObject, VarObject } from "../../kernel/header";
import { strEqual, strLength } from "../str/str";
import { strJoin } from "../str/join";
import { tupleLength } from "../tuple/tuple";
import { mergeClassDicts, namesOf, typeGetModule } from "../type/attributes";
import { canReplace } from "../type/layout";
import { genericAllocate, subtypeFree } from "../type/allocate";
import { listSort } from "../list/sort";

/** Whether there are arguments that would be ignored. */
function hasExcess(args: Borrowed, kwargs: Borrowed): bool {
  return tupleLength(args) > 0 || (kwargs !== NULL && dictLength(kwargs) > 0);
}

/** @new object(*args, **kwargs) raw */
export function objectNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const record = changetype<TypeObject>(type);
  const native = changetype<TypeObject>(Type.object);
  if (hasExcess(args, kwargs)) {
    if (record.tp_new !== native.tp_new)
      return raise(Type.TypeError, "object.__new__() takes exactly one argument (the type to instantiate)");
    if (record.tp_init === native.tp_init) return raise(Type.TypeError, "%N() takes no arguments", type);
  }
  if ((record.tp_flags & TypeFlag.IS_ABSTRACT) !== 0) return raiseAbstract(type);
  return call_indirect<usize>(record.tp_alloc, type, <i64>0);
}

function raiseAbstract(type: usize): Owned {
  const methods = getAttribute(type, Name.__abstractmethods__);
  if (methods === NULL) return NULL;
  const sorted = sequenceList(methods);
  release(methods);
  if (sorted === NULL) return NULL;
  if (listSort(sorted)) {
    const names = strJoin(Name.$commaSpace, sorted);
    if (names !== NULL) {
      const plural = listLength(sorted) > 1 ? "s" : "";
      raise(
        Type.TypeError,
        "Can't instantiate abstract class %N with abstract method%s %U",
        type,
        changetype<usize>(plural),
        names,
      );
      release(names);
    }
  }
  release(sorted);
  return NULL;
}

/** @init object(*args, **kwargs) raw */
export function objectInit(self: usize, args: Borrowed, kwargs: Borrowed): bool {
  if (!hasExcess(args, kwargs)) return true;
  const record = changetype<TypeObject>(typeOf(self));
  const native = changetype<TypeObject>(Type.object);
  if (record.tp_init !== native.tp_init) {
    return raiseFalse(Type.TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
  }
  if (record.tp_new === native.tp_new) {
    return raiseFalse(
      Type.TypeError,
      "%.200N.__init__() takes exactly one argument (the instance to initialize)",
      typeOf(self),
    );
  }
  return true;
}

/** @slot object.tp_dealloc */
export function objectDealloc(self: usize): void {
  call_indirect<void>(changetype<TypeObject>(typeOf(self)).tp_free, self);
}

/** @slot object.tp_alloc */
export function objectAllocate(type: usize, items: i64): Owned {
  return genericAllocate(type, items);
}

/** @slot object.tp_free */
export function objectFree(self: usize): void {
  subtypeFree(self);
}

/** @slot object.tp_repr */
export function objectDefaultRepr(self: usize): Owned {
  const type = typeOf(self);
  const module = typeGetModule(type);
  if (module === NULL) errorClear();
  const qualname: usize = changetype<TypeObject>(type).ht_qualname;
  let result: Owned;
  if (module !== NULL && isStr(module) && !strEqual(module, Name.builtins))
    result = formatMessage("<%U.%U object at %p>", module, qualname, self);
  else result = formatMessage("<%N object at %p>", type, self);
  releaseOrNull(module);
  return result;
}

/** @slot object.tp_str */
export function objectDefaultStr(self: usize): Owned {
  const slot = changetype<TypeObject>(typeOf(self)).tp_repr;
  return slot === 0 ? objectDefaultRepr(self) : call_indirect<usize>(slot, self);
}

/**
 * Plain objects are equal only if identical; `!=` is the opposite of the result of `==`.
 * @slot object.tp_richcompare
 */
export function objectRichCompare(self: usize, other: Borrowed, operator: i32): Owned {
  if (operator === 2) return self === other ? retain(True) : retain(NotImplemented);
  if (operator !== 3) return retain(NotImplemented);
  const slot = changetype<TypeObject>(typeOf(self)).tp_richcompare;
  if (slot === 0) return retain(NotImplemented);
  const equal = call_indirect<usize>(slot, self, other, 2);
  if (equal === NULL || equal === NotImplemented) return equal;
  const truth = isTrue(equal);
  release(equal);
  return truth < 0 ? NULL : retain(truth !== 0 ? False : True);
}

/** @getter object.__class__ */
export function objectGetClass(self: usize): Owned {
  return retain(typeOf(self));
}

/** @setter object.__class__ */
export function objectSetClass(self: usize, value: Borrowed): bool {
  if (value === NULL) return raiseFalse(Type.TypeError, "can't delete __class__ attribute");
  if (!isType(value)) return raiseFalse(Type.TypeError, "__class__ must be set to a class, not '%T' object", value);
  const oldType = typeOf(self);
  const old = changetype<TypeObject>(oldType);
  const modules = isSubtype(value, Type.module) && isSubtype(oldType, Type.module);
  const fixed = ((changetype<TypeObject>(value).tp_flags | old.tp_flags) & TypeFlag.IMMUTABLETYPE) !== 0;
  if (fixed && !modules)
    return raiseFalse(Type.TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
  if (!canReplace(oldType, value, "__class__")) return false;
  // Attribute values shared with the old class's keys would be misread by the new one.
  if (hasManagedDict(self) && instanceDictSlot(self) === NULL) return false;
  if ((changetype<TypeObject>(value).tp_flags & TypeFlag.HEAPTYPE) !== 0) retain(value);
  store<u64>(self, <u64>value, offsetof<BaseObject>("type"));
  if ((old.tp_flags & TypeFlag.HEAPTYPE) !== 0) release(oldType);
  return true;
}

/** @method object.__format__(format_spec: str, /) */
export function objectFormat(self: usize, specification: Borrowed): Owned {
  if (strLength(specification) > 0)
    return raise(Type.TypeError, "unsupported format string passed to %.200T.__format__", self);
  return objectStr(self);
}

/** @method object.__sizeof__() */
export function objectSizeof(self: usize): i64 {
  const record = changetype<TypeObject>(typeOf(self));
  const items = record.tp_itemsize === 0 ? <i64>0 : abs(changetype<VarObject>(self).size) * record.tp_itemsize;
  return record.tp_basicsize + items;
}

/**
 * The names that attribute lookup can find: the instance's own, its class's and its bases'.
 * @method object.__dir__()
 */
export function objectDirDefault(self: usize): Owned {
  const own = lookupAttribute(self, Name.__dict__);
  if (own === NULL && RT.error !== NULL) return NULL;
  const names = own !== NULL && isDict(own) ? dictCopy(own) : dictNew();
  releaseOrNull(own);
  if (names === NULL) return NULL;
  const cls = lookupAttribute(self, Name.__class__);
  let done = cls !== NULL || RT.error === NULL;
  if (cls !== NULL) {
    if (isType(cls)) done = mergeClassDicts(names, cls);
    release(cls);
  }
  const list = done ? namesOf(names) : NULL;
  release(names);
  return list;
}

/** @classmethod object.__subclasshook__(*args) */
export function objectSubclassHook(type: usize, args: usize, nargs: i32): Owned {
  return retain(NotImplemented);
}

/** @classmethod object.__init_subclass__() */
export function objectInitSubclass(type: usize): Owned {
  return none();
}
