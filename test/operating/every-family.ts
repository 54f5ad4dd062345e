import { familiesOf } from "../../src/server/metrics/families.ts";
import type { Family } from "../../src/server/metrics/family.ts";
import { requestCounts } from "../../src/server/metrics/request-counts.ts";
import { storeMeter } from "../../src/store/meter.ts";

/** Every metric that there can be, each with a value at least. */
export function everyFamily(): Family[] {
  const requests = requestCounts();
  requests.served({
    requestId: "r",
    dialect: "tencent-v3",
    action: "DescribeVpcs",
    accountId: "1",
    region: "ap-guangzhou",
    code: undefined,
    ms: 1,
  });
  return familiesOf({
    version: "0.0.0",
    requests: requests.read(),
    inFlight: 0,
    connections: 1,
    ready: true,
    storeAnswers: true,
    store: storeMeter().read(),
    pool: { inUse: 1, idle: 2, waiting: 3, most: 4 },
    tasksEnded: 0,
    stock: {
      tasks: { open: 1, overdue: 0 },
      subnets: [{ accountId: "1", region: "r", subnetId: "subnet-1", total: 253, available: 2, resting: 1 }],
      more: false,
    },
  });
}
