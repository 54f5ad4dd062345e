import { type Deed, stepOf } from "./deeds.ts";
import type { Step, Thing } from "./step.ts";

/** The ENI that has an address, or "" while nobody has it. */
type Owner = string;

const owned =
  (by: Owner, next: Owner) =>
  (owner: Owner): Owner | undefined =>
    owner === by ? next : undefined;

const otherThan =
  (not: Owner) =>
  (owner: Owner): Owner | undefined =>
    owner === not ? undefined : owner;

/** One address: it is nobody's or one ENI's. */
export function addressThing(initial: Owner): Thing<Owner> {
  return { initial, keyOf: (owner) => owner };
}

function assigned(deed: Deed, address: string): Step<Owner> | undefined {
  const { act, answer } = deed;
  if (act.verb !== "assign") return undefined;
  const { eni, addresses, count } = act;
  if (answer.told === "refused") {
    const alone = answer.why === "taken" && count === 0 && addresses.length === 1 && addresses[0] === address;
    return alone ? stepOf(deed, "is somebody's", otherThan("")) : undefined;
  }
  const named = answer.told === "done" && answer.addresses !== undefined ? answer.addresses : addresses;
  const taken = stepOf(deed, `to ${eni}`, owned("", eni));
  if (named.includes(address)) return taken;
  // Drawn and not told: it may have been this one. How many there were is for the ENI's own check.
  const untold = count > 0 && named === addresses;
  return untold ? { ...taken, optional: true } : undefined;
}

function removed(deed: Deed, address: string): Step<Owner> | undefined {
  const { act, answer } = deed;
  if (act.verb !== "unassign" || !act.addresses.includes(address)) return undefined;
  if (answer.told !== "refused") return stepOf(deed, `from ${act.eni}`, owned(act.eni, ""));
  const alone = answer.why === "absent" && act.addresses.length === 1;
  return alone ? stepOf(deed, `is not ${act.eni}'s`, otherThan(act.eni)) : undefined;
}

function moved(deed: Deed, address: string): Step<Owner> | undefined {
  const { act, answer } = deed;
  if (act.verb !== "migrate" || act.address !== address) return undefined;
  if (answer.told !== "refused") {
    return stepOf(deed, `from ${act.from} to ${act.to}`, owned(act.from, act.to));
  }
  if (answer.why !== "absent") return undefined;
  return stepOf(deed, `is not ${act.from}'s`, otherThan(act.from));
}

function seen(deed: Deed, address: string): Step<Owner> | undefined {
  if (deed.answer.told !== "seen") return undefined;
  const [owner = ""] =
    Object.entries(deed.answer.enis).find(([, addresses]) => addresses.includes(address)) ?? [];
  return stepOf(deed, owner === "" ? "is nobody's" : `is ${owner}'s`, owned(owner, owner));
}

/** What happened to one address. */
export function addressSteps(deeds: readonly Deed[], address: string): Step<Owner>[] {
  return deeds.flatMap(
    (deed) =>
      assigned(deed, address) ?? removed(deed, address) ?? moved(deed, address) ?? seen(deed, address) ?? [],
  );
}
