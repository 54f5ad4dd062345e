import { refuse } from "../../../domain/fault/fault.ts";
import { parseIpv4 } from "../../../domain/address/ipv4.ts";
import type { VpcCreateSnatEntryIn, VpcSnatTableEntryOut } from "../../../generated/aliyun-rpc.ts";
import type { RuleView } from "../../../operations/nat/list-rules.ts";
import type { SnatSource } from "../../../operations/nat/snat-rules.ts";
import { listIn } from "./checks.ts";

/** The codes for what an outward rule is called, and for its addresses. */
export const snatFieldFaults = {
  snatEntryName: "InvalidParameter.Name.Malformed",
  snatIp: "InvalidSnatIp.Malformed",
} as const;

/** The one source that a call names. */
export function sourceOf(input: VpcCreateSnatEntryIn): SnatSource {
  const { SourceVSwitchId: subnetId, SourceCIDR: cidr, NetworkInterfaceId: eniId } = input;
  const fields = ["sourceVSwitchId", "sourceCIDR", "networkInterfaceId"];
  const given = [subnetId, cidr, eniId].filter((one) => one !== undefined);
  if (given.length > 1) refuse({ kind: "request.conflict", fields });
  if (subnetId !== undefined) return { subnetId };
  if (cidr !== undefined) return { cidr };
  return { eniId: eniId ?? refuse({ kind: "request.missing", anyOf: fields }) };
}

/** The public addresses of an outward rule; undefined when none are given. */
export function snatIpsOf(text: string | undefined): string[] | undefined {
  const addresses = listIn("snatIp", text, 64);
  const wrong = addresses?.find((address) => parseIpv4(address) === undefined);
  if (wrong === undefined) return addresses;
  const expected = "IPv4 addresses, parted by commas";
  return refuse({ kind: "request.malformed", field: "snatIp", value: wrong, expected });
}

/** An outward rule as DescribeSnatTableEntries words it. */
export function snatOut({ rule, nat }: RuleView): VpcSnatTableEntryOut {
  return {
    SnatEntryId: rule.id,
    SnatEntryName: rule.name,
    SnatTableId: nat?.snatTableId ?? "",
    NatGatewayId: rule.natGatewayId,
    SnatIp: rule.publicAddress,
    SourceVSwitchId: rule.sourceSubnetId ?? "",
    SourceCIDR: rule.sourceCidr ?? (rule.privateAddress === "" ? "" : `${rule.privateAddress}/32`),
    NetworkInterfaceId: rule.sourceEniId ?? "",
    EipAffinity: "0",
    Status: "Available",
  };
}
