/**
 * Creating classes: `type.__new__(metatype, name, bases, namespace, **keywords)`.
 *
 * The layout of a class's instances is decided here once: slots after the base's fields, attribute values before the
 * object. Everything inherited or looked up later relies on the numbers set here.
 */
import { None } from "../../generated/memory_map";
import { raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { tupleFromList } from "../../protocols/sequence";
import { lookupAttribute } from "../../protocols/attribute";
import { classMethodNew, staticMethodNew } from "../classmethod/classmethod";
import { cellSet } from "../cell/cell";
import { currentGlobals } from "../frame/interpreter_frame";
import { memberDescriptorNew } from "../descriptor/records";
import { dictDelItem, dictGetName, dictSetItem } from "../dict/dict";
import { sharedKeysNew } from "../dict/keys";
import { dictCopy } from "../dict/merge";
import { addInstanceAttributes } from "../instance/attributes";
import { listGet, listLength } from "../list/list";
import { initSubclass, setNames } from "./hooks";
import { isDict, isStr, isSubtype, isTuple, isType, release, retain, TypeFlag, typeOf } from "../../kernel/object";
import { updateAllSlots } from "./slot_table";
import { InstancePlan, PLAN_SLOTS, planInstance } from "./slots";
import { MemberDefinition, MemberKind } from "../../kernel/static_type";
import { strLength, strRead } from "../str/str";
import { tupleGet, tupleLength, tuplePack1 } from "../tuple/tuple";
import { finishType } from "./ready";
import { solidBase } from "./layout";
import { genericAllocate, subtypeClear, subtypeDealloc, subtypeFree, subtypeTraverse } from "./allocate";
import { strUtf8 } from "../codecs/utf8_cache";

/** The size of a type object before the table of its `__slots__`. */
const HEAP_TYPE_SIZE: usize = 904;

/** @new type(*args, **kwargs) raw */
export function typeNew(metatype: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const count = tupleLength(args);
  if (count !== 3) return raise(Type.TypeError, "type.__new__() takes exactly 3 arguments (%d given)", count);
  const name = tupleGet(args, 0);
  let bases = tupleGet(args, 1);
  const namespace = tupleGet(args, 2);
  if (!isStr(name)) return raise(Type.TypeError, "type.__new__() argument 1 must be str, not %.50T", name);
  if (!isTuple(bases)) return raise(Type.TypeError, "type.__new__() argument 2 must be tuple, not %.50T", bases);
  if (!isDict(namespace)) return raise(Type.TypeError, "type.__new__() argument 3 must be dict, not %.50T", namespace);
  if (!refuseNonTypes(bases)) return NULL;
  const winner = calculateMetatype(metatype, bases);
  if (winner === NULL) return NULL;
  if (winner !== metatype) {
    const slot = changetype<TypeObject>(winner).tp_new;
    if (slot !== typeNewIndex())
      return slot === 0
        ? raise(Type.TypeError, "cannot create '%N' instances", winner)
        : call_indirect<usize>(slot, winner, args, kwargs);
  }
  bases = tupleLength(bases) === 0 ? tuplePack1(Type.object) : retain(bases);
  if (bases === NULL) return NULL;
  const base = bestBase(bases);
  const type = base === NULL ? NULL : createType(winner, name, bases, base, namespace);
  release(bases);
  if (type === NULL) return NULL;
  if (setNames(type) && initSubclass(type, kwargs)) return type;
  release(type);
  return NULL;
}

/** The table index of `tp_new` of `type`. */
function typeNewIndex(): u32 {
  return changetype<TypeObject>(Type.type).tp_new;
}

/** Bases that are not types may know their replacement, but only the class statement asks for it. */
function refuseNonTypes(bases: Borrowed): bool {
  const count = tupleLength(bases);
  for (let index: i64 = 0; index < count; index++) {
    const base = tupleGet(bases, index);
    if (isType(base)) continue;
    const entries = lookupAttribute(base, Name.__mro_entries__);
    if (entries === NULL) {
      if (RT.error !== NULL) return false;
      continue;
    }
    release(entries);
    return raiseFalse(Type.TypeError, "type() doesn't support MRO entry resolution; use types.new_class()");
  }
  return true;
}

/** The most derived metatype among the given one and those of the bases, borrowed. */
export function calculateMetatype(metatype: usize, bases: Borrowed): Borrowed {
  let winner = metatype;
  const count = tupleLength(bases);
  for (let index: i64 = 0; index < count; index++) {
    const candidate = typeOf(tupleGet(bases, index));
    if (isSubtype(winner, candidate)) continue;
    if (isSubtype(candidate, winner)) {
      winner = candidate;
      continue;
    }
    return raise(
      Type.TypeError,
      "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
    );
  }
  return winner;
}

/** The base whose layout the new class extends, borrowed. */
export function bestBase(bases: Borrowed): Borrowed {
  let base: usize = NULL;
  let winner: usize = NULL;
  const count = tupleLength(bases);
  for (let index: i64 = 0; index < count; index++) {
    const candidate = tupleGet(bases, index);
    if (!isType(candidate)) return raise(Type.TypeError, "bases must be types");
    if ((changetype<TypeObject>(candidate).tp_flags & TypeFlag.BASETYPE) === 0) {
      return raise(Type.TypeError, "type '%.100N' is not an acceptable base type", candidate);
    }
    const solid = solidBase(candidate);
    if (winner === NULL) {
      winner = solid;
      base = candidate;
    } else if (isSubtype(winner, solid)) {
      // The winner already has these fields.
    } else if (isSubtype(solid, winner)) {
      winner = solid;
      base = candidate;
    } else return raise(Type.TypeError, "multiple bases have instance lay-out conflict");
  }
  return base;
}

/** Builds the type up to the point where Python hooks are called. */
function createType(metatype: usize, name: Borrowed, bases: Borrowed, base: Borrowed, namespace: Borrowed): Owned {
  if (nameContainsNull(name)) return raise(Type.ValueError, "type name must not contain null characters");
  const text = strUtf8(name);
  if (text === NULL) return NULL;
  const dict = dictCopy(namespace);
  if (dict === NULL) return NULL;
  const plan = changetype<InstancePlan>(scratchPush(PLAN_SLOTS));
  let type: usize = NULL;
  if (changetype<usize>(plan) === NULL) raiseNoMemory();
  else {
    if (planInstance(plan, dict, name, bases, changetype<TypeObject>(base))) {
      type = allocateType(metatype, name, bases, base, dict, plan);
      if (type !== NULL && !completeType(type, plan)) {
        release(type);
        type = NULL;
      }
      release(plan.names);
    }
    scratchPop(PLAN_SLOTS);
  }
  release(dict);
  return type;
}

/** A type object with its header, flags and sizes. Takes its own references. */
function allocateType(
  metatype: usize,
  name: Borrowed,
  bases: Borrowed,
  base: Borrowed,
  dict: Borrowed,
  plan: InstancePlan,
): Owned {
  const count = listLength(plan.names);
  const baseType = changetype<TypeObject>(base);
  const type = call_indirect<usize>(changetype<TypeObject>(metatype).tp_alloc, metatype, count);
  if (type === NULL) return NULL;
  const record = changetype<TypeObject>(type);
  record.tp_flags = TypeFlag.HEAPTYPE | TypeFlag.BASETYPE | TypeFlag.READYING;
  record.tp_base = <u32>retain(base);
  record.tp_bases = <u32>retain(bases);
  record.tp_dict = <u32>retain(dict);
  record.ht_name = <u32>retain(name);
  record.ht_qualname = <u32>retain(name);
  record.tp_name = <u32>strUtf8(name);
  let end = baseType.tp_basicsize + (count << 3);
  // The slots for `__slots__`; their descriptors are created once the type exists.
  record.size = count;
  if (plan.addDict !== 0 && baseType.tp_itemsize !== 0) {
    record.tp_dictoffset = -8;
    end += 8;
  }
  if (plan.addWeak !== 0) {
    record.tp_weaklistoffset = end;
    end += 8;
  }
  if (plan.addDict !== 0 && baseType.tp_itemsize === 0) {
    record.tp_flags |= TypeFlag.MANAGED_DICT;
    record.tp_dictoffset = -end - 24;
  }
  record.tp_basicsize = end;
  record.tp_itemsize = baseType.tp_itemsize;
  // Applies to every class: an instance may be in an attribute of its own class, which is a cycle.
  record.tp_flags |= TypeFlag.HAVE_GC;
  record.tp_dealloc = subtypeDealloc.index;
  record.tp_alloc = genericAllocate.index;
  record.tp_free = subtypeFree.index;
  record.tp_traverse = subtypeTraverse.index;
  record.tp_clear = subtypeClear.index;
  record.tp_new = baseType.tp_new;
  return type;
}

/** Everything after allocation, up to the slots. No Python code that knows the class has run yet. */
function completeType(type: usize, plan: InstancePlan): bool {
  const record = changetype<TypeObject>(type);
  const dict: usize = record.tp_dict;
  if (!setModule(dict) || !setQualname(record, dict)) return false;
  if (
    !wrapFunction(dict, Name.__new__, true) ||
    !wrapFunction(dict, Name.__init_subclass__, false) ||
    !wrapFunction(dict, Name.__class_getitem__, false)
  )
    return false;
  if (!addSlotDescriptors(type, plan.names) || !addInstanceAttributes(type, plan.addDict !== 0, plan.addWeak !== 0))
    return false;
  if (dictGetName(dict, Name.__doc__) === NULL && !dictSetItem(dict, Name.__doc__, None)) return false;
  if (!finishType(type)) return false;
  if ((record.tp_flags & TypeFlag.MANAGED_DICT) !== 0) {
    const keys = sharedKeysNew();
    if (keys === NULL) return false;
    record.ht_cached_keys = <u32>keys;
  }
  updateAllSlots(type);
  return setClassCell(dict, type);
}

/** `__module__` is that of the code that creates the class, unless the namespace says otherwise. */
function setModule(dict: Borrowed): bool {
  if (dictGetName(dict, Name.__module__) !== NULL) return true;
  const globals = currentGlobals();
  if (globals === NULL) return true;
  const module = dictGetName(globals, Name.__name__);
  return module === NULL || dictSetItem(dict, Name.__module__, module);
}

function setQualname(record: TypeObject, dict: Borrowed): bool {
  const qualname = dictGetName(dict, Name.__qualname__);
  if (qualname === NULL) return true;
  if (!isStr(qualname)) return raiseFalse(Type.TypeError, "type __qualname__ must be a str, not %T", qualname);
  const old: usize = record.ht_qualname;
  record.ht_qualname = <u32>retain(qualname);
  release(old);
  return dictDelItem(dict, Name.__qualname__);
}

/** `__new__` is a static method and the class hooks are class methods, without decorators. */
function wrapFunction(dict: Borrowed, name: Borrowed, isStatic: bool): bool {
  const found = dictGetName(dict, name);
  if (found === NULL || typeOf(found) !== Type.Function) return true;
  const wrapped = isStatic ? staticMethodNew(found) : classMethodNew(found);
  if (wrapped === NULL) return false;
  const done = dictSetItem(dict, name, wrapped);
  release(wrapped);
  return done;
}

/** A descriptor for each of `__slots__`; the definitions are at the end of the type object. */
function addSlotDescriptors(type: usize, names: Borrowed): bool {
  const record = changetype<TypeObject>(type);
  const count = listLength(names);
  const base = changetype<TypeObject>(<usize>record.tp_base);
  for (let index: i64 = 0; index < count; index++) {
    const place = type + HEAP_TYPE_SIZE + <usize>index * offsetof<MemberDefinition>();
    const member = changetype<MemberDefinition>(place);
    member.name = listGet(names, index);
    member.kind = MemberKind.object_ex;
    member.offset = base.tp_basicsize + (index << 3);
    member.next = index + 1 < count ? place + offsetof<MemberDefinition>() : NULL;
    const descriptor = memberDescriptorNew(type, member.name, place);
    if (descriptor === NULL) return false;
    // The descriptor keeps the name alive while the type's dictionary keeps the descriptor; the type itself also keeps
    // it, in ht_slots.
    const done = dictSetItem(record.tp_dict, member.name, descriptor);
    release(descriptor);
    if (!done) return false;
  }
  if (count === 0) return true;
  record.tp_members = <u32>(type + HEAP_TYPE_SIZE);
  const slots = tupleFromList(names);
  record.ht_slots = <u32>slots;
  return slots !== NULL;
}

/** Stores the finished class in the cell for `super()` and `__class__`. */
function setClassCell(dict: Borrowed, type: usize): bool {
  const cell = dictGetName(dict, Name.__classcell__);
  if (cell === NULL) return true;
  if (typeOf(cell) !== Type.cell)
    return raiseFalse(Type.TypeError, "__classcell__ must be a nonlocal cell, not %.200R", typeOf(cell));
  cellSet(cell, type);
  return dictDelItem(dict, Name.__classcell__);
}

/** The type's name is also stored as C text. */
export function nameContainsNull(name: Borrowed): bool {
  const length = strLength(name);
  for (let index: i64 = 0; index < length; index++) if (strRead(name, index) === 0) return true;
  return false;
}
