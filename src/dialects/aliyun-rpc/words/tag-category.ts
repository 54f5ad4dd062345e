import { refuse } from "../../../domain/fault/fault.ts";
import type { Tag } from "../../../domain/tag/tag.ts";
import { matchesNothing, type QueryPart } from "../../kit/query-parts.ts";

/** Tags here are all custom: asking for the system's finds none. */
export function requireCustom(category = "All"): QueryPart<Tag> {
  const word = category.toLowerCase();
  if (word === "all" || word === "custom") return {};
  if (word === "system") return matchesNothing;
  return refuse({
    kind: "request.malformed",
    field: "category",
    value: category,
    expected: "All, custom or system",
  });
}
