import { requireOpenPolicy, rolePrincipal } from "../../../../kit/sessions.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { credentialsFor, requireShape, roleOf } from "../../../words/sts.ts";

export default action<"sts", "AssumeRole">({
  regionless: true,
  fieldFaults: {
    roleArn: "InvalidParameter.ParamError",
    roleSessionName: "InvalidParameter.ParamError",
    durationSeconds: "InvalidParameter.OverTimeError",
    serialNumber: "FailedOperation.MFATypeNotSupported",
    tokenCode: "FailedOperation.MFATypeNotSupported",
  },
  // A role's trust policy, which could ask for it, is not evaluated here.
  hints: ["ExternalId"],
  async run(input, context) {
    refuseGiven("serialNumber", input.SerialNumber, "there are no MFA devices here");
    refuseGiven("tokenCode", input.TokenCode, "there are no MFA devices here");
    const reason = "session tags are for policies, which are not enforced here";
    refuseGiven("tags", input.Tags?.length ? JSON.stringify(input.Tags) : undefined, reason);
    const shape = /^[\w+=,.@-]{2,128}$/;
    const expected = "2 to 128 letters, digits and any of +=,.@-_";
    const sessionName = requireShape("roleSessionName", input.RoleSessionName, shape, expected);
    requireOpenPolicy(input.Policy);
    const { accountId, roleName } = roleOf(input.RoleArn, context);
    const session = { accountId, roleName, sessionName, sourceIdentity: input.SourceIdentity };
    const seconds = { asked: input.DurationSeconds ?? 7200, most: 43_200 };
    return credentialsFor(rolePrincipal(context, session), seconds, context);
  },
});
