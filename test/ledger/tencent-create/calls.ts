import type { CloudOptions } from "../../../src/server/index.ts";
import { place, struckOnce } from "../places.ts";

/** A place in which ENIs are made. */
export async function createPlace(options: CloudOptions = {}, cidr?: string) {
  const home = await place(options, cidr);
  const { VpcId, SubnetId } = home;
  return {
    ...home,
    /** The whole answer. */
    create: (more: object = {}) =>
      home.vpc.CreateNetworkInterface({ VpcId, SubnetId, NetworkInterfaceName: "told", ...more }),
  };
}

/** Makes an ENI in a cloud of its own, and gives what was answered of it. */
export async function createdIn(more: object = {}, options: CloudOptions = {}) {
  const home = await createPlace(options);
  return { ...home, made: await home.eni(more) };
}

/** A tag. */
export const tag = (Key: string, Value = "v") => ({ Key, Value });

/** So many tags with keys of their own. */
export const tags = (count: number, prefix = "k") =>
  Array.from({ length: count }, (_, index) => tag(`${prefix}${index}`));

/** The call ends once with a code of a fault rule, then makes an ENI. */
export async function createStruck(code: string): Promise<void> {
  const faults = [{ action: "CreateNetworkInterface", code, times: 1, dialect: "tencent-v3" }];
  const { create } = await createPlace({ faults });
  await struckOnce(() => create(), code);
}
