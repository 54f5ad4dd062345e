import { refuse } from "../../../domain/fault/fault.ts";
import { checkName } from "../../../domain/name-rules.ts";
import { aliyunNameRule } from "./name-rules.ts";

/** The name that a key pair is known by. */
export function requireKeyName(name: string): string {
  if (checkName(name, aliyunNameRule) === undefined) return name;
  const expected = "2 to 128 characters, beginning with a letter and not with http:// or https://";
  return refuse({ kind: "key-pair.name-malformed", name, expected });
}

/** What changing the key pair of instances tells of each; counts are texts here. */
export function keyResults(name: string, instanceIds: readonly string[]) {
  return {
    KeyPairName: name,
    TotalCount: String(instanceIds.length),
    FailCount: "0",
    Results: {
      Result: instanceIds.map((id) => ({
        InstanceId: id,
        Success: "true",
        Code: "200",
        Message: "successful",
      })),
    },
  };
}
