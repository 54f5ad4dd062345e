import type { FoundAction } from "../../src/dialects/kit/contract.ts";
import { textsOf } from "../../src/proof/fuzz/estate.ts";
import { actionsOf, lateness, nameOf } from "../../src/proof/isolation/actions.ts";
import { buildAliyun } from "../../src/proof/isolation/aliyun-estate.ts";
import { exampleOf } from "../../src/proof/isolation/examples.ts";
import { fillingFrom } from "../../src/proof/isolation/filling.ts";
import { type Filling, parametersFor } from "../../src/proof/isolation/parameters.ts";
import { buildTencent } from "../../src/proof/isolation/tencent-estate.ts";
import type { Network } from "../../src/proof/network/network.ts";
import { openNetwork } from "../../src/proof/network/open.ts";
import { type Dialect, type Fields, type Outcome } from "../../src/proof/wire/outcome.ts";
import { createCloud } from "../../src/server/index.ts";
import { type WrongCall, wrongCalls } from "./wrong-fields.ts";

/** How a call in which one field is wrong was refused. */
export interface Refusal extends WrongCall {
  readonly action: string;
  readonly found: FoundAction;
  readonly code: string;
  readonly message: string;
}

const credentials = { secretId: "vpcd-local", secretKey: "vpcd-local-secret" };

function paramsFor(dialect: Dialect, found: FoundAction, filling: Filling): Fields {
  const [least = {}] = parametersFor(found, filling);
  const idOf = (prefix: string) => filling.ids.get(prefix)?.[0] ?? "";
  return { ...least, ...exampleOf(dialect, nameOf(dialect, found), idOf) };
}

const refusalOf = (outcome: Outcome<Fields>) =>
  "code" in outcome ? { code: outcome.code, message: outcome.message } : undefined;

// What is refused alike when nothing is wrong was not refused for the field.
async function refusalsOf(network: Network, found: FoundAction, filling: Filling): Promise<Refusal[]> {
  const { dialect } = network;
  const action = nameOf(dialect, found);
  const params = paramsFor(dialect, found, filling);
  const refusals: Refusal[] = [];
  for (const wrong of wrongCalls({ found, filling, isTyped: dialect === "tencent-v3" }, params)) {
    const refusal = refusalOf(await network.call(action, wrong.params));
    if (refusal !== undefined) refusals.push({ ...wrong, ...refusal, action, found });
  }
  const usual = refusalOf(await network.call(action, params));
  return refusals.filter(({ code, message }) => code !== usual?.code || message !== usual.message);
}

/** Calls every action of a dialect with each of its fields wrong, one at a time, and gives the refusals. */
export async function refusalsIn(dialect: Dialect): Promise<readonly Refusal[]> {
  const cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  try {
    const as = (spoken: Dialect) => openNetwork({ endpoint: cloud.endpoint, credentials, dialect: spoken });
    const network = as(dialect);
    const named =
      dialect === "aliyun-rpc"
        ? await buildAliyun(network, "made")
        : await buildTencent(as("tencent-v3"), "made");
    const filling = fillingFrom(dialect, new Set(await textsOf(network)), named);
    const refusals: Refusal[] = [];
    for (const found of actionsOf(dialect).toSorted((a, b) => lateness(a) - lateness(b))) {
      refusals.push(...(await refusalsOf(network, found, filling)));
    }
    return refusals;
  } finally {
    await cloud.close();
  }
}
