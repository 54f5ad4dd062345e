import { expect } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { story } from "../kit/story.ts";
import type { Teller } from "../kit/teller.ts";

async function tableOf(teller: Teller, vpcId: string, id: string) {
  const table = (await teller.routeTablesOf(vpcId)).find((one) => one.id === id);
  if (table === undefined) throw new Error(`the route table ${id} is not there`);
  return table;
}

story("a route table lives: made, filled, put to use, emptied, deleted", async (teller) => {
  const { routeCodes: codes } = teller;
  const vpcId = await teller.createVpc("10.0.0.0/16");
  const subnetId = await teller.createSubnet(vpcId, "10.0.1.0/24");
  const groupId = await teller.createGroup(vpcId);
  const eniId = await teller.createEni({ vpcId, subnetId, groupId });
  const address = (await teller.describeEni(eniId))?.addresses[0]?.address ?? "";
  const hop = { eniId, address };

  const [main, ...others] = await teller.routeTablesOf(vpcId);
  if (main === undefined) throw new Error("a network came without a route table");
  expect(main).toMatchObject({ main: true, subnets: 1, routes: [] });
  expect(others).toEqual([]);

  const id = await teller.createRouteTable(vpcId, "front");
  expect(await tableOf(teller, vpcId, id)).toEqual({
    id,
    name: "front",
    main: false,
    subnets: 0,
    routes: [],
  });
  await teller.renameRouteTable(vpcId, id, "back");
  await teller.routeToEni(vpcId, id, "192.168.0.0/24", hop);
  const [route] = (await tableOf(teller, vpcId, id)).routes;
  expect(route?.destination).toBe("192.168.0.0/24");
  expect([eniId, address]).toContain(route?.nextHopId);

  expect(await refusalOf(teller.routeToEni(vpcId, id, "192.168.0.0/24", hop))).toBe(codes.twice);
  expect(await refusalOf(teller.routeToEni(vpcId, id, "10.0.1.0/25", hop))).toBe(codes.insideNetwork);
  const nobody = { eniId: "eni-00000000", address: "10.0.1.250" };
  expect(await refusalOf(teller.routeToEni(vpcId, id, "192.168.1.0/24", nobody))).toBe(codes.hopUnknown);
  expect((await tableOf(teller, vpcId, id)).routes).toHaveLength(1);

  await teller.serveBy(vpcId, subnetId, await tableOf(teller, vpcId, id));
  expect(await tableOf(teller, vpcId, id)).toMatchObject({ name: "back", subnets: 1 });
  expect(await tableOf(teller, vpcId, main.id)).toMatchObject({ subnets: 0 });
  await teller.unroute(vpcId, id, "192.168.0.0/24");
  expect(await refusalOf(teller.deleteRouteTable(vpcId, id))).toBe(codes.tableInUse);
  expect(await refusalOf(teller.deleteRouteTable(vpcId, main.id))).toBe(codes.tableMain);

  await teller.serveBy(vpcId, subnetId, main);
  await teller.deleteRouteTable(vpcId, id);
  expect(await teller.routeTablesOf(vpcId)).toEqual([main]);
  expect(await refusalOf(teller.deleteRouteTable(vpcId, id))).toBe(codes.tableUnknown);
});

story("a route to a destination is won once, however many ask for it", async (teller) => {
  const vpcId = await teller.createVpc("10.0.0.0/16");
  const subnetId = await teller.createSubnet(vpcId, "10.0.1.0/24");
  const groupId = await teller.createGroup(vpcId);
  const eniId = await teller.createEni({ vpcId, subnetId, groupId });
  const address = (await teller.describeEni(eniId))?.addresses[0]?.address ?? "";
  const id = await teller.createRouteTable(vpcId, "raced");
  const asked = Array.from({ length: 8 }, () =>
    teller.routeToEni(vpcId, id, "192.168.0.0/24", { eniId, address }),
  );
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect((await tableOf(teller, vpcId, id)).routes).toHaveLength(1);
});
