// Generated from definitions/instructions/ by `npm run generate`. Do not edit.

/** CPython 3.11's instructions, the specialized ones included. */
export const enum Opcode {
  /** `( -- )` */
  CACHE = 0,
  /** `( value -- )` */
  POP_TOP = 1,
  /** `( -- NULL )` */
  PUSH_NULL = 2,
  /** `( -- )` */
  NOP = 9,
  /** `( value -- result )` */
  UNARY_POSITIVE = 10,
  /** `( value -- result )` */
  UNARY_NEGATIVE = 11,
  /** `( value -- result )` */
  UNARY_NOT = 12,
  /** `( value -- result )` */
  UNARY_INVERT = 15,
  /** `( container, key -- value )` */
  BINARY_SUBSCR = 25,
  /** `( subject -- subject, length )` */
  GET_LEN = 30,
  /** `( subject -- subject, matches )` */
  MATCH_MAPPING = 31,
  /** `( subject -- subject, matches )` */
  MATCH_SEQUENCE = 32,
  /** `( subject, keys -- subject, keys, values )` */
  MATCH_KEYS = 33,
  /** `( exception -- previous, exception )` */
  PUSH_EXC_INFO = 35,
  /** `( exception, type -- exception, matches )` */
  CHECK_EXC_MATCH = 36,
  /** `( group, type -- rest, match )` */
  CHECK_EG_MATCH = 37,
  /** `( exit, lasti, previous, exception -- exit, lasti, previous, exception, result )` */
  WITH_EXCEPT_START = 49,
  /** `( iterable -- iterator )` */
  GET_AITER = 50,
  /** `( iterator -- iterator, awaitable )` */
  GET_ANEXT = 51,
  /** `( manager -- exit, awaitable )` */
  BEFORE_ASYNC_WITH = 52,
  /** `( manager -- exit, value )` */
  BEFORE_WITH = 53,
  /** `( iterator, exception -- )` */
  END_ASYNC_FOR = 54,
  /** `( value, container, key -- )` */
  STORE_SUBSCR = 60,
  /** `( container, key -- )` */
  DELETE_SUBSCR = 61,
  /** `( iterable -- iterator )` */
  GET_ITER = 68,
  /** `( iterable -- iterator )` */
  GET_YIELD_FROM_ITER = 69,
  /** `( value -- )` */
  PRINT_EXPR = 70,
  /** `( -- function )` */
  LOAD_BUILD_CLASS = 71,
  /** `( -- AssertionError )` */
  LOAD_ASSERTION_ERROR = 74,
  /** `( -- )` */
  RETURN_GENERATOR = 75,
  /** `( list -- tuple )` */
  LIST_TO_TUPLE = 82,
  /** `( value -- )` */
  RETURN_VALUE = 83,
  /** `( module -- )` */
  IMPORT_STAR = 84,
  /** `( -- )` */
  SETUP_ANNOTATIONS = 85,
  /** `( value -- sent )` */
  YIELD_VALUE = 86,
  /** `( value -- wrapped )` */
  ASYNC_GEN_WRAP = 87,
  /** `( original, raised -- exception )` */
  PREP_RERAISE_STAR = 88,
  /** `( previous -- )` */
  POP_EXCEPT = 89,
  /** `( value -- )` */
  STORE_NAME = 90,
  /** `( -- )` */
  DELETE_NAME = 91,
  /** `( sequence -- items[arg] )` */
  UNPACK_SEQUENCE = 92,
  /** `( iterator -- iterator, value | iterator -- )` */
  FOR_ITER = 93,
  /** `( sequence -- before[arg & 0xff], rest, after[arg >> 8] )` */
  UNPACK_EX = 94,
  /** `( value, owner -- )` */
  STORE_ATTR = 95,
  /** `( owner -- )` */
  DELETE_ATTR = 96,
  /** `( value -- )` */
  STORE_GLOBAL = 97,
  /** `( -- )` */
  DELETE_GLOBAL = 98,
  /** `( -- )` */
  SWAP = 99,
  /** `( -- value )` */
  LOAD_CONST = 100,
  /** `( -- value )` */
  LOAD_NAME = 101,
  /** `( items[arg] -- tuple )` */
  BUILD_TUPLE = 102,
  /** `( items[arg] -- list )` */
  BUILD_LIST = 103,
  /** `( items[arg] -- set )` */
  BUILD_SET = 104,
  /** `( keysAndValues[arg * 2] -- dict )` */
  BUILD_MAP = 105,
  /** `( owner -- value )` */
  LOAD_ATTR = 106,
  /** `( left, right -- result )` */
  COMPARE_OP = 107,
  /** `( level, fromlist -- module )` */
  IMPORT_NAME = 108,
  /** `( module -- module, value )` */
  IMPORT_FROM = 109,
  /** `( -- )` */
  JUMP_FORWARD = 110,
  /** `( condition -- | condition -- condition )` */
  JUMP_IF_FALSE_OR_POP = 111,
  /** `( condition -- | condition -- condition )` */
  JUMP_IF_TRUE_OR_POP = 112,
  /** `( condition -- )` */
  POP_JUMP_FORWARD_IF_FALSE = 114,
  /** `( condition -- )` */
  POP_JUMP_FORWARD_IF_TRUE = 115,
  /** `( -- NULL[arg & 1], value )` */
  LOAD_GLOBAL = 116,
  /** `( left, right -- result )` */
  IS_OP = 117,
  /** `( left, right -- result )` */
  CONTAINS_OP = 118,
  /** `( exception -- )` */
  RERAISE = 119,
  /** `( -- copy )` */
  COPY = 120,
  /** `( left, right -- result )` */
  BINARY_OP = 122,
  /** `( receiver, sent -- receiver, yielded | receiver, sent -- returned )` */
  SEND = 123,
  /** `( -- value )` */
  LOAD_FAST = 124,
  /** `( value -- )` */
  STORE_FAST = 125,
  /** `( -- )` */
  DELETE_FAST = 126,
  /** `( value -- )` */
  POP_JUMP_FORWARD_IF_NOT_NONE = 128,
  /** `( value -- )` */
  POP_JUMP_FORWARD_IF_NONE = 129,
  /** `( exceptionAndCause[arg] -- )` */
  RAISE_VARARGS = 130,
  /** `( iterable -- iterator )` */
  GET_AWAITABLE = 131,
  /** `( defaults[arg & 1], keywordDefaults[arg >> 1 & 1], annotations[arg >> 2 & 1], closure[arg >> 3 & 1], code -- function )` */
  MAKE_FUNCTION = 132,
  /** `( bounds[arg] -- slice )` */
  BUILD_SLICE = 133,
  /** `( -- )` */
  JUMP_BACKWARD_NO_INTERRUPT = 134,
  /** `( -- )` */
  MAKE_CELL = 135,
  /** `( -- value )` */
  LOAD_CLOSURE = 136,
  /** `( -- value )` */
  LOAD_DEREF = 137,
  /** `( value -- )` */
  STORE_DEREF = 138,
  /** `( -- )` */
  DELETE_DEREF = 139,
  /** `( -- )` */
  JUMP_BACKWARD = 140,
  /** `( NULL, callable, positional, keywords[arg & 1] -- result )` */
  CALL_FUNCTION_EX = 142,
  /** `( -- )` */
  EXTENDED_ARG = 144,
  /** `( item -- )` */
  LIST_APPEND = 145,
  /** `( item -- )` */
  SET_ADD = 146,
  /** `( key, value -- )` */
  MAP_ADD = 147,
  /** `( -- value )` */
  LOAD_CLASSDEREF = 148,
  /** `( -- )` */
  COPY_FREE_VARS = 149,
  /** `( -- )` */
  RESUME = 151,
  /** `( subject, type, names -- attributes )` */
  MATCH_CLASS = 152,
  /** `( value, specification[arg >> 2 & 1] -- text )` */
  FORMAT_VALUE = 155,
  /** `( values[arg], keys -- dict )` */
  BUILD_CONST_KEY_MAP = 156,
  /** `( pieces[arg] -- text )` */
  BUILD_STRING = 157,
  /** `( owner -- method, self )` */
  LOAD_METHOD = 160,
  /** `( iterable -- )` */
  LIST_EXTEND = 162,
  /** `( iterable -- )` */
  SET_UPDATE = 163,
  /** `( mapping -- )` */
  DICT_MERGE = 164,
  /** `( mapping -- )` */
  DICT_UPDATE = 165,
  /** `( arguments[arg] -- )` */
  PRECALL = 166,
  /** `( callable, self -- result )` */
  CALL = 171,
  /** `( -- )` */
  KW_NAMES = 172,
  /** `( value -- )` */
  POP_JUMP_BACKWARD_IF_NOT_NONE = 173,
  /** `( value -- )` */
  POP_JUMP_BACKWARD_IF_NONE = 174,
  /** `( condition -- )` */
  POP_JUMP_BACKWARD_IF_FALSE = 175,
  /** `( condition -- )` */
  POP_JUMP_BACKWARD_IF_TRUE = 176,
  BINARY_OP_ADAPTIVE = 3,
  BINARY_OP_ADD_FLOAT = 4,
  BINARY_OP_ADD_INT = 5,
  BINARY_OP_ADD_UNICODE = 6,
  BINARY_OP_INPLACE_ADD_UNICODE = 7,
  BINARY_OP_MULTIPLY_FLOAT = 8,
  BINARY_OP_MULTIPLY_INT = 13,
  BINARY_OP_SUBTRACT_FLOAT = 14,
  BINARY_OP_SUBTRACT_INT = 16,
  BINARY_SUBSCR_ADAPTIVE = 17,
  BINARY_SUBSCR_DICT = 18,
  BINARY_SUBSCR_GETITEM = 19,
  BINARY_SUBSCR_LIST_INT = 20,
  BINARY_SUBSCR_TUPLE_INT = 21,
  CALL_ADAPTIVE = 22,
  CALL_PY_EXACT_ARGS = 23,
  CALL_PY_WITH_DEFAULTS = 24,
  COMPARE_OP_ADAPTIVE = 26,
  COMPARE_OP_FLOAT_JUMP = 27,
  COMPARE_OP_INT_JUMP = 28,
  COMPARE_OP_STR_JUMP = 29,
  EXTENDED_ARG_QUICK = 34,
  JUMP_BACKWARD_QUICK = 38,
  LOAD_ATTR_ADAPTIVE = 39,
  LOAD_ATTR_INSTANCE_VALUE = 40,
  LOAD_ATTR_MODULE = 41,
  LOAD_ATTR_SLOT = 42,
  LOAD_ATTR_WITH_HINT = 43,
  LOAD_CONST__LOAD_FAST = 44,
  LOAD_FAST__LOAD_CONST = 45,
  LOAD_FAST__LOAD_FAST = 46,
  LOAD_GLOBAL_ADAPTIVE = 47,
  LOAD_GLOBAL_BUILTIN = 48,
  LOAD_GLOBAL_MODULE = 55,
  LOAD_METHOD_ADAPTIVE = 56,
  LOAD_METHOD_CLASS = 57,
  LOAD_METHOD_MODULE = 58,
  LOAD_METHOD_NO_DICT = 59,
  LOAD_METHOD_WITH_DICT = 62,
  LOAD_METHOD_WITH_VALUES = 63,
  PRECALL_ADAPTIVE = 64,
  PRECALL_BOUND_METHOD = 65,
  PRECALL_BUILTIN_CLASS = 66,
  PRECALL_BUILTIN_FAST_WITH_KEYWORDS = 67,
  PRECALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS = 72,
  PRECALL_NO_KW_BUILTIN_FAST = 73,
  PRECALL_NO_KW_BUILTIN_O = 76,
  PRECALL_NO_KW_ISINSTANCE = 77,
  PRECALL_NO_KW_LEN = 78,
  PRECALL_NO_KW_LIST_APPEND = 79,
  PRECALL_NO_KW_METHOD_DESCRIPTOR_FAST = 80,
  PRECALL_NO_KW_METHOD_DESCRIPTOR_NOARGS = 81,
  PRECALL_NO_KW_METHOD_DESCRIPTOR_O = 113,
  PRECALL_NO_KW_STR_1 = 121,
  PRECALL_NO_KW_TUPLE_1 = 127,
  PRECALL_NO_KW_TYPE_1 = 141,
  PRECALL_PYFUNC = 143,
  RESUME_QUICK = 150,
  STORE_ATTR_ADAPTIVE = 153,
  STORE_ATTR_INSTANCE_VALUE = 154,
  STORE_ATTR_SLOT = 158,
  STORE_ATTR_WITH_HINT = 159,
  STORE_FAST__LOAD_FAST = 161,
  STORE_FAST__STORE_FAST = 167,
  STORE_SUBSCR_ADAPTIVE = 168,
  STORE_SUBSCR_DICT = 169,
  STORE_SUBSCR_LIST_INT = 170,
  UNPACK_SEQUENCE_ADAPTIVE = 177,
  UNPACK_SEQUENCE_LIST = 178,
  UNPACK_SEQUENCE_TUPLE = 179,
  UNPACK_SEQUENCE_TWO_TUPLE = 180,
  DO_TRACING = 255,
}

