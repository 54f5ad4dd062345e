import { action } from "../../../action.ts";

const products = ["ecs", "vpc", "sts", "location"];
const types = ["openAPI", "innerAPI"];

export default action<"location", "DescribeEndpoints">({
  regionless: true,
  async run({ Id: region, ServiceCode: product, Type: type = "openAPI" }, { host, opened }) {
    const known = host.catalogue.regions.some(({ id, cloud }) => cloud === "aliyun" && id === region);
    const served = known && products.includes(product.toLowerCase()) && types.includes(type);
    // Every product of every region is at the host that was asked.
    const here = {
      Endpoint: opened.host,
      Id: region,
      Namespace: "",
      Protocols: { Protocols: ["HTTP"] },
      SerivceCode: product,
      Type: type,
    };
    return { Endpoints: { Endpoint: served ? [here] : [] }, Success: true };
  },
});
