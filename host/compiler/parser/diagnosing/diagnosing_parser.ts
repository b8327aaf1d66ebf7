/**
 * Parses as CPython does, in two passes, in order to report what CPython reports. The first pass, without the error
 * rules, shows how far the program is valid; the second uses them. If neither finds a specific error, the error is
 * "invalid syntax" at the last token that the first pass read.
 */
import { Character } from "../../tokens/characters.ts";
import { ELLIPSIS, FALSE, NONE, TRUE } from "../../constants/constants.ts";
import { PythonSyntaxError, type Warnings } from "../../errors/errors.ts";
import { CURRENT, type ErrorOptions, SyntaxErrors } from "../errors.ts";
import { parseStrings, type StringContext } from "../fstring.ts";
import {
  type AnyNode,
  type expr,
  LOCATED_KINDS,
  makeConstant,
  makeName,
  NODE_FIELDS,
  NODE_LIST_FIELDS,
} from "../../generated/nodes.ts";
import { LiteralError } from "../../tokens/literal_error.ts";
import { parseNumber } from "../../tokens/numbers.ts";
import type { CharacterByName } from "../../tokens/strings.ts";
import { Done, type Placement, Tokenizer } from "../../tokens/tokenizer.ts";
import { type Names, SOFT_KEYWORDS, Token, type TokenList } from "../../tokens/tokens.ts";
import { ACTIONS } from "./actions.ts";
import type { ResultData } from "./data.ts";
import { expressionName, findInvalidTarget, type TargetPurpose } from "./expression_names.ts";
import { type Captures, FAIL, Machine, type MachineHost } from "./machine.ts";
import { type Extent, firstLocated, type TokenValue } from "./values.ts";

export interface DiagnosisOptions extends ErrorOptions {
  readonly names: Names;
  readonly warnings: Warnings;
  readonly characterByName: CharacterByName;
  /** What is wrong with the line after the source. */
  readonly failure: PythonSyntaxError | null;
  /** As in `parseNumber`. */
  readonly maximumDigits: number;
  /** Unfinished interactive input gives "incomplete input". */
  readonly allowIncompleteInput: boolean;
  /** The end of interactive input does not close open blocks. */
  readonly dontImplyDedent: boolean;
  /** Inequality is spelled `<>`, and `!=` is an error. */
  readonly barryAsFlufl: boolean;
}

export type StartRule = "file" | "eval" | "interactive" | "fstring";

const CONSTANTS = { $None: NONE, $True: TRUE, $False: FALSE, $Ellipsis: ELLIPSIS } as const;

export class DiagnosingParser implements MachineHost, StringContext {
  readonly tokenizer: Tokenizer;
  readonly tokens: TokenList;
  readonly source: string;
  readonly errors: SyntaxErrors;
  readonly filename: string;
  readonly characterByName: CharacterByName;
  position = 0;
  private readonly machine = new Machine(this);
  private started = false;
  private isFirstPass = true;

  constructor(
    source: string,
    private readonly start: StartRule,
    private readonly options: DiagnosisOptions,
    placement: Placement | null = null,
  ) {
    this.tokenizer = new Tokenizer(source, options.filename, options.names, options.warnings, placement);
    this.tokenizer.nextLineFailure = options.failure;
    this.errors = new SyntaxErrors(this.tokenizer, options, placement, start === "fstring" ? "f-string: " : "");
    this.tokens = this.tokenizer.tokens;
    this.source = this.tokenizer.source;
    this.filename = options.filename;
    this.characterByName = options.characterByName;
  }

  /** The tree, if the source turns out to be valid. */
  parse(): unknown {
    const result = this.run();
    if (result !== FAIL) {
      if (this.start === "interactive") this.refuseMoreStatements();
      return result;
    }
    this.refuseIncompleteInput();
    const lastToken = this.tokens.count - 1;
    this.isFirstPass = false;
    this.machine.startSecondPass();
    this.position = 0;
    this.run();
    switch (this.tokens.kinds[lastToken]) {
      case Token.INDENT:
        throw this.errors.atLastToken("unexpected indent", "IndentationError");
      case Token.DEDENT:
        throw this.errors.atLastToken("unexpected unindent", "IndentationError");
      default: {
        const place = this.locate(lastToken);
        throw this.errors.searchRest(this.errors.at(place, place, "invalid syntax"));
      }
    }
  }

