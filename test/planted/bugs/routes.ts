import type { PlantedBug } from "../planted-bug.ts";

/** Bugs in where routes lead, and in what rules let pass. */
export const routeBugs: readonly PlantedBug[] = [
  {
    name: "a route that comes on is not held against another to the same place",
    file: "operations/route-table/switch-routes.js",
    find: "requireUnrivalled(others, { ...route, enabled });",
    replace: "",
    promise: "P10",
    by: "programs",
    seed: 1,
    slow: true,
  },
  {
    name: "a rule may come to say what another says",
    file: "operations/security-group/replace-rules.js",
    find: "requireDistinct(wanted);",
    replace: "",
    promise: "P10",
    by: "programs",
    seed: 1,
    slow: true,
  },
];
