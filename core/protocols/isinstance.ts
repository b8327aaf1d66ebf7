/** `isinstance` and `issubclass`, including their hooks. */
import { raise } from "../exceptions/raise";
import { Name } from "../generated/names";
import { Type } from "../generated/types";
import { Borrowed, NULL, Owned } from "../memory/address";
import { RT } from "../memory/runtime";
import { isSubtype, isTuple, isType, release, typeOf } from "../kernel/object";
import { tupleGet, tupleLength } from "../objects/tuple/tuple";
import { unionArgs } from "../objects/union/record";
import { lookupAttribute, lookupSpecial } from "./attribute";
import { call1 } from "./call";
import { enterRecursion, leaveRecursion } from "./recursion";
import { isTrue } from "./truth";

/** `isinstance(object, class)`: 1, 0, or -1 with an error. */
export function objectIsInstance(object: Borrowed, cls: Borrowed): i32 {
  if (typeOf(object) === cls) return 1;
  if (typeOf(cls) === Type.type) return objectIsInstanceReal(object, cls);
  return check(object, cls, true);
}

/** `issubclass(derived, class)`: 1, 0, or -1 with an error. */
export function objectIsSubclass(derived: Borrowed, cls: Borrowed): i32 {
  if (typeOf(cls) === Type.type) return derived === cls ? 1 : objectIsSubclassReal(derived, cls);
  return check(derived, cls, false);
}

function check(object: Borrowed, cls: Borrowed, instance: bool): i32 {
  const alternatives = typeOf(cls) === Type.UnionType ? unionArgs(cls) : cls;
  if (isTuple(alternatives)) {
    const where = instance ? " in __instancecheck__" : " in __subclasscheck__";
    if (!enterRecursion(where)) return -1;
    let result = 0;
    const count = tupleLength(alternatives);
    for (let index: i64 = 0; index < count && result === 0; index++) {
      const one = tupleGet(alternatives, index);
      result = instance ? objectIsInstance(object, one) : objectIsSubclass(object, one);
    }
    leaveRecursion();
    return result;
  }
  const hook = lookupSpecial(cls, instance ? Name.__instancecheck__ : Name.__subclasscheck__);
  if (hook === NULL) {
    if (RT.error !== NULL) return -1;
    return instance ? objectIsInstanceReal(object, cls) : objectIsSubclassReal(object, cls);
  }
  let answer: Owned = NULL;
  if (enterRecursion(instance ? " in __instancecheck__" : " in __subclasscheck__")) {
    answer = call1(hook, object);
    leaveRecursion();
  }
  release(hook);
  if (answer === NULL) return -1;
  const truth = isTrue(answer);
  release(answer);
  return truth;
}

/** Without hooks: by type, then by `__class__`. */
export function objectIsInstanceReal(object: Borrowed, cls: Borrowed): i32 {
  if (isType(cls)) {
    if (isSubtype(typeOf(object), cls)) return 1;
    const claimed = lookupAttribute(object, Name.__class__);
    if (claimed === NULL) return RT.error !== NULL ? -1 : 0;
    const result = claimed !== typeOf(object) && isType(claimed) && isSubtype(claimed, cls) ? 1 : 0;
    release(claimed);
    return result;
  }
  if (!checkClass(cls, "isinstance() arg 2 must be a type, a tuple of types, or a union")) return -1;
  const claimed = lookupAttribute(object, Name.__class__);
  if (claimed === NULL) return RT.error !== NULL ? -1 : 0;
  const result = isAbstractSubclass(claimed, cls);
  release(claimed);
  return result;
}

export function objectIsSubclassReal(derived: Borrowed, cls: Borrowed): i32 {
  if (isType(cls) && isType(derived)) return isSubtype(derived, cls) ? 1 : 0;
  if (!checkClass(derived, "issubclass() arg 1 must be a class")) return -1;
  if (
    typeOf(cls) !== Type.UnionType &&
    !checkClass(cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
  )
    return -1;
  return isAbstractSubclass(derived, cls);
}

/** The object's `__bases__` if it is a tuple; otherwise NULL. Errors other than AttributeError propagate. */
function abstractBases(cls: Borrowed): Owned {
  const bases = lookupAttribute(cls, Name.__bases__);
  if (bases === NULL) return NULL;
  if (isTuple(bases)) return bases;
  release(bases);
  return NULL;
}

/** An object with a tuple in `__bases__` counts as a class. */
function checkClass(cls: Borrowed, message: string): bool {
  const bases = abstractBases(cls);
  if (bases !== NULL) {
    release(bases);
    return true;
  }
  if (RT.error === NULL) raise(Type.TypeError, message);
  return false;
}

function isAbstractSubclass(derived: Borrowed, cls: Borrowed): i32 {
  if (derived === cls) return 1;
  const bases = abstractBases(derived);
  if (bases === NULL) return RT.error !== NULL ? -1 : 0;
  if (!enterRecursion(" in __issubclass__")) {
    release(bases);
    return -1;
  }
  let result = 0;
  const count = tupleLength(bases);
  for (let index: i64 = 0; index < count && result === 0; index++)
    result = isAbstractSubclass(tupleGet(bases, index), cls);
  leaveRecursion();
  release(bases);
  return result;
}
