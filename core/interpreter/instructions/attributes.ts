/** Attributes in their general form. */
import { NULL } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { getAttribute, lookupMethod, setAttribute } from "../../protocols/attribute";
import { frameName } from "./names";
import { Ref, Stack } from "../stack";

/** LOAD_ATTR ( owner -- value ) */
export function loadAttr(fp: usize, sp: usize, index: usize): bool {
  const owner = Stack.at(sp, 1);
  const value = getAttribute(owner, frameName(fp, index));
  if (value === NULL) return false;
  Stack.put(sp, 1, value);
  Ref.drop(owner);
  return true;
}

/** LOAD_METHOD ( owner -- method, self ), or ( owner -- NULL, attribute ) if it is not a method of the type. */
export function loadMethod(fp: usize, sp: usize, index: usize): bool {
  const owner = Stack.at(sp, 1);
  const name = frameName(fp, index);
  const method = lookupMethod(owner, name);
  if (method !== NULL) {
    Stack.put(sp, 1, method);
    Stack.put(sp, 0, owner);
    return true;
  }
  if (RT.error !== NULL) return false;
  const value = getAttribute(owner, name);
  if (value === NULL) return false;
  Stack.put(sp, 1, NULL);
  Stack.put(sp, 0, value);
  Ref.drop(owner);
  return true;
}

/** STORE_ATTR ( value, owner -- ) */
export function storeAttr(fp: usize, sp: usize, index: usize): bool {
  const owner = Stack.at(sp, 1);
  const value = Stack.at(sp, 2);
  if (!setAttribute(owner, frameName(fp, index), value)) return false;
  Ref.drop(value);
  Ref.drop(owner);
  return true;
}

/** DELETE_ATTR ( owner -- ) */
export function deleteAttr(fp: usize, sp: usize, index: usize): bool {
  const owner = Stack.at(sp, 1);
  if (!setAttribute(owner, frameName(fp, index), NULL)) return false;
  Ref.drop(owner);
  return true;
}