export const enum BinaryOperator {
  ADD = 0,
  AND = 1,
  FLOOR_DIVIDE = 2,
  LSHIFT = 3,
  MATRIX_MULTIPLY = 4,
  MULTIPLY = 5,
  REMAINDER = 6,
  OR = 7,
  POWER = 8,
  RSHIFT = 9,
  SUBTRACT = 10,
  TRUE_DIVIDE = 11,
  XOR = 12,
  INPLACE_ADD = 13,
  INPLACE_AND = 14,
  INPLACE_FLOOR_DIVIDE = 15,
  INPLACE_LSHIFT = 16,
  INPLACE_MATRIX_MULTIPLY = 17,
  INPLACE_MULTIPLY = 18,
  INPLACE_REMAINDER = 19,
  INPLACE_OR = 20,
  INPLACE_POWER = 21,
  INPLACE_RSHIFT = 22,
  INPLACE_SUBTRACT = 23,
  INPLACE_TRUE_DIVIDE = 24,
  INPLACE_XOR = 25,
}

export const enum Comparison {
  LESS = 0,
  LESS_EQUAL = 1,
  EQUAL = 2,
  NOT_EQUAL = 3,
  GREATER = 4,
  GREATER_EQUAL = 5,
}

/** What an instruction's argument stands for. */
export const enum ArgumentKind {
  NONE = 0,
  NUMBER = 1,
  CONST = 2,
  NAME = 3,
  LOCAL = 4,
  FREE = 5,
  FORWARD = 6,
  BACKWARD = 7,
  COMPARE = 8,
  OPERATOR = 9,
  JUMP = 10,
  HANDLER = 11,
}

