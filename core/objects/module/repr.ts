/** A module's repr: from its spec, its loader, its file, or just its name. */
import { None } from "../../generated/memory_map";
import { formatMessage } from "../../exceptions/format_message";
import { errorClear, errorMatches } from "../../exceptions/raise";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { lookupAttribute } from "../../protocols/attribute";
import { callMethod1 } from "../../protocols/call";
import { isTrue } from "../../protocols/truth";
import { ModuleObject } from "./module";
import { release, releaseOrNull, retain } from "../../kernel/object";
import { strFromLiteral } from "../str/str";

/** The attribute, or None if the object does not have it; NULL with an error. */
function attributeOrNone(object: Borrowed, name: Borrowed): Owned {
  const value = lookupAttribute(object, name);
  return value !== NULL || RT.error !== NULL ? value : retain(None);
}

/** @slot module.tp_repr */
export function moduleRepr(self: Borrowed): Owned {
  const spec = attributeOrNone(self, Name.__spec__);
  if (spec === NULL) return NULL;
  const described = isTrue(spec);
  let result: usize = NULL;
  if (described > 0) result = reprFromSpec(spec);
  else if (described === 0) result = reprFromLoader(self);
  release(spec);
  return result;
}

function reprFromSpec(spec: Borrowed): Owned {
  let name = attributeOrNone(spec, Name.name);
  if (name === NULL) return NULL;
  if (name === None) {
    release(name);
    name = strFromLiteral("?");
    if (name === NULL) return NULL;
  }
  const origin = attributeOrNone(spec, Name.origin);
  const loader = origin === NULL ? NULL : attributeOrNone(spec, Name.loader);
  const located = loader === NULL ? NULL : attributeOrNone(spec, Name.has_location);
  const hasLocation = located === NULL ? -1 : isTrue(located);
  let result: usize = NULL;
  if (hasLocation >= 0) {
    if (origin === None)
      result = loader === None ? formatMessage("<module %R>", name) : formatMessage("<module %R (%R)>", name, loader);
    else
      result =
        hasLocation > 0
          ? formatMessage("<module %R from %R>", name, origin)
          : formatMessage("<module %R (%S)>", name, origin);
  }
  release(name);
  releaseOrNull(origin);
  releaseOrNull(loader);
  releaseOrNull(located);
  return result;
}

function reprFromLoader(self: Borrowed): Owned {
  const loader = attributeOrNone(self, Name.__loader__);
  if (loader === NULL) return NULL;
  const hook = lookupAttribute(loader, Name.module_repr);
  if (hook !== NULL) {
    release(hook);
    const text = callMethod1(loader, Name.module_repr, self);
    if (text !== NULL || !errorMatches(Type.Exception)) {
      release(loader);
      return text;
    }
    errorClear();
  }
  let result: usize = NULL;
  if (RT.error === NULL) result = reprFromName(self, loader);
  release(loader);
  return result;
}

function reprFromName(self: Borrowed, loader: Borrowed): Owned {
  let name = lookupAttribute(self, Name.__name__);
  if (name === NULL && RT.error === NULL) name = strFromLiteral("?");
  if (name === NULL) return NULL;
  const file = lookupAttribute(self, Name.__file__);
  let result: usize = NULL;
  if (file !== NULL) result = formatMessage("<module %R from %R>", name, file);
  else if (RT.error === NULL) {
    if (loader !== None) result = formatMessage("<module %R (%R)>", name, loader);
    else if (changetype<ModuleObject>(self).definition !== 0) result = formatMessage("<module %R (built-in)>", name);
    else result = formatMessage("<module %R>", name);
  }
  release(name);
  releaseOrNull(file);
  return result;
}
