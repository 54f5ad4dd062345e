import { refuse } from "../../../domain/fault/fault.ts";
import type { StsCredentialsOut } from "../../../generated/tencent-v3.ts";
import { issueTemporaryKey } from "../../../operations/account/issue-temporary-key.ts";
import type { ActionContext } from "../../kit/action.ts";
import type { Principal } from "../../kit/keys.ts";
import { principalData, requireRole } from "../../kit/sessions.ts";
import { utcTime } from "./times.ts";

const roleArn = /^qcs::cam::uin\/(\d+):(role|roleName)\/(?:tencentcloudServiceRole(?:Name)?\/)?([^/:]+)$/;

/** The name of the role that an ARN stands for, by name or by number. */
export function roleOf(arn: string, context: ActionContext): { accountId: string; roleName: string } {
  const [, accountId = "", word = "", role = ""] = roleArn.exec(decoded(arn)) ?? [];
  if (role === "") {
    const expected = "qcs::cam::uin/<uin>:roleName/<name> or qcs::cam::uin/<uin>:role/<id>";
    refuse({ kind: "request.malformed", field: "roleArn", value: arn, expected });
  }
  const named = word === "roleName" ? { name: role } : { id: role };
  return { accountId, roleName: requireRole(context, accountId, named) };
}

// The vendor's example sends it percent-encoded.
function decoded(arn: string): string {
  try {
    return decodeURIComponent(arn);
  } catch {
    return arn;
  }
}

/** A name that is shaped as the vendor wants it. */
export function requireShape(field: string, value: string, shape: RegExp, expected: string): string {
  return shape.test(value) ? value : refuse({ kind: "request.malformed", field, value, expected });
}

/** Temporary keys for a principal, as STS answers them. */
export async function credentialsFor(
  principal: Principal,
  seconds: { readonly asked: number; readonly most: number },
  context: ActionContext,
): Promise<{ Credentials: StsCredentialsOut; ExpiredTime: number; Expiration: string }> {
  const { asked, most } = seconds;
  if (asked < 1 || asked > most) {
    refuse({
      kind: "request.out-of-range",
      field: "durationSeconds",
      value: asked,
      expected: `1 to ${most}`,
    });
  }
  const key = await context.write(issueTemporaryKey, {
    principal: principalData(principal),
    lifetimeMs: asked * 1000,
    idPrefix: "AKID",
    idLength: 64,
  });
  return {
    Credentials: { Token: key.token, TmpSecretId: key.id, TmpSecretKey: key.secret },
    ExpiredTime: Math.floor(key.expiresAtMs / 1000),
    Expiration: utcTime(key.expiresAtMs),
  };
}
