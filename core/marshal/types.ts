/** What reading and writing share. */

/** How deep containers may nest. */
export const MAX_MARSHAL_DEPTH: i32 = 2000;

/** The newest version of the format. */
export const MARSHAL_VERSION: i32 = 4;
