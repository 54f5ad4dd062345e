import { named } from "../../eni/place.ts";
import type { tencentAssign } from "../entries/tencent-assign.ts";
import type { ErrorProofs } from "../ledger.ts";
import { byHandExcept, refused } from "../places.ts";
import { assignPlace, one } from "./calls.ts";

async function namesRefused(code: string, ...addresses: readonly string[]): Promise<void> {
  const { assign } = await assignPlace();
  await refused(assign({ PrivateIpAddresses: named(...addresses) }), code);
}

/** How a client causes each error code of seed 000 that it can cause. */
export const errors: ErrorProofs<typeof tencentAssign> = {
  "InvalidParameterValue.DuplicatePara": () =>
    namesRefused("InvalidParameterValue.DuplicatePara", "10.0.1.61", "10.0.1.61"),
  async "InvalidParameterValue.LimitExceeded"() {
    const eleven = Array.from({ length: 11 }, (_, index) => `10.0.1.${70 + index}`);
    await namesRefused("InvalidParameterValue.LimitExceeded", ...eleven);
  },
  async "InvalidParameterValue.Malformed"() {
    const { assign } = await assignPlace();
    const code = "InvalidParameterValue.Malformed";
    await refused(assign({ PrivateIpAddresses: named("10.0.1.300") }), code);
    await refused(assign({ NetworkInterfaceId: "nic-1", ...one }), code);
  },
  async "InvalidParameterValue.Range"() {
    const { assign } = await assignPlace();
    const code = "InvalidParameterValue.Range";
    await refused(assign({ PrivateIpAddresses: named("10.0.2.9") }), code);
    await refused(assign({ ...one, QosLevel: "GOLD" }), code);
  },
  async "InvalidParameterValue.Reserved"() {
    for (const kept of ["10.0.1.0", "10.0.1.1", "10.0.1.255"]) {
      await namesRefused("InvalidParameterValue.Reserved", kept);
    }
  },
  async LimitExceeded() {
    const { assign } = await assignPlace();
    await refused(assign({ SecondaryPrivateIpAddressCount: 30 }), "LimitExceeded");
  },
  async MissingParameter() {
    const { assign } = await assignPlace();
    await refused(assign({}), "MissingParameter");
  },
  async ResourceInUse() {
    const { assign, held } = await assignPlace();
    await refused(assign({ PrivateIpAddresses: named(...(await held())) }), "ResourceInUse");
  },
  async "ResourceInsufficient.Subnet"() {
    const { assign } = await assignPlace({}, "10.0.1.0/28");
    const ask = (SecondaryPrivateIpAddressCount: number) => assign({ SecondaryPrivateIpAddressCount });
    await refused(ask(13), "ResourceInsufficient.Subnet");
    await ask(12);
    await refused(ask(1), "ResourceInsufficient.Subnet");
  },
  async ResourceNotFound() {
    const { assign } = await assignPlace();
    await refused(assign({ NetworkInterfaceId: "eni-00000000", ...one }), "ResourceNotFound");
  },
  async UnsupportedOperation() {
    const { assign } = await assignPlace();
    const primary = [{ PrivateIpAddress: "10.0.1.62", Primary: true }];
    await refused(assign({ PrivateIpAddresses: primary }), "UnsupportedOperation");
  },
  async "UnsupportedOperation.IdempotentParameterMismatch"() {
    const { assign } = await assignPlace();
    await assign({ ...one, ClientToken: "mine" });
    const other = assign({ SecondaryPrivateIpAddressCount: 2, ClientToken: "mine" });
    await refused(other, "UnsupportedOperation.IdempotentParameterMismatch");
  },
  async "UnsupportedOperation.InvalidState"() {
    const { assign } = await assignPlace({ tasks: byHandExcept() });
    await refused(assign(one), "UnsupportedOperation.InvalidState");
  },
  async "UnsupportedOperation.MutexOperationTaskRunning"() {
    const { assign } = await assignPlace({ tasks: byHandExcept("eni/create-eni") });
    await assign(one);
    await refused(assign(one), "UnsupportedOperation.MutexOperationTaskRunning");
  },
};
