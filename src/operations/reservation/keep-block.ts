import {
  type Cidr,
  cidrContains,
  cidrsOverlap,
  firstAddress,
  formatCidr,
  lastAddress,
  parseCidr,
  subBlockAt,
  subBlockCount,
  storedCidr,
} from "../../domain/address/cidr.ts";
import { isReserved } from "../../domain/address/reserved.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet, SubnetReservation } from "../../domain/subnet/subnet.ts";
import { wakeAddresses } from "../address/draw.ts";
import { firstOf, lockPool } from "../address/pool.ts";
import { countWith, firstIdle, isKept, keptBlocks } from "../address/reserved-blocks.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { profileOf } from "../kit/profile-of.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { requireIdle } from "../kit/task.ts";
import { lockSubnet } from "../subnet/lock-subnet.ts";

/** A block of a subnet to be kept for prefixes: a named one, or any with this mask. */
export interface NewBlock extends DryRun {
  readonly subnetId: string;
  readonly block: { readonly cidr: string } | { readonly prefix: number };
  readonly name: string;
  readonly description: string;
  readonly tags: readonly TagPair[];
}

/** Prefixes have this mask, so a block must hold at least one. */
const longestMask = 28;

function coversReserved(work: WriteWork, subnet: Subnet, block: Cidr): boolean {
  const { reserved } = profileOf(work, subnet);
  const range = storedCidr(subnet.cidr);
  return [firstAddress(block), lastAddress(block)].some((address) => isReserved(range, reserved, address));
}

function requireBlock(work: WriteWork, subnet: Subnet, kept: readonly Cidr[], text: string): Cidr {
  const expected = `a network with a mask up to ${longestMask} inside ${subnet.cidr}, but not all of it`;
  const wrong = { kind: "request.malformed", field: "reservedCidr", value: text, expected } as const;
  const block = required(parseCidr(text), wrong);
  const range = storedCidr(subnet.cidr);
  if (block.prefix > longestMask || block.prefix <= range.prefix || !cidrContains(range, block))
    refuse(wrong);
  if (coversReserved(work, subnet, block)) {
    refuse({ ...wrong, expected: "a range without the addresses that the system reserves" });
  }
  const other = kept.find((one) => cidrsOverlap(one, block));
  if (other !== undefined) refuse({ kind: "reservation.overlap", cidr: text, other: formatCidr(other) });
  return block;
}

function* candidatesOf(
  work: WriteWork,
  subnet: Subnet,
  kept: readonly Cidr[],
  prefix: number,
): Generator<Cidr> {
  const range = storedCidr(subnet.cidr);
  for (let index = 0; index < subBlockCount(range, prefix); index += 1) {
    const block = subBlockAt(range, prefix, index);
    if (block === undefined || coversReserved(work, subnet, block)) continue;
    if (!kept.some((one) => cidrsOverlap(one, block))) yield block;
  }
}

async function freeBlockOf(
  work: WriteWork,
  subnet: Subnet,
  kept: readonly Cidr[],
  prefix: number,
): Promise<Cidr> {
  const range = storedCidr(subnet.cidr);
  if (prefix > longestMask || prefix < range.prefix + 2) {
    const expected = `${range.prefix + 2} to ${longestMask}`;
    refuse({ kind: "request.out-of-range", field: "reservedMask", value: prefix, expected });
  }
  const candidates = candidatesOf(work, subnet, kept, prefix);
  const block = await firstIdle(work.tx, subnet.id, candidates);
  return required(block, { kind: "subnet.no-block", cidr: subnet.cidr, prefix });
}

// Resting addresses are drawn without another look, so none of the block's may stay in line.
async function takeOutOfLine(work: WriteWork, poolId: string, block: Cidr): Promise<void> {
  const resting = await work.tx.pick("restingAddress", ["address"], { where: { poolId } });
  const address = resting.map((row) => row.address).filter((one) => isKept([block], one));
  if (address.length > 0) await wakeAddresses(work, poolId, address);
  const { keptBlocks } = firstOf(await lockPool(work, poolId), poolId);
  await work.tx.update("addressPool", { poolId }, { keptBlocks: keptBlocks + 1 });
}

/** Keeps a block of a subnet for prefixes: no single address comes from it any more. */
export const keepBlock = writeOperation(
  "reservation/keep-block",
  async (work, input: NewBlock): Promise<New<SubnetReservation>> => {
    const { subnet } = await lockSubnet(work, input.subnetId);
    requireIdle(subnet);
    const where = { subnetId: subnet.id };
    const present = await work.tx.count("subnetReservation", { where });
    requireQuota(work, "reservationsPerSubnet", present);
    const kept = (await keptBlocks(work.tx, [subnet.id])).get(subnet.id) ?? [];
    const block =
      "cidr" in input.block
        ? requireBlock(work, subnet, kept, input.block.cidr)
        : await freeBlockOf(work, subnet, kept, input.block.prefix);
    const reservation: New<SubnetReservation> = {
      id: work.mint("reservation"),
      vpcId: subnet.vpcId,
      subnetId: subnet.id,
      cidr: formatCidr(block),
      kind: "prefix",
      name: input.name,
      description: input.description,
      createdAtMs: work.call.nowMs,
    };
    await work.tx.insert("subnetReservation", [reservation]);
    await countWith(work.tx, subnet.id, block, reservation.id);
    await tagNew(work, "subnetReservation", reservation.id, input.tags);
    await takeOutOfLine(work, subnet.id, block);
    endDryRun(input);
    return reservation;
  },
);
