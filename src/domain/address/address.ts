import type { OwnedRow, Row } from "../row.ts";

/** What an address belongs to. */
export type AddressOwner = "eni" | "havip" | "nat" | "prefix" | "reservation";

/** A live private IPv4 address: its presence in the store is what makes it taken. */
export interface PrivateIp extends OwnedRow {
  readonly vpcId: string;
  readonly subnetId: string;
  readonly address: string;
  readonly ownerKind: AddressOwner;
  readonly ownerId: string;
  readonly primary: boolean;
  readonly state: "available" | "pending" | "migrating" | "deleting";
  readonly description: string;
  readonly qosLevel: string;
  /** The block that is kept for whole prefixes and that it lies in. */
  readonly blockId: string | null;
  readonly createdAtMs: number;
}

/** A live IPv6 address of an ENI. */
export interface Ipv6Address extends OwnedRow {
  readonly vpcId: string;
  readonly subnetId: string;
  readonly address: string;
  /** The /80 that it lies in: no other ENI may hold that as a prefix. */
  readonly block: string;
  readonly eniId: string;
  readonly primary: boolean;
  readonly state: "available" | "pending" | "deleting";
  readonly description: string;
  readonly createdAtMs: number;
}

/** A block of addresses that an ENI holds as one (Alibaba's prefixes). */
export interface IpPrefix extends OwnedRow {
  readonly id: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly eniId: string;
  readonly prefix: string;
  readonly family: 4 | 6;
}

/**
 * A range of IPv4 addresses that are handed out at random: one for each subnet, and the public ones. Where
 * many draw at once it is kept in lanes, a row each, every lane with its own places of the one order.
 */
export interface AddressPool extends Row {
  /** The pool's own for the first lane. */
  readonly id: string;
  readonly poolId: string;
  readonly lane: number;
  readonly lanes: number;
  readonly cidr: string;
  /** How many addresses at either end are never handed out. */
  readonly reservedFirst: number;
  readonly reservedLast: number;
  /** Keys the order in which never-used addresses are drawn. */
  readonly seed: number;
  /** How many places of this lane have not been passed. */
  readonly placesLeft: number;
  /** Whether an address was ever taken by name, so that a place may be somebody's before it is passed. */
  readonly named: boolean;
  /** How many of its blocks are kept for whole prefixes. */
  readonly keptBlocks: number;
}

/** An address that was freed and waits at the end of the line. */
export interface RestingAddress extends Row {
  readonly poolId: string;
  readonly address: string;
  readonly freedAtMs: number;
}

/** A live public IPv4 address, whoever holds it: the pool is shared by all accounts. */
export interface PublicAddress extends Row {
  readonly address: string;
  readonly poolId: string;
}
