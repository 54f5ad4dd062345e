import { refused } from "../places.ts";
import { createPlace, tag, tags } from "./calls.ts";

type TagIn = ReturnType<typeof tag>;

async function tagsRefused(code: string, ...lists: readonly (readonly TagIn[])[]): Promise<void> {
  const { create } = await createPlace();
  for (const Tags of lists) await refused(create({ Tags }), code);
}

/** How a client causes the error codes of tags. */
export const tagErrors = {
  "InvalidParameterValue.TagDuplicateKey": () =>
    tagsRefused("InvalidParameterValue.TagDuplicateKey", [tag("city", "a"), tag("city", "b")]),
  "InvalidParameterValue.TagInvalidKey": () =>
    tagsRefused("InvalidParameterValue.TagInvalidKey", [tag("city*")], [tag("")]),
  "InvalidParameterValue.TagInvalidKeyLen": () =>
    tagsRefused("InvalidParameterValue.TagInvalidKeyLen", [tag("k".repeat(128))]),
  "InvalidParameterValue.TagInvalidVal": () =>
    tagsRefused("InvalidParameterValue.TagInvalidVal", [tag("city", "*")], [tag("city", "v".repeat(256))]),
  async "LimitExceeded.TagKeyExceeded"() {
    const { create } = await createPlace({ quotas: [{ quota: "tagKeysPerAccount", limit: 2 }] });
    await create({ Tags: tags(2) });
    await refused(create({ Tags: [tag("city")] }), "LimitExceeded.TagKeyExceeded");
  },
  async "LimitExceeded.TagKeyPerResourceExceeded"() {
    const { create } = await createPlace();
    await refused(create({ Tags: tags(51) }), "LimitExceeded.TagKeyPerResourceExceeded");
    await create({ Tags: tags(50) });
  },
  async "LimitExceeded.TagTagsExceeded"() {
    const { create } = await createPlace({ quotas: [{ quota: "valuesPerTagKey", limit: 1 }] });
    await create({ Tags: [tag("city", "shanghai")] });
    await refused(create({ Tags: [tag("city", "beijing")] }), "LimitExceeded.TagTagsExceeded");
  },
  "UnsupportedOperation.TagSystemReservedTagKey": () =>
    tagsRefused("UnsupportedOperation.TagSystemReservedTagKey", [tag("qcs:a")], [tag("project")]),
} as const;
