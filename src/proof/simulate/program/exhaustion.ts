import type { Fault } from "../../../domain/fault/fault.ts";
import { rangeOf } from "../invariants/range.ts";
import type { State } from "../state.ts";

/** A subnet that says to be exhausted must be so: its live addresses leave fewer than were asked for. */
export function wronglyExhausted(subnetId: string, named: number, drawn: number) {
  return (state: State, fault: Fault): string | undefined => {
    const subnet = state.get("subnet", subnetId);
    if (fault.kind !== "subnet.exhausted" || subnet === undefined) return undefined;
    const { first, last } = rangeOf(subnet.cidr);
    const idle = last - first + 1 - 3 - state.with("privateIp", "subnetId", subnetId).length;
    if (idle - named < drawn) return undefined;
    return `${subnetId} said to be exhausted with ${idle} idle addresses, asked for ${drawn}`;
  };
}
