import { refuse } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { New } from "../../domain/row.ts";
import type { SecurityGroup } from "../../domain/security-group/security-group.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { passedQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { lockVpc } from "../vpc/lock-vpc.ts";

/** A security group to be made. */
export interface NewGroup {
  readonly name: string;
  readonly description?: string;
  readonly projectId?: string;
  /** Left out where groups belong to a region. */
  readonly vpcId?: string;
  readonly kind?: SecurityGroup["kind"];
  readonly innerAccess?: SecurityGroup["innerAccess"];
  readonly isDefault?: boolean;
  /** Whether another group of the project with this name is in the way. */
  readonly uniqueName?: boolean;
  readonly tags?: readonly TagPair[];
  readonly traits?: JsonObject;
}

/** Refuses a name that another group of the project has. */
export async function requireFreeName(work: WriteWork, projectId: string, name: string): Promise<void> {
  const [taken] = await work.tx.pick("securityGroup", ["id"], { where: { projectId, name }, limit: 1 });
  if (taken !== undefined) refuse({ kind: "security-group.name-taken", name });
}

// Clients read a project back as a number, some of them from other clouds' calls than made the group.
function requireProject(projectId: string): void {
  if (/^\d{1,15}$/.test(projectId)) return;
  const expected = "the number of a project, such as 0";
  refuse({ kind: "request.malformed", field: "projectId", value: projectId, expected });
}

async function requireRoom(work: WriteWork): Promise<void> {
  const present = await work.tx.count("securityGroup", {});
  const limit = passedQuota(work, "groupsPerRegion", present + 1);
  if (limit !== undefined) refuse({ kind: "security-group.quota-exceeded", limit });
}

/** Makes a group without rules, inside a change that makes more. */
export async function makeGroup(work: WriteWork, input: NewGroup): Promise<New<SecurityGroup>> {
  if (input.vpcId !== undefined) await lockVpc(work, input.vpcId);
  const projectId = input.projectId ?? "0";
  requireProject(projectId);
  if (input.uniqueName === true) await requireFreeName(work, projectId, input.name);
  await requireRoom(work);
  const group: New<SecurityGroup> = {
    id: work.mint("securityGroup"),
    profile: work.profile.name,
    vpcId: input.vpcId ?? null,
    name: input.name,
    description: input.description ?? "",
    projectId,
    isDefault: input.isDefault ?? false,
    kind: input.kind ?? "normal",
    innerAccess: input.innerAccess ?? "drop",
    version: 0,
    createdAtMs: work.call.nowMs,
    modifiedAtMs: work.call.nowMs,
    traits: input.traits ?? {},
  };
  await work.tx.insert("securityGroup", [group]);
  await tagNew(work, "securityGroup", group.id, input.tags ?? []);
  return group;
}

/** Makes a security group that has no rules yet. */
export const createGroup = writeOperation("security-group/create-group", makeGroup);
