import * as fc from "fast-check";

/** Texts that programs trip over: empty, cut off, too long, of another alphabet, of another meaning. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "",
    "0",
    "-1",
    "1e309",
    "null",
    "true",
    "[]",
    "{}",
    "__proto__",
    "constructor",
    "\\",
    "'",
    "%00",
  ),
  fc.constantFrom(
    "\u0000",
    "a\u0000b",
    "\uD800",
    "x\uDFFFy",
    "\u202E",
    "\uFEFF",
    "💥",
    "é",
    "İ",
    "ﬀ",
    "\r\n",
    "<a>&amp;]]>",
  ),
  fc.constantFrom(
    "vpc-00000000",
    "eni-00000000",
    "10.0.0.0/8",
    "10.0.0.1",
    "255.255.255.255",
    "::",
    "0.0.0.0/0",
  ),
  fc.constantFrom(
    "a".repeat(3000),
    "9".repeat(40),
    "中".repeat(129),
    "10.0.0.0/33",
    "::ffff:10.0.0.1",
    "010.0.0.1",
  ),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 12 }),
);

/** Numbers at and beyond the edges of every type. */
export const oddNumber: fc.Arbitrary<number> = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    0,
    -0,
    -1,
    1,
    2,
    255,
    256,
    65_535,
    65_536,
    2 ** 31 - 1,
    2 ** 31,
    2 ** 32,
    2 ** 53,
    1e21,
    1e308,
  ),
);

function nested(depth: number, inner: unknown): unknown {
  let value = inner;
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Values of any type, where one of another was asked for. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  oddNumber,
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom<unknown>([], {}, [[]], [{}], [null], { a: { b: { c: [1] } } }),
  fc.tuple(fc.constantFrom(5, 40, 400), oddText).map(([depth, inner]) => nested(depth, inner)),
);

/** A value of a contract's scalar type, its edges, and some that are of no such type. */
export function scalarOf(type: string): fc.Arbitrary<unknown> {
  if (/int|float|double|number/.test(type))
    return fc.oneof(
      fc.integer({ min: 0, max: 64 }),
      oddNumber,
      fc.constantFrom<unknown>("7", "x", "1e3", "0x10", " 1"),
    );
  if (/bool/.test(type)) return fc.oneof(fc.boolean(), fc.constantFrom<unknown>("true", "False", "maybe", 1));
  return fc.oneof(oddText, fc.constantFrom<unknown>(3, true));
}
