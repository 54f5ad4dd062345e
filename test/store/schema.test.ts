import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { postgresFlavor, sqliteFlavor } from "../../src/store/sql/flavor.ts";
import { migrations } from "../../src/store/sql/migrations.ts";
import { tables } from "../../src/store/tables/index.ts";
import { root } from "../tree/tree.ts";

test.each([sqliteFlavor, postgresFlavor])(
  "the committed schema is the one that $name stores get",
  (flavor) => {
    const file = join(root, `src/store/schema.${flavor.name}.sql`);
    const statements = migrations.flatMap((migration) => migration(flavor));
    const sql = `${statements.join(";\n\n")};\n`;
    if (process.env["UPDATE_DOCS"] !== undefined) writeFileSync(file, sql);
    expect(readFileSync(file, "utf8")).toBe(sql);
  },
);

test("every table names parents that exist, before itself", () => {
  const names = Object.keys(tables);
  for (const [name, table] of Object.entries(tables)) {
    for (const parent of Object.values<string>(table.references)) {
      expect([name, parent, names.indexOf(parent) <= names.indexOf(name) && names.includes(parent)]).toEqual([
        name,
        parent,
        true,
      ]);
    }
  }
});
