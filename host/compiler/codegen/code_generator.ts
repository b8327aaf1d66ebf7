/**
 * What all of code generation shares: the current unit, the scopes, and how names, constants and nested code are
 * emitted. The functions that generate statements and expressions take it as their first argument.
 */
import { CodeFlag, CompileFlag } from "../../generated/border.ts";
import { Opcode } from "../../generated/opcodes.ts";
import { assemble } from "../assembler/assemble.ts";
import { type CodeObject, freeVariableCount } from "../assembler/code.ts";
import { ConstantCache } from "../constants/keys.ts";
import { type ConstantValue, NONE, nameConstant } from "../constants/constants.ts";
import { fail, type Report, warn } from "../errors/failures.ts";
import type { Location } from "../flowgraph/blocks.ts";
import type { Block } from "../flowgraph/blocks.ts";
import { mangle, NameScope, type Scope, ScopeKind, type SymbolTable, Use } from "../symtable/scope.ts";
import type * as ast from "../generated/nodes.ts";
import { type FrameBlock, type Surrounding, Unit, UnitKind } from "./unit.ts";

/** From this many operands on, collections are built piece by piece to keep the stack small. */
export const STACK_USE_GUIDELINE = 30;

/** How deep `for`, `while`, `try` and `with` may nest. */
const MAX_FRAME_BLOCKS = 20;

export interface GeneratorOptions {
  /** The flags of `compile()`, plus the features that `from __future__` turned on. */
  readonly flags: number;
  readonly optimize: number;
  readonly futureLine: number;
  readonly interactive: boolean;
}

export class CodeGenerator {
  unit!: Unit;
  private readonly cache = new ConstantCache();

  constructor(
    readonly report: Report,
    readonly options: GeneratorOptions,
    private readonly symbols: SymbolTable,
  ) {}

  // Errors

  fail(message: string): never {
    return fail(this.report, message, this.unit);
  }

  failAt(message: string, location: Location): never {
    return fail(this.report, message, location);
  }

  warn(message: string): void {
    warn(this.report, message, this.unit);
  }

  // Units

  get postponedAnnotations(): boolean {
    return (this.options.flags & CodeFlag.FUTURE_ANNOTATIONS) !== 0;
  }

  /** `await` outside functions, where `compile()` was told to allow it. */
  get isTopLevelAwait(): boolean {
    return (this.options.flags & CompileFlag.ALLOW_TOP_LEVEL_AWAIT) !== 0 && this.unit.scope.kind === ScopeKind.MODULE;
  }

  enterUnit(name: string, kind: UnitKind, node: object, firstLine: number): Unit {
    const scope = this.symbols.scopes.get(node);
    if (scope === undefined) throw new Error(`The symbol table has no scope for ${name}`);
    const parent = (this.unit as Unit | undefined) ?? null;
    const unit = new Unit(name, kind, scope, parent, parent?.privateClass ?? null, firstLine, this.cache);
    this.unit = unit;
    if (parent !== null) unit.qualname = qualifiedName(unit, parent);
    if (kind === UnitKind.MODULE) unit.lineno = 0;
    unit.emitArg(Opcode.RESUME, 0);
    if (kind === UnitKind.MODULE) unit.lineno = firstLine;
    return unit;
  }

  /** Closes the current unit. With `addNone`, a unit that can reach its end returns None there. */
  leaveUnit(addNone: boolean): CodeObject {
    const unit = this.unit;
    const code = assemble(unit, this.report.filename, this.options.flags, addNone, this.isTopLevelAwait, this.cache);
    if (unit.parent !== null) this.unit = unit.parent;
    return code;
  }

  // Frame blocks

  pushFrameBlock(kind: Surrounding, block: Block | null, exit: Block | null, extra: Partial<FrameBlock> = {}): void {
    if (this.unit.frameBlocks.length >= MAX_FRAME_BLOCKS) this.fail("too many statically nested blocks");
    this.unit.frameBlocks.push({
      kind,
      block,
      exit,
      finalBody: extra.finalBody ?? null,
      statement: extra.statement ?? null,
      name: extra.name ?? null,
    });
  }

  popFrameBlock(): void {
    this.unit.frameBlocks.pop();
  }

  // Names

  mangle(name: string): string {
    return mangle(this.unit.privateClass, name);
  }

  checkNotDebug(name: string, context: ast.expr_context): void {
    if (name !== "__debug__") return;
    if (context === "Store") this.fail("cannot assign to __debug__");
    if (context === "Del") this.fail("cannot delete __debug__");
  }

