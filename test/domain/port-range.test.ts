import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allPorts,
  formatPortList,
  formatPortPair,
  parsePortList,
  parsePortPair,
} from "../../src/domain/port-range.ts";

const range = fc
  .tuple(fc.nat({ max: 65_535 }), fc.nat({ max: 65_535 }))
  .map(([one, other]) => ({ first: Math.min(one, other), last: Math.max(one, other) }));

describe("port lists", () => {
  it.each([
    ["80", [{ first: 80, last: 80 }]],
    [
      "80,443",
      [
        { first: 80, last: 80 },
        { first: 443, last: 443 },
      ],
    ],
    ["3306-20000", [{ first: 3306, last: 20_000 }]],
    [
      "22,8000-8010",
      [
        { first: 22, last: 22 },
        { first: 8000, last: 8010 },
      ],
    ],
    ["all", [allPorts]],
    ["ALL", [allPorts]],
  ])("reads %s", (text, ranges) => {
    expect(parsePortList(text)).toEqual(ranges);
  });

  it.each(["", "80,", "80-", "-80", "90-80", "65536", "080", "1-2-3", "80 ", "http", "-1", "80,all"])(
    "refuses %j",
    (text) => {
      expect(parsePortList(text)).toBeUndefined();
    },
  );

  it("reads what it writes", () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 9 }), (ranges) => {
        const read = parsePortList(formatPortList(ranges)) ?? [];
        const hasAll = ranges.some(({ first, last }) => first === allPorts.first && last === allPorts.last);
        expect(read).toEqual(hasAll ? [allPorts] : ranges);
      }),
    );
  });
});

describe("port pairs", () => {
  it("reads what Alibaba writes", () => {
    expect(parsePortPair("1/200")).toEqual({ first: 1, last: 200 });
    expect(parsePortPair("-1/-1")).toEqual(allPorts);
    for (const text of ["", "80", "0/80", "80/79", "1/65536", "-1/80", "1/-1", "1/2/3", "01/2"]) {
      expect(parsePortPair(text)).toBeUndefined();
    }
  });

  it("reads what it writes", () => {
    fc.assert(
      fc.property(range, (ports) => {
        fc.pre(ports.first > 0);
        expect(parsePortPair(formatPortPair(ports))).toEqual(ports);
      }),
    );
    expect(formatPortPair(allPorts)).toBe("-1/-1");
  });
});
