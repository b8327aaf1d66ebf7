/**
 * The slots of a type object: the offset of each, its function's signature, and the special methods that define it.
 *
 * Offsets are those of CPython 3.11's PyTypeObject and PyHeapTypeObject on a 64-bit machine. All our types are laid out
 * in full, like heap types, so a slot is one load at a constant offset from the type, without the detour through
 * `tp_as_number`.
 */
export type Slot = readonly [name: string, offset: number];

const consecutive = (start: number, names: string): Slot[] =>
  names.split(/\s+/).map((name, index) => [name, start + 8 * index]);

/** Fields of the type object after the 24-byte variable-size header. All are 8 bytes wide. */
export const slots: readonly Slot[] = [
  ...consecutive(
    24,
    `tp_name tp_basicsize tp_itemsize tp_dealloc tp_vectorcall_offset tp_getattr tp_setattr tp_as_async tp_repr
     tp_as_number tp_as_sequence tp_as_mapping tp_hash tp_call tp_str tp_getattro tp_setattro tp_as_buffer tp_flags
     tp_doc tp_traverse tp_clear tp_richcompare tp_weaklistoffset tp_iter tp_iternext tp_methods tp_members tp_getset
     tp_base tp_dict tp_descr_get tp_descr_set tp_dictoffset tp_init tp_alloc tp_new tp_free tp_is_gc tp_bases tp_mro
     tp_cache tp_subclasses tp_weaklist tp_del tp_version_tag tp_finalize tp_vectorcall`,
  ),
  ...consecutive(408, "am_await am_aiter am_anext am_send"),
  ...consecutive(
    440,
    `nb_add nb_subtract nb_multiply nb_remainder nb_divmod nb_power nb_negative nb_positive nb_absolute nb_bool
     nb_invert nb_lshift nb_rshift nb_and nb_xor nb_or nb_int nb_reserved nb_float nb_inplace_add nb_inplace_subtract
     nb_inplace_multiply nb_inplace_remainder nb_inplace_power nb_inplace_lshift nb_inplace_rshift nb_inplace_and
     nb_inplace_xor nb_inplace_or nb_floor_divide nb_true_divide nb_inplace_floor_divide nb_inplace_true_divide
     nb_index nb_matrix_multiply nb_inplace_matrix_multiply`,
  ),
  ...consecutive(728, "mp_length mp_subscript mp_ass_subscript"),
  ...consecutive(
    752,
    `sq_length sq_concat sq_repeat sq_item was_sq_slice sq_ass_item was_sq_ass_slice sq_contains sq_inplace_concat
     sq_inplace_repeat`,
  ),
  ...consecutive(832, "bf_getbuffer bf_releasebuffer"),
  ...consecutive(848, "ht_name ht_slots ht_qualname ht_cached_keys ht_module _ht_tpname _spec_getitem"),
];

/** Fields that are 64-bit numbers; the rest are pointers or table indexes (u32 with a zero upper half). */
export const wide: ReadonlySet<string> = new Set(
  "tp_basicsize tp_itemsize tp_vectorcall_offset tp_flags tp_weaklistoffset tp_dictoffset".split(" "),
);

export const typeSize = 904;

/**
 * What a slot's function takes and returns, as WebAssembly sees it: `i` a pointer, bool or i32, `l` an i64, `v`
 * nothing. A function of another shape would trap when it is called.
 */