  /** Loads, stores or deletes a variable. */
  variable(name: string, context: ast.expr_context): void {
    this.checkNotDebug(name, context);
    const unit = this.unit;
    const scope = unit.scope;
    const mangled = this.mangle(name);
    const inFunction = scope.kind === ScopeKind.FUNCTION;
    switch (scope.scopeOf(mangled)) {
      case NameScope.FREE: {
        const load = scope.kind === ScopeKind.CLASS ? Opcode.LOAD_CLASSDEREF : Opcode.LOAD_DEREF;
        const opcode = context === "Load" ? load : context === "Store" ? Opcode.STORE_DEREF : Opcode.DELETE_DEREF;
        return unit.emitArg(opcode, unit.freevars.get(mangled)!);
      }
      case NameScope.CELL: {
        const load = scope.kind === ScopeKind.CLASS ? Opcode.LOAD_CLASSDEREF : Opcode.LOAD_DEREF;
        const opcode = context === "Load" ? load : context === "Store" ? Opcode.STORE_DEREF : Opcode.DELETE_DEREF;
        return unit.emitArg(opcode, unit.cellvars.get(mangled)!);
      }
      case NameScope.LOCAL:
        if (inFunction) {
          const opcode =
            context === "Load" ? Opcode.LOAD_FAST : context === "Store" ? Opcode.STORE_FAST : Opcode.DELETE_FAST;
          return unit.emitArg(opcode, unit.localIndex(mangled));
        }
        break;
      case NameScope.GLOBAL_IMPLICIT:
        if (inFunction) return this.globalVariable(mangled, context);
        break;
      case NameScope.GLOBAL_EXPLICIT:
        return this.globalVariable(mangled, context);
    }
    const opcode = context === "Load" ? Opcode.LOAD_NAME : context === "Store" ? Opcode.STORE_NAME : Opcode.DELETE_NAME;
    unit.emitName(opcode, mangled);
  }

  private globalVariable(mangled: string, context: ast.expr_context): void {
    const index = this.unit.nameIndex(mangled);
    if (context === "Load") this.unit.emitArg(Opcode.LOAD_GLOBAL, index << 1);
    else this.unit.emitArg(context === "Store" ? Opcode.STORE_GLOBAL : Opcode.DELETE_GLOBAL, index);
  }

  /** Whether the module imports this name anywhere: calls of its attributes then do not use LOAD_METHOD. */
  isImported(name: string): boolean {
    return (this.symbols.top.use(name) & Use.IMPORT) !== 0;
  }

  // Constants

  constant(value: ConstantValue | CodeObject): void {
    this.unit.emitConst(value);
  }

  none(): void {
    this.unit.emitConst(NONE);
  }

  /** Loads an identifier or a qualified name as a constant. */
  string(value: string): void {
    this.unit.emitConst(nameConstant(value));
  }

  integer(value: number): void {
    this.unit.emitConst({ type: "int", value: BigInt(value) });
  }

  namesConstant(names: readonly string[]): ConstantValue {
    return { type: "tuple", items: names.map(nameConstant) };
  }

  // Common sequences

  call(argumentCount: number): void {
    this.unit.emitArg(Opcode.PRECALL, argumentCount);
    this.unit.emitArg(Opcode.CALL, argumentCount);
  }

  /** (receiver, None -- result) The loop of `await` and `yield from`, once they have an iterator. */
  yieldFrom(isAwait: boolean): void {
    const unit = this.unit;
    const start = unit.newBlock();
    const resume = unit.newBlock();
    const exit = unit.newBlock();
    unit.useBlock(start);
    unit.emitJump(Opcode.SEND, exit);
    unit.useBlock(resume);
    unit.emit(Opcode.YIELD_VALUE);
    unit.emitArg(Opcode.RESUME, isAwait ? 3 : 2);
    unit.emitJump(Opcode.JUMP_NO_INTERRUPT, start);
    unit.useBlock(exit);
  }

  /** (awaitable -- result) */
  awaitTop(how: number): void {
    this.unit.emitArg(Opcode.GET_AWAITABLE, how);
    this.none();
    this.yieldFrom(true);
  }

  /** Makes a function from `code`. The defaults and annotations that `flags` announces are on the stack. */
  closure(code: CodeObject, flags: number): void {
    const unit = this.unit;
    const count = freeVariableCount(code);
    if (count > 0) {
      const names = code.localsplusnames.slice(-count);
      for (const name of names) unit.emitArg(Opcode.LOAD_CLOSURE, closureIndex(unit, name));
      flags |= 0x08;
      unit.emitArg(Opcode.BUILD_TUPLE, count);
    }
    this.constant(code);
    unit.emitArg(Opcode.MAKE_FUNCTION, flags);
  }
}

/** A class can use a name both as its own and as a free variable: the closure takes the free one. */
function closureIndex(unit: Unit, name: string): number {
  const isCell = (unit.kind === UnitKind.CLASS && name === "__class__") || unit.scope.scopeOf(name) === NameScope.CELL;
  const index = (isCell ? unit.cellvars : unit.freevars).get(name);
  if (index === undefined) throw new Error(`${unit.qualname} cannot pass ${name} to a function in it`);
  return index;
}

function qualifiedName(unit: Unit, parent: Unit): string {
  if (parent.parent === null) return unit.name;
  const named =
    unit.kind === UnitKind.FUNCTION || unit.kind === UnitKind.ASYNC_FUNCTION || unit.kind === UnitKind.CLASS;
  if (named && isDeclaredGlobal(parent.scope, mangle(parent.privateClass, unit.name))) return unit.name;
  const inFunction =
    parent.kind === UnitKind.FUNCTION || parent.kind === UnitKind.ASYNC_FUNCTION || parent.kind === UnitKind.LAMBDA;
  return `${parent.qualname}${inFunction ? ".<locals>" : ""}.${unit.name}`;
}

function isDeclaredGlobal(scope: Scope, name: string): boolean {
  return scope.scopeOf(name) === NameScope.GLOBAL_EXPLICIT;
}