/** From this number on an instruction takes an argument. */
export const HAVE_ARGUMENT: u8 = 90;

const CACHE_ENTRIES: usize = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 4,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 2, 0, 0, 0, 0,
  0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  10, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

const GENERAL_OPCODES: usize = memory.data<u8>([
  0, 1, 2, 122, 122, 122, 122, 122, 122, 9, 10, 11, 12, 122, 122, 15,
  122, 25, 25, 25, 25, 25, 171, 171, 171, 25, 107, 107, 107, 107, 30, 31,
  32, 33, 144, 35, 36, 37, 140, 106, 106, 106, 106, 106, 100, 124, 124, 116,
  116, 49, 50, 51, 52, 53, 54, 116, 160, 160, 160, 160, 60, 61, 160, 160,
  166, 166, 166, 166, 68, 69, 70, 71, 166, 166, 74, 75, 166, 166, 166, 166,
  166, 166, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95,
  96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111,
  112, 166, 114, 115, 116, 117, 118, 119, 120, 166, 122, 123, 124, 125, 126, 166,
  128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 166, 142, 166,
  144, 145, 146, 147, 148, 149, 151, 151, 152, 95, 95, 155, 156, 157, 95, 95,
  160, 125, 162, 163, 164, 165, 166, 125, 60, 60, 60, 171, 172, 173, 174, 175,
  176, 92, 92, 92, 92, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

const ADAPTIVE_OPCODES: usize = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 168, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 177, 0, 0, 153,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 39, 26, 0, 0, 0, 0,
  0, 0, 0, 0, 47, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  56, 0, 0, 0, 0, 0, 64, 0, 0, 0, 0, 22, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

const ARGUMENT_KINDS: usize = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 1, 6, 1, 3,
  3, 3, 3, 1, 2, 3, 1, 1, 1, 1, 3, 8, 3, 3, 6, 6,
  6, 0, 6, 6, 3, 1, 1, 1, 1, 0, 9, 6, 4, 4, 4, 0,
  6, 6, 1, 1, 1, 1, 7, 5, 5, 5, 5, 5, 7, 0, 1, 0,
  1, 1, 1, 1, 5, 1, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0,
  3, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 2, 7, 7, 7,
  7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

/** Inline cache entries (code units) that follow an instruction. Specialized instructions: ask for the general one. */
// @ts-ignore: TypeScript has no decorators on functions
@inline export function cacheEntries(opcode: u32): u32 {
  return load<u8>(CACHE_ENTRIES + opcode);
}

/** The unspecialized form of an instruction; 0 (CACHE) for a number that no instruction has. */
// @ts-ignore: TypeScript has no decorators on functions
@inline export function generalOpcode(opcode: u32): u32 {
  return load<u8>(GENERAL_OPCODES + opcode);
}

/** What a general instruction becomes when its code warms up, or 0: the form that specializes itself. */
// @ts-ignore: TypeScript has no decorators on functions
@inline export function adaptiveOpcode(opcode: u32): u32 {
  return load<u8>(ADAPTIVE_OPCODES + opcode);
}

// @ts-ignore: TypeScript has no decorators on functions
@inline export function argumentKind(opcode: u32): u32 {
  return load<u8>(ARGUMENT_KINDS + opcode);
}

/**
 * By how much an instruction moves the stack pointer, as the compiler counts it for co_stacksize: to the next
 * instruction, or to the target of its jump.
 */
export function stackEffect(opcode: u32, arg: i32, jump: bool): i32 {
  switch (opcode) {
    case Opcode.POP_TOP:
    case Opcode.BINARY_SUBSCR:
    case Opcode.PRINT_EXPR:
    case Opcode.RETURN_VALUE:
    case Opcode.IMPORT_STAR:
    case Opcode.PREP_RERAISE_STAR:
    case Opcode.POP_EXCEPT:
    case Opcode.STORE_NAME:
    case Opcode.DELETE_ATTR:
    case Opcode.STORE_GLOBAL:
    case Opcode.COMPARE_OP:
    case Opcode.IMPORT_NAME:
    case Opcode.POP_JUMP_FORWARD_IF_FALSE:
    case Opcode.POP_JUMP_FORWARD_IF_TRUE:
    case Opcode.IS_OP:
    case Opcode.CONTAINS_OP:
    case Opcode.RERAISE:
    case Opcode.BINARY_OP:
    case Opcode.STORE_FAST:
    case Opcode.POP_JUMP_FORWARD_IF_NOT_NONE:
    case Opcode.POP_JUMP_FORWARD_IF_NONE:
    case Opcode.STORE_DEREF:
    case Opcode.LIST_APPEND:
    case Opcode.SET_ADD:
    case Opcode.LIST_EXTEND:
    case Opcode.SET_UPDATE:
    case Opcode.DICT_MERGE:
    case Opcode.DICT_UPDATE:
    case Opcode.CALL:
    case Opcode.POP_JUMP_BACKWARD_IF_NOT_NONE:
    case Opcode.POP_JUMP_BACKWARD_IF_NONE:
    case Opcode.POP_JUMP_BACKWARD_IF_FALSE:
    case Opcode.POP_JUMP_BACKWARD_IF_TRUE:
      return -1;
    case Opcode.PUSH_NULL:
    case Opcode.GET_LEN:
    case Opcode.MATCH_MAPPING:
    case Opcode.MATCH_SEQUENCE:
    case Opcode.MATCH_KEYS:
    case Opcode.PUSH_EXC_INFO:
    case Opcode.WITH_EXCEPT_START:
    case Opcode.GET_ANEXT:
    case Opcode.BEFORE_ASYNC_WITH:
    case Opcode.BEFORE_WITH:
    case Opcode.LOAD_BUILD_CLASS:
    case Opcode.LOAD_ASSERTION_ERROR:
    case Opcode.LOAD_CONST:
    case Opcode.LOAD_NAME:
    case Opcode.IMPORT_FROM:
    case Opcode.COPY:
    case Opcode.LOAD_FAST:
    case Opcode.LOAD_CLOSURE:
    case Opcode.LOAD_DEREF:
    case Opcode.LOAD_CLASSDEREF:
    case Opcode.LOAD_METHOD:
      return 1;
    case Opcode.END_ASYNC_FOR:
    case Opcode.DELETE_SUBSCR:
    case Opcode.STORE_ATTR:
    case Opcode.MAP_ADD:
    case Opcode.MATCH_CLASS:
      return -2;
    case Opcode.STORE_SUBSCR:
      return -3;
    case Opcode.UNPACK_SEQUENCE:
      return -1 + arg;
    case Opcode.FOR_ITER:
      return jump ? -1 : 1;
    case Opcode.UNPACK_EX:
      return (arg & 0xff) + (arg >> 8);
    case Opcode.BUILD_TUPLE:
    case Opcode.BUILD_LIST:
    case Opcode.BUILD_SET:
    case Opcode.BUILD_SLICE:
    case Opcode.BUILD_STRING:
      return 1 - arg;
    case Opcode.BUILD_MAP:
      return 1 - (arg * 2);
    case Opcode.JUMP_IF_FALSE_OR_POP:
    case Opcode.JUMP_IF_TRUE_OR_POP:
      return jump ? 0 : -1;
    case Opcode.LOAD_GLOBAL:
      return 1 + (arg & 1);
    case Opcode.SEND:
      return jump ? -1 : 0;
    case Opcode.RAISE_VARARGS:
    case Opcode.BUILD_CONST_KEY_MAP:
    case Opcode.PRECALL:
      return -arg;
    case Opcode.MAKE_FUNCTION:
      return -(arg & 1) - (arg >> 1 & 1) - (arg >> 2 & 1) - (arg >> 3 & 1);
    case Opcode.CALL_FUNCTION_EX:
      return -2 - (arg & 1);
    case Opcode.FORMAT_VALUE:
      return -(arg >> 2 & 1);
    default:
      return 0;
  }
}