export const slotShapes: Readonly<Record<string, string>> = shapes({
  "(i)i": `tp_repr tp_str tp_iter tp_iternext tp_is_gc am_await am_aiter am_anext nb_negative nb_positive nb_absolute
    nb_bool nb_invert nb_int nb_float nb_index`,
  "(i)l": "tp_hash mp_length sq_length",
  "(i)v": "tp_dealloc tp_clear tp_finalize tp_del tp_free",
  "(ii)i": `tp_getattro mp_subscript sq_concat sq_contains sq_inplace_concat nb_add nb_subtract nb_multiply
    nb_remainder nb_divmod nb_lshift nb_rshift nb_and nb_xor nb_or nb_floor_divide nb_true_divide nb_matrix_multiply
    nb_inplace_add nb_inplace_subtract nb_inplace_multiply nb_inplace_remainder nb_inplace_lshift nb_inplace_rshift
    nb_inplace_and nb_inplace_xor nb_inplace_or nb_inplace_floor_divide nb_inplace_true_divide
    nb_inplace_matrix_multiply`,
  "(ii)v": "bf_releasebuffer",
  "(il)i": "sq_item sq_repeat sq_inplace_repeat tp_alloc",
  "(iii)i": `tp_new tp_init tp_call tp_setattro tp_traverse tp_richcompare tp_descr_get tp_descr_set nb_power
    nb_inplace_power mp_ass_subscript bf_getbuffer am_send`,
  "(ili)i": "sq_ass_item",
  "(iiii)i": "tp_vectorcall",
});

function shapes(byShape: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(byShape).flatMap(([shape, names]) => names.split(/\s+/).map((name) => [name, shape])),
  );
}

/**
 * Which special method defines which slot, in the order in which a type's dictionary receives them:
 * [method, slot, wrapper in core/objects/type/slot_wrappers.ts, slot function of a class that defines the method].
 * "=binary", "=inplace" and "=unary" are the families of functions that the generator writes out.
 */
export type SlotDefinition = readonly [method: string, slot: string, wrapper: string, slotFunction: string];

const binary = (stem: string, slot: string): SlotDefinition[] => [
  [`__${stem}__`, slot, "wrapBinaryLeft", "=binary"],
  [`__r${stem}__`, slot, "wrapBinaryRight", "=binary"],
];

