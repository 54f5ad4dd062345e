import type { PlantedBug } from "../planted-bug.ts";

/** Bugs in what runs, where it is, and what it is called. */
export const machineBugs: readonly PlantedBug[] = [
  {
    name: "what is stopped can be stopped again",
    file: "operations/instance/stop-instances.js",
    find: 'from: ["running"]',
    replace: 'from: ["running", "stopped"]',
    promise: "P10",
    by: "programs",
    seed: 1,
    slow: true,
  },
  {
    name: "an instance that moves leaves the address behind that it keeps",
    file: "operations/instance/move-instances.js",
    find: "(old.subnetId === target.id && old.address === address)",
    replace: "old.address === address",
    promise: "P10",
    by: "programs",
    seed: 1,
    slow: true,
  },
  {
    name: "a group that somebody has joined is joined again",
    file: "operations/security-group/join-group.js",
    find: "if (there !== undefined)",
    replace: 'if (there?.eniId === "")',
    promise: "P10",
    by: "programs",
    seed: 1,
    slow: true,
  },
];
