import { createHash, generateKeyPair } from "node:crypto";
import { promisify } from "node:util";

/** The public half of a key as OpenSSH writes it, and what it is recognised by. */
export interface PublicKey {
  readonly publicKey: string;
  /** The MD5 of the key, in hexadecimal, as both vendors show it. */
  readonly fingerprint: string;
}

/** A key just made; the private half is told once and kept nowhere. */
export interface FreshKey extends PublicKey {
  readonly privateKey: string;
}

const generate = promisify(generateKeyPair);

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

// A number whose first bit is set would be read as negative without a zero before it.
function integer(bytes: Buffer): Buffer {
  return withLength((bytes[0] ?? 0) >= 128 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}

function fingerprintOf(blob: Buffer): string {
  return createHash("md5").update(blob).digest("hex");
}

/** Makes an RSA key of 2048 bits; chance is the platform's, since nobody must be able to guess a key. */
export async function freshSshKey(): Promise<FreshKey> {
  const { publicKey, privateKey } = await generate("rsa", { modulusLength: 2048 });
  const { n = "", e = "" } = publicKey.export({ format: "jwk" });
  const [modulus, exponent] = [Buffer.from(n, "base64url"), Buffer.from(e, "base64url")];
  const blob = Buffer.concat([withLength(Buffer.from("ssh-rsa")), integer(exponent), integer(modulus)]);
  return {
    publicKey: `ssh-rsa ${blob.toString("base64")}`,
    fingerprint: fingerprintOf(blob),
    privateKey: privateKey.export({ format: "pem", type: "pkcs1" }).toString(),
  };
}

const lineOfKey = /^(ssh-[a-z0-9-]+|ecdsa-sha2-[a-z0-9]+) ([0-9A-Za-z+/]+={0,2})(?: .*)?$/;

/** Reads a public key in OpenSSH's format; undefined when it is not one. */
export function readSshKey(text: string): PublicKey | undefined {
  const [, type = "", base64 = ""] = lineOfKey.exec(text.trim()) ?? [];
  const blob = Buffer.from(base64, "base64");
  // The key names its own type, so that one cut short or pasted wrong is found out.
  if (type === "" || !blob.subarray(0, 4 + type.length).equals(withLength(Buffer.from(type))))
    return undefined;
  return { publicKey: text.trim(), fingerprint: fingerprintOf(blob) };
}
