import type { PlantedBug } from "../planted-bug.ts";

/** Bugs that show when a process ends in the middle of things, or its disk fails. */
export const restartBugs: readonly PlantedBug[] = [
  {
    name: "a start throws away the log",
    file: "store/sqlite/store.js",
    find: "const connection = openConnection(path, false);",
    replace: [
      'process.getBuiltinModule("node:fs").rmSync(`${path}-wal`, { force: true });',
      "const connection = openConnection(path, false);",
    ].join("\n"),
    promise: "P2",
    by: "crash",
    seed: 1,
  },
  {
    name: "what the disk refused to commit is answered as done",
    file: "store/sqlite/writer.js",
    find: "job.settle = () => job.reject(refusal);",
    replace: "if (!committing) job.settle = () => job.reject(refusal);",
    promise: "P2",
    by: "crash",
    seed: 1,
  },
  {
    name: "a token is forgotten at a restart",
    file: "operations/kit/run.js",
    find: "const token = call.clientToken;",
    replace: "const token = call.clientToken && call.clientToken + process.pid;",
    promise: "P3",
    by: "crash",
    seed: 1,
    slow: true,
  },
  {
    name: "a start forgets which addresses rest",
    file: "store/sqlite/store.js",
    find: "migrate(connection, path);",
    replace: 'migrate(connection, path);\n        connection.exec("delete from resting_address");',
    promise: "P9",
    by: "crash",
    seed: 1,
    slow: true,
  },
  {
    name: "a batch forgets one call in ten",
    file: "store/sqlite/writer.js",
    find: 'await tx.settle();\n            exec("release job");',
    replace: [
      "await tx.settle();",
      "globalThis.jobs = ((globalThis.jobs ?? 0) + 1) % 10;",
      'if (globalThis.jobs === 0) exec("rollback to job");',
      'exec("release job");',
    ].join("\n"),
    promise: "P2",
    by: "crash",
    seed: 1,
  },
  {
    name: "calls are answered while their commit is under way",
    file: "store/sqlite/writer.js",
    find: "this.#commitTold();\n            const commitMs",
    replace: [
      "for (const job of batch) job.settle();",
      "await new Promise((resolve) => setTimeout(resolve, 20));",
      "this.#commitTold();",
      "const commitMs",
    ].join("\n"),
    promise: "P2",
    by: "crash",
    seed: 1,
  },
];
