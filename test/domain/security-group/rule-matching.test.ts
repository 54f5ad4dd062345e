import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseIpv4 } from "../../../src/domain/address/ipv4.ts";
import { parseIpv6 } from "../../../src/domain/address/ipv6.ts";
import { allPorts, parsePortList } from "../../../src/domain/port-range.ts";
import {
  decide,
  dropByDefault,
  parseAction,
  parsePeerBlock,
  parseProtocol,
  portsSuitProtocol,
  ruleMatches,
} from "../../../src/domain/security-group/rule-matching.ts";
import type { Fallback, Packet, Peer, Rule } from "../../../src/domain/security-group/rule-matching.ts";

const everyone: Peer = { kind: "cidr", cidr: { base: 0, prefix: 0 } };
const four = (text: string) => parseIpv4(text) ?? -1;
const six = (text: string) => parseIpv6(text) ?? -1n;

function rule(parts: Partial<Rule> = {}): Rule {
  return {
    direction: "ingress",
    order: 1,
    protocol: "all",
    ports: [allPorts],
    peer: everyone,
    action: "accept",
    ...parts,
  };
}

function packet(parts: Partial<Packet> = {}): Packet {
  const peerAddress = four("10.0.0.9");
  return { direction: "ingress", protocol: "tcp", port: 443, peerAddress, peerGroupIds: [], ...parts };
}

describe("rule parts", () => {
  it("reads words in any letter case", () => {
    expect(parseProtocol("TCP")).toBe("tcp");
    expect(parseProtocol("ICMPv6")).toBe("icmpv6");
    expect(parseProtocol("sctp")).toBeUndefined();
    expect(parseAction("ACCEPT")).toBe("accept");
    expect(parseAction("Drop")).toBe("drop");
    expect(parseAction("reject")).toBeUndefined();
  });

  it("reads blocks and single addresses of both families", () => {
    expect(parsePeerBlock("10.0.0.1")).toEqual({
      kind: "cidr",
      cidr: { base: four("10.0.0.1"), prefix: 32 },
    });
    expect(parsePeerBlock("10.0.0.1/8")).toEqual({
      kind: "cidr",
      cidr: { base: four("10.0.0.0"), prefix: 8 },
    });
    expect(parsePeerBlock("2001:db8::1")).toEqual({
      kind: "cidr6",
      cidr: { base: six("2001:db8::1"), prefix: 128 },
    });
    expect(parsePeerBlock("::/0")).toEqual({ kind: "cidr6", cidr: { base: 0n, prefix: 0 } });
    for (const text of ["", "10.0.0.0/33", "::/129", "10.0.0.0/", "sg-12345678", "10.0.0.0/8/8"]) {
      expect(parsePeerBlock(text)).toBeUndefined();
    }
  });

  it("lets only tcp and udp narrow their ports", () => {
    const narrow = [{ first: 80, last: 80 }];
    expect(portsSuitProtocol("tcp", narrow)).toBe(true);
    expect(portsSuitProtocol("all", narrow)).toBe(false);
    expect(portsSuitProtocol("icmp", [allPorts])).toBe(true);
  });
});

describe("ruleMatches", () => {
  it.each<[string, Partial<Rule>, Partial<Packet>, boolean]>([
    ["anything", {}, {}, true],
    ["the other direction", { direction: "egress" }, {}, false],
    ["its protocol", { protocol: "tcp" }, {}, true],
    ["another protocol", { protocol: "udp" }, {}, false],
    ["a port of the list", { protocol: "tcp", ports: parsePortList("80,443") ?? [] }, {}, true],
    ["a port outside the list", { protocol: "tcp", ports: parsePortList("80-90") ?? [] }, {}, false],
    ["icmp, which has no port", { protocol: "icmp" }, { protocol: "icmp" }, true],
    ["a peer inside", { peer: parsePeerBlock("10.0.0.0/24") ?? everyone }, {}, true],
    ["a peer outside", { peer: parsePeerBlock("10.0.1.0/24") ?? everyone }, {}, false],
    ["an IPv6 peer by an IPv4 rule", {}, { peerAddress: six("::a00:9") }, false],
    [
      "an IPv6 peer",
      { peer: parsePeerBlock("2001:db8::/32") ?? everyone },
      { peerAddress: six("2001:db8::1") },
      true,
    ],
    [
      "a member of the group",
      { peer: { kind: "group", groupId: "sg-a" } },
      { peerGroupIds: ["sg-b", "sg-a"] },
      true,
    ],
    [
      "a stranger to the group",
      { peer: { kind: "group", groupId: "sg-a" } },
      { peerGroupIds: ["sg-b"] },
      false,
    ],
  ])("answers for %s", (_, ruleParts, packetParts, matches) => {
    expect(ruleMatches(rule(ruleParts), packet(packetParts))).toBe(matches);
  });

  it("does not match ports when a tcp packet has none", () => {
    const { port: _, ...portless } = packet();
    expect(ruleMatches(rule({ protocol: "tcp" }), portless)).toBe(false);
  });
});