  /** Runs one pass. */
  private run(): unknown {
    try {
      return this.machine.run(this.start);
    } catch (error) {
      if (!(error instanceof PythonSyntaxError) || error.details === null) throw error;
      if (this.isFirstPass) this.refuseIncompleteInput();
      throw this.tokenizer.done === Done.NO ? this.errors.searchRest(error) : error;
    }
  }

  private refuseIncompleteInput(): void {
    if (!this.options.allowIncompleteInput) return;
    if (this.tokenizer.done !== Done.END_OF_FILE && !this.tokenizer.endsInString) return;
    throw this.errors.atLastToken("incomplete input", "SyntaxError");
  }

  // Called by the machine.

  peek(): number {
    if (this.position === this.tokens.count) this.readToken();
    return this.tokens.kinds[this.position];
  }

  private readToken(): void {
    const kind = this.tokenizer.next();
    if (kind === Token.ERROR) throw this.errors.ofTokenizer();
    if (this.start !== "interactive") return;
    if (kind !== Token.ENDMARKER || !this.started) {
      this.started = true;
      return;
    }
    // The end of interactive input also ends the line and the blocks.
    this.started = false;
    this.tokens.kinds[this.tokens.count - 1] = Token.NEWLINE;
    if (this.tokenizer.indent > 0 && !this.options.dontImplyDedent) this.tokenizer.closeBlocks();
  }

  tokenValue(): unknown {
    const index = this.position;
    const { lineno, col_offset, end_lineno, end_col_offset } = this.locate(index);
    switch (this.tokens.kinds[index]) {
      case Token.NAME: {
        const name = this.options.names.strings[this.tokens.names[index]];
        return makeName(name, "Load", lineno, col_offset, end_lineno, end_col_offset);
      }
      case Token.NUMBER:
        return makeConstant(this.numberValue(index), null, lineno, col_offset, end_lineno, end_col_offset);
      default:
        return this.locate(index);
    }
  }

  private numberValue(index: number): ReturnType<typeof parseNumber> {
    try {
      return parseNumber(this.tokenText(index), this.options.maximumDigits);
    } catch (error) {
      if (!(error instanceof LiteralError)) throw error;
      // Without columns: the line would be a wall of digits.
      throw this.errors.atColumns(
        "SyntaxError",
        this.tokens.lines[index],
        -1,
        this.tokens.endLines[index],
        -1,
        `${error.message} - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.`,
      );
    }
  }

  isSoftKeyword(word: string | null): boolean {
    if (this.peek() !== Token.NAME) return false;
    // Use the spelling in the source, not its normal form: only the ASCII spelling is a keyword.
    const name = this.tokenText(this.position);
    if (word !== null) return name === word;
    // CPython compares only as many characters as the name has, so `c` and `mat` count as well.
    return SOFT_KEYWORDS.some((keyword) => keyword.startsWith(name));
  }

  requireToken(text: string): never {
    const token = this.locate(this.position);
    throw this.errors.at(token, token, `expected '${text}'`);
  }

  overflow(): never {
    throw new PythonSyntaxError("MemoryError", "", null);
  }

  act(result: ResultData, captures: Captures, start: number): unknown {
    switch (result.make) {
      case "name":
        return captures.get(result.name) ?? null;
      case "word":
        return result.word;
      case "node":
        return this.makeNode(result.kind as AnyNode["kind"], result.fields ?? {}, captures, this.extent(start));
      case "call":
        return ACTIONS[result.function](captures, this.extent(start), result.fields ?? {}, this);
      case "error":
        throw this.makeError(result, captures);
      case "target": {
        const purpose = result.purpose as TargetPurpose;
        const invalid = findInvalidTarget(captures.get(result.name) as expr, purpose);
        if (invalid === null) return FAIL;
        const verb = purpose === "delete" ? "delete" : "assign to";
        throw this.errors.at(invalid, invalid, `cannot ${verb} ${expressionName(invalid)}`);
      }
    }
  }

  /** Makes a node from the named items and the given words; other fields are absent. */
  private makeNode(
    kind: AnyNode["kind"],
    given: Readonly<Record<string, string>>,
    captures: Captures,
    at: Extent,
  ): unknown {
    const node: Record<string, unknown> = { kind };
    if (LOCATED_KINDS.has(kind)) {
      node.lineno = at.lineno;
      node.col_offset = at.col_offset;
      node.end_lineno = at.end_lineno;
      node.end_col_offset = at.end_col_offset;
    }
    for (const field of NODE_FIELDS[kind]) {
      const word = given[field];
      const absent = NODE_LIST_FIELDS[kind].includes(field) ? [] : null;
      node[field] = word === undefined ? (captures.get(field) ?? absent) : readWord(word);
    }
    return node;
  }

