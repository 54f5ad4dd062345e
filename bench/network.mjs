import { request as send } from "node:http";
import { credentials } from "./server.mjs";
import { signedRequest } from "./sign.mjs";

/** Makes signed requests for one server. */
export function signer(port) {
  const timestamp = Math.floor(Date.now() / 1000);
  return (action, body) =>
    signedRequest({ host: `127.0.0.1:${port}`, action, body, timestamp, ...credentials });
}

/** Calls one action and gives its answer. */
export async function call(port, action, body) {
  const text = signer(port)(action, body).toString();
  const [head, payload] = text.split("\r\n\r\n");
  const headers = Object.fromEntries(
    head
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(/: (.*)/s).slice(0, 2)),
  );
  const answer = await new Promise((resolve, reject) => {
    const request = send({ host: "127.0.0.1", port, method: "POST", path: "/", headers }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += chunk));
      response.on("end", () => resolve(JSON.parse(body).Response));
    });
    request.on("error", reject);
    request.end(payload);
  });
  if (answer.Error !== undefined) throw new Error(`${action}: ${answer.Error.Code} ${answer.Error.Message}`);
  return answer;
}

/** Makes a network of so many /16 subnets with so many ENIs in each, and tells their ids. */
export async function makeNetwork(port, { subnets, enis, addresses = 0 }) {
  const { Vpc } = await call(port, "CreateVpc", { VpcName: "bench", CidrBlock: "10.0.0.0/12" });
  const made = { vpcId: Vpc.VpcId, subnetIds: [], eniIds: [], eniIdsOf: [] };
  for (let index = 0; index < subnets; index += 1) {
    const { Subnet } = await call(port, "CreateSubnet", {
      VpcId: Vpc.VpcId,
      SubnetName: `s${index}`,
      CidrBlock: `10.${index}.0.0/16`,
      Zone: "ap-guangzhou-3",
    });
    made.subnetIds.push(Subnet.SubnetId);
    const from = made.eniIds.length;
    for (let count = 0; count < enis; count += 64) {
      const batch = Array.from({ length: Math.min(64, enis - count) }, () =>
        call(port, "CreateNetworkInterface", {
          VpcId: Vpc.VpcId,
          SubnetId: Subnet.SubnetId,
          NetworkInterfaceName: "bench",
          ...(addresses > 0 && { SecondaryPrivateIpAddressCount: addresses }),
        }),
      );
      for (const { NetworkInterface } of await Promise.all(batch))
        made.eniIds.push(NetworkInterface.NetworkInterfaceId);
    }
    made.eniIdsOf.push(made.eniIds.slice(from));
  }
  return made;
}
