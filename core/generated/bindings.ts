// Generated from the core's sources by `npm run generate`. Do not edit.


/** Fills the slots and methods of every static type, and the function tables of the built-in modules. */
export function bindAll(): void {

}
