// Bodies here compile only when something needs them, which turns any managed allocation into a compile error.
// @ts-ignore: TypeScript has no decorators on functions
@unsafe @global
export function __alloc(size: usize): usize { ERROR("managed allocation is forbidden in the core"); return 0; }
// @ts-ignore: TypeScript has no decorators on functions
@unsafe @global
export function __realloc(block: usize, size: usize): usize { ERROR("managed allocation is forbidden in the core"); return 0; }
// @ts-ignore: TypeScript has no decorators on functions
@unsafe @global
export function __free(block: usize): void { ERROR("managed allocation is forbidden in the core"); }
// @ts-ignore: TypeScript has no decorators on functions
@unsafe @global
export function __new(size: usize, id: u32): usize { ERROR("managed allocation is forbidden in the core"); return 0; }
// @ts-ignore: TypeScript has no decorators on functions
@unsafe @global
export function __renew(block: usize, size: usize): usize { ERROR("managed allocation is forbidden in the core"); return 0; }
// @ts-ignore: TypeScript has no decorators on functions
@unsafe @global
export function __link(parent: usize, child: usize, expectMultiple: bool): void {}
// @ts-ignore: TypeScript has no decorators on functions
@unsafe @global
export function __pin(object: usize): usize { return object; }
// @ts-ignore: TypeScript has no decorators on functions
@unsafe @global
export function __unpin(object: usize): void {}
// @ts-ignore: TypeScript has no decorators on functions
@unsafe @global
export function __collect(): void {}
