/** The instructions for `import`. */
import { None } from "../../generated/memory_map";
import { Name } from "../../generated/names";
import { Type } from "../../generated/types";
import { raiseImportError } from "../../exceptions/classes/import_error";
import { errorClear, errorMatches, raise, raiseFalse, raiseNoMemory } from "../../exceptions/raise";
import { formatMessage } from "../../exceptions/format_message";
import { Borrowed, NULL, Owned } from "../../memory/address";
import { RT } from "../../memory/runtime";
import { scratchPop, scratchPush } from "../../memory/scratch";
import { dictGetItem, dictSetItem } from "../../objects/dict/dict";
import { InterpreterFrame } from "../../objects/frame/interpreter_frame";
import { specIsInitializing } from "../../objects/module/module";
import { isStr, release, releaseOrNull, retain, typeOf } from "../../kernel/object";
import { strLength, strRead } from "../../objects/str/str";
import { getAttribute, lookupAttribute } from "../../protocols/attribute";
import { call } from "../../protocols/call";
import { sequenceGetItem } from "../../protocols/sequence";
import { mappingKeys } from "../../protocols/mapping";
import { getItem, setItem } from "../../protocols/item";
import { frameName } from "../instructions/names";
import { frameLocals } from "../../objects/frame/frame";
import { Stack } from "../stack";
import { Slots } from "../../memory/slots";

/** IMPORT_NAME ( level, fromlist -- module ) */
export function importName(fp: usize, sp: usize, index: usize): bool {
  const record = changetype<InterpreterFrame>(fp);
  const fromList = Stack.at(sp, 1);
  const level = Stack.at(sp, 2);
  const importer = importFunction(record);
  if (importer === NULL) return false;
  const args = scratchPush(5);
  if (args === NULL) {
    release(importer);
    raiseNoMemory();
    return false;
  }
  Slots.put(args, 0, frameName(fp, index));
  Slots.put(args, 1, record.globals);
  Slots.put(args, 2, record.locals === NULL ? None : record.locals);
  Slots.put(args, 3, fromList);
  Slots.put(args, 4, level);
  const module = call(importer, args, 5, NULL);
  scratchPop(5);
  release(importer);
  if (module === NULL) return false;
  Stack.put(sp, 2, module);
  release(level);
  release(fromList);
  return true;
}

function importFunction(record: InterpreterFrame): Owned {
  const builtins = record.builtins;
  const found = typeOf(builtins) === Type.dict ? dictGetItem(builtins, Name.__import__) : NULL;
  if (found !== NULL) return retain(found);
  if (RT.error !== NULL) return NULL;
  if (typeOf(builtins) !== Type.dict) {
    const value = getItem(builtins, Name.__import__);
    if (value !== NULL || !errorMatches(Type.KeyError)) return value;
    errorClear();
  }
  return raise(Type.ImportError, "__import__ not found");
}

/** IMPORT_FROM ( module -- module, value ) */
export function importFrom(fp: usize, sp: usize, index: usize): bool {
  const value = importAttribute(Stack.at(sp, 1), frameName(fp, index));
  if (value === NULL) return false;
  Stack.put(sp, 0, value);
  return true;
}

function importAttribute(module: Borrowed, name: Borrowed): Owned {
  const value = lookupAttribute(module, name);
  if (value !== NULL || RT.error !== NULL) return value;
  // In an import cycle, the package may not have the submodule as an attribute yet, but sys.modules has it.
  const moduleName = lookupAttribute(module, Name.__name__);
  if (moduleName === NULL && RT.error !== NULL) return NULL;
  if (moduleName !== NULL && isStr(moduleName)) {
    const full = formatMessage("%U.%U", moduleName, name);
    const found = full === NULL ? NULL : dictGetItem(RT.modules, full);
    if (found !== NULL) retain(found);
    releaseOrNull(full);
    if (found !== NULL || RT.error !== NULL) {
      release(moduleName);
      return found;
    }
  }
  const known = moduleName !== NULL && isStr(moduleName);
  cannotImport(module, name, known ? moduleName : NULL);
  releaseOrNull(moduleName);
  return NULL;
}

/** `moduleName` is the module's name if it has one. */
function cannotImport(module: Borrowed, name: Borrowed, moduleName: usize): void {
  const path = lookupAttribute(module, Name.__file__);
  if (path === NULL && RT.error !== NULL) return;
  const unknown = moduleName === NULL ? formatMessage("<unknown module name>") : retain(moduleName);
  if (unknown !== NULL) {
    if (path === NULL || !isStr(path)) {
      raiseImportError(
        Type.ImportError,
        "cannot import name %R from %R (unknown location)",
        name,
        unknown,
        0,
        moduleName,
        NULL,
      );
    } else {
      const spec = lookupAttribute(module, Name.__spec__);
      if (spec !== NULL || RT.error === NULL) {
        const circular = spec !== NULL && specIsInitializing(spec);
        releaseOrNull(spec);
        raiseImportError(
          Type.ImportError,
          circular
            ? "cannot import name %R from partially initialized module %R (most likely due to a circular import) (%S)"
            : "cannot import name %R from %R (%S)",
          name,
          unknown,
          path,
          moduleName,
          path,
        );
      }
    }
    release(unknown);
  }
  releaseOrNull(path);
}

/** IMPORT_STAR ( module -- ) */
export function importStar(fp: usize, sp: usize): bool {
  const locals = frameLocals(fp);
  if (locals === NULL) return false;
  const module = Stack.at(sp, 1);
  if (!importAll(locals, module)) return false;
  release(module);
  return true;
}

function importAll(locals: Borrowed, module: Borrowed): bool {
  let skipUnderscores = false;
  let all = lookupAttribute(module, Name.__all__);
  if (all === NULL) {
    if (RT.error !== NULL) return false;
    const dict = lookupAttribute(module, Name.__dict__);
    if (dict === NULL)
      return RT.error !== NULL
        ? false
        : raiseFalse(Type.ImportError, "from-import-* object has no __dict__ and no __all__");
    all = mappingKeys(dict);
    release(dict);
    if (all === NULL) return false;
    skipUnderscores = true;
  }
  let done = true;
  for (let i: i64 = 0; ; i++) {
    const name = sequenceGetItem(all, i);
    if (name === NULL) {
      if (errorMatches(Type.IndexError)) errorClear();
      else done = false;
      break;
    }
    done = importOne(locals, module, name, skipUnderscores);
    release(name);
    if (!done) break;
  }
  release(all);
  return done;
}

function importOne(locals: Borrowed, module: Borrowed, name: Borrowed, skipUnderscores: bool): bool {
  if (!isStr(name)) return starNameError(module, name, skipUnderscores);
  if (skipUnderscores && strLength(name) > 0 && strRead(name, 0) === 0x5f) return true;
  const value = getAttribute(module, name);
  if (value === NULL) return false;
  const stored = typeOf(locals) === Type.dict ? dictSetItem(locals, name, value) : setItem(locals, name, value);
  release(value);
  return stored;
}

function starNameError(module: Borrowed, name: Borrowed, isKey: bool): bool {
  const moduleName = getAttribute(module, Name.__name__);
  if (moduleName === NULL) return false;
  if (!isStr(moduleName)) raise(Type.TypeError, "module __name__ must be a string, not %.100T", moduleName);
  else if (isKey) raise(Type.TypeError, "Key in %U.__dict__ must be str, not %.100T", moduleName, name);
  else raise(Type.TypeError, "Item in %U.__all__ must be str, not %.100T", moduleName, name);
  release(moduleName);
  return false;
}
