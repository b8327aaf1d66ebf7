/**
 * The slots of a type object: where each stands, what its function looks like, and which special method names it.
 *
 * Offsets are those of CPython 3.11's PyTypeObject and PyHeapTypeObject on a 64-bit machine. Every type of ours is laid
 * out in full, as a heap type is, so a slot is one load at a constant offset from the type, without the detour through `tp_as_number`.
 */
export type Slot = readonly [name: string, offset: number];

const consecutive = (start: number, names: string): Slot[] => names.split(/\s+/).map((name, index) => [name, start + 8 * index]);

/** Fields of the type object after the 24-byte variable-size header. All are 8 bytes wide. */
export const slots: readonly Slot[] = [
  ...consecutive(
    24,
    `tp_name tp_basicsize tp_itemsize tp_dealloc tp_vectorcall_offset tp_getattr tp_setattr tp_as_async tp_repr tp_as_number
     tp_as_sequence tp_as_mapping tp_hash tp_call tp_str tp_getattro tp_setattro tp_as_buffer tp_flags tp_doc tp_traverse
     tp_clear tp_richcompare tp_weaklistoffset tp_iter tp_iternext tp_methods tp_members tp_getset tp_base tp_dict
     tp_descr_get tp_descr_set tp_dictoffset tp_init tp_alloc tp_new tp_free tp_is_gc tp_bases tp_mro tp_cache
     tp_subclasses tp_weaklist tp_del tp_version_tag tp_finalize tp_vectorcall`,
  ),
  ...consecutive(408, "am_await am_aiter am_anext am_send"),
  ...consecutive(
    440,
    `nb_add nb_subtract nb_multiply nb_remainder nb_divmod nb_power nb_negative nb_positive nb_absolute nb_bool nb_invert
     nb_lshift nb_rshift nb_and nb_xor nb_or nb_int nb_reserved nb_float nb_inplace_add nb_inplace_subtract
     nb_inplace_multiply nb_inplace_remainder nb_inplace_power nb_inplace_lshift nb_inplace_rshift nb_inplace_and
     nb_inplace_xor nb_inplace_or nb_floor_divide nb_true_divide nb_inplace_floor_divide nb_inplace_true_divide nb_index
     nb_matrix_multiply nb_inplace_matrix_multiply`,
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
