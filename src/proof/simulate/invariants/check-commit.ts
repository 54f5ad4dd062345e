import type { StoreScope, TableName } from "../../../store/port.ts";
import type { Change } from "../store/committed.ts";
import type { Owner, State } from "../state.ts";
import { checkPublicPools, checkSubnet } from "./addresses.ts";
import { checkEip, checkEni, checkInstance } from "./interfaces.ts";
import { checkBusy, checkGroup, checkQuotas } from "./scopes.ts";
import { checkTransitions } from "./transitions.ts";

type Kind = "subnet" | "eni" | "instance" | "eip" | "securityGroup";

const checks: Readonly<Record<Kind, (state: State, id: string) => void>> = {
  subnet: checkSubnet,
  eni: checkEni,
  instance: checkInstance,
  eip: checkEip,
  securityGroup: checkGroup,
};

/** Which columns of a changed row name what has to be looked at again. */
const concerns: { readonly [N in TableName]?: readonly (readonly [string, Kind])[] } = {
  subnet: [["id", "subnet"]],
  addressPool: [["poolId", "subnet"]],
  restingAddress: [["poolId", "subnet"]],
  privateIp: [
    ["subnetId", "subnet"],
    ["ownerId", "eni"],
  ],
  eni: [
    ["id", "eni"],
    ["instanceId", "instance"],
  ],
  instance: [["id", "instance"]],
  eip: [
    ["id", "eip"],
    ["eniId", "eni"],
  ],
  securityGroup: [["id", "securityGroup"]],
  securityGroupRule: [["securityGroupId", "securityGroup"]],
  eniSecurityGroup: [
    ["securityGroupId", "securityGroup"],
    ["eniId", "eni"],
  ],
};

function concernsOf(changes: readonly Change[]): Map<Kind, Set<string>> {
  const named = new Map<Kind, Set<string>>();
  for (const { table, before, after } of changes) {
    for (const [column, kind] of concerns[table] ?? []) {
      for (const id of [before?.[column], after?.[column]]) {
        if (typeof id !== "string" || id.startsWith("public/")) continue;
        named.set(kind, (named.get(kind) ?? new Set()).add(id));
      }
    }
  }
  return named;
}

/** Checks all that a commit can have broken. */
export function checkCommit(state: State, scope: StoreScope, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  checkTransitions(state, scope, changes);
  for (const [kind, ids] of concernsOf(changes)) for (const id of ids) checks[kind](state, id);
  if (changes.some(({ table }) => table === "publicAddress" || table === "addressPool"))
    checkPublicPools(state);
  if (scope === "system") return;
  checkQuotas(state, scope);
  checkBusy(state, scope);
}

/** Checks everything there is. */
export function checkEverything(state: State, owners: readonly Owner[]): void {
  for (const kind of ["subnet", "eni", "instance", "eip", "securityGroup"] as const) {
    for (const { id } of state.all(kind)) checks[kind](state, id);
  }
  checkPublicPools(state);
  for (const owner of owners) {
    checkQuotas(state, owner);
    checkBusy(state, owner);
  }
}