describe("decide", () => {
  it("takes the first match of a Tencent list and drops the rest", () => {
    const list = [
      rule({ order: 0, peer: parsePeerBlock("10.0.0.9") ?? everyone, action: "drop" }),
      rule({ order: 1, peer: parsePeerBlock("10.0.0.0/8") ?? everyone }),
    ];
    expect(decide(list, packet())).toEqual({ action: "drop", by: "rule", rule: list[0] });
    expect(decide(list, packet({ peerAddress: four("10.9.9.9") }))).toMatchObject({
      action: "accept",
      by: "rule",
    });
    expect(decide(list, packet({ peerAddress: four("8.8.8.8") }))).toEqual({ action: "drop", by: "default" });
  });

  it("takes Alibaba's smallest priority, and drop at equal priority", () => {
    const accept = rule({ order: 5 });
    const drop = rule({ order: 5, action: "drop" });
    expect(decide([accept, drop], packet())).toMatchObject({ action: "drop" });
    expect(decide([drop, accept, rule({ order: 4 })], packet())).toMatchObject({ action: "accept" });
    expect(decide([rule({ order: 1 }), rule({ order: 100, action: "drop" })], packet())).toMatchObject({
      action: "accept",
    });
  });

  it("lets members of a normal group reach each other unless a rule says otherwise", () => {
    const fallback: Fallback = { ingress: "drop", egress: "accept", innerAcceptGroupIds: ["sg-a"] };
    const member = packet({ peerGroupIds: ["sg-a"] });
    expect(decide([], member, fallback)).toEqual({ action: "accept", by: "inner-policy", groupId: "sg-a" });
    expect(decide([rule({ order: 100, action: "drop" })], member, fallback)).toMatchObject({
      by: "rule",
      action: "drop",
    });
    expect(decide([], packet(), fallback)).toEqual({ action: "drop", by: "default" });
    expect(decide([], packet({ direction: "egress" }), fallback)).toEqual({
      action: "accept",
      by: "default",
    });
    expect(decide([], member, dropByDefault)).toEqual({ action: "drop", by: "default" });
  });

  const rules = fc.array(
    fc.record({
      order: fc.integer({ min: 1, max: 5 }),
      action: fc.constantFrom("accept" as const, "drop" as const),
      protocol: fc.constantFrom("all" as const, "tcp" as const, "udp" as const),
      direction: fc.constantFrom("ingress" as const, "egress" as const),
    }),
    { maxLength: 12 },
  );

  it("gives the answer of a sort, whatever order the rules come in", () => {
    fc.assert(
      fc.property(rules, fc.nat(), (parts, turn) => {
        const all = parts.map((part) => rule(part));
        const matching = all.filter((one) => ruleMatches(one, packet()));
        const rank = (one: Rule) => one.order * 2 + (one.action === "drop" ? 0 : 1);
        const strongest = matching.sort((one, other) => rank(one) - rank(other))[0];
        const cut = all.length === 0 ? 0 : turn % all.length;
        const verdict = decide([...all.slice(cut), ...all.slice(0, cut)], packet());
        expect(verdict.action).toBe(strongest?.action ?? "drop");
        expect(verdict.by).toBe(strongest === undefined ? "default" : "rule");
      }),
    );
  });
});
