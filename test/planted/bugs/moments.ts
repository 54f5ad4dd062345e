import type { PlantedBug } from "../planted-bug.ts";

/** Bugs that show only between calls under way at once. */
export const momentBugs: readonly PlantedBug[] = [
  {
    name: "commits are not told to who keeps lasting answers",
    file: "store/sqlite/writer.js",
    find: [
      "this.#clock.begin();",
      "        try {",
      '            this.#connection.exec("commit");',
      "        }",
      "        finally {",
      "            this.#clock.end();",
      "        }",
    ].join("\n"),
    replace: 'this.#connection.exec("commit");',
    promise: "P6",
    by: "history",
    seed: 1,
  },
  {
    name: "a node answers before the database has committed",
    file: "store/postgres/store.js",
    find: "await this.#commit(session);\n            client.release();",
    replace: "void this.#commit(session).then(() => client.release());",
    promise: "P6",
    by: "history",
    place: "database",
    seed: 2,
  },
  {
    name: "a token is known to the node alone that had it",
    file: "operations/kit/run.js",
    find: "const token = call.clientToken;",
    replace: "const token = call.clientToken && call.clientToken + process.pid;",
    promise: "P3",
    by: "history",
    place: "database",
    seed: 1,
  },
  {
    name: "an address may have two rows",
    file: "store/tables/addresses.js",
    find: 'key: ["subnetId", "address"],\n        unique: [["subnetId", "address"]],\n        indexes: [["ownerId"]],',
    replace:
      'key: ["subnetId", "address"],\n        unique: [],\n        indexes: [["ownerId"], ["subnetId", "address"]],',
    promise: "P1",
    by: "history",
    place: "database",
    seed: 1,
    slow: true,
  },
  {
    name: "two nodes may change an ENI at once",
    file: "operations/eni/require-state.js",
    find: 'work.tx.lockPick("eni", heldColumns, eniId)',
    replace: 'work.tx.get("eni", eniId)',
    promise: "P4",
    by: "history",
    place: "database",
    seed: 1,
  },
];
