import type { Dialect } from "../kit/teller.ts";

/** How an error code is reached: by what a client does, or by a fault rule of the configuration. */
export type How = "natural" | "fault rule";

/** An error code of a seed, with its cause here, or the reason why it has none. */
export interface CodeEntry<H extends How = How> {
  readonly how: H;
  readonly says: string;
}

/** A code that a client can cause, and by what. */
export const natural = (says: string): CodeEntry<"natural"> => ({ how: "natural", says });

/** A code that no client can cause here, and why. */
export const byFaultRule = (says: string): CodeEntry<"fault rule"> => ({ how: "fault rule", says });

/** Everything that one seed document says, each thing with our own words for it. */
export interface SeedLedger {
  readonly seed: string;
  readonly title: string;
  /** Where the call is in the contracts. */
  readonly call: { readonly dialect: Dialect; readonly service: string; readonly action: string };
  readonly parameters: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, CodeEntry>>;
}

/** Shows that one thing holds; fails when it does not. */
export type Proof = () => Promise<void>;

type Natural<E> = { [C in keyof E]: E[C] extends CodeEntry<"natural"> ? C : never }[keyof E];

/** The proofs of a ledger's chapters: the compiler asks for each one, and for none that it has not. */
export type ParameterProofs<L extends SeedLedger> = Readonly<Record<keyof L["parameters"], Proof>>;
export type OutputProofs<L extends SeedLedger> = Readonly<Record<keyof L["outputs"], Proof>>;
export type RuleProofs<L extends SeedLedger> = Readonly<Record<keyof L["rules"], Proof>>;
export type ErrorProofs<L extends SeedLedger> = Readonly<Record<Natural<L["errors"]>, Proof>>;

/** The codes of a ledger that are reached in one way. */
export function codesReached({ errors }: SeedLedger, how: How): string[] {
  return Object.entries(errors).flatMap(([code, said]) => (said.how === how ? [code] : []));
}

/** A ledger with what proves it, and the file whose tests run the proofs. */
export interface ProvenLedger {
  readonly ledger: SeedLedger;
  readonly testFile: string;
  readonly parameters: Readonly<Record<string, Proof>>;
  readonly outputs: Readonly<Record<string, Proof>>;
  readonly rules: Readonly<Record<string, Proof>>;
  readonly errors: Readonly<Record<string, Proof>>;
  /** Proves a code that only a fault rule reaches: the call ends with it once, then succeeds. */
  readonly byFaultRule: (code: string) => Promise<void>;
}

/** Which part of a seed document an entry is from. */
export type Chapter = "parameter" | "output field" | "rule" | "error code";

/** One line of the ledger; its id is the name of its test. */
export interface Entry {
  readonly id: string;
  readonly chapter: Chapter;
  readonly name: string;
  readonly says: string;
  readonly how: How;
  readonly proof: Proof | undefined;
}

function entry(
  seed: string,
  chapter: Chapter,
  name: string,
  code: CodeEntry,
  proof: Proof | undefined,
): Entry {
  return { id: `${seed} ${chapter} ${name}`, chapter, name, ...code, proof };
}

/** All lines of a ledger, in the order of its data. */
export function entriesOf(proven: ProvenLedger): Entry[] {
  const { ledger, parameters, outputs, rules, errors } = proven;
  const { seed } = ledger;
  const plain = (chapter: Chapter, words: Readonly<Record<string, string>>, proofs: ProvenLedger["rules"]) =>
    Object.entries(words).map(([name, says]) => entry(seed, chapter, name, natural(says), proofs[name]));
  const codes = Object.entries(ledger.errors).map(([code, said]) => {
    const struck = () => proven.byFaultRule(code);
    return entry(seed, "error code", code, said, said.how === "natural" ? errors[code] : struck);
  });
  return [
    ...plain("parameter", ledger.parameters, parameters),
    ...plain("output field", ledger.outputs, outputs),
    ...plain("rule", ledger.rules, rules),
    ...codes,
  ];
}
