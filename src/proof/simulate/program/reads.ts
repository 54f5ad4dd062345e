import { readOperation } from "../../../operations/kit/operation.ts";
import { viewSubnets } from "../../../operations/subnet/list-subnets.ts";
import { must } from "../violation.ts";
import { rangeOf } from "../invariants/range.ts";

/** Lists subnets with their free addresses, and counts these once more in the same snapshot. */
export const lookAtSubnets = readOperation("simulate/look-at-subnets", async (work, _input: object) => {
  const views = await viewSubnets(work, {});
  for (const { subnet, free } of views) {
    const rows = await work.tx.find("privateIp", { where: { subnetId: subnet.id } });
    const { first, last } = rangeOf(subnet.cidr);
    const idle = last - first + 1 - 3 - rows.length;
    must(free === idle, "P7", () => `${subnet.id} says that ${free} addresses are free, and ${idle} are`);
  }
  return views.length;
});

/** The revisions of an owner's ENIs; given again while nothing was committed. */
export const lookAtEnis = readOperation(
  "simulate/look-at-enis",
  async ({ tx }, _input: object) => {
    const rows = await tx.pick("eni", ["id", "revision"], {});
    const total = await tx.count("eni", {});
    must(total === rows.length, "P7", () => `${total} ENIs were counted of ${rows.length}`);
    return rows.map(({ id, revision }) => [id, revision] as const);
  },
  { lasting: true },
);
