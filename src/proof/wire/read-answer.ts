import type { Dialect, Fields, Outcome } from "./outcome.ts";

/** A raw answer: its status and its text. */
export interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function refused(code: unknown, message: unknown, requestId: unknown): Outcome<Fields> {
  return { code: textOf(code), message: textOf(message), requestId: textOf(requestId) };
}

function readTencent(body: Fields): Outcome<Fields> {
  const answer = fieldsOf(body["Response"]);
  const error = fieldsOf(answer["Error"]);
  return error["Code"] === undefined
    ? { answer }
    : refused(error["Code"], error["Message"], answer["RequestId"]);
}

function readQcloud(answer: Fields): Outcome<Fields> {
  if (answer["code"] === 0) return { answer };
  return refused(answer["codeDesc"] ?? answer["code"], answer["message"], answer["requestId"]);
}

function readAliyun(answer: Fields, status: number): Outcome<Fields> {
  return status === 200 ? { answer } : refused(answer["Code"], answer["Message"], answer["RequestId"]);
}

/** What a raw answer says; a broken one is as good as lost. */
export function readAnswer(dialect: Dialect, { status, body }: RawAnswer): Outcome<Fields> {
  let fields: Fields;
  try {
    fields = fieldsOf(JSON.parse(body));
  } catch {
    return { lost: `answer ${status} is no JSON: ${body.slice(0, 200)}`, sent: true };
  }
  if (dialect === "tencent-v3") return readTencent(fields);
  return dialect === "qcloud-v2" ? readQcloud(fields) : readAliyun(fields, status);
}
