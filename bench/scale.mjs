import { call, makeNetwork } from "./network.mjs";
import { startVpcd } from "./server.mjs";

const perEni = 30;
const rounds = Number(process.env.BENCH_CALLS ?? 300);
const warmMs = 3000;

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function medianMs(work) {
  const times = [];
  // Measured warm: a fresh process is another question, which start-up answers. By time, since the filling of
  // a large store has warmed its server far more than that of a small one.
  const warmAt = performance.now() + warmMs;
  for (let round = 0; performance.now() < warmAt; round += 1) await work(round);
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    await work(round);
    times.push(performance.now() - startedAt);
  }
  return median(times);
}

/** How long each call takes, one at a time, in a store of so many live addresses. */
async function timesAt(addresses, subnets) {
  const vpcd = await startVpcd();
  try {
    const enis = Math.ceil(addresses / perEni / subnets);
    const made = await makeNetwork(vpcd.port, { subnets, enis, addresses: perEni - 1 });
    const ask = (action, body) => call(vpcd.port, action, body);
    const pick = (list, round) => list[(round * 7919) % list.length];
    const live = made.eniIds.length * perEni;
    const { NetworkInterface } = await ask("CreateNetworkInterface", {
      VpcId: made.vpcId,
      SubnetId: made.subnetIds[0],
      NetworkInterfaceName: "measured",
    });
    const NetworkInterfaceId = NetworkInterface.NetworkInterfaceId;
    return {
      live,
      "DescribeNetworkInterfaces by subnet": await medianMs((round) =>
        ask("DescribeNetworkInterfaces", {
          Filters: [{ Name: "subnet-id", Values: [pick(made.subnetIds, round)] }],
          Offset: round % 7,
        }),
      ),
      "DescribeNetworkInterfaces by id": await medianMs((round) =>
        ask("DescribeNetworkInterfaces", { NetworkInterfaceIds: [pick(made.eniIds, round)] }),
      ),
      DescribeSubnets: await medianMs(() =>
        ask("DescribeSubnets", { Filters: [{ Name: "vpc-id", Values: [made.vpcId] }], Limit: "2" }),
      ),
      // At last: the pages above keep their size.
      AssignPrivateIpAddresses: await medianMs(() =>
        ask("AssignPrivateIpAddresses", { NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 }),
      ),
    };
  } finally {
    await vpcd.stop();
  }
}

function decades(most) {
  const steps = [];
  for (let addresses = 1000; addresses < most; addresses *= 10) steps.push(addresses);
  return [...steps, most];
}

/** How long each call takes in stores from a thousand live addresses up to many, tenfold each time. */
export async function scale(most = Number(process.env.BENCH_ADDRESSES ?? 1_000_000)) {
  const stores = [];
  for (const addresses of decades(most)) {
    stores.push(await timesAt(addresses, Math.min(16, Math.max(2, Math.ceil(addresses / 60_000)))));
  }
  const [few, many] = [stores[0], stores.at(-1)];
  const names = Object.keys(few).filter((name) => name !== "live");
  return {
    rows: names.map((name) => ({
      name,
      ...Object.fromEntries(
        stores.map((one) => [`ms at ${one.live.toLocaleString("en-US")}`, Number(one[name].toFixed(2))]),
      ),
      ratio: Number((many[name] / few[name]).toFixed(2)),
    })),
    curves: names.map((name) => ({ name, points: stores.map((one) => [one.live, one[name]]) })),
  };
}

if (import.meta.filename === process.argv[1]) console.table((await scale()).rows);
