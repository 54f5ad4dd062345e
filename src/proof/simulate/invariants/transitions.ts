import type { StoreScope, TableName } from "../../../store/port.ts";
import { type Change, tableOf } from "../store/committed.ts";
import type { AnyRow } from "../store/match.ts";
import type { State } from "../state.ts";
import { must } from "../violation.ts";

/** What people see of a resource: rows of the first table are drawn as part of rows of the second. */
const drawnWith: readonly (readonly [TableName, string, TableName])[] = [
  ["privateIp", "ownerId", "eni"],
  ["eniSecurityGroup", "eniId", "eni"],
  ["eip", "eniId", "eni"],
  ["eip", "instanceId", "instance"],
  ["eni", "instanceId", "instance"],
  ["subnet", "vpcId", "vpc"],
  ["subnet", "routeTableId", "routeTable"],
  ["route", "routeTableId", "routeTable"],
  ["securityGroupRule", "securityGroupId", "securityGroup"],
];

/** What may not be removed while rows of another table name it. */
const needed: readonly (readonly [TableName, string, TableName])[] = [
  ["subnet", "vpcId", "vpc"],
  ["subnet", "routeTableId", "routeTable"],
  ["routeTable", "vpcId", "vpc"],
  ["route", "routeTableId", "routeTable"],
  ["privateIp", "subnetId", "subnet"],
  ["eni", "subnetId", "subnet"],
  ["eni", "instanceId", "instance"],
  ["instance", "subnetId", "subnet"],
  ["eniSecurityGroup", "eniId", "eni"],
  ["eniSecurityGroup", "securityGroupId", "securityGroup"],
  ["securityGroupRule", "securityGroupId", "securityGroup"],
  ["securityGroupRule", "peerGroupId", "securityGroup"],
];

function checkOwner(scope: StoreScope, { table, before, after }: Change): void {
  if (scope === "system" || tableOf[table].scope === "none") return;
  for (const row of [before, after]) {
    const ours = row === undefined || row["accountId"] === scope.accountId;
    must(ours, "P12", () => `a call of ${scope.accountId} changed ${table} of ${String(row?.["accountId"])}`);
    const here = row === undefined || tableOf[table].scope !== "region" || row["region"] === scope.region;
    must(here, "P12", () => `a call in ${scope.region} changed ${table} of ${String(row?.["region"])}`);
  }
}

function checkTask({ before, after }: Change): void {
  if (before === undefined || before["state"] === "running") return;
  const past = after === undefined;
  must(past, "P8", () => `the task ${before.seq} had ended, and was changed`);
}

function checkAddress({ before, after }: Change): void {
  if (before === undefined || after === undefined) return;
  must(before["primary"] === after["primary"], "P1", () => `${String(after["address"])} changed its rank`);
  must(before["address"] === after["address"], "P1", () => `${String(before["address"])} changed itself`);
  const moved = before["ownerId"] !== after["ownerId"];
  must(!moved || before["primary"] === false, "P1", () => `the primary ${String(after["address"])} moved`);
}

function checkBinding({ before, after }: Change): void {
  if (before?.["state"] !== "bound" || after?.["state"] !== "bound") return;
  const same = before["privateAddress"] === after["privateAddress"];
  const kept = before["boundAtMs"] === after["boundAtMs"];
  must(same && kept, "P1", () => `${String(after["id"])} was bound, and was bound once more`);
}

function revisionOf(changes: readonly Change[], table: TableName, id: unknown): Change | undefined {
  return changes.find((one) => one.table === table && (one.after ?? one.before)?.["id"] === id);
}

const keptByStore = new Set(["revision", "privateIps", "ipPrefixes"]);

// A row that was only marked as changed, because of what is drawn as part of it, is no change of its own.
const isOwnChange = ({ before, after }: Change): boolean =>
  before === undefined ||
  after === undefined ||
  Object.keys(after).some((column) => !keptByStore.has(column) && after[column] !== before[column]);

function checkDrawn(changes: readonly Change[], state: State, change: Change): void {
  const { table, before, after } = change;
  if (!isOwnChange(change)) return;
  for (const [child, column, parent] of drawnWith) {
    if (child !== table) continue;
    for (const id of new Set([before?.[column], after?.[column]])) {
      if (typeof id !== "string" || state.get(parent, id) === undefined) continue;
      const seen = revisionOf(changes, parent, id) !== undefined;
      must(seen, "P6", () => `${table} of ${id} changed, and ${id} does not show it`);
    }
  }
}

function checkRevision({ table, before, after }: Change): void {
  if (before === undefined || after === undefined || !("revision" in after)) return;
  const [then, now] = [Number(before["revision"]), Number(after["revision"])];
  must(
    now > then,
    "P6",
    () => `${table} ${String(after["id"])} changed at revision ${then}, and says ${now}`,
  );
}

function checkNeeds(state: State, { table, before, after }: Change): void {
  for (const [child, column, parent] of needed) {
    if (child === table && after !== undefined && after[column] !== null) {
      const there = state.get(parent, after[column]) !== undefined;
      must(there, "whole", () => `${table} names ${String(after[column])}, which is gone`);
    }
    if (parent !== table || after !== undefined || before === undefined) continue;
    const [left] = state.with(child, column as never, before["id"]) as unknown as AnyRow[];
    must(left === undefined, "whole", () => `${String(before["id"])} is gone, and a ${child} names it`);
  }
}

/** What one commit did to rows is what may be done to such rows. */
export function checkTransitions(state: State, scope: StoreScope, changes: readonly Change[]): void {
  for (const change of changes) {
    checkOwner(scope, change);
    checkNeeds(state, change);
    checkRevision(change);
    checkDrawn(changes, state, change);
    if (change.table === "task") checkTask(change);
    if (change.table === "privateIp") checkAddress(change);
    if (change.table === "eip") checkBinding(change);
  }
}
