import type { Cloud } from "./cloud.ts";
import type { ServerOptions } from "./options.ts";

/** What `--help` prints. */
export const help = `vpcd: the VPC service you run yourself

usage: vpcd [options]
       vpcd migrate [--check] --store postgres://…
       vpcd prove [part ...] [options]    puts its promises to the proof (see vpcd prove --help)

  --listen HOST:PORT   where to listen (default 127.0.0.1:8760; VPCD_LISTEN)
  --data DIR           where to keep the data (default .vpcd; VPCD_DATA)
  --store postgres://… keep it on PostgreSQL, for any number of nodes (VPCD_STORE)
  --ephemeral          keep everything in memory
  --config FILE        accounts, quotas, tasks, fault rules and more, as YAML (VPCD_CONFIG)
  --log-level LEVEL    off, error, warn or info: JSON lines on stderr (default off; VPCD_LOG_LEVEL)
  --drain-delay MS     at the end, how long to go on while not ready (default 0; VPCD_DRAIN_DELAY)
  --drain-timeout MS   and how long requests under way may take (default 30000; VPCD_DRAIN_TIMEOUT)
  --help               print this
  --version            print the version
`;

function placeOf({ data, store }: ServerOptions): string {
  if (store !== undefined) return "data on PostgreSQL";
  return data === undefined ? "in memory" : `data in ${data}`;
}

/**
 * What is printed once the server is ready: where it is, who may call, and how to point each client at it.
 */
export function greeting(cloud: Cloud, options: ServerOptions): string {
  const { endpoint, host, port, credentials } = cloud;
  const at = `${host}:${port}`;
  // Who asks for logs keeps what is printed.
  const told = options.accounts.length === 1 && options.log.level === "off";
  const shown = told ? credentials.secretKey : "(see the configuration)";
  return `vpcd is ready at ${endpoint}, ${placeOf(options)}

  secret id / access key id      ${credentials.secretId}
  secret key / access key secret ${shown}

  Tencent Cloud SDK   endpoint "${at}", protocol "http://"
  tccli               tccli vpc DescribeVpcs --endpoint ${endpoint} --region ap-guangzhou
  QCloud v2 SDK       protocol "http", host "${at}"
  Alibaba Cloud SDK   endpoint "${at}", protocol "http"
  aliyun CLI          aliyun ecs DescribeRegions --endpoint ${at} --insecure
`;
}
