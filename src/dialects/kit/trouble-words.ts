import type { Trouble } from "./serve.ts";
import type { Words } from "./words.ts";

// An error of ours after which nothing is changed.
const internalWords: Words = {
  en: "An internal error has occurred. Nothing was changed. Please try again.",
  zh: "内部错误，未做任何更改，请重试。",
};

// The store was lost in the middle: only a client token makes repeating safe without looking.
const uncertainWords: Words = {
  en:
    "The store was lost while the change was being kept: it may have taken effect or not. " +
    "Look before you repeat it, or repeat it with the same client token.",
  zh: "保存更改时存储连接中断，操作可能已生效也可能未生效。请先查询后再重试，或使用相同的 ClientToken 重试。",
};

/** More wait for the store than may. */
export const busyWords: Words = {
  en: "Too many requests are waiting at this moment. Please reduce the frequency of calls and try again.",
  zh: "当前排队的请求过多，请降低调用频率后重试。",
};

// The store does not answer.
const unavailableWords: Words = {
  en: "The request has failed due to a temporary failure of the server. Nothing was changed.",
  zh: "服务暂时不可用，未做任何更改，请稍后重试。",
};

/** The words of each trouble. */
export const wordsOfTrouble: Readonly<Record<Trouble, Words>> = {
  unavailable: unavailableWords,
  uncertain: uncertainWords,
  defect: internalWords,
};
