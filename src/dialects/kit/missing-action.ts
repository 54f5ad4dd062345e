import type { Words } from "./words.ts";

/** What to say when the vendor has the action and this server does not. */
export function unimplementedWords(action: string): Words {
  return {
    en: `vpcd does not implement the action \`${action}\` yet: see docs/coverage.`,
    zh: `vpcd 尚未实现接口 \`${action}\`，见 docs/coverage。`,
  };
}

/** What to say when no action has this name, in the version where one was asked for. */
export function unknownWords(action: string, version?: string): Words {
  const place =
    version === undefined
      ? { en: "", zh: "" }
      : { en: ` in version \`${version}\``, zh: `版本 \`${version}\` 的` };
  return {
    en: `The action \`${action}\` does not exist${place.en}.`,
    zh: `${place.zh}接口 \`${action}\` 不存在。`,
  };
}
