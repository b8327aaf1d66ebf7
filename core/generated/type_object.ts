// Generated from definitions/slots.ts by `npm run generate`. Do not edit.
import { VarObject } from "../objects/object";

/** A type object, laid out as CPython 3.11's PyHeapTypeObject. Slots hold indexes into the function table, or 0. */
@unmanaged
export class TypeObject extends VarObject {
  tp_name: u32; private _tp_name: u32; // @24
  tp_basicsize: i64; // @32
  tp_itemsize: i64; // @40
  tp_dealloc: u32; private _tp_dealloc: u32; // @48
  tp_vectorcall_offset: i64; // @56
  tp_getattr: u32; private _tp_getattr: u32; // @64
  tp_setattr: u32; private _tp_setattr: u32; // @72
  tp_as_async: u32; private _tp_as_async: u32; // @80
  tp_repr: u32; private _tp_repr: u32; // @88
  tp_as_number: u32; private _tp_as_number: u32; // @96
  tp_as_sequence: u32; private _tp_as_sequence: u32; // @104
  tp_as_mapping: u32; private _tp_as_mapping: u32; // @112
  tp_hash: u32; private _tp_hash: u32; // @120
  tp_call: u32; private _tp_call: u32; // @128
  tp_str: u32; private _tp_str: u32; // @136
  tp_getattro: u32; private _tp_getattro: u32; // @144
  tp_setattro: u32; private _tp_setattro: u32; // @152
  tp_as_buffer: u32; private _tp_as_buffer: u32; // @160
  tp_flags: i64; // @168
  tp_doc: u32; private _tp_doc: u32; // @176
  tp_traverse: u32; private _tp_traverse: u32; // @184
  tp_clear: u32; private _tp_clear: u32; // @192
  tp_richcompare: u32; private _tp_richcompare: u32; // @200
  tp_weaklistoffset: i64; // @208
  tp_iter: u32; private _tp_iter: u32; // @216
  tp_iternext: u32; private _tp_iternext: u32; // @224
  tp_methods: u32; private _tp_methods: u32; // @232
  tp_members: u32; private _tp_members: u32; // @240
  tp_getset: u32; private _tp_getset: u32; // @248
  tp_base: u32; private _tp_base: u32; // @256
  tp_dict: u32; private _tp_dict: u32; // @264
  tp_descr_get: u32; private _tp_descr_get: u32; // @272
  tp_descr_set: u32; private _tp_descr_set: u32; // @280
  tp_dictoffset: i64; // @288
  tp_init: u32; private _tp_init: u32; // @296
  tp_alloc: u32; private _tp_alloc: u32; // @304
  tp_new: u32; private _tp_new: u32; // @312
  tp_free: u32; private _tp_free: u32; // @320
  tp_is_gc: u32; private _tp_is_gc: u32; // @328
  tp_bases: u32; private _tp_bases: u32; // @336
  tp_mro: u32; private _tp_mro: u32; // @344
  tp_cache: u32; private _tp_cache: u32; // @352
  tp_subclasses: u32; private _tp_subclasses: u32; // @360
  tp_weaklist: u32; private _tp_weaklist: u32; // @368
  tp_del: u32; private _tp_del: u32; // @376
  tp_version_tag: u32; private _tp_version_tag: u32; // @384
  tp_finalize: u32; private _tp_finalize: u32; // @392
  tp_vectorcall: u32; private _tp_vectorcall: u32; // @400
  am_await: u32; private _am_await: u32; // @408
  am_aiter: u32; private _am_aiter: u32; // @416
  am_anext: u32; private _am_anext: u32; // @424
  am_send: u32; private _am_send: u32; // @432
  nb_add: u32; private _nb_add: u32; // @440
  nb_subtract: u32; private _nb_subtract: u32; // @448
  nb_multiply: u32; private _nb_multiply: u32; // @456
  nb_remainder: u32; private _nb_remainder: u32; // @464
  nb_divmod: u32; private _nb_divmod: u32; // @472
  nb_power: u32; private _nb_power: u32; // @480
  nb_negative: u32; private _nb_negative: u32; // @488
  nb_positive: u32; private _nb_positive: u32; // @496
  nb_absolute: u32; private _nb_absolute: u32; // @504
  nb_bool: u32; private _nb_bool: u32; // @512
  nb_invert: u32; private _nb_invert: u32; // @520
  nb_lshift: u32; private _nb_lshift: u32; // @528
  nb_rshift: u32; private _nb_rshift: u32; // @536
  nb_and: u32; private _nb_and: u32; // @544
  nb_xor: u32; private _nb_xor: u32; // @552
  nb_or: u32; private _nb_or: u32; // @560
  nb_int: u32; private _nb_int: u32; // @568
  nb_reserved: u32; private _nb_reserved: u32; // @576
  nb_float: u32; private _nb_float: u32; // @584
  nb_inplace_add: u32; private _nb_inplace_add: u32; // @592
  nb_inplace_subtract: u32; private _nb_inplace_subtract: u32; // @600
  nb_inplace_multiply: u32; private _nb_inplace_multiply: u32; // @608
  nb_inplace_remainder: u32; private _nb_inplace_remainder: u32; // @616
  nb_inplace_power: u32; private _nb_inplace_power: u32; // @624
  nb_inplace_lshift: u32; private _nb_inplace_lshift: u32; // @632
  nb_inplace_rshift: u32; private _nb_inplace_rshift: u32; // @640
  nb_inplace_and: u32; private _nb_inplace_and: u32; // @648
  nb_inplace_xor: u32; private _nb_inplace_xor: u32; // @656
  nb_inplace_or: u32; private _nb_inplace_or: u32; // @664
  nb_floor_divide: u32; private _nb_floor_divide: u32; // @672
  nb_true_divide: u32; private _nb_true_divide: u32; // @680
  nb_inplace_floor_divide: u32; private _nb_inplace_floor_divide: u32; // @688
  nb_inplace_true_divide: u32; private _nb_inplace_true_divide: u32; // @696
  nb_index: u32; private _nb_index: u32; // @704
  nb_matrix_multiply: u32; private _nb_matrix_multiply: u32; // @712
  nb_inplace_matrix_multiply: u32; private _nb_inplace_matrix_multiply: u32; // @720
  mp_length: u32; private _mp_length: u32; // @728
  mp_subscript: u32; private _mp_subscript: u32; // @736
  mp_ass_subscript: u32; private _mp_ass_subscript: u32; // @744
  sq_length: u32; private _sq_length: u32; // @752
  sq_concat: u32; private _sq_concat: u32; // @760
  sq_repeat: u32; private _sq_repeat: u32; // @768
  sq_item: u32; private _sq_item: u32; // @776
  was_sq_slice: u32; private _was_sq_slice: u32; // @784
  sq_ass_item: u32; private _sq_ass_item: u32; // @792
  was_sq_ass_slice: u32; private _was_sq_ass_slice: u32; // @800
  sq_contains: u32; private _sq_contains: u32; // @808
  sq_inplace_concat: u32; private _sq_inplace_concat: u32; // @816
  sq_inplace_repeat: u32; private _sq_inplace_repeat: u32; // @824
  bf_getbuffer: u32; private _bf_getbuffer: u32; // @832
  bf_releasebuffer: u32; private _bf_releasebuffer: u32; // @840
  ht_name: u32; private _ht_name: u32; // @848
  ht_slots: u32; private _ht_slots: u32; // @856
  ht_qualname: u32; private _ht_qualname: u32; // @864
  ht_cached_keys: u32; private _ht_cached_keys: u32; // @872
  ht_module: u32; private _ht_module: u32; // @880
  _ht_tpname: u32; private __ht_tpname: u32; // @888
  _spec_getitem: u32; private __spec_getitem: u32; // @896
}

