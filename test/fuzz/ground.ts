import { makeEstates } from "../../src/proof/fuzz/estate.ts";
import type { Ground } from "../../src/proof/fuzz/run.ts";
import { type Cloud, createCloud } from "../../src/server/index.ts";

const credentials = { secretId: "vpcd-local", secretKey: "vpcd-local-secret" };

/** A cloud with something of every family in it, and all that it says of errors of its own. */
export async function openGround(
  store: { readonly store?: string } = {},
): Promise<Ground & { readonly cloud: Cloud }> {
  const said: string[] = [];
  const cloud = await createCloud({
    ...store,
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [
      { quota: "eipsPerRegion", limit: 500 },
      { quota: "eipsPerDay", limit: 5000 },
    ],
    log: { level: "error", write: (line) => void said.push(line) },
  });
  return {
    cloud,
    place: cloud,
    credentials,
    estates: await makeEstates(cloud.endpoint, credentials),
    complaints: () => said.splice(0),
    sent: () => undefined,
  };
}
