import { refuse } from "../../../domain/fault/fault.ts";
import type { CvmKeyPairOut } from "../../../generated/tencent-v3.ts";
import type { KeyPairView } from "../../../operations/key-pair/list-key-pairs.ts";
import { requireTags, type TagIn, tagSet } from "./tags.ts";
import { utcTime } from "./times.ts";

/** The name of a key pair: letters, digits and underscores. */
export function requireKeyName(name: string): string {
  if (/^\w{1,25}$/.test(name)) return name;
  const expected = "1 to 25 letters, digits and underscores";
  return refuse({ kind: "key-pair.name-malformed", name, expected });
}

/** Ids of key pairs as callers send them. */
export function requireKeyIds(ids: readonly string[], most = 100): readonly string[] {
  if (ids.length === 0) refuse({ kind: "request.missing", anyOf: ["keyIds"] });
  if (ids.length > most)
    refuse({ kind: "request.too-many", field: "keyIds", limit: most, asked: ids.length });
  for (const id of ids) {
    if (/^s?key-[0-9A-Za-z]+$/.test(id)) continue;
    refuse({
      kind: "request.malformed",
      field: "keyIds",
      value: id,
      expected: "an id that begins with skey-",
    });
  }
  return ids;
}

/** The tags for a new key pair. */
export function keyPairTags(
  specifications: readonly { readonly ResourceType: string; readonly Tags: readonly TagIn[] }[] = [],
) {
  const tags = specifications.flatMap(({ ResourceType, Tags }) => {
    if (ResourceType === "keypair") return Tags;
    const reason = "only key pairs are made by this call";
    return refuse({ kind: "request.unsupported", field: "tagSpecification", value: ResourceType, reason });
  });
  return requireTags(tags);
}

/** A key pair as cvm words it. */
export function keyPairOut({ keyPair, instanceIds, tags }: KeyPairView): CvmKeyPairOut {
  return {
    KeyId: keyPair.id,
    KeyName: keyPair.name,
    ProjectId: Number(keyPair.projectId),
    Description: keyPair.description,
    PublicKey: keyPair.publicKey,
    AssociatedInstanceIds: instanceIds,
    CreatedTime: utcTime(keyPair.createdAtMs),
    Tags: tagSet(tags),
  };
}
