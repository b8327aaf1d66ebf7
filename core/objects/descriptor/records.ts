/** The records of native types' descriptors, and how they are created. Behavior: descriptor.ts. */
import { Type } from "../../generated/types";
import { Borrowed, NULL, Owned, TableIndex } from "../../memory/address";
import { gcNew, gcTrack } from "../../kernel/gc/gc";
import { retain } from "../../kernel/object";
import { MethodDefinition } from "../../kernel/static_type";
import { BaseObject } from "../../kernel/header";

/** @record method_descriptor, classmethod_descriptor, wrapper_descriptor, getset_descriptor, member_descriptor */
@unmanaged
export class DescriptorObject extends BaseObject {
  /** → type (`__objclass__`). @owned */
  owner: usize; // @16
  /** → str. @owned unvisited */
  name: usize; // @24
  /** Always NULL: a qualified name is created on demand. */
  qualname: usize; // @32
}

@unmanaged
export class MethodDescriptorObject extends DescriptorObject {
  /** → MethodDefinition */
  method: usize; // @40
  vectorcall: TableIndex; // @48
}

@unmanaged
export class GetSetDescriptorObject extends DescriptorObject {
  /** → GetSetDefinition */
  definition: usize; // @40
}

@unmanaged
export class MemberDescriptorObject extends DescriptorObject {
  /** → MemberDefinition */
  definition: usize; // @40
}

@unmanaged
export class WrapperDescriptorObject extends DescriptorObject {
  /** → SlotDefinition */
  base: usize; // @40
  /** Table index of the native slot. */
  wrapped: TableIndex; // @48
}

/** @record method-wrapper */
@unmanaged
export class MethodWrapperObject extends BaseObject {
  /** → wrapper_descriptor. @owned */
  descriptor: usize; // @16
  /** @owned */
  self: usize; // @24
}

function descriptorNew(kind: usize, size: usize, owner: usize, name: Borrowed): Owned {
  const descriptor = gcNew(kind, size);
  if (descriptor === NULL) return NULL;
  const record = changetype<DescriptorObject>(descriptor);
  store<u64>(descriptor + offsetof<DescriptorObject>("owner"), <u64>retain(owner));
  store<u64>(descriptor + offsetof<DescriptorObject>("name"), <u64>retain(name));
  store<u64>(descriptor + offsetof<DescriptorObject>("qualname"), 0);
  return changetype<usize>(record);
}

/** `vectorcall` is the table index for the definition's calling convention: see protocols/builtin_call.ts. */
export function methodDescriptorNew(owner: usize, definition: MethodDefinition, kind: usize, vectorcall: u32): Owned {
  const descriptor = descriptorNew(kind, 56, owner, definition.name);
  if (descriptor === NULL) return NULL;
  store<u64>(descriptor + offsetof<MethodDescriptorObject>("method"), <u64>changetype<usize>(definition));
  store<u64>(descriptor + offsetof<MethodDescriptorObject>("vectorcall"), <u64>vectorcall);
  gcTrack(descriptor);
  return descriptor;
}

export function getSetDescriptorNew(owner: usize, name: Borrowed, definition: usize): Owned {
  const descriptor = descriptorNew(Type.getset_descriptor, 48, owner, name);
  if (descriptor === NULL) return NULL;
  store<u64>(descriptor + offsetof<GetSetDescriptorObject>("definition"), <u64>definition);
  gcTrack(descriptor);
  return descriptor;
}

export function memberDescriptorNew(owner: usize, name: Borrowed, definition: usize): Owned {
  const descriptor = descriptorNew(Type.member_descriptor, 48, owner, name);
  if (descriptor === NULL) return NULL;
  store<u64>(descriptor + offsetof<MemberDescriptorObject>("definition"), <u64>definition);
  gcTrack(descriptor);
  return descriptor;
}

export function wrapperDescriptorNew(owner: usize, definition: usize, wrapped: u32): Owned {
  const descriptor = descriptorNew(Type.wrapper_descriptor, 56, owner, load<usize>(definition));
  if (descriptor === NULL) return NULL;
  store<u64>(descriptor + offsetof<WrapperDescriptorObject>("base"), <u64>definition);
  store<u64>(descriptor + offsetof<WrapperDescriptorObject>("wrapped"), <u64>wrapped);
  gcTrack(descriptor);
  return descriptor;
}

export function methodWrapperNew(descriptor: Borrowed, self: Borrowed): Owned {
  const wrapper = gcNew(Type.methodWrapper, offsetof<MethodWrapperObject>());
  if (wrapper === NULL) return NULL;
  store<u64>(wrapper + offsetof<MethodWrapperObject>("descriptor"), <u64>retain(descriptor));
  store<u64>(wrapper + offsetof<MethodWrapperObject>("self"), <u64>retain(self));
  gcTrack(wrapper);
  return wrapper;
}
