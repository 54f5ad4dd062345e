import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimsSamePort, readNatPorts } from "../../../src/domain/nat/nat-ports.ts";

describe("readNatPorts", () => {
  test.each([
    ["80", { from: 80, to: 80 }],
    ["10/20", { from: 10, to: 20 }],
    ["any", { from: 1, to: 65_535 }],
    ["Any", { from: 1, to: 65_535 }],
    ["65535", { from: 65_535, to: 65_535 }],
  ])("reads %s", (text, ports) => {
    expect(readNatPorts(text)).toEqual(ports);
  });

  test.each(["", "0", "65536", "20/10", "10-20", "1/70000", "080", "-1"])("refuses %s", (text) => {
    expect(readNatPorts(text)).toBeUndefined();
  });
});

describe("claimsSamePort", () => {
  const rule = (protocol: string, publicPort: string) => ({ protocol, publicPort });

  test.each([
    ["tcp", "80", "tcp", "80", true],
    ["tcp", "80", "udp", "80", false],
    ["tcp", "80", "tcp", "81", false],
    ["tcp", "70/90", "tcp", "80", true],
    ["any", "any", "udp", "53", true],
    ["tcp", "80", "any", "any", true],
  ])("%s %s and %s %s: %s", (one, onePort, other, otherPort, same) => {
    expect(claimsSamePort(rule(one, onePort), rule(other, otherPort))).toBe(same);
  });

  test("is the same both ways, and true of a rule with itself", () => {
    const port = fc.integer({ min: 1, max: 65_535 });
    const range = fc.tuple(port, port).map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}`);
    const protocol = fc.constantFrom("tcp", "udp", "any");
    fc.assert(
      fc.property(protocol, range, protocol, range, (p, a, q, b) => {
        expect(claimsSamePort(rule(p, a), rule(q, b))).toBe(claimsSamePort(rule(q, b), rule(p, a)));
        expect(claimsSamePort(rule(p, a), rule(p, a))).toBe(true);
      }),
    );
  });
});
