import fc from "fast-check";
import type { Verb } from "../model/call.ts";
import type { Dialect } from "../wire/outcome.ts";
import { lacking } from "./lacking.ts";

/** What a step of a program wants, before it is known what there is: numbers choose among that. */
export interface Wish {
  readonly dialect: Dialect;
  readonly verb: Verb | "repeat";
  readonly which: number;
  readonly other: number;
  readonly count: number;
  readonly places: readonly number[];
}

// How often each verb is wished for: addresses are what it is all about.
const weights: Readonly<Record<Wish["verb"], number>> = {
  createVpc: 2,
  deleteVpc: 5,
  createSubnet: 4,
  createSubnets: 3,
  deleteSubnet: 3,
  createTable: 5,
  deleteTable: 4,
  useTable: 7,
  leaveTable: 5,
  addRoutes: 9,
  dropRoutes: 4,
  replaceRoutes: 5,
  enableRoutes: 5,
  disableRoutes: 7,
  resetRoutes: 3,
  addRules: 9,
  dropRules: 4,
  replaceRules: 7,
  resetRules: 4,
  createRuledGroup: 7,
  cloneGroup: 4,
  defaultGroup: 3,
  setInnerAccess: 4,
  createGroup: 3,
  deleteGroup: 2,
  bindGroups: 3,
  createEni: 9,
  deleteEni: 4,
  assign: 14,
  unassign: 8,
  migrate: 5,
  attach: 6,
  detach: 4,
  run: 4,
  terminate: 2,
  allocate: 7,
  associate: 11,
  disassociate: 3,
  release: 2,
  start: 5,
  stop: 7,
  reboot: 3,
  createStopped: 8,
  createAttached: 8,
  moveInstance: 7,
  migrateEni: 6,
  join: 6,
  leave: 8,
  guardHost: 4,
  rename: 7,
  reserve: 5,
  keepBlock: 6,
  dropKept: 5,
  renameKept: 4,
  addRange: 7,
  dropRange: 4,
  replaceRange: 4,
  takeVpcV6: 5,
  dropVpcV6: 2,
  takeSubnetV6: 5,
  dropSubnetV6: 3,
  assignV6: 8,
  unassignV6: 4,
  createHavip: 6,
  deleteHavip: 3,
  renameHavip: 4,
  joinHavip: 6,
  leaveHavip: 4,
  bindHavip: 7,
  unbindHavip: 5,
  repeat: 4,
};

const weighted = Object.entries(weights) as [Wish["verb"], number][];

/** Every verb that programs can wish for, but for the repetition of calls. */
export const verbs: readonly Verb[] = weighted.map(([verb]) => verb).filter((verb) => verb !== "repeat");

function anyVerb(dialect: Dialect): fc.Arbitrary<Wish["verb"]> {
  const had = weighted.filter(([verb]) => verb === "repeat" || !lacking[dialect].includes(verb));
  return fc.oneof(...had.map(([verb, weight]) => ({ weight, arbitrary: fc.constant(verb) })));
}

function wishIn(dialect: Dialect): fc.Arbitrary<Wish> {
  return fc.record({
    dialect: fc.constant(dialect),
    verb: anyVerb(dialect),
    which: fc.nat({ max: 999 }),
    other: fc.nat({ max: 999 }),
    count: fc.nat({ max: 4 }),
    places: fc.array(fc.nat({ max: 19 }), { maxLength: 3 }),
  });
}

/** Any wish in one of these dialects, for what it has calls for. */
export function anyWish(dialects: readonly Dialect[]): fc.Arbitrary<Wish> {
  return fc.oneof(...dialects.map(wishIn));
}
