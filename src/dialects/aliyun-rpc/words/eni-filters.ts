import type { Eni } from "../../../domain/eni/eni.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { QueryPart } from "../../kit/query-parts.ts";
import { ownEntry } from "../../kit/own-entry.ts";

const kinds: Readonly<Record<string, Eni["kind"]>> = {
  Primary: "primary",
  Secondary: "secondary",
  Trunk: "trunk",
  Member: "member",
};

const states: Readonly<Record<string, QueryPart<Eni>["where"]>> = {
  Pending: { state: "pending" },
  Available: { state: "available", instanceId: null },
  Attaching: { state: "attaching" },
  InUse: { state: "available", instanceId: { not: null } },
  Detaching: { state: "detaching" },
  Deleting: { state: "deleting" },
};

/** The kind of ENI that ECS's word means. */
export function kindsOf(type: string): Eni["kind"] {
  const expected = Object.keys(kinds).join(", ");
  return (
    ownEntry(kinds, type) ?? refuse({ kind: "request.out-of-range", field: "type", value: type, expected })
  );
}

/** Which ENIs are as ECS's word says. */
export function statesOf(status: string): QueryPart<Eni> {
  const where = ownEntry(states, status);
  const expected = Object.keys(states).join(", ");
  if (where === undefined) refuse({ kind: "request.out-of-range", field: "status", value: status, expected });
  return { where };
}
