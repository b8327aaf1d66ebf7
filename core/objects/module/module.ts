/**
 * module: a namespace with a name. Layout as CPython's PyModuleObject (LP64).
 *
 * A module's functions hold its dict, not the module: a function can outlive its module, and its names still work.
 */
import { None } from "../../generated/memory_map";
import { errorClear, errorMatches, raise, raiseFalse } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { TypeObject } from "../../generated/type_object";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { genericGetAttribute, getAttribute, lookupAttribute } from "../../protocols/attribute";
import { call0, call1 } from "../../protocols/call";
import { sequenceContains } from "../../protocols/sequence";
import { isTrue } from "../../protocols/truth";
import { dictDelItem, dictGetName, dictNew, dictSetItem } from "../dict/dict";
import { dictKeysList } from "../dict/methods";
import { isDict, isStr, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { BaseObject } from "../../kernel/header";

/** @record module clear */
@unmanaged
export class ModuleObject extends BaseObject {
  /** @owned */
  dict: usize; // @16
  /** Not 0: a built-in module of the core. CPython keeps its C definition here. */
  definition: i64; // @24
  state: i64; // @32
  weakReferences: usize; // @40
  /** Its original name, for messages while it is being destroyed. @owned unvisited */
  name: usize; // @48
}

/** A new module with the five attributes that every module begins with. */
export function moduleNew(name: Borrowed): Owned {
  const self = moduleTypeNew(Type.module, NULL, NULL);
  if (self === NULL) return NULL;
  if (!moduleInitialize(self, name, None)) {
    release(self);
    return NULL;
  }
  return self;
}

/** The module's dict. */
export function moduleDict(module: Borrowed): Borrowed {
  return changetype<ModuleObject>(module).dict;
}

/** @slot module.tp_new */
export function moduleTypeNew(type: usize, args: Borrowed, kwargs: Borrowed): Owned {
  const self = call_indirect<usize>(changetype<TypeObject>(type).tp_alloc, type, <i64>0);
  if (self === NULL) return NULL;
  const dict = dictNew();
  if (dict === NULL) {
    release(self);
    return NULL;
  }
  changetype<ModuleObject>(self).dict = dict;
  return self;
}

/** @init module(name, doc=None) */
export function moduleInit(self: Borrowed, name: Borrowed, doc: Borrowed): bool {
  if (!isStr(name)) return raiseFalse(Type.TypeError, "module() argument 'name' must be str, not %.50T", name);
  return moduleInitialize(self, name, doc);
}

function moduleInitialize(self: Borrowed, name: Borrowed, doc: Borrowed): bool {
  const module = changetype<ModuleObject>(self);
  const dict = module.dict;
  if (!dictSetItem(dict, Name.__name__, name) || !dictSetItem(dict, Name.__doc__, doc)) return false;
  if (!dictSetItem(dict, Name.__package__, None) || !dictSetItem(dict, Name.__loader__, None)) return false;
  if (!dictSetItem(dict, Name.__spec__, None)) return false;
  if (typeOf(name) === Type.str) {
    const old = module.name;
    module.name = retain(name);
    releaseOrNull(old);
  }
  return true;
}

/** @member module.__dict__ ModuleObject.dict object readonly */

/** @slot module.tp_getattro */
export function moduleGetAttribute(self: Borrowed, name: Borrowed): Owned {
  const found = genericGetAttribute(self, name);
  if (found !== NULL || !errorMatches(Type.AttributeError)) return found;
  errorClear();
  const dict = moduleDict(self);
  const hook = dictGetName(dict, Name.__getattr__);
  if (hook !== NULL) {
    retain(hook);
    const result = call1(hook, name);
    release(hook);
    return result;
  }
  const moduleName = dictGetName(dict, Name.__name__);
  if (moduleName === NULL || !isStr(moduleName))
    return raise(Type.AttributeError, "module has no attribute '%U'", name);
  retain(moduleName);
  raiseAbsent(dictGetName(dict, Name.__spec__), moduleName, name);
  release(moduleName);
  return NULL;
}

/** A name may be missing because the module, or a submodule, is still being imported. */
function raiseAbsent(spec: Borrowed, moduleName: Borrowed, name: Borrowed): void {
  if (spec !== NULL) {
    retain(spec);
    const initializing = specIsInitializing(spec);
    const submodule = !initializing && specAwaits(spec, name);
    release(spec);
    if (initializing) {
      raise(
        Type.AttributeError,
        "partially initialized module '%U' has no attribute '%U' (most likely due to a circular import)",
        moduleName,
        name,
      );
      return;
    }
    if (submodule) {
      raise(
        Type.AttributeError,
        "cannot access submodule '%U' of module '%U' (most likely due to a circular import)",
        name,
        moduleName,
      );
      return;
    }
  }
  raise(Type.AttributeError, "module '%U' has no attribute '%U'", moduleName, name);
}

/** `spec._initializing`; any error means no. */
export function specIsInitializing(spec: Borrowed): bool {
  if (spec === None) return false;
  const value = lookupAttribute(spec, Name._initializing);
  const truth = value === NULL ? 0 : isTrue(value);
  releaseOrNull(value);
  errorClear();
  return truth > 0;
}

function specAwaits(spec: Borrowed, name: Borrowed): bool {
  if (spec === None) return false;
  const value = lookupAttribute(spec, Name._uninitialized_submodules);
  const found = value === NULL ? 0 : sequenceContains(value, name);
  releaseOrNull(value);
  errorClear();
  return found > 0;
}

/** @method module.__dir__() */
export function moduleDir(self: Borrowed): Owned {
  const dict = dictAttribute(self);
  if (dict === NULL) return NULL;
  const hook = dictGetName(dict, Name.__dir__);
  let result: usize;
  if (hook === NULL) result = dictKeysList(dict);
  else {
    retain(hook);
    result = call0(hook);
    release(hook);
  }
  release(dict);
  return result;
}

/** `module.__dict__`, even if a subclass hides it. */
function dictAttribute(self: Borrowed): Owned {
  const dict = getAttribute(self, Name.__dict__);
  if (dict === NULL || isDict(dict)) return dict;
  release(dict);
  return raise(Type.TypeError, "<module>.__dict__ is not a dictionary");
}

/** @getter module.__annotations__ */
export function moduleAnnotations(self: Borrowed): Owned {
  const dict = dictAttribute(self);
  if (dict === NULL) return NULL;
  let annotations = dictGetName(dict, Name.__annotations__);
  if (annotations !== NULL) retain(annotations);
  else {
    annotations = dictNew();
    if (annotations !== NULL && !dictSetItem(dict, Name.__annotations__, annotations)) {
      release(annotations);
      annotations = NULL;
    }
  }
  release(dict);
  return annotations;
}

/** @setter module.__annotations__ */
export function moduleSetAnnotations(self: Borrowed, value: Borrowed): bool {
  const dict = dictAttribute(self);
  if (dict === NULL) return false;
  let done: bool;
  if (value !== NULL) done = dictSetItem(dict, Name.__annotations__, value);
  else {
    done = dictDelItem(dict, Name.__annotations__);
    if (!done && errorMatches(Type.KeyError)) raise(Type.AttributeError, "__annotations__");
  }
  release(dict);
  return done;
}
