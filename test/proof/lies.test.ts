import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Network } from "../../src/proof/network/network.ts";
import { openNetwork } from "../../src/proof/network/open.ts";
import type { VpcState } from "../../src/proof/network/state.ts";
import { noCounts } from "../../src/proof/programs/counts.ts";
import { freshMemory, type Memory } from "../../src/proof/programs/memory.ts";
import { smallLimits, smallQuotas } from "../../src/proof/programs/run.ts";
import { type Networks, takeStep } from "../../src/proof/programs/step.ts";
import type { Wish } from "../../src/proof/programs/wish.ts";
import { isDone, mapDone } from "../../src/proof/wire/outcome.ts";
import { type Cloud, createCloud } from "../../src/server/index.ts";

const accounts = Array.from({ length: 100 }, (_, at) => ({
  id: String(100000000001 + at),
  keys: [{ id: `key-${at}`, secret: `secret-${at}` }],
}));

let cloud: Cloud;
let used = 0;

beforeAll(async () => {
  const rateLimits = { mode: "off", perSecond: {} } as const;
  cloud = await createCloud({ rateLimits, quotas: smallQuotas, accounts, seed: 4 });
});
afterAll(() => cloud.close());

/** A network that tells the truth, except in what it is made to lie about. */
function lying(lie: (truth: Network) => Partial<Network>): Networks {
  const credentials = { secretId: `key-${used}`, secretKey: `secret-${used}` };
  used += 1;
  const truth = openNetwork({ endpoint: cloud.endpoint, credentials, dialect: "tencent-v3" });
  const liar = { ...truth, ...lie(truth) };
  return { "tencent-v3": liar, "qcloud-v2": liar, "aliyun-rpc": liar };
}

const wish = (verb: Wish["verb"], numbers: Partial<Wish> = {}): Wish => {
  return { dialect: "tencent-v3", verb, which: 0, other: 1, count: 1, places: [], ...numbers };
};

const opening = [
  wish("createVpc"),
  wish("createSubnet", { other: 0 }),
  wish("createGroup"),
  wish("createEni"),
  wish("createEni"),
  wish("run"),
  wish("allocate"),
];

async function run(networks: Networks, wishes: readonly Wish[]): Promise<Memory> {
  const memory = freshMemory(smallLimits);
  for (const one of wishes) await takeStep(memory, networks, one, noCounts(0));
  return memory;
}

const assign = wish("assign", { count: 2 });
const release = wish("release");

