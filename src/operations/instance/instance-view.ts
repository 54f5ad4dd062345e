import type { Instance, KeyPair } from "../../domain/instance/instance.ts";
import type { ReadTx } from "../../store/port.ts";
import { type EniView, viewsOf } from "../eni/eni-view.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { together } from "../kit/together.ts";

/** A key pair that is in an instance. */
export type NamedKeyPair = Pick<KeyPair, "id" | "name">;

/** An instance with all that is drawn as part of it. */
export interface InstanceView {
  readonly instance: Instance;
  /** By device index: the primary one first. */
  readonly enis: readonly EniView[];
  readonly keyPairs: readonly NamedKeyPair[];
  readonly tags: readonly TagPair[];
}

const keyed = { table: "instanceKeyPair", column: "keyPairId", equals: "id" } as const;

/** Gathers what is drawn as part of these instances. */
export async function instanceViewsOf(tx: ReadTx, instances: readonly Instance[]): Promise<InstanceView[]> {
  if (instances.length === 0) return [];
  const ids = instances.map((instance) => instance.id);
  const [enis, keys, keyPairs, tags] = await together([
    viewsOf(tx, { instanceIds: ids }),
    tx.find("instanceKeyPair", { where: { instanceId: ids } }),
    tx.pick("keyPair", ["id", "name"], { having: [{ ...keyed, where: { instanceId: ids } }] }),
    tagsOf(tx, ids),
  ]);
  const named = new Map(keyPairs.map((keyPair) => [keyPair.id, keyPair]));
  const byInstance = new Map<string, EniView[]>(ids.map((id) => [id, []]));
  for (const view of enis) byInstance.get(view.eni.instanceId ?? "")?.push(view);
  return instances.map((instance) => ({
    instance,
    enis: (byInstance.get(instance.id) ?? []).sort(
      (a, b) => (a.eni.deviceIndex ?? 0) - (b.eni.deviceIndex ?? 0),
    ),
    keyPairs: keys
      .filter((key) => key.instanceId === instance.id)
      .flatMap((key) => named.get(key.keyPairId) ?? []),
    tags: tags.get(instance.id) ?? [],
  }));
}