export const TYPE_SIZE: usize = 904;

/** Offsets of the slots from the type object's address. */
export namespace Slot {
  export const tp_name: usize = 24;
  export const tp_basicsize: usize = 32;
  export const tp_itemsize: usize = 40;
  export const tp_dealloc: usize = 48;
  export const tp_vectorcall_offset: usize = 56;
  export const tp_getattr: usize = 64;
  export const tp_setattr: usize = 72;
  export const tp_as_async: usize = 80;
  export const tp_repr: usize = 88;
  export const tp_as_number: usize = 96;
  export const tp_as_sequence: usize = 104;
  export const tp_as_mapping: usize = 112;
  export const tp_hash: usize = 120;
  export const tp_call: usize = 128;
  export const tp_str: usize = 136;
  export const tp_getattro: usize = 144;
  export const tp_setattro: usize = 152;
  export const tp_as_buffer: usize = 160;
  export const tp_flags: usize = 168;
  export const tp_doc: usize = 176;
  export const tp_traverse: usize = 184;
  export const tp_clear: usize = 192;
  export const tp_richcompare: usize = 200;
  export const tp_weaklistoffset: usize = 208;
  export const tp_iter: usize = 216;
  export const tp_iternext: usize = 224;
  export const tp_methods: usize = 232;
  export const tp_members: usize = 240;
  export const tp_getset: usize = 248;
  export const tp_base: usize = 256;
  export const tp_dict: usize = 264;
  export const tp_descr_get: usize = 272;
  export const tp_descr_set: usize = 280;
  export const tp_dictoffset: usize = 288;
  export const tp_init: usize = 296;
  export const tp_alloc: usize = 304;
  export const tp_new: usize = 312;
  export const tp_free: usize = 320;
  export const tp_is_gc: usize = 328;
  export const tp_bases: usize = 336;
  export const tp_mro: usize = 344;
  export const tp_cache: usize = 352;
  export const tp_subclasses: usize = 360;
  export const tp_weaklist: usize = 368;
  export const tp_del: usize = 376;
  export const tp_version_tag: usize = 384;
  export const tp_finalize: usize = 392;
  export const tp_vectorcall: usize = 400;
  export const am_await: usize = 408;
  export const am_aiter: usize = 416;
  export const am_anext: usize = 424;
  export const am_send: usize = 432;
  export const nb_add: usize = 440;
  export const nb_subtract: usize = 448;
  export const nb_multiply: usize = 456;
  export const nb_remainder: usize = 464;
  export const nb_divmod: usize = 472;
  export const nb_power: usize = 480;
  export const nb_negative: usize = 488;
  export const nb_positive: usize = 496;
  export const nb_absolute: usize = 504;
  export const nb_bool: usize = 512;
  export const nb_invert: usize = 520;
  export const nb_lshift: usize = 528;
  export const nb_rshift: usize = 536;
  export const nb_and: usize = 544;
  export const nb_xor: usize = 552;
  export const nb_or: usize = 560;
  export const nb_int: usize = 568;
  export const nb_reserved: usize = 576;
  export const nb_float: usize = 584;
  export const nb_inplace_add: usize = 592;
  export const nb_inplace_subtract: usize = 600;
  export const nb_inplace_multiply: usize = 608;
  export const nb_inplace_remainder: usize = 616;
  export const nb_inplace_power: usize = 624;
  export const nb_inplace_lshift: usize = 632;
  export const nb_inplace_rshift: usize = 640;
  export const nb_inplace_and: usize = 648;
  export const nb_inplace_xor: usize = 656;
  export const nb_inplace_or: usize = 664;
  export const nb_floor_divide: usize = 672;
  export const nb_true_divide: usize = 680;
  export const nb_inplace_floor_divide: usize = 688;
  export const nb_inplace_true_divide: usize = 696;
  export const nb_index: usize = 704;
  export const nb_matrix_multiply: usize = 712;
  export const nb_inplace_matrix_multiply: usize = 720;
  export const mp_length: usize = 728;
  export const mp_subscript: usize = 736;
  export const mp_ass_subscript: usize = 744;
  export const sq_length: usize = 752;
  export const sq_concat: usize = 760;
  export const sq_repeat: usize = 768;
  export const sq_item: usize = 776;
  export const was_sq_slice: usize = 784;
  export const sq_ass_item: usize = 792;
  export const was_sq_ass_slice: usize = 800;
  export const sq_contains: usize = 808;
  export const sq_inplace_concat: usize = 816;
  export const sq_inplace_repeat: usize = 824;
  export const bf_getbuffer: usize = 832;
  export const bf_releasebuffer: usize = 840;
  export const ht_name: usize = 848;
  export const ht_slots: usize = 856;
  export const ht_qualname: usize = 864;
  export const ht_cached_keys: usize = 872;
  export const ht_module: usize = 880;
  export const _ht_tpname: usize = 888;
  export const _spec_getitem: usize = 896;
}
