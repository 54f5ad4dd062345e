import * as fc from "fast-check";
import { oddText } from "./values.ts";
import type { Errand, Wire } from "./wire.ts";

/** Something that is wrong with a call, before it is signed and after. */
export interface Crooked {
  readonly what: string;
  readonly errand: (errand: Errand) => Errand;
  readonly wire: (wire: Wire) => Wire;
}

// What Node's own client refuses to send in a header, or in the target, cannot be sent by it.
function headerText(text: string): string {
  return Buffer.from(text)
    .toString("latin1")
    .replaceAll(/[^\x20-\x7E\x80-\xFF]/g, "?")
    .slice(0, 3000);
}

function sendable(wire: Wire): Wire {
  const headers = Object.entries(wire.headers).map(([name, value]) => [name, headerText(value)] as const);
  return { ...wire, headers: Object.fromEntries(headers) };
}

const hoursMs = 3_600_000;

function withKey(errand: Errand, secretId: string): Errand {
  return { ...errand, credentials: { ...errand.credentials, secretId } };
}

const errands: fc.Arbitrary<Pick<Crooked, "what" | "errand">> = fc.oneof(
  oddText.map((text) => ({ what: `key ${text}`, errand: (one: Errand) => withKey(one, text) })),
  oddText.map((text) => ({
    what: `secret ${text}`,
    errand: (one: Errand) => ({ ...one, credentials: { ...one.credentials, secretKey: text } }),
  })),
  oddText.map((action) => ({ what: `action ${action}`, errand: (one: Errand) => ({ ...one, action }) })),
  oddText.map((version) => ({ what: `version ${version}`, errand: (one: Errand) => ({ ...one, version }) })),
  oddText.map((region) => ({ what: `region ${region}`, errand: (one: Errand) => ({ ...one, region }) })),
  oddText.map((nonce) => ({ what: `nonce ${nonce}`, errand: (one: Errand) => ({ ...one, nonce }) })),
  fc.constantFrom(-24 * 365, -2, 2, 24 * 365 * 50).map((hours) => ({
    what: `${hours} hours off`,
    errand: (one: Errand) => ({ ...one, nowMs: one.nowMs + hours * hoursMs }),
  })),
  fc.constant({ what: "as it should be", errand: (one: Errand) => one }),
);

function changeHeader(wire: Wire, at: number, change: (value: string) => string | undefined): Wire {
  const entries = Object.entries(wire.headers);
  const changed = entries.flatMap(([name, value], index) => {
    const text = index === at % entries.length ? change(value) : value;
    return text === undefined ? [] : [[name, text] as const];
  });
  return { ...wire, headers: Object.fromEntries(changed) };
}

function changeText(text: string, at: number, put: string): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + put + text.slice(from + 1);
}

// Only what a request line may hold: anything else is for the streams.
const inTarget = (text: string) => encodeURIComponent(Buffer.from(text).toString());

const wires: fc.Arbitrary<(wire: Wire) => Wire> = fc.oneof(
  fc.constant((wire: Wire) => wire),
  fc.tuple(fc.nat(), oddText).map(
    ([at, odd]) =>
      (wire: Wire) =>
        changeHeader(wire, at, () => odd),
  ),
  fc.tuple(fc.nat(), fc.nat(), oddText).map(
    ([at, place, odd]) =>
      (wire: Wire) =>
        changeHeader(wire, at, (value) => changeText(value, place, odd)),
  ),
  fc.nat().map((at) => (wire: Wire) => changeHeader(wire, at, () => undefined)),
  fc.tuple(fc.nat(), oddText).map(([at, odd]) => (wire: Wire) => ({
    ...wire,
    body: Buffer.from(changeText(wire.body.toString(), at, odd)),
  })),
  fc.tuple(fc.nat(), oddText).map(([at, odd]) => (wire: Wire) => ({
    ...wire,
    target: `/${changeText(wire.target.slice(1), at, inTarget(odd))}`,
  })),
  fc
    .constantFrom("PUT", "DELETE", "PATCH", "OPTIONS", "GET", "POST")
    .map((method) => (wire: Wire) => ({ ...wire, method })),
);

/** Something wrong with who calls, what for, when, or with what is sent. */
export const crooked: fc.Arbitrary<Crooked> = fc
  .tuple(errands, wires)
  .map(([{ what, errand }, wire]) => ({ what, errand, wire: (sent: Wire) => sendable(wire(sent)) }));
