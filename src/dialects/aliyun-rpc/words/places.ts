import type { PlaceNames } from "../../catalogue/region-info.ts";

/** A place's name in the language asked for; Chinese is what the vendor answers in otherwise. */
export function localName(names: PlaceNames, acceptLanguage: string | undefined): string {
  return acceptLanguage?.startsWith("en") === true ? names.en : names.zh;
}
