// Clients in a process of their own: takes a job as JSON on stdin, and writes what came of it to stdout.
import { text } from "node:stream/consumers";
import { load } from "./load.mjs";
import { signer } from "./network.mjs";

const { ports, calls, connections, seconds, warmSeconds } = JSON.parse(await text(process.stdin));

function requestsFor(port) {
  const sign = signer(port);
  const requests = calls.map(({ action, body }) => sign(action, body));
  // Each server is asked for other rows than its neighbour, as far as there are any.
  let at = Math.floor((ports.indexOf(port) * requests.length) / ports.length);
  return () => requests[(at += 1) % requests.length];
}

const check = (body) => !body.includes('"Error"');
const results = await Promise.all(
  ports.map((port) => load({ port, next: requestsFor(port), connections, seconds, warmSeconds, check })),
);
const sum = (pick) => results.reduce((total, one) => total + pick(one), 0);
process.stdout.write(
  JSON.stringify({
    perSecond: sum((one) => one.perSecond),
    failures: sum((one) => one.failures),
    example: results.map((one) => one.example).find(Boolean) ?? "",
    p50Ms: Math.max(...results.map((one) => one.p50Ms)),
    p99Ms: Math.max(...results.map((one) => one.p99Ms)),
  }),
);
