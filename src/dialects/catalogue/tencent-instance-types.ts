import type { EniLimits, InstanceType } from "../../domain/instance/instance-type.ts";

const general =
  "SMALL1 SMALL2 SMALL4 MEDIUM2 MEDIUM4 MEDIUM8 LARGE8 LARGE16 2XLARGE16 2XLARGE32 3XLARGE24 3XLARGE48 " +
  "4XLARGE32 4XLARGE64 6XLARGE48 6XLARGE96 8XLARGE64 8XLARGE128 12XLARGE96 12XLARGE192 16XLARGE256";
const large = `${general} 20XLARGE320 24XLARGE384`;
const memory =
  "SMALL8 MEDIUM16 LARGE32 2XLARGE64 3XLARGE96 4XLARGE128 6XLARGE192 8XLARGE256 12XLARGE384 16XLARGE512";
const compute =
  "LARGE8 LARGE16 2XLARGE16 2XLARGE32 4XLARGE32 4XLARGE64 8XLARGE64 8XLARGE128 16XLARGE128 16XLARGE256";

// A family's list is the sizes its generation is sold in somewhere, not in every zone.
const sizesByFamily: Readonly<Record<string, string>> = {
  S1: general,
  S2: general,
  S3: general,
  S4: general,
  S5: large,
  S5se: general,
  S6: large,
  S8: large,
  SA1: general,
  SA2: large,
  SA3: large,
  SA4: large,
  SA5: large,
  SN3ne: general,
  C3: compute,
  C4: compute,
  C5: compute,
  C6: compute,
  M1: memory,
  M2: memory,
  M3: memory,
  M5: memory,
  M6: memory,
  MA2: memory,
  MA3: memory,
  I3: "LARGE16 2XLARGE32 4XLARGE64 8XLARGE128",
  IT3: "2XLARGE32 4XLARGE64 8XLARGE128 16XLARGE256",
  IT5: "4XLARGE64 8XLARGE128 16XLARGE256 21XLARGE320",
  D2: "2XLARGE32 4XLARGE64 6XLARGE96 8XLARGE128 15XLARGE240",
  D3: "2XLARGE32 4XLARGE64 8XLARGE128 12XLARGE192 16XLARGE256",
  GN7: "2XLARGE32 5XLARGE80 10XLARGE160 20XLARGE320",
  GN8: "LARGE56 3XLARGE112 7XLARGE224 14XLARGE448",
  BMS5: "24XLARGE384",
};

const fixedSizes: Readonly<Record<string, number>> = { SMALL: 1, MEDIUM: 2, LARGE: 4 };
// The limits page names these families as keeping an older, different allowance.
const smallestWithTwoAddresses: ReadonlySet<string> = new Set(["S1", "S2", "S3", "SA1"]);
const wideAtTwelveCores: ReadonlySet<string> = new Set("S1 S2 S3 M1 M2 M3 M4 M5 SN3ne".split(" "));
const wideAboveSixteenGib: ReadonlySet<string> = new Set(["SA1", "S5se"]);

function fewCores(family: string, vcpu: number, memoryGib: number): EniLimits {
  if (vcpu < 2) {
    const narrow = memoryGib <= 1 && smallestWithTwoAddresses.has(family);
    return { enis: 2, ipv4PerEni: narrow ? 2 : 6 };
  }
  if (vcpu < 4) return { enis: family === "SA1" ? 2 : 4, ipv4PerEni: 10 };
  const wide = vcpu === 4 && memoryGib > 16 && wideAboveSixteenGib.has(family);
  return { enis: 4, ipv4PerEni: wide ? 20 : 10 };
}

/** Tencent's rule for interfaces and addresses; sizes between two published rows take the lower row. */
export function tencentEniLimits(family: string, vcpu: number, memoryGib: number): EniLimits {
  if (family.startsWith("BM")) return { enis: 32, ipv4PerEni: 20 };
  if (vcpu >= 14) return { enis: 8, ipv4PerEni: 30 };
  if (vcpu === 12 && wideAtTwelveCores.has(family)) return { enis: 8, ipv4PerEni: 30 };
  if (vcpu >= 8) return { enis: 6, ipv4PerEni: 20 };
  return fewCores(family, vcpu, memoryGib);
}

/** Reads a type from its name, whose parts say everything: `S5.2XLARGE16` has 8 cores and 16 GiB. */
export function tencentInstanceType(name: string): InstanceType | undefined {
  const parts = /^([A-Z][A-Za-z0-9]*)\.(SMALL|MEDIUM|LARGE|([1-9]\d?)XLARGE)([1-9]\d{0,3})$/.exec(name);
  if (parts === null) return undefined;
  const [, family = "", size = "", multiple, memory] = parts;
  const vcpu = fixedSizes[size] ?? Number(multiple) * 4;
  const memoryGib = Number(memory);
  const limits = tencentEniLimits(family, vcpu, memoryGib);
  // The vendor publishes no IPv6 table; its pages speak of as many as IPv4.
  return { name, family, vcpu, memoryGib, ...limits, ipv6PerEni: limits.ipv4PerEni };
}

/** The types listed to people; a name that only follows the pattern is understood without being listed. */
export const tencentInstanceTypes: readonly InstanceType[] = Object.entries(sizesByFamily).flatMap(
  ([family, sizes]) => sizes.split(" ").flatMap((size) => tencentInstanceType(`${family}.${size}`) ?? []),
);
