import { expect } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { story } from "../kit/story.ts";

story("the free count is what is left, always (P7)", async (teller) => {
  const vpcId = await teller.createVpc("10.0.0.0/16");
  const subnetId = await teller.createSubnet(vpcId, "10.0.1.0/24");
  const groupId = await teller.createGroup(vpcId);
  const free = () => teller.freeCount(vpcId, subnetId);
  expect(await free()).toBe(teller.capacityOf24);

  const eniIds = await Promise.all(
    Array.from({ length: 8 }, (_, at) => teller.createEni({ vpcId, subnetId, groupId }, `eni${at}`)),
  );
  expect(await free()).toBe(teller.capacityOf24 - 8);
  const given = await Promise.all(eniIds.map((eniId) => teller.assignCount(vpcId, eniId, 5)));
  expect(new Set(given.flat()).size).toBe(40);
  expect(await free()).toBe(teller.capacityOf24 - 48);

  // What is refused takes nothing.
  const [first = "", second = ""] = eniIds;
  const [taken = "", other = ""] = given[1] ?? [];
  expect(await refusalOf(teller.assignNamed(vpcId, first, ["10.0.1.99", taken]))).toBe(
    teller.codes.addressTaken,
  );
  expect(await free()).toBe(teller.capacityOf24 - 48);
  await teller.unassign(vpcId, second, [taken, other]);
  expect(await free()).toBe(teller.capacityOf24 - 46);

  for (const eniId of eniIds) await teller.deleteEni(vpcId, eniId);
  expect(await free()).toBe(teller.capacityOf24);
});
