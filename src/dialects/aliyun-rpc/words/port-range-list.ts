import { refuse } from "../../../domain/fault/fault.ts";
import { formatPortPair, parsePortPair } from "../../../domain/port-range.ts";
import type { PortEntry } from "../../../operations/security-group/change-port-list.ts";
import { descriptionOf, nameOf } from "./checks.ts";

/** The codes for what port lists hold, where it is wrong in itself. */
export const portListFieldFaults = {
  portRangeListName: "InvalidParameter.PortRangeListName",
  description: "InvalidDescription.Malformed",
  "entry.Description": "InvalidDescription.Malformed",
  portRange: "InvalidParameter.PortRange",
  "entry.PortRange": "InvalidParameter.PortRangeDuplicated",
  entry: "LimitExceed.Entry",
  maxEntries: "InvalidOperation.MaxEntriesCountExceed",
} as const;

/** The ports of an entry: `80/80`, or `-1/-1` for all. */
export function entryPorts(text: string | undefined): string {
  const range = parsePortPair(text ?? "");
  if (range !== undefined) return formatPortPair(range);
  const expected = "two ports of 1 to 65535, such as 80/80";
  return refuse({ kind: "request.malformed", field: "portRange", value: text ?? "", expected });
}

/** Entries as callers send them: two hundred at most, none of them twice. */
export function entriesIn(
  entries: readonly { readonly PortRange?: string; readonly Description?: string }[] = [],
): PortEntry[] {
  const limit = 200;
  if (entries.length > limit) {
    refuse({ kind: "request.too-many", field: "entry", limit, asked: entries.length });
  }
  const seen = new Set<string>();
  return entries.map(({ PortRange, Description }) => {
    const ports = entryPorts(PortRange);
    if (seen.has(ports)) refuse({ kind: "request.duplicate", field: "entry.PortRange", value: ports });
    seen.add(ports);
    return { ports, description: descriptionOf("entry.Description", Description) };
  });
}

/** What a port list is called: it must be called something. */
export function requireListName(text: string): string {
  if (text === "") refuse({ kind: "request.missing", anyOf: ["portRangeListName"] });
  return nameOf("portRangeListName", text);
}
