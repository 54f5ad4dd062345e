import { tight } from "../setting.ts";
import type { Owner, State } from "../state.ts";
import { must } from "../violation.ts";

function within(count: number, quota: keyof typeof tight, where: string): void {
  must(count <= tight[quota], "P4", () => `${count} of ${quota} (${tight[quota]}) in ${where}`);
}

/** No quota of an account in a region is passed. */
export function checkQuotas(state: State, owner: Owner): void {
  const place = `${owner.accountId} ${owner.region}`;
  const vpcs = state.of("vpc", owner).filter((vpc) => !vpc.isDefault);
  within(vpcs.length, "vpcsPerRegion", place);
  within(state.of("securityGroup", owner).length, "groupsPerRegion", place);
  within(state.of("instance", owner).length, "instancesPerRegion", place);
  within(state.of("eip", owner).filter(({ kind }) => kind !== "wan").length, "eipsPerRegion", place);
  for (const { id } of vpcs) {
    within(state.with("subnet", "vpcId", id).length, "subnetsPerVpc", id);
    const enis = state.with("eni", "vpcId", id);
    within(enis.filter(({ kind }) => kind === "secondary").length, "enisPerVpc", id);
  }
  for (const { used, quota } of state.of("usage", owner)) {
    if (quota === "eipsPerDay") within(used, quota, place);
  }
}

/** A group's rules are in order, each once, and not too many; nor is what it guards. */
export function checkGroup(state: State, securityGroupId: string): void {
  const rules = state.with("securityGroupRule", "securityGroupId", securityGroupId);
  if (state.get("securityGroup", securityGroupId) === undefined) {
    must(rules.length === 0, "whole", () => `${securityGroupId} is gone and has rules`);
    return;
  }
  within(rules.length, "rulesPerGroup", securityGroupId);
  for (const direction of ["ingress", "egress"]) {
    const places = rules.filter((rule) => rule.direction === direction).map(({ position }) => position);
    within(places.length, "rulesPerDirection", securityGroupId);
    const expected = places.toSorted((one, other) => one - other).every((place, index) => place === index);
    must(expected, "P5", () => `the ${direction} rules of ${securityGroupId} are at ${places.join()}`);
  }
  within(
    state.with("eniSecurityGroup", "securityGroupId", securityGroupId).length,
    "enisPerGroup",
    securityGroupId,
  );
}

const busyTables = ["vpc", "subnet", "eni", "eip", "instance"] as const;

/** What is busy is busy with a task that runs. */
export function checkBusy(state: State, owner: Owner): void {
  for (const table of busyTables) {
    for (const { id, taskId } of state.of(table, owner)) {
      if (taskId === null) continue;
      const task = state.bySeq("task", taskId);
      must(
        task?.state === "running",
        "P8",
        () => `${id} is busy with ${taskId}, which is ${task?.state ?? "gone"}`,
      );
    }
  }
}
