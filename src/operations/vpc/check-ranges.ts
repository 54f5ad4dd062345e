import { parseCidr } from "../../domain/address/cidr.ts";
import { required } from "../../domain/fault/fault.ts";
import { readOperation } from "../kit/operation.ts";
import type { RangeChange } from "./change-ranges.ts";
import { conflictsOf, type RangeConflict } from "./range-conflicts.ts";

/** A range that was asked about, with what it collides with. */
export interface CheckedRange {
  readonly cidr: string;
  readonly conflicts: readonly RangeConflict[];
}

/** Tells what new ranges of a network would collide with, once those to be removed are gone. */
export const checkRanges = readOperation(
  "vpc/check-ranges",
  async (work, input: RangeChange): Promise<CheckedRange[]> => {
    const found = await work.tx.get("vpc", input.vpcId);
    const vpc = required(found, { kind: "vpc.not-found", vpcId: input.vpcId });
    const checked: CheckedRange[] = [];
    for (const text of input.add ?? []) {
      const expected = "a network such as 10.1.0.0/16";
      const wrong = { kind: "request.malformed", field: "newCidrBlocks", value: text, expected } as const;
      const cidr = required(parseCidr(text), wrong);
      checked.push({ cidr: text, conflicts: await conflictsOf(work, vpc, cidr, input.remove) });
    }
    return checked;
  },
);
