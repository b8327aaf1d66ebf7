/** Where the fields of a dict are. */
import { BaseObject } from "../../kernel/header";

@unmanaged
export class DictObject extends BaseObject {
  /** Number of items. */
  used: i64; // @16
  /** Changes after every modification; unique among all dicts. */
  version: i64; // @24
  /** → DictKeys; owned, or shared if `values` is not NULL. */
  keys: usize; // @32
  /** → the values of a split table (core/objects/dict/values.ts), or NULL. */
  values: usize; // @40
}
