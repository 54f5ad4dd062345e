import { refuse } from "../../../../../domain/fault/fault.ts";
import { requireOpenPolicy } from "../../../../kit/sessions.ts";
import { action } from "../../../action.ts";
import { credentialsFor, requireShape } from "../../../words/sts.ts";

export default action<"sts", "GetFederationToken">({
  regionless: true,
  fieldFaults: {
    name: "InvalidParameter.ParamError",
    durationSeconds: "InvalidParameter.OverTimeError",
  },
  async run(input, context) {
    const { accountId, userId, userName, kind } = context.opened.key.principal;
    if (kind === "role" || kind === "federated") refuse({ kind: "session.needs-permanent-key" });
    const expected = "letters, digits and any of _-";
    const sessionName = requireShape("name", input.Name, /^[\w-]+$/, expected);
    requireOpenPolicy(input.Policy);
    return credentialsFor(
      { accountId, userId, userName, kind: "federated", sessionName },
      { asked: input.DurationSeconds ?? 1800, most: kind === "root" ? 7200 : 129_600 },
      context,
    );
  },
});
