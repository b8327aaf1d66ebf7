/**
 * Gives every pointer of a record the 8-byte slot that it has on a 64-bit machine, which is what CPython's layouts are
 * made for: a field of type `usize`, `Owned`, `Borrowed` or `TableIndex`, or of an unmanaged class, begins at a
 * multiple of 8 and is followed by 4 bytes that are its upper half.
 *
 * Writing through the field leaves the upper half as it is: what makes an object writes the whole slot once, with
 * `store<u64>`, or fills the record with zeros. A field that must be 4 bytes wide is a `u32`.
 */
import * as assemblyscript from "assemblyscript";
import { Transform } from "assemblyscript/transform";

const { CommonFlags, DecoratorKind, Node, NodeKind } = assemblyscript;

const widths = { bool: 1, i8: 1, u8: 1, i16: 2, u16: 2, i32: 4, u32: 4, f32: 4, i64: 8, u64: 8, f64: 8 };
const pointers = new Set(["usize", "Owned", "Borrowed", "TableIndex"]);

/** The end of a padding field's name; no field that is written by hand can have it. */
const UPPER_HALF = "~upper";

export const isUpperHalf = (field) => field.endsWith(UPPER_HALF);

const isUnmanaged = (statement) =>
  statement.kind === NodeKind.ClassDeclaration &&
  (statement.decorators ?? []).some(({ decoratorKind }) => decoratorKind === DecoratorKind.Unmanaged);

const isField = (member) => member.kind === NodeKind.FieldDeclaration && !(member.flags & CommonFlags.Static);

/** Inserts the upper halves into all unmanaged classes of the parsed sources. */
export function padPointers(sources) {
  const records = new Map();
  for (const source of sources) {
    if (source.internalPath.startsWith("~lib")) continue;
    for (const statement of source.statements) {
      if (!isUnmanaged(statement)) continue;
      const name = statement.name.text;
      if (records.has(name))
        throw new Error(`two unmanaged classes are called ${name}: a record has a name of its own`);
      records.set(name, { statement, end: null });
    }
  }

  /** Where the fields of a record end, its own and its base's, once its pointers are padded. */
  function endOf(name) {
    const record = records.get(name);
    if (record === undefined) throw new Error(`${name} is the base of an unmanaged class and is none itself`);
    record.end ??= pad(record.statement);
    return record.end;
  }

  function pad(record) {
    let at = record.extendsType === null ? 0 : endOf(record.extendsType.name.identifier.text);
    record.members = record.members.flatMap((member) => {
      if (!isField(member) || member.type === null) return [member];
      const type = member.type.name.identifier.text;
      if (!pointers.has(type) && !records.has(type)) {
        // An enumeration is an i32.
        const width = widths[type] ?? 4;
        at = Math.ceil(at / width) * width + width;
        return [member];
      }
      at = Math.ceil(at / 4) * 4;
      const before = at % 8 === 4 ? [upperHalf(member, `${member.name.text}~before`)] : [];
      at = Math.ceil(at / 8) * 8 + 8;
      return [...before, member, upperHalf(member, member.name.text)];
    });
    return at;
  }

  for (const name of records.keys()) endOf(name);
}

function upperHalf(field, name) {
  const { range } = field;
  const type = Node.createNamedType(Node.createSimpleTypeName("u32", range), null, false, range);
  const identifier = Node.createIdentifierExpression(name + UPPER_HALF, range);
  return Node.createFieldDeclaration(
    identifier,
    null,
    CommonFlags.Private | CommonFlags.Instance,
    type,
    null,
    -1,
    range,
  );
}

export default class SlotsTransform extends Transform {
  afterParse(parser) {
    padPointers(parser.sources);
  }
}
