import { expect } from "vitest";
import { attachedEni } from "../instances.ts";
import { createdIn, createPlace } from "./calls.ts";

/** A time as the family prints it. */
export function beijing(timeMs: number): string {
  return new Date(timeMs + 8 * 3600 * 1000).toISOString().slice(0, 19).replace("T", " ");
}

async function attached(nowMs = Date.now()) {
  const home = await createPlace({ nowMs: () => nowMs });
  const { InstanceId, NetworkInterfaceId } = await attachedEni(home);
  const shown = await home.show(NetworkInterfaceId);
  return { InstanceId, shown, attachment: shown?.Attachment };
}

/** What an ENI shows of its instance: a new one has none, it is shown once the ENI is attached. */
export const attachmentOutputs = {
  async "NetworkInterface.Attachment"() {
    expect((await createdIn()).made.Attachment).toBeNull();
    expect((await attached()).attachment).toEqual({
      InstanceId: expect.any(String),
      DeviceIndex: expect.any(Number),
      InstanceAccountId: expect.any(String),
      AttachTime: expect.any(String),
    });
  },
  async "NetworkInterface.Attachment.InstanceId"() {
    const { InstanceId, attachment } = await attached();
    expect(attachment?.InstanceId).toBe(InstanceId);
  },
  async "NetworkInterface.Attachment.DeviceIndex"() {
    expect((await attached()).attachment?.DeviceIndex).toBe(1);
  },
  async "NetworkInterface.Attachment.InstanceAccountId"() {
    expect((await attached()).attachment?.InstanceAccountId).toBe("100000000001");
  },
  async "NetworkInterface.Attachment.AttachTime"() {
    const nowMs = Date.now() - 60_000;
    expect((await attached(nowMs)).attachment?.AttachTime).toBe(beijing(nowMs));
  },
  async "NetworkInterface.Business"() {
    expect((await createdIn()).made.Business).toBe("");
    expect((await attached()).shown?.Business).toBe("cvm");
  },
} as const;
