// The floor: a bare node:http server that reads the same body, checks the same TC3 signature and writes an
// answer of
// the same size. Nothing that serves signed requests from Node's own HTTP server can be faster.
import { createHmac, createSecretKey, hash, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const secretKey = process.env.BENCH_SECRET;
const answer = "x".repeat(Number(process.env.BENCH_SIZE));
const keys = new Map();

function keyFor(date, service) {
  const name = `${date}/${service}`;
  let key = keys.get(name);
  if (key === undefined) {
    const step = (by, text) => createHmac("sha256", by).update(text).digest();
    key = createSecretKey(step(step(step(`TC3${secretKey}`, date), service), "tc3_request"));
    keys.set(name, key);
  }
  return key;
}

const shape =
  /^TC3-HMAC-SHA256 Credential=(.+)\/(.+)\/(.+)\/tc3_request, SignedHeaders=(.+), Signature=(\w+)$/;

function holds(request, body) {
  const [, , date, service, names, signature] = shape.exec(request.headers.authorization);
  const headers = names
    .split(";")
    .map((name) => `${name}:${request.headers[name]}\n`)
    .join("");
  const canonical = `POST\n/\n\n${headers}\n${names}\n${hash("sha256", body, "hex")}`;
  const scope = `${date}/${service}/tc3_request`;
  const stamp = request.headers["x-tc-timestamp"];
  const text = `TC3-HMAC-SHA256\n${stamp}\n${scope}\n${hash("sha256", canonical, "hex")}`;
  const expected = createHmac("sha256", keyFor(date, service)).update(text).digest();
  return timingSafeEqual(expected, Buffer.from(signature, "hex"));
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const good = holds(request, chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
    response.writeHead(good ? 200 : 403, {
      "content-type": "application/json",
      "content-length": answer.length,
    });
    response.end(answer);
  });
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
