import type { PlantedBug } from "../planted-bug.ts";

/** Bugs in how requests are taken in, and in what is let go of afterwards. */
export const requestBugs: readonly PlantedBug[] = [
  {
    name: "text may be anything",
    file: "dialects/kit/decode-scalar.js",
    find: 'if (typeof value !== "string")\n        throw typeProblem(value, prefix, name, "string");',
    replace: "",
    promise: "P10",
    by: "fuzz",
    seed: 1,
  },
  {
    name: "a body may nest as deep as it likes",
    file: "dialects/tencent-v3/envelope/body.js",
    find: "if (!nestsWithin(value, maxNesting))",
    replace: "if (!nestsWithin(value, 1e9))",
    promise: "P10",
    by: "fuzz",
    seed: 10,
  },
  {
    name: "the first code that comes to mind is answered",
    file: "dialects/kit/pick-code.js",
    find: "return (candidates.find",
    replace: "return (fallback ?? candidates.find",
    promise: "P10",
    by: "fuzz",
    seed: 1,
    slow: true,
  },
  {
    name: "connections that break off are kept",
    file: "server/traffic.js",
    find: 'socket.once("close",',
    replace: 'socket.once("end",',
    promise: "P10",
    by: "fuzz",
    seed: 1,
    slow: true,
  },
];
