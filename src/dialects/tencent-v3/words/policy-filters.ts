import { refuse } from "../../../domain/fault/fault.ts";
import { asPortList } from "../../../domain/port-range.ts";
import type { SecurityGroupRule } from "../../../domain/security-group/security-group.ts";
import type { Filter } from "../filters.ts";
import type { RuleTest } from "./policy.ts";
import { ownEntry } from "../../kit/own-entry.ts";

type ValueTest = (rule: SecurityGroupRule, value: string) => boolean;

const sides: Readonly<Record<string, SecurityGroupRule["direction"]>> = {
  INBOUND: "ingress",
  OUTBOUND: "egress",
};

const isAll = (value: string) => value.toUpperCase() === "ALL";

// Nothing here is a template, so rules with one are never found.
const tests: Readonly<Record<string, ValueTest>> = {
  "security-group-id": (rule, value) => rule.peerGroupId === value,
  ip: (rule, value) => [rule.cidr, rule.ipv6Cidr].some((cidr) => cidr?.includes(value) === true),
  "address-module": () => false,
  "service-module": () => false,
  "protocol-type": (rule, value) => rule.protocol === value.toLowerCase(),
  port: (rule, value) => isAll(value) || asPortList(rule.port).includes(value),
  poly: (rule, value) => isAll(value) || rule.action === value.toLowerCase(),
  direction: (rule, value) => isAll(value) || rule.direction === ownEntry(sides, value.toUpperCase()),
  description: (rule, value) => rule.description.includes(value),
};

/** Which rules the filters ask for: values are alternatives, filters must all hold. */
export function ruleTest(filters: readonly Filter[] = []): RuleTest {
  const held = filters.map(({ Name, Values }): RuleTest => {
    const test = ownEntry(tests, Name);
    if (test === undefined) return refuse({ kind: "request.filter-unknown", name: Name });
    return (rule) => Values.some((value) => test(rule, value));
  });
  return (rule) => held.every((test) => test(rule));
}
