import type { Row } from "../../domain/row.ts";
import type { StoreScope } from "../port.ts";
import type { ColumnKind, Table } from "../table.ts";
import type { SqlFlavor } from "./flavor.ts";

/** A row as a driver gives it back. */
export type RawRow = Record<string, unknown>;

/** A value as a driver takes it. */
export function toSql(flavor: SqlFlavor, kind: ColumnKind, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (kind === "flag") return flavor.flagValue(value === true);
  if (kind === "json") return JSON.stringify(value);
  return value;
}

type Decoder = (raw: RawRow) => void;

function decoderOf(column: string, kind: ColumnKind): Decoder | undefined {
  if (kind === "flag")
    return (raw) => {
      raw[column] = raw[column] === 1 || raw[column] === true;
    };
  if (kind === "json")
    return (raw) => {
      raw[column] = typeof raw[column] === "string" ? JSON.parse(raw[column]) : raw[column];
    };
  return undefined;
}

const decoders = new WeakMap<Table, readonly (readonly [string, Decoder])[]>();

function decodersOf(table: Table): readonly (readonly [string, Decoder])[] {
  let list = decoders.get(table);
  if (list === undefined) {
    list = Object.entries(table.columns).flatMap(([column, kind]) => {
      const decoder = decoderOf(column, kind);
      return decoder === undefined ? [] : [[column, decoder] as const];
    });
    decoders.set(table, list);
  }
  return list;
}

/** Turns a driver's row into ours, in place; `columns` says which it has when not all. */
export function fromSql<R extends Row>(table: Table, raw: RawRow, columns?: readonly string[]): R {
  for (const [column, decode] of decodersOf(table)) if (columns?.includes(column) ?? true) decode(raw);
  return raw as unknown as R;
}

/** What the store itself writes into new rows: whose they are, and their first revision. */
export function ownValues(table: Table, scope: StoreScope): RawRow {
  const revision = "revision" in table.columns ? 1 : undefined;
  if (scope === "system") return { accountId: undefined, region: undefined, revision };
  const accountId = table.scope === "none" ? undefined : scope.accountId;
  // A table of the whole account may still keep where each row was written.
  const region = "region" in table.columns ? scope.region : undefined;
  return { accountId, region, revision };
}