export const slotDefinitions: readonly SlotDefinition[] = [
  ["__repr__", "tp_repr", "wrapUnary", "=unary"],
  ["__hash__", "tp_hash", "wrapHash", "slotHash"],
  ["__call__", "tp_call", "wrapCall", "slotCall"],
  ["__str__", "tp_str", "wrapUnary", "=unary"],
  ["__getattribute__", "tp_getattro", "wrapBinary", "slotGetAttribute"],
  ["__getattr__", "tp_getattro", "", "slotGetAttribute"],
  ["__setattr__", "tp_setattro", "wrapSetAttribute", "slotSetAttribute"],
  ["__delattr__", "tp_setattro", "wrapDelAttribute", "slotSetAttribute"],
  ["__lt__", "tp_richcompare", "wrapLess", "slotRichCompare"],
  ["__le__", "tp_richcompare", "wrapLessEqual", "slotRichCompare"],
  ["__eq__", "tp_richcompare", "wrapEqual", "slotRichCompare"],
  ["__ne__", "tp_richcompare", "wrapNotEqual", "slotRichCompare"],
  ["__gt__", "tp_richcompare", "wrapGreater", "slotRichCompare"],
  ["__ge__", "tp_richcompare", "wrapGreaterEqual", "slotRichCompare"],
  ["__iter__", "tp_iter", "wrapUnary", "slotIter"],
  ["__next__", "tp_iternext", "wrapNext", "slotNext"],
  ["__get__", "tp_descr_get", "wrapDescriptorGet", "slotDescriptorGet"],
  ["__set__", "tp_descr_set", "wrapDescriptorSet", "slotDescriptorSet"],
  ["__delete__", "tp_descr_set", "wrapDescriptorDelete", "slotDescriptorSet"],
  ["__init__", "tp_init", "wrapInit", "slotInit"],
  ["__new__", "tp_new", "", "slotNew"],
  ["__del__", "tp_finalize", "wrapDel", "slotFinalize"],
  ["__await__", "am_await", "wrapUnary", "slotAwait"],
  ["__aiter__", "am_aiter", "wrapUnary", "slotAsyncIter"],
  ["__anext__", "am_anext", "wrapUnary", "slotAsyncNext"],
  ...binary("add", "nb_add"),
  ...binary("sub", "nb_subtract"),
  ...binary("mul", "nb_multiply"),
  ...binary("mod", "nb_remainder"),
  ...binary("divmod", "nb_divmod"),
  ["__pow__", "nb_power", "wrapTernary", "slotPower"],
  ["__rpow__", "nb_power", "wrapTernaryRight", "slotPower"],
  ["__neg__", "nb_negative", "wrapUnary", "=unary"],
  ["__pos__", "nb_positive", "wrapUnary", "=unary"],
  ["__abs__", "nb_absolute", "wrapUnary", "=unary"],
  ["__bool__", "nb_bool", "wrapInquiry", "slotBool"],
  ["__invert__", "nb_invert", "wrapUnary", "=unary"],
  ...binary("lshift", "nb_lshift"),
  ...binary("rshift", "nb_rshift"),
  ...binary("and", "nb_and"),
  ...binary("xor", "nb_xor"),
  ...binary("or", "nb_or"),
  ["__int__", "nb_int", "wrapUnary", "=unary"],
  ["__float__", "nb_float", "wrapUnary", "=unary"],
  ["__iadd__", "nb_inplace_add", "wrapBinary", "=inplace"],
  ["__isub__", "nb_inplace_subtract", "wrapBinary", "=inplace"],
  ["__imul__", "nb_inplace_multiply", "wrapBinary", "=inplace"],
  ["__imod__", "nb_inplace_remainder", "wrapBinary", "=inplace"],
  ["__ipow__", "nb_inplace_power", "wrapTernary", "slotInplacePower"],
  ["__ilshift__", "nb_inplace_lshift", "wrapBinary", "=inplace"],
  ["__irshift__", "nb_inplace_rshift", "wrapBinary", "=inplace"],
  ["__iand__", "nb_inplace_and", "wrapBinary", "=inplace"],
  ["__ixor__", "nb_inplace_xor", "wrapBinary", "=inplace"],
  ["__ior__", "nb_inplace_or", "wrapBinary", "=inplace"],
  ...binary("floordiv", "nb_floor_divide"),
  ...binary("truediv", "nb_true_divide"),
  ["__ifloordiv__", "nb_inplace_floor_divide", "wrapBinary", "=inplace"],
  ["__itruediv__", "nb_inplace_true_divide", "wrapBinary", "=inplace"],
  ["__index__", "nb_index", "wrapUnary", "=unary"],
  ...binary("matmul", "nb_matrix_multiply"),
  ["__imatmul__", "nb_inplace_matrix_multiply", "wrapBinary", "=inplace"],
  ["__len__", "mp_length", "wrapLength", "slotLength"],
  ["__getitem__", "mp_subscript", "wrapBinary", "slotGetItem"],
  ["__setitem__", "mp_ass_subscript", "wrapSetItem", "slotSetItem"],
  ["__delitem__", "mp_ass_subscript", "wrapDelItem", "slotSetItem"],
  ["__len__", "sq_length", "wrapLength", "slotLength"],
  ["__add__", "sq_concat", "wrapBinary", ""],
  ["__mul__", "sq_repeat", "wrapIndexArgument", ""],
  ["__rmul__", "sq_repeat", "wrapIndexArgument", ""],
  ["__getitem__", "sq_item", "wrapSequenceItem", "slotSequenceItem"],
  ["__setitem__", "sq_ass_item", "wrapSequenceSetItem", "slotSequenceSetItem"],
  ["__delitem__", "sq_ass_item", "wrapSequenceDelItem", "slotSequenceSetItem"],
  ["__contains__", "sq_contains", "wrapContains", "slotContains"],
  ["__iadd__", "sq_inplace_concat", "wrapBinary", ""],
  ["__imul__", "sq_inplace_repeat", "wrapIndexArgument", ""],
];
