import { expect } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { story } from "../kit/story.ts";

story("a NAT gateway leads a network out, and takes the way with it", async (teller) => {
  const vpcId = await teller.createVpc("10.0.0.0/16");
  const subnetId = await teller.createSubnet(vpcId, "10.0.1.0/24");
  const before = await teller.freeCount(vpcId, subnetId);
  const natId = await teller.createNat(vpcId, subnetId);
  expect(await teller.natsOf(vpcId)).toEqual([natId]);
  expect(await refusalOf(teller.deleteVpc(vpcId))).not.toBe("");

  const id = await teller.createRouteTable(vpcId, "out");
  const routes = async () => (await teller.routeTablesOf(vpcId)).find((one) => one.id === id)?.routes;
  await teller.routeToNat(vpcId, id, "0.0.0.0/0", natId);
  expect(await routes()).toEqual([{ destination: "0.0.0.0/0", nextHopId: natId }]);

  await teller.deleteNat(vpcId, natId);
  expect(await teller.natsOf(vpcId)).toEqual([]);
  expect(await routes()).toEqual([]);
  expect(await teller.freeCount(vpcId, subnetId)).toBe(before);
  expect(await refusalOf(teller.routeToNat(vpcId, id, "0.0.0.0/0", natId))).toBe(
    teller.routeCodes.hopUnknown,
  );
});
