import { refuse } from "../../../domain/fault/fault.ts";
import { parsePeerBlock } from "../../../domain/security-group/rule-matching.ts";
import type { RuleDraft } from "../../../domain/security-group/rule-draft.ts";
import type { Direction } from "../../../operations/security-group/rule-set.ts";

/** A rule as callers send it, of either direction; what is "" counts as left out. */
export interface PermissionIn {
  readonly IpProtocol?: string;
  readonly PortRange?: string;
  readonly PortRangeListId?: string;
  readonly SourcePortRange?: string;
  readonly Policy?: string;
  readonly Priority?: string;
  readonly NicType?: string;
  readonly Description?: string;
  readonly SourceCidrIp?: string;
  readonly Ipv6SourceCidrIp?: string;
  readonly SourceGroupId?: string;
  readonly SourcePrefixListId?: string;
  readonly DestCidrIp?: string;
  readonly Ipv6DestCidrIp?: string;
  readonly DestGroupId?: string;
  readonly DestPrefixListId?: string;
}

/** One end of the traffic that a rule speaks of. */
interface End {
  readonly cidr: string;
  readonly ipv6Cidr: string;
  readonly group: string;
  readonly prefixList: string;
}

type Side = "Source" | "Dest";

const peerSides: Readonly<Record<Direction, Side>> = { ingress: "Source", egress: "Dest" };

function endOf(side: Side, input: PermissionIn): End {
  return side === "Source"
    ? {
        cidr: input.SourceCidrIp ?? "",
        ipv6Cidr: input.Ipv6SourceCidrIp ?? "",
        group: input.SourceGroupId ?? "",
        prefixList: input.SourcePrefixListId ?? "",
      }
    : {
        cidr: input.DestCidrIp ?? "",
        ipv6Cidr: input.Ipv6DestCidrIp ?? "",
        group: input.DestGroupId ?? "",
        prefixList: input.DestPrefixListId ?? "",
      };
}

/** The block of one end, which must be of the IP version that its parameter is for. */
function requireBlock(field: string, text: string, version: 4 | 6): string {
  const kind = version === 4 ? "cidr" : "cidr6";
  if (parsePeerBlock(text)?.kind === kind) return text;
  const expected = `an IPv${version} address or block`;
  const fault = version === 4 ? "rule.bad-cidr" : "rule.bad-ipv6-cidr";
  return refuse({ kind: fault, field, value: text, expected });
}

function fieldsOf(side: Side, end: End): string[] {
  const given = {
    [`rule${side}Cidr`]: end.cidr,
    [`ruleIpv6${side}Cidr`]: end.ipv6Cidr,
    [`rule${side}Group`]: end.group,
    [`rule${side}PrefixList`]: end.prefixList,
  };
  return Object.entries(given).flatMap(([field, value]) => (value === "" ? [] : [field]));
}

/** The other end of a rule: exactly one block or group. */
export function peerIn(
  direction: Direction,
  input: PermissionIn,
): Pick<RuleDraft, "cidr" | "ipv6Cidr" | "peerGroupId"> {
  const side = peerSides[direction];
  const end = endOf(side, input);
  const fields = fieldsOf(side, end);
  if (fields.length > 1) refuse({ kind: "rule.several-peers", fields });
  if (fields.length === 0) refuse({ kind: "rule.no-peer", anyOf: [`rule${side}Cidr`, `rule${side}Group`] });
  if (end.prefixList !== "") refuse({ kind: "rule.template-not-found", templateId: end.prefixList });
  return {
    cidr: end.cidr === "" ? null : requireBlock(`rule${side}Cidr`, end.cidr, 4),
    ipv6Cidr: end.ipv6Cidr === "" ? null : requireBlock(`ruleIpv6${side}Cidr`, end.ipv6Cidr, 6),
    peerGroupId: end.group === "" ? null : end.group,
  };
}

/** The near end of a rule, which may be narrowed to a block. */
export function nearIn(direction: Direction, input: PermissionIn): { readonly [word: string]: string } {
  const side = direction === "ingress" ? "Dest" : "Source";
  const { cidr, ipv6Cidr } = endOf(side, input);
  if (cidr !== "" && ipv6Cidr !== "") {
    refuse({ kind: "rule.several-peers", fields: [`rule${side}Cidr`, `ruleIpv6${side}Cidr`] });
  }
  return {
    ...(cidr !== "" && { [`${side}CidrIp`]: requireBlock(`rule${side}Cidr`, cidr, 4) }),
    ...(ipv6Cidr !== "" && { [`Ipv6${side}CidrIp`]: requireBlock(`ruleIpv6${side}Cidr`, ipv6Cidr, 6) }),
  };
}
