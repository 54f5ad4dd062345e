import { checkOutput } from "../../src/dialects/kit/check-output.ts";
import { type CloudName, findAction } from "../../src/dialects/kit/contract.ts";
import type { RpcCall, V2Call } from "./clients.ts";

function requireContracted(cloud: CloudName, version: string, action: string, answer: unknown): void {
  const found = findAction(cloud, version, action);
  if (found === undefined) throw new Error(`${cloud} has no action ${action}`);
  const problems = checkOutput(found, answer);
  if (problems.length > 0) throw new Error(`${action} breaks its contract: ${problems.join("; ")}`);
}

/** The same client, every answer of which must be as its contract has it. */
export function contractedRpc(call: RpcCall, version: string): RpcCall {
  return async (action, parameters, options) => {
    const answer = await call(action, parameters, options);
    requireContracted("aliyun-rpc", version, action, answer);
    return answer;
  };
}

/** The same for QCloud v2; refusals are answers too, and have nothing to keep. */
export function contractedV2(call: V2Call): V2Call {
  return async (action, parameters) => {
    const answer = await call(action, parameters);
    if (answer.code === 0) requireContracted("qcloud-v2", "", action, answer);
    return answer;
  };
}

/** The same for Tencent's SDK. */
export function contractedSdk<C extends object>(client: C, version = "2017-03-12"): C {
  return new Proxy(client, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function" || typeof name !== "string" || !/^[A-Z]/.test(name)) return method;
      return async (...parameters: unknown[]) => {
        const answer: unknown = await Reflect.apply(method, target, parameters);
        requireContracted("tencent-v3", version, name, answer);
        return answer;
      };
    },
  });
}
