import { refuse } from "../../../../../domain/fault/fault.ts";
import { issueTemporaryKey } from "../../../../../operations/account/issue-temporary-key.ts";
import { principalData, requireOpenPolicy, requireRole, rolePrincipal } from "../../../../kit/sessions.ts";
import { action } from "../../../action.ts";
import { utcTime } from "../../../words/times.ts";

function requireArn(arn: string): { accountId: string; name: string } {
  const [, accountId = "", name = ""] = /^acs:ram::(\d+):role\/([^/:]+)$/.exec(arn) ?? [];
  const expected = "acs:ram::<account>:role/<name>";
  if (name === "") refuse({ kind: "request.malformed", field: "roleArn", value: arn, expected });
  return { accountId, name };
}

function requireSessionName(value: string): string {
  if (/^[a-zA-Z0-9.@_-]{2,64}$/.test(value)) return value;
  const expected = "2 to 64 letters, digits and any of .@-_";
  return refuse({ kind: "request.malformed", field: "roleSessionName", value, expected });
}

function requireDuration(value = 3600): number {
  if (value >= 900 && value <= 43_200) return value;
  return refuse({ kind: "request.out-of-range", field: "durationSeconds", value, expected: "900 to 43200" });
}

export default action<"sts", "AssumeRole">({
  regionless: true,
  fieldFaults: {
    roleArn: "InvalidParameter.RoleArn",
    roleSessionName: "InvalidParameter.RoleSessionName",
    durationSeconds: "InvalidParameter.DurationSeconds",
  },
  // A role's trust policy, which could ask for it, is not evaluated here.
  hints: ["ExternalId"],
  async run(input, context) {
    const arn = requireArn(input.RoleArn);
    const sessionName = requireSessionName(input.RoleSessionName);
    const seconds = requireDuration(input.DurationSeconds);
    requireOpenPolicy(input.Policy);
    const roleName = requireRole(context, arn.accountId, arn);
    const { accountId } = arn;
    const asked = { accountId, roleName, sessionName, sourceIdentity: input.SourceIdentity };
    const principal = rolePrincipal(context, asked);
    const key = await context.write(issueTemporaryKey, {
      principal: principalData(principal),
      lifetimeMs: seconds * 1000,
      idPrefix: "STS.",
      idLength: 25,
    });
    return {
      AssumedRoleUser: {
        Arn: `acs:ram::${accountId}:role/${roleName}/${sessionName}`,
        AssumedRoleId: `${principal.userId}:${sessionName}`,
      },
      Credentials: {
        AccessKeyId: key.id,
        AccessKeySecret: key.secret,
        Expiration: utcTime(key.expiresAtMs),
        SecurityToken: key.token,
      },
      ...(principal.sourceIdentity !== undefined && { SourceIdentity: principal.sourceIdentity }),
    };
  },
});
