import type { DecodeProblem } from "../kit/decode-problem.ts";
import type { OpenedCall } from "../kit/envelope.ts";
import { unimplementedWords, unknownWords } from "../kit/missing-action.ts";
import { WireError } from "../kit/wire-error.ts";
import type { Words } from "../kit/words.ts";

/** No action of this version has this name. */
export function unknownAction({ action, version }: OpenedCall): WireError {
  return new WireError("InvalidAction", unknownWords(action, version));
}

/** No product here has this version. */
export function unknownVersion({ version }: OpenedCall): WireError {
  return new WireError("NoSuchVersion", {
    en:
      `The version \`${version}\` is not one of vpc and cvm 2017-03-12, tag and sts 2018-08-13, region ` +
      "2022-06-27.",
    zh: `接口版本 \`${version}\` 不存在，可用：vpc、cvm 2017-03-12，tag、sts 2018-08-13，region 2022-06-27。`,
  });
}

/** The vendor has the action and this server does not. */
export function unimplemented({ action }: OpenedCall): WireError {
  return new WireError("UnsupportedOperation", unimplementedWords(action));
}

/** No such region. */
export function unknownRegion(region: string): WireError {
  return new WireError("UnsupportedRegion", {
    en: `The region \`${region}\` of the parameter Region does not exist.`,
    zh: `参数 Region 的地域 \`${region}\` 不存在。`,
  });
}

/** What to say about parameters that do not fit their contract. */
export function wordsOfProblem(problem: DecodeProblem): Words {
  const { path, expected = "", guess } = problem;
  switch (problem.kind) {
    case "missing":
      return { en: `The parameter \`${path}\` is missing.`, zh: `缺少参数 \`${path}\`。` };
    case "unknown":
      return {
        en:
          `The parameter \`${path}\` is not ` +
          `recognized.${guess === undefined ? "" : ` Did you mean \`${guess}\`?`}`,
        zh: `未知参数 \`${path}\`。${guess === undefined ? "" : `您是否想用 \`${guess}\`？`}`,
      };
    case "type":
      return {
        en: `The value type of parameter \`${path}\` is not valid, input type should be \`${expected}\`.`,
        zh: `参数 \`${path}\` 取值类型错误，应为 \`${expected}\`。`,
      };
    case "conflict":
      return {
        en: `The parameter \`${path}\` is given both as a value and as a structure.`,
        zh: `参数 \`${path}\` 的形式前后矛盾。`,
      };
    case "limit":
      return {
        en: `The parameter \`${path}\` passes the limit ${expected}.`,
        zh: `参数 \`${path}\` 超过限制 ${expected}。`,
      };
  }
}
