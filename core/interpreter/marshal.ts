/** marshal: objects out of bytes, and bytes out of objects, in the versions 0 to 4 of CPython's format. */
export { marshalLoadFile, marshalLoads, marshalLoadsCompiled } from "./marshal_read";
export { marshalDumps } from "./marshal_write";
