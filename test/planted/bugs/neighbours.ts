import type { PlantedBug } from "../planted-bug.ts";

/** Bugs that let one account see or touch what another has. */
export const neighbourBugs: readonly PlantedBug[] = [
  {
    name: "a lasting answer is given to whoever asks alike",
    file: "operations/kit/run.js",
    find: "${operation.name}|${call.accountId}|${call.region}|",
    replace: "${operation.name}|${call.region}|",
    promise: "P12",
    by: "isolation",
    seed: 0,
  },
  {
    name: "anybody's task can be asked for",
    file: "operations/task/poll-task.js",
    find: "found(await findTask(tx, name), name))",
    replace: "found(await findTask(tx, name), name), { everyone: true })",
    promise: "P12",
    by: "isolation",
    seed: 0,
  },
  {
    name: "resources are found by the tags of every account",
    file: "operations/tag/list-tagged.js",
    find: "total: ids.length };\n}",
    replace: "total: ids.length };\n}, { everyone: true }",
    promise: "P12",
    by: "isolation",
    seed: 0,
    slow: true,
  },
  {
    name: "an EIP is found by its id whoever owns it",
    file: "store/sql/tx.js",
    find: 'const scope = this.#scope === "system" ? "none" : table.scope;',
    replace: 'const scope = this.#scope === "system" || table.name === "eip" ? "none" : table.scope;',
    promise: "P12",
    by: "isolation",
    seed: 1,
  },
  {
    name: "a token has the effect that it had for another account",
    file: "store/sql/tx.js",
    find: 'const scope = this.#scope === "system" ? "none" : table.scope;',
    replace: 'const scope = this.#scope === "system" || table.name === "idempotency" ? "none" : table.scope;',
    promise: "P12",
    by: "isolation",
    seed: 0,
    slow: true,
  },
  {
    name: "tags are taken off whoever's resource it is",
    file: "store/sql/tx.js",
    find: [
      "const binding = this.#binding();",
      "        return this.#delete(table, binding, predicate(binding, table, asQuery(where)));",
    ].join("\n"),
    replace: [
      'const binding = { ...this.#binding(), scope: "system" };',
      "        return this.#delete(table, binding, predicate(binding, table, asQuery(where)));",
    ].join("\n"),
    promise: "P12",
    by: "isolation",
    seed: 0,
    slow: true,
  },
];
