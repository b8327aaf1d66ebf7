/** marshal: objects out of bytes, and bytes out of objects, in version 4 of CPython's format. */
export { marshalLoads, marshalLoadsTrusted } from "./marshal_read";
export { marshalDumps } from "./marshal_write";
