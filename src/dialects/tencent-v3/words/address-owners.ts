import type { AddressOwner } from "../../../domain/address/address.ts";

/** What the vpc family calls the kinds of things that hold private addresses. */
export const ownerWords: Readonly<Record<AddressOwner, string>> = {
  eni: "ENI",
  havip: "HAVIP",
  nat: "NAT",
  prefix: "ENI",
  reservation: "RESERVEDIP",
};
