import type { Instance } from "../../domain/instance/instance.ts";
import type { ReadTx } from "../../store/port.ts";
import { type EniView, viewsOf } from "../eni/eni-view.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";

/** An instance with all that is drawn as part of it. */
export interface InstanceView {
  readonly instance: Instance;
  /** By device index: the primary one first. */
  readonly enis: readonly EniView[];
  readonly keyPairIds: readonly string[];
  readonly tags: readonly TagPair[];
}

/** Gathers what is drawn as part of these instances. */
export async function instanceViewsOf(tx: ReadTx, instances: readonly Instance[]): Promise<InstanceView[]> {
  if (instances.length === 0) return [];
  const ids = instances.map((instance) => instance.id);
  const enis = await viewsOf(tx, await tx.find("eni", { where: { instanceId: ids } }));
  const keys = await tx.find("instanceKeyPair", { where: { instanceId: ids } });
  const tags = await tagsOf(tx, ids);
  const byInstance = new Map<string, EniView[]>(ids.map((id) => [id, []]));
  for (const view of enis) byInstance.get(view.eni.instanceId ?? "")?.push(view);
  return instances.map((instance) => ({
    instance,
    enis: (byInstance.get(instance.id) ?? []).sort(
      (a, b) => (a.eni.deviceIndex ?? 0) - (b.eni.deviceIndex ?? 0),
    ),
    keyPairIds: keys.filter((key) => key.instanceId === instance.id).map((key) => key.keyPairId),
    tags: tags.get(instance.id) ?? [],
  }));
}
