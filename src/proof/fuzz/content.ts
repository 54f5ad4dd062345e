import * as fc from "fast-check";
import type { Pair } from "../wire/flatten.ts";
import { flattenAll } from "./flatten-all.ts";
import { oddText } from "./values.ts";
import type { Content, Envelope } from "./wire.ts";

type Parameters = Readonly<Record<string, unknown>>;

/** What is done to the text of a JSON body that was right. */
type TextChange = (text: string, at: number) => string | Buffer;

const deep = (text: string) => `${"[".repeat(20_000)}${text}${"]".repeat(20_000)}`;

const textChanges: readonly TextChange[] = [
  (text, at) => text.slice(0, at),
  (text, at) => `${text.slice(0, at)}\\uD800${text.slice(at)}`,
  (text, at) =>
    Buffer.concat([
      Buffer.from(text.slice(0, at)),
      Buffer.from([0xff, 0xc0, 0]),
      Buffer.from(text.slice(at)),
    ]),
  (text) => `\uFEFF${text}`,
  (text) => text.replaceAll(/:(\d+|null|true|false)/g, ":1e400"),
  (text) => text.replaceAll(/:(\d+|null|true|false)/g, ":123456789012345678901234567890"),
  (text) => text.replace("{", '{"__proto__":{"a":1},'),
  (text) => text.replace(/^\{(.*)\}$/s, "{$1,$1}"),
  (text) => `[${text}]`,
  (text) => `${text}${text}`,
  (text) => text.replaceAll('"', "'"),
  deep,
  (text) => `{"Filters":${deep(text)}}`,
  () => "",
  () => "null",
  () => '"text"',
];

function jsonContent(parameters: Parameters): fc.Arbitrary<Content> {
  const right = JSON.stringify(parameters);
  const changed = fc
    .tuple(fc.constantFrom(...textChanges), fc.nat(right.length))
    .map(([change, at]): Content => ({ json: change(right, at) }));
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant<Content>({ json: right }) },
    { weight: 1, arbitrary: changed },
  );
}

/** What is done to one pair of those that were right. */
type PairChange = (pair: Pair, odd: string) => readonly Pair[];

const pairChanges: readonly PairChange[] = [
  (pair) => [pair, pair],
  ([name, value], odd) => [
    [name, odd],
    [name, value],
  ],
  ([name, value]) => [[name.replace(/\d+/, (index) => String(Number(index) + 7)), value]],
  ([name, value]) => [[name.replace(/\d+/, (index) => `00${index}`), value]],
  ([name, value]) => [[name.replace(/\d+/, "99999999999999999999"), value]],
  ([name, value]) => [[name.replace(/\d+/, "-1"), value]],
  ([name, value], odd) => [
    [name, value],
    [`${name}.1`, odd],
  ],
  ([name, value], odd) => [
    [`${name}.1`, value],
    [`${name}.Name`, odd],
  ],
  ([name, value]) => [[`${name}.`, value]],
  ([name, value]) => [[`.${name}`, value]],
  ([name, value]) => [[name.toLowerCase(), value]],
  ([name, value]) => [[`${name}${".1".repeat(60)}`, value]],
  ([name, value]) => [[`${name}${"x".repeat(2000)}`, value]],
  ([name, value]) => Array.from({ length: 300 }, (_, at): Pair => [`${name}.${at * 3}`, value]),
  ([name], odd) => [[name, odd]],
  (_pair, odd) => [[odd, odd]],
  () => [],
];

function pairContent(parameters: Parameters, first: 0 | 1): fc.Arbitrary<Content> {
  const right = flattenAll(parameters, first);
  const changed = fc
    .tuple(fc.constantFrom(...pairChanges), fc.nat(Math.max(0, right.length - 1)), oddText)
    .map(([change, at, odd]): Content => {
      const pair = right[at] ?? ["Nothing.1", odd];
      return { pairs: [...right.slice(0, at), ...change(pair, odd), ...right.slice(at + 1)] };
    });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<Content>({ pairs: right }) },
    { weight: 1, arbitrary: changed },
  );
}

/** Parameters as an envelope carries them, and what is left of them after something happened on the way. */
export function contentOf(envelope: Envelope, parameters: Parameters): fc.Arbitrary<Content> {
  return envelope.carries === "json" ? jsonContent(parameters) : pairContent(parameters, envelope.first);
}
