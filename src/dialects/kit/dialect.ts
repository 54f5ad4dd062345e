import type { Envelope } from "./envelope.ts";
import type { Host } from "./host.ts";
import type { HttpAnswer, RawRequest } from "./http.ts";
import { type Located, serve, type Vocabulary, type VocabularyChoice } from "./serve.ts";

/** One cloud: the ways it signs, and its words. */
export interface Dialect {
  readonly name: string;
  readonly envelopes: readonly Envelope[];
  answer(request: RawRequest, envelope: Envelope, host: Host): Promise<HttpAnswer>;
}

/** Forgets which cloud's actions a vocabulary locates: it is only ever given back its own. */
export function anyVocabulary<L extends Located>(vocabulary: Vocabulary<L>): Vocabulary {
  return vocabulary;
}

/** Makes a dialect; what an envelope holds may decide the vocabulary. */
export function dialect(name: string, envelopes: readonly Envelope[], choose: VocabularyChoice): Dialect {
  return { name, envelopes, answer: (request, envelope, host) => serve(request, envelope, choose, host) };
}