describe("a cloud that lies is found out", () => {
  test("one that does not is not", async () => {
    const told = run(
      lying(() => ({})),
      [...opening, assign, wish("associate", { count: 0, other: 0 }), release],
    );
    expect((await told).world.eips.size).toBe(1);
  });

  test("when it names other addresses than it gave", async () => {
    const networks = lying((truth) => ({
      assignCount: async (...asked) =>
        mapDone(await truth.assignCount(...asked), () => ["10.0.0.12", "10.0.0.13"]),
    }));
    await expect(run(networks, [...opening, assign])).rejects.toThrow("was said to get");
  });

  test("when it gives more addresses than were asked for", async () => {
    const networks = lying((truth) => ({ assignCount: (eni, count) => truth.assignCount(eni, count + 1) }));
    await expect(run(networks, [...opening, assign])).rejects.toThrow(/got .* and 2 more/);
  });

  test("when it says done and does nothing", async () => {
    const networks = lying(() => ({ release: () => Promise.resolve({ answer: {} }) }));
    await expect(run(networks, [...opening, release])).rejects.toThrow("the described state differs: eips");
  });

  test("when it does what it must not", async () => {
    const networks = lying(() => ({ release: () => Promise.resolve({ answer: {} }) }));
    const bound = [...opening, wish("associate", { count: 0, other: 0 }), release];
    await expect(run(networks, bound)).rejects.toThrow("it was done, though: eip bound");
  });

  test("when it refuses for no reason", async () => {
    const refusal = { code: "LimitExceeded", message: "no", requestId: "" };
    const networks = lying(() => ({ assignCount: () => Promise.resolve(refusal) }));
    await expect(run(networks, [...opening, assign])).rejects.toThrow("refused for no reason");
  });

  test("when it refuses for another reason than there is", async () => {
    const refusal = { code: "LimitExceeded", message: "no", requestId: "" };
    const networks = lying(() => ({ release: () => Promise.resolve(refusal) }));
    const bound = [...opening, wish("associate", { count: 0, other: 0 }), release];
    await expect(run(networks, bound)).rejects.toThrow("not UnsupportedOperation.AddressStatusNotPermit");
  });

  test("when a refusal has an effect", async () => {
    const networks = lying((truth) => ({
      async deleteVpc(vpcId) {
        await truth.allocateEip();
        return truth.deleteVpc(vpcId);
      },
    }));
    await expect(run(networks, [...opening, wish("deleteVpc")])).rejects.toThrow("state differs: eips");
  });

  test("when it counts wrongly", async () => {
    const networks = lying((truth) => ({
      async subnets() {
        const told = await truth.subnets();
        return isDone(told) ? { answer: told.answer.map((one) => ({ ...one, free: one.free - 1 })) } : told;
      },
    }));
    await expect(run(networks, opening)).rejects.toThrow("state differs: subnets");
  });

  test("when a freed address comes back while others were never used", async () => {
    let freed: readonly string[] = [];
    const networks = lying((truth) => ({
      async unassign(eni, addresses) {
        freed = addresses;
        return truth.unassign(eni, addresses);
      },
      async assignCount(eni) {
        if (freed.length === 0) return truth.assignCount(eni, 1);
        return mapDone(await truth.assignNamed(eni, freed), () => freed);
      },
    }));
    const one = wish("assign", { count: 1 });
    const again = [...opening, one, wish("unassign", { count: 0 }), one];
    await expect(run(networks, again)).rejects.toThrow("chance may not choose");
  });

  test("when a repeated call has another effect", async () => {
    const networks = lying((truth) => ({ assignCount: (eni, count) => truth.assignCount(eni, count) }));
    const one = wish("assign", { count: 1, other: 3 });
    await expect(run(networks, [...opening, one, wish("repeat")])).rejects.toThrow("repeated");
  });

  test("when a route stays that was taken out", async () => {
    const networks = lying(() => ({ dropRoutes: () => Promise.resolve({ answer: {} }) }));
    const routed = [...opening, wish("addRoutes", { other: 0, count: 0 }), wish("dropRoutes", { count: 0 })];
    await expect(run(networks, routed)).rejects.toThrow("the described state differs: tables");
  });

  test("when a route stays on that was put off", async () => {
    const networks = lying(() => ({ disableRoutes: () => Promise.resolve({ answer: {} }) }));
    const routed = [
      ...opening,
      wish("addRoutes", { other: 0, count: 0 }),
      wish("disableRoutes", { count: 0 }),
    ];
    await expect(run(networks, routed)).rejects.toThrow("the described state differs: tables");
  });

  test("when a subnet is not served by the table that it was given", async () => {
    const networks = lying(() => ({ useTable: () => Promise.resolve({ answer: {} }) }));
    const moved = [...opening, wish("createTable"), wish("useTable", { other: 0 })];
    await expect(run(networks, moved)).rejects.toThrow("the described state differs: subnets");
  });

  test("when a subnet is in another zone", async () => {
    const networks = lying((truth) => ({
      createSubnet: (vpcId, cidr, name) => truth.createSubnet(vpcId, cidr, name, 1),
    }));
    await expect(run(networks, opening)).rejects.toThrow("the described state differs: subnets");
  });

  test("when a rule stays that was taken out", async () => {
    const networks = lying(() => ({ dropRules: () => Promise.resolve({ answer: {} }) }));
    const guarded = [...opening, wish("addRules"), wish("dropRules")];
    await expect(run(networks, guarded)).rejects.toThrow("the described state differs: rules");
  });

  test("when a rule is replaced that was not named", async () => {
    const networks = lying((truth) => ({
      replaceRules: (ref, by) => truth.replaceRules({ ...ref, places: [0] }, by),
    }));
    const [one, two] = [wish("addRules", { which: 1 }), wish("addRules", { which: 3 })];
    const guarded = [...opening, one, two, wish("replaceRules", { which: 1, count: 0 })];
    await expect(run(networks, guarded)).rejects.toThrow("state differs: rules");
  });

  test("when a clone has other rules than its original", async () => {
    const networks = lying((truth) => ({ cloneGroup: (_groupId, name) => truth.createGroup("", name) }));
    const cloned = [...opening, wish("addRules"), wish("cloneGroup", { other: 0 })];
    await expect(run(networks, cloned)).rejects.toThrow("state differs: rules");
  });

  test("when a rule is added in another place", async () => {
    const networks = lying((truth) => ({ addRules: (side, rules) => truth.addRules(side, rules, 0) }));
    const [one, two] = [wish("addRules", { which: 1 }), wish("addRules", { which: 3 })];
    await expect(run(networks, [...opening, one, two])).rejects.toThrow("state differs: rules");
  });

  test("when an instance that was stopped runs on", async () => {
    const networks = lying(() => ({ stop: () => Promise.resolve({ answer: {} }) }));
    await expect(run(networks, [...opening, wish("stop")])).rejects.toThrow("state differs: instances");
  });

  test("when an instance stays where it was", async () => {
    const networks = lying(() => ({ moveInstance: () => Promise.resolve({ answer: {} }) }));
    const moved = [...opening, wish("createSubnet"), wish("moveInstance", { places: [] })];
    await expect(run(networks, moved)).rejects.toThrow("which chance may not choose now");
  });

  test("when a thing keeps the name that it had", async () => {
    const networks = lying(() => ({ rename: () => Promise.resolve({ answer: {} }) }));
    const renamed = [...opening, wish("rename", { count: 0, other: 0 })];
    await expect(run(networks, renamed)).rejects.toThrow("state differs: vpcs");
  });

  test("when a network is given an IPv6 block that is not the vendor's", async () => {
    const networks = lying((truth) => ({
      vpcs: async () => {
        const strange = (cidrV6: string) => (cidrV6 === "" ? "" : "2001:db8::/56");
        const abroad = (vpc: VpcState) => ({ ...vpc, cidrV6: strange(vpc.cidrV6) });
        return mapDone(await truth.vpcs(), (vpcs) => vpcs.map(abroad));
      },
    }));
    await expect(run(networks, [...opening, wish("takeVpcV6")])).rejects.toThrow("chance may not choose");
  });

  test("when a network has another range than it was given", async () => {
    const networks = lying(({ range }) => ({
      range: range && { ...range, add: (vpcId) => range.add(vpcId, "10.10.0.0/24") },
    }));
    await expect(run(networks, [...opening, wish("addRange", { other: 0 })])).rejects.toThrow(
      "differs: vpcs",
    );
  });

  test("when a reserved address stays that was given back", async () => {
    const networks = lying(({ keeping }) => ({
      keeping: keeping && { ...keeping, drop: () => Promise.resolve({ answer: {} }) },
    }));
    const kept = [...opening, wish("reserve"), wish("dropKept")];
    await expect(run(networks, kept)).rejects.toThrow("the described state differs: subnets");
  });

  test("when a HAVIP stays that was deleted", async () => {
    const networks = lying(({ havip }) => ({
      havip: havip && { ...havip, delete: () => Promise.resolve({ answer: {} }) },
    }));
    const floating = [...opening, wish("createHavip"), wish("deleteHavip")];
    await expect(run(networks, floating)).rejects.toThrow("the described state differs: subnets");
  });

  test("when no answer comes", async () => {
    const networks = lying(() => ({ allocateEip: () => Promise.resolve({ lost: "reset", sent: true }) }));
    await expect(run(networks, opening)).rejects.toThrow("no answer: reset");
  });
});
