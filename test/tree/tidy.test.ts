import { describe, expect, test } from "vitest";
import { filesBelow, type SourceFile } from "./tree.ts";

// These only ever tighten.
const limits = { fileLines: 300, actionLines: 80, lineLength: 110, functionLines: 70, medianFileLines: 60 };

const sources = filesBelow(["src", "test", "scripts", "bench"], [".ts", ".mjs"]);
const product = sources.filter(({ path }) => path.startsWith("src/"));

const isAction = ({ path }: SourceFile) => /^src\/dialects\/[^/]+\/actions\//.test(path);

function tooLong(files: readonly SourceFile[], limit: number): string[] {
  return files
    .filter(({ lines }) => lines.length > limit)
    .map(({ path, lines }) => `${path}: ${lines.length} lines`);
}

function longLines({ path, lines }: SourceFile): string[] {
  // A text that is data, such as a key or an address of evidence, cannot be broken.
  const breakable = (line: string) => !/\S{90,}/.test(line);
  return lines.flatMap((line, index) =>
    line.length > limits.lineLength && breakable(line)
      ? [`${path}:${index + 1}: ${line.length} characters`]
      : [],
  );
}

/** Functions that begin and end at one indentation, as the formatter writes them. */
function longFunctions({ path, lines }: SourceFile): string[] {
  return lines.flatMap((line, start) => {
    const head =
      /^(\s*)(?:export )?(?:async )?(?:function\b|const \w+ = (?:async )?\(|[#\w]+(?:<[^>]*>)?\(.*\{$)/.exec(
        line,
      );
    if (head === null || !line.trimEnd().endsWith("{")) return [];
    const end = lines.findIndex((one, index) => index > start && one.startsWith(`${head[1]}}`));
    const length = end - start + 1;
    return length > limits.functionLines ? [`${path}:${start + 1}: ${length} lines`] : [];
  });
}

describe("the tree is tidy", () => {
  test("files are short", () => {
    expect(tooLong(sources, limits.fileLines)).toEqual([]);
  });

  test("action files carry only meaning", () => {
    expect(tooLong(product.filter(isAction), limits.actionLines)).toEqual([]);
  });

  test("the median file is small", () => {
    const lengths = product.map(({ lines }) => lines.length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(limits.medianFileLines);
  });

  test("lines fit", () => {
    expect(sources.flatMap(longLines)).toEqual([]);
  });

  test("functions are short", () => {
    expect(product.flatMap(longFunctions)).toEqual([]);
  });

  test("names say what things are", () => {
    const vague = /(^|[/-])(utils?|common|helpers?|managers?|services?|impl)([-.]|\/|$)/;
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.test)?$/;
    const wrong = product.filter((file) => {
      const name = file.path.split("/").at(-1)?.replace(/\.ts$/, "") ?? "";
      const allowed = isAction(file) ? /^[A-Z]\w*$/.test(name) : kebab.test(name);
      return !allowed || vague.test(file.path.replace(/common-codes/, ""));
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("nothing is any, and nothing is asserted to be there", () => {
    const forbidden = /\bas any\b|: any\b|<any>|[\w\])]!(?:[.;,)\]]|$)/;
    const found = product.flatMap(({ path, lines }) =>
      lines.flatMap((line, index) =>
        forbidden.test(line.replace(/(["'`]).*?\1|\/\/.*|\/\*.*|^\s*\*.*/g, ""))
          ? [`${path}:${index + 1}`]
          : [],
      ),
    );
    expect(found).toEqual([]);
  });

  test("every export says what it is for", () => {
    const bare = product.flatMap(({ path, lines }) =>
      lines.flatMap((line, index) => {
        const isExport = /^export (?:async )?(?:function|const|class|interface|type) [^{]/.test(line);
        const before = lines[index - 1] ?? "";
        const told =
          before.trimEnd().endsWith("*/") || /^export (?:async )?function \w+\(.*\{?$/.test(before);
        const overload = /^export (?:async )?function/.test(before);
        return isExport && !told && !overload ? [`${path}:${index + 1}`] : [];
      }),
    );
    expect(bare).toEqual([]);
  });
});
