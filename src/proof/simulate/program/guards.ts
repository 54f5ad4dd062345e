import type { RuleDraft } from "../../../domain/security-group/rule-draft.ts";
import { addRules } from "../../../operations/security-group/add-rules.ts";
import { createGroup } from "../../../operations/security-group/create-group.ts";
import { deleteGroup } from "../../../operations/security-group/delete-group.ts";
import { joinGroup } from "../../../operations/security-group/join-group.ts";
import { leaveGroup } from "../../../operations/security-group/leave-group.ts";
import { setGroups } from "../../../operations/security-group/set-groups.ts";
import { type CallKind, often, planned, type Scene } from "../plan.ts";
import { target } from "./targets.ts";

const make: CallKind = {
  weight: 3,
  draw: ({ random }) =>
    planned(
      createGroup,
      { name: `g${random.below(8)}`, uniqueName: often(random, 50) },
      {
        promised: (after, { id }) =>
          after.get("securityGroup", id) === undefined ? `${id} is not there` : undefined,
      },
    ),
};

const drop: CallKind = {
  weight: 2,
  draw: (scene) => {
    const group = target(scene, "securityGroup");
    if (group === undefined) return undefined;
    const { id } = group;
    const gone = {
      promised: (after: Scene["state"]) => (after.get("securityGroup", id) ? `${id} stays` : undefined),
    };
    return planned(deleteGroup, { securityGroupId: id }, gone);
  },
};

function draft(scene: Scene): RuleDraft {
  const { random } = scene;
  const peer = often(random, 30) ? target(scene, "securityGroup") : undefined;
  return {
    action: often(random, 50) ? "accept" : "drop",
    protocol: "tcp",
    port: String(1 + random.below(6)),
    cidr: peer === undefined ? "10.0.0.0/8" : null,
    ipv6Cidr: null,
    peerGroupId: peer?.id ?? null,
    portRangeListId: null,
    priority: 1,
    narrows: {},
    description: "",
  };
}

const rules: CallKind = {
  weight: 5,
  draw: (scene) => {
    const { random } = scene;
    const group = target(scene, "securityGroup");
    if (group === undefined) return undefined;
    const drafts = Array.from({ length: 1 + random.below(3) }, () => draft(scene));
    const direction = often(random, 60) ? "ingress" : "egress";
    const input = { securityGroupId: group.id, direction, drafts } as const;
    return planned(addRules, {
      ...input,
      ...(often(random, 30) && { index: random.below(4) }),
      ...(often(random, 30) && { version: group.version }),
    });
  },
};

function member(scene: Scene) {
  const instance = often(scene.random, 40) ? target(scene, "instance") : undefined;
  if (instance !== undefined) return { instanceId: instance.id };
  const eni = target(scene, "eni", (one) => one.kind === "secondary");
  return eni === undefined ? undefined : { eniId: eni.id };
}

const join: CallKind = {
  weight: 4,
  draw: (scene) => {
    const [group, who] = [target(scene, "securityGroup"), member(scene)];
    if (group === undefined || who === undefined) return undefined;
    return planned(joinGroup, { securityGroupId: group.id, member: who });
  },
};

const leave: CallKind = {
  weight: 3,
  draw: (scene) => {
    const row = target(scene, "eniSecurityGroup");
    if (row === undefined) return undefined;
    return planned(leaveGroup, { securityGroupId: row.securityGroupId, member: { eniId: row.eniId } });
  },
};

const replace: CallKind = {
  weight: 3,
  draw: (scene) => {
    const group = target(scene, "securityGroup");
    const names = [member(scene), member(scene)].filter((one) => one !== undefined);
    if (group === undefined || names.length === 0) return undefined;
    return planned(setGroups, {
      members: names.map((one) => ({ member: one, securityGroupIds: [group.id] })),
    });
  },
};

/** Security groups, their rules and what they guard. */
export const guardCalls: readonly CallKind[] = [make, drop, rules, join, leave, replace];