  private makeError(error: Extract<ResultData, { make: "error" }>, captures: Captures): PythonSyntaxError {
    const message = error.message.replace(/\{(\w+) (\w+)\}/g, (_, what: string, name: string) => {
      const value = captures.get(name);
      if (what === "kind") return expressionName(value as expr);
      if (what === "line") return String(firstLocated(value).lineno);
      return this.tokenText((value as TokenValue).index);
    });
    if (error.where === "last") return this.errors.atLastToken(message, error.kind);
    const from = captures.get(error.from as string);
    if (error.where === "range") return this.errors.at(from, captures.get(error.to ?? (error.from as string)), message);
    const { lineno, col_offset } = firstLocated(from);
    return this.errors.atColumns(error.kind, lineno, col_offset, CURRENT, CURRENT, message);
  }

  // Called for string literals.

  /** With the error rules on, strings have been parsed before and their warnings already issued. */
  get warnings(): Warnings | null {
    return this.machine.callsInvalid ? null : this.options.warnings;
  }

  parseStrings(first: number, last: number): expr {
    try {
      return parseStrings(this, first, last);
    } catch (error) {
      if (!(error instanceof LiteralError)) throw error;
      if (error.isWarning) this.errors.knownToken = error.token;
      if (error.atLiteral) throw this.errors.at(this.locate(error.token), this.locate(error.token), error.message);
      const prefix = { SyntaxError: "", UnicodeDecodeError: "(unicode error) ", ValueError: "(value error) " };
      throw this.errors.atLastToken(prefix[error.kind] + error.message, "SyntaxError");
    }
  }

  parseEmbedded(text: string, placement: Placement): expr {
    const options = {
      ...this.options,
      allowIncompleteInput: false,
      encoding: null,
      shown: null,
      failure: null,
      isProgram: false,
      readLine: null,
    };
    return new DiagnosingParser(`${text}\n`, "fstring", options, placement).parse() as expr;
  }

  /** Whether a token that means inequality has the spelling in force. */
  isNotEqual(token: number): boolean {
    const text = this.tokenText(token);
    if (!this.options.barryAsFlufl) return text === "!=";
    if (text === "<>") return true;
    throw this.errors.atLastToken("with Barry as BDFL, use '<>' instead of '!='", "SyntaxError");
  }

  tokenText(index: number): string {
    return this.source.slice(this.tokens.starts[index], this.tokens.ends[index]);
  }

  // Locations.

  private locate(index: number): TokenValue {
    const { tokens } = this;
    return {
      kind: "token",
      index,
      lineno: tokens.lines[index],
      col_offset: tokens.columns[index],
      end_lineno: tokens.endLines[index],
      end_col_offset: tokens.endColumns[index],
    };
  }

  private extent(start: number): Extent {
    const { tokens } = this;
    let last = this.position - 1;
    while (last > 0 && isLayout(tokens.kinds[last])) last--;
    return {
      firstToken: start,
      lineno: tokens.lines[start],
      col_offset: tokens.columns[start],
      end_lineno: tokens.endLines[last],
      end_col_offset: tokens.endColumns[last],
    };
  }

  /** `single` mode allows one statement; only blanks and comments may follow. */
  private refuseMoreStatements(): void {
    const { source, length } = this.tokenizer;
    let position = this.tokenizer.position;
    while (position < length) {
      const code = source.charCodeAt(position);
      if (code === Character.HASH) {
        while (position < length && source.charCodeAt(position) !== Character.NEWLINE) position++;
      } else if (
        code === Character.SPACE ||
        code === Character.TAB ||
        code === Character.NEWLINE ||
        code === Character.FORM_FEED
      ) {
        position++;
      } else {
        throw this.errors.atLastToken("multiple statements found while compiling a single statement", "SyntaxError");
      }
    }
  }
}

function readWord(word: string): unknown {
  if (word in CONSTANTS) return CONSTANTS[word as keyof typeof CONSTANTS];
  return /^\d+$/.test(word) ? Number(word) : word;
}

function isLayout(kind: Token): boolean {
  return kind === Token.NEWLINE || kind === Token.INDENT || kind === Token.DEDENT || kind === Token.ENDMARKER;
}
