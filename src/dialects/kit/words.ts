/** The two languages that vendors answer in. */
export type Language = "en-US" | "zh-CN";

/** One message in both languages. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** Picks the wording a caller asked for. */
export function say(words: Words, language: Language): string {
  return language === "zh-CN" ? words.zh : words.en;
}
