import { refuse } from "../../../domain/fault/fault.ts";
import { plainTextOf } from "./checks.ts";

/** A member of a group as callers send it. */
export interface RouteTargetIn {
  readonly MemberId?: string;
  readonly MemberType?: string;
  readonly Weight?: number;
}

/** How callers call and describe a group. */
export interface RouteTargetGroupNameIn {
  readonly RouteTargetGroupName?: string;
  readonly RouteTargetGroupDescription?: string;
}

/** Refuses a name or description that no group may have. */
export function requireGroupNames(input: RouteTargetGroupNameIn): void {
  plainTextOf("routeTargetGroupName", input.RouteTargetGroupName, 128);
  plainTextOf("routeTargetGroupDescription", input.RouteTargetGroupDescription, 256);
}

/** Refuses members unless they are one active and one standby endpoint. */
export function requireTargets(members: readonly RouteTargetIn[]): void {
  const field = "routeTargetMemberList";
  for (const { MemberType: type = "" } of members) {
    if (type === "GatewayLoadBalancerEndpoint") continue;
    const expected = "GatewayLoadBalancerEndpoint";
    refuse({ kind: "request.out-of-range", field: "memberType", value: type, expected });
  }
  const weights = members.map((member) => member.Weight).toSorted((one = -1, other = -1) => other - one);
  if (weights.join() !== "100,0") {
    const expected = "two members, with the weights 100 and 0";
    refuse({ kind: "request.out-of-range", field, value: weights.join(), expected });
  }
  const [first, second] = members.map((member) => member.MemberId ?? "");
  if (first === "" || second === "") refuse({ kind: "request.missing", anyOf: ["memberId"] });
  if (first !== undefined && first === second) refuse({ kind: "request.duplicate", field, value: first });
}
