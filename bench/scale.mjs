import { call, makeNetwork } from "./network.mjs";
import { startVpcd } from "./server.mjs";

const perEni = 30;
const rounds = 300;

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function medianMs(work) {
  const times = [];
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
    // Fresh ENIs, so that the pages that are measured below keep their size.
    const { NetworkInterface } = await ask("CreateNetworkInterface", {
      VpcId: made.vpcId,
      SubnetId: made.subnetIds[0],
      NetworkInterfaceName: "measured",
    });
    const NetworkInterfaceId = NetworkInterface.NetworkInterfaceId;
    return {
      live,
      AssignPrivateIpAddresses: await medianMs(() =>
        ask("AssignPrivateIpAddresses", { NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 }),
      ),
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
    };
  } finally {
    await vpcd.stop();
  }
}

/** Compares a store of a thousand live addresses with one of many. */
export async function scale(most = Number(process.env.BENCH_ADDRESSES ?? 1_000_000)) {
  const few = await timesAt(1000, 2);
  const many = await timesAt(most, Math.min(16, Math.max(2, Math.ceil(most / 60_000))));
  const names = Object.keys(few).filter((name) => name !== "live");
  return names.map((name) => ({
    name,
    [`ms at ${few.live}`]: Number(few[name].toFixed(2)),
    [`ms at ${many.live}`]: Number(many[name].toFixed(2)),
    ratio: Number((many[name] / few[name]).toFixed(2)),
  }));
}

if (import.meta.filename === process.argv[1]) console.table(await scale());
