import { jsonListIn } from "./checks.ts";
import { requireInstanceIds } from "./instance-batch.ts";

/** The codes and names that the calls about instances' roles have for the list of instances. */
export const roleBatch = {
  fieldFaults: { instanceIds: "InvalidInstanceIds.Malformed" },
  fields: { instanceId: "InstanceIds" },
} as const;

/** The instances whose role is to change: a JSON array of ids. */
export function roleBatchIn({ InstanceIds: text }: { readonly InstanceIds: string }): readonly string[] {
  return requireInstanceIds(jsonListIn("instanceIds", text, 100));
}
