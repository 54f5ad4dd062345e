import { DecodeProblem } from "./decode-problem.ts";
import type { Parameter, Parameters } from "./envelope.ts";
import { maxListIndex, maxNesting, maxParameterName, maxParameters } from "./limits.ts";

export { DecodeProblem } from "./decode-problem.ts";

/** Members in the making: maps, so that no name a caller chooses can reach a prototype. */
interface Branch {
  readonly members: Map<string, Branch | string>;
  /** Whether members are named by numbers; undefined while there are none. */
  indexed: boolean | undefined;
}

const digits = /^\d+$/;

function newBranch(): Branch {
  return { members: new Map(), indexed: undefined };
}

function conflict(path: string): DecodeProblem {
  return new DecodeProblem("conflict", path);
}

/** A member's key: numbers lose leading zeros, so that `01` and `1` are one item. */
function memberKey(branch: Branch, step: string, path: string): string {
  const isIndex = digits.test(step);
  if (branch.indexed === undefined) branch.indexed = isIndex;
  else if (branch.indexed !== isIndex) throw conflict(path);
  if (!isIndex) return step;
  const index = Number(step);
  if (index > maxListIndex) throw new DecodeProblem("limit", path, { expected: "maxListIndex" });
  return String(index);
}

function descend(branch: Branch, key: string, path: string): Branch {
  const known = branch.members.get(key);
  if (typeof known === "string") throw conflict(path);
  if (known !== undefined) return known;
  const made = newBranch();
  branch.members.set(key, made);
  return made;
}

function place(branch: Branch, key: string, value: string, path: string): void {
  if (typeof branch.members.get(key) === "object") throw conflict(path);
  branch.members.set(key, value);
}

/** `A..B`, `.A` and `A.` name nothing that can be nested; they stay whole and are nobody's parameter. */
function stepsOf(path: string): readonly string[] {
  if (!path.includes(".")) return [path];
  const steps = path.split(".");
  return steps.includes("") ? [path] : steps;
}

function add(root: Branch, path: string, value: string): void {
  if (path.length > maxParameterName)
    throw new DecodeProblem("limit", path, { expected: "maxParameterName" });
  const steps = stepsOf(path);
  if (steps.length > maxNesting) throw new DecodeProblem("limit", path, { expected: "maxNesting" });
  let branch = root;
  steps.forEach((step, at) => {
    const key = at === 0 ? step : memberKey(branch, step, path);
    if (at === steps.length - 1) place(branch, key, value, path);
    else branch = descend(branch, key, path);
  });
}

function toParameter(member: Branch | string): Parameter {
  if (typeof member === "string") return member;
  if (!member.indexed) return toParameters(member);
  return [...member.members].sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => toParameter(item));
}

function toParameters(branch: Branch): Parameters {
  const result: Record<string, Parameter> = Object.create(null);
  for (const [name, member] of branch.members) result[name] = toParameter(member);
  return result;
}

/**
 * Nests flat pairs: `Tag.1.Key=a` becomes `{ Tag: [{ Key: "a" }] }`. Lists are in numeric order, from 0
 * or 1, gaps close up, and of pairs with the same name the last counts. Throws a DecodeProblem.
 */
export function unflatten(pairs: Iterable<readonly [string, string]>): Parameters {
  const root = newBranch();
  let count = 0;
  for (const [name, value] of pairs) {
    count += 1;
    if (count > maxParameters) throw new DecodeProblem("limit", name, { expected: "maxParameters" });
    add(root, name, value);
  }
  return toParameters(root);
}
