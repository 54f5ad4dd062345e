import { tables } from "../tables/index.ts";
import type { Table } from "../table.ts";
import type { SqlFlavor } from "./flavor.ts";
import { columnName } from "./names.ts";

const all = tables as unknown as Readonly<Record<string, Table>>;

function columnSql(
  flavor: SqlFlavor,
  table: Table,
  column: string,
  kind: keyof SqlFlavor["columnTypes"],
): string {
  const name = columnName(column);
  if (kind === "serial") {
    const again = flavor.name === "sqlite" && table.numbered ? " autoincrement" : "";
    return `  ${name} ${flavor.columnTypes.serial}${again}`;
  }
  const required = (table.nullable as readonly string[]).includes(column) ? "" : " not null";
  const unique = column === "id" ? " unique" : "";
  const parent = (table.references as Record<string, string>)[column];
  const reference = parent === undefined ? "" : ` references ${all[parent]?.name ?? parent} (id)`;
  return `  ${name} ${flavor.columnTypes[kind]}${required}${unique}${reference}`;
}

function tableSql(flavor: SqlFlavor, table: Table): string {
  const columns = Object.entries(table.columns).map(([column, kind]) =>
    columnSql(flavor, table, column, kind),
  );
  return `create table ${table.name} (\n${columns.join(",\n")}\n)`;
}

function indexesOf(table: Table): readonly (readonly string[])[] {
  const wanted: (readonly string[])[] = [...table.indexes];
  // Removing a parent looks for its children: each reference needs an index that begins with it.
  for (const column of Object.keys(table.references)) {
    if (![...wanted, ...table.unique].some((columns) => columns[0] === column)) wanted.push([column]);
  }
  // Only resources are listed by account and region alone; their parts are found through them.
  if (table.scope === "region" && "revision" in table.columns) wanted.push(["accountId", "region"]);
  return wanted;
}

function indexSql(table: Table, columns: readonly string[], unique: boolean): string {
  const names = columns.map(columnName);
  const kind = unique ? "unique index" : "index";
  return `create ${kind} ${table.name}_by_${names.join("_and_")} on ${table.name} (${names.join(", ")})`;
}

// Where many write at once each count is kept in lanes, of which one alone may be below nothing.
function tallySql({ columnTypes: { text, int }, lanes }: SqlFlavor): string {
  const names = `create table tally (\n  name_ ${text} not null,\n  key_ ${text} not null,\n`;
  return lanes === 1
    ? `${names}  n ${int} not null check (n >= 0),\n  primary key (name_, key_)\n)`
    : `${names}  lane ${int} not null,\n  n ${int} not null,\n  primary key (name_, key_, lane)\n)`;
}

/** The statements that make an empty store of this version. */
export function schemaSql(flavor: SqlFlavor): string[] {
  const statements = [tallySql(flavor)];
  for (const table of Object.values(all)) {
    statements.push(tableSql(flavor, table));
    for (const columns of table.unique) statements.push(indexSql(table, columns, true));
    for (const columns of indexesOf(table)) statements.push(indexSql(table, columns, false));
  }
  return statements;
}
