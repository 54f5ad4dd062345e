import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { eipPlace } from "./aliyun-place.ts";

describe("EIPs whose calls end when they are described", () => {
  let place: Awaited<ReturnType<typeof eipPlace>>;

  beforeAll(async () => {
    const taskPolicy = { ends: "on-poll", polls: 2 } as const;
    place = await eipPlace({
      tasks: {
        default: { ends: "at-once" },
        byOperation: {
          "eip/associate-eip": taskPolicy,
          "eip/disassociate-eip": taskPolicy,
          "eip/release-eips": taskPolicy,
        },
      },
    });
  });
  afterAll(() => place.cloud.close());

  const statusOf = async (id: string) => (await place.show(id))["Status"];

  test("the statuses on the way are seen, and keep it busy", async () => {
    const { id: AllocationId } = await place.eip();
    const eni = await place.eni();
    const target = { AllocationId, InstanceId: eni.id, InstanceType: "NetworkInterface" };
    const bind = () => place.vpc("AssociateEipAddress", target);
    const unbind = () => place.vpc("UnassociateEipAddress", { AllocationId });
    await bind();
    expect(await refusalOf(bind())).toBe("TaskConflict");
    expect(await refusalOf(unbind())).toBe("TaskConflict");
    const change = place.vpc("ModifyEipAddressAttribute", { AllocationId, Name: "late" });
    expect(await refusalOf(change)).toBe("IncorrectEipStatus");
    const release = () => place.vpc("ReleaseEipAddress", { AllocationId });
    expect(await refusalOf(release())).toBe("IncorrectEipStatus");
    expect(await place.show(AllocationId)).toMatchObject({ Status: "Associating", InstanceId: eni.id });
    expect(await statusOf(AllocationId)).toBe("InUse");
    await unbind();
    expect(await statusOf(AllocationId)).toBe("Unassociating");
    expect(await statusOf(AllocationId)).toBe("Available");
    await release();
    expect(await statusOf(AllocationId)).toBe("Releasing");
    expect(await place.list({ AllocationId })).toEqual([]);
  });
});
