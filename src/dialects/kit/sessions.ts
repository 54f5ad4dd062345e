import { createHash } from "node:crypto";
import { refuse } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { ActionContext } from "./action.ts";
import type { Principal } from "./keys.ts";

/** The number of a role, always the same for the same account and name. */
function roleIdOf(accountId: string, roleName: string): string {
  const digest = createHash("sha256").update(`${accountId}/${roleName}`).digest();
  const tail = (digest.readBigUInt64BE() % 100_000_000_000n).toString().padStart(11, "0");
  return `46116860${tail}`;
}

/** A role of the caller's account by its name or number; roles of other accounts do not exist for it. */
export function requireRole(
  { call, host }: ActionContext,
  accountId: string,
  role: { readonly name: string } | { readonly id: string },
): string {
  const names = host.rolesOf(accountId);
  const asked = "name" in role ? role.name : role.id;
  if (accountId !== call.accountId) refuse({ kind: "role.not-found", role: asked });
  if ("name" in role && names === undefined) return role.name;
  const matches = (name: string) => name === asked || roleIdOf(accountId, name) === asked;
  return names?.find(matches) ?? refuse({ kind: "role.not-found", role: asked });
}

/** What a caller asks a session of a role to be. */
export interface RoleSession {
  readonly accountId: string;
  readonly roleName: string;
  readonly sessionName: string;
  readonly sourceIdentity: string | undefined;
}

/** Who a session of a role acts as: the role, for the user behind the keys that asked. */
export function rolePrincipal({ opened }: ActionContext, session: RoleSession): Principal {
  const { userId, assumedBy = userId, sourceIdentity: inherited } = opened.key.principal;
  const { accountId, roleName, sessionName } = session;
  // What the first session said stays with those that come of it.
  const sourceIdentity = inherited ?? session.sourceIdentity;
  return {
    accountId,
    userId: roleIdOf(accountId, roleName),
    userName: roleName,
    kind: "role",
    roleName,
    sessionName,
    assumedBy,
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  };
}

/** A principal as plain data, to be kept with its temporary key. */
export function principalData(principal: Principal): JsonObject {
  return Object.fromEntries(Object.entries(principal).filter(([, value]) => value !== undefined));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

interface Statement {
  readonly effect: unknown;
  readonly action: unknown;
  readonly resource: unknown;
  readonly others: number;
}

// Vendors differ in the letter case of these words.
function statementOf(value: unknown): Statement {
  const entries = Object.entries(value ?? {}).map(([name, one]) => [name.toLowerCase(), one] as const);
  const { effect, action, resource, ...others } = Object.fromEntries(entries);
  return { effect, action, resource, others: Object.keys(others).length };
}

function allowsAll({ effect, action, resource, others }: Statement): boolean {
  const all = (value: unknown) => listOf(value).includes("*") || listOf(value).includes("*:*");
  return String(effect).toLowerCase() === "allow" && all(action) && all(resource) && others === 0;
}

function parsed(policy: string): unknown {
  try {
    return JSON.parse(policy.startsWith("%7B") ? decodeURIComponent(policy) : policy) as unknown;
  } catch {
    return undefined;
  }
}

/** Takes a session's policy only when it allows everything: one that restricts would not be enforced. */
export function requireOpenPolicy(policy: string | undefined): void {
  if (policy === undefined || policy === "") return;
  const document = parsed(policy);
  const expected = "a JSON object with a list of statements";
  if (typeof document !== "object" || document === null)
    refuse({ kind: "session.policy-malformed", expected });
  const listed = Object.entries(document).find(([name]) => name.toLowerCase() === "statement");
  if (listed === undefined) return refuse({ kind: "session.policy-malformed", expected });
  const statements = listOf(listed[1]).map(statementOf);
  const denies = statements.some(({ effect }) => String(effect).toLowerCase() !== "allow");
  if (denies || !statements.some(allowsAll)) refuse({ kind: "session.policy-restricts" });
}
