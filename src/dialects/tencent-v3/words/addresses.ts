import { refuse } from "../../../domain/fault/fault.ts";
import type { VpcIpv6AddressIn, VpcPrivateIpAddressSpecificationIn } from "../../../generated/tencent-v3.ts";
import { qosLevelOf, requireIdShape, requireLength } from "./checks.ts";

const most = 10;

function requireFew(field: string, asked: number): void {
  if (asked > most) refuse({ kind: "request.too-many", field, limit: most, asked });
}

/** The id of an ENI, in the shape that it has at both vendors. */
export function requireEniId(id: string, field = "eniId"): string {
  return requireIdShape(field, id, "eni-");
}

/** A private address by name, with what is said of it. */
export interface NamedAddress {
  readonly address: string;
  readonly primary: boolean;
  readonly description: string;
  readonly qosLevel: string;
}

/** Named addresses as callers send them: at most ten. */
export function namedAddresses(given: readonly VpcPrivateIpAddressSpecificationIn[] = []): NamedAddress[] {
  requireFew("privateIps", given.length);
  return given.map((one) => ({
    address:
      one.PrivateIpAddress ??
      refuse({ kind: "request.missing", anyOf: ["PrivateIpAddresses.PrivateIpAddress"] }),
    primary: one.Primary ?? false,
    description: requireLength("PrivateIpAddresses.Description", one.Description),
    qosLevel: qosLevelOf(one.QosLevel),
  }));
}

/** Secondary addresses by name: the primary one exists already and cannot be changed. */
export function secondaryAddresses(
  given: readonly VpcPrivateIpAddressSpecificationIn[] = [],
): Omit<NamedAddress, "primary">[] {
  return namedAddresses(given).map(({ primary, ...rest }) => {
    const reason = "the primary address exists already and cannot be changed";
    if (primary) refuse({ kind: "request.unsupported", field: "primary", value: "true", reason });
    return rest;
  });
}

/** Addresses that an ENI has, by name alone. */
export function addressNames(given: readonly VpcPrivateIpAddressSpecificationIn[]): string[] {
  return namedAddresses(given).map((one) => one.address);
}

/** The service level of addresses that are asked for by count, which it needs. */
export function levelOfCount(level: string | undefined, count: number): string {
  if (level !== undefined && level !== "" && count === 0)
    refuse({ kind: "request.missing", anyOf: ["count"] });
  return qosLevelOf(level);
}

/** Named IPv6 addresses as callers send them: at most ten. */
export function namedIpv6(
  given: readonly VpcIpv6AddressIn[] = [],
): { readonly address: string; readonly description: string }[] {
  requireFew("ipv6Addresses", given.length);
  return given.map((one) => ({
    address: one.Address,
    description: requireLength("Ipv6Addresses.Description", one.Description),
  }));
}
