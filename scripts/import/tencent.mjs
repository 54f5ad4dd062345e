import { drop } from "./fields.mjs";

const envelope = ["RequestId"];
const actionFlags = ["intl", "async", "poll", "returnsTaskId", "qps", "clientToken", "dryRun"];

function field({ name, type, required, always, nullable, disabled, paging, filters }) {
  const names = filters?.map((filter) => filter.name);
  return drop({ name, type, required, always, nullable, disabled, paging, filters: names });
}

function action(source, service) {
  const { category, errors, errors_intl_extra: errorsIntl } = source;
  const flags = Object.fromEntries(actionFlags.map((flag) => [flag, source[flag]]));
  const input = source.in.map(field);
  const out = source.out.filter(({ name }) => !envelope.includes(name)).map(field);
  return {
    family: category ?? service,
    ...drop({ ...flags }),
    in: input,
    out,
    errors,
    ...drop({ errorsIntl }),
  };
}

/**
 * Members that the sources call required because creating needs them, while deleting and changing name the
 * thing by its
 * id alone (terraform-provider-tencentcloud and flannel delete routes by RouteId): the actions that need them
 * say so.
 */
const needless = {
  Route: ["DestinationCidrBlock", "GatewayType", "GatewayId"],
  SourceIpTranslationNatRule: [
    "ResourceId",
    "ResourceType",
    "PrivateIpAddress",
    "PublicIpAddresses",
    "Description",
  ],
};

/** Members that the vendor's samples show as null, though its descriptions do not flag them so. */
const nullInSamples = { Address: ["InstanceId", "NetworkInterfaceId", "PrivateAddressIp"] };

function member(object, source) {
  const isNull = (nullInSamples[object] ?? []).includes(source.name);
  const whole = field(isNull ? { ...source, nullable: true } : source);
  const { required, ...rest } = whole;
  const kept = required === true && !(needless[object] ?? []).includes(source.name);
  return kept ? whole : rest;
}

function service(source) {
  const actions = {};
  for (const name of Object.keys(source.actions).sort())
    actions[name] = action(source.actions[name], source.service);
  const objects = {};
  for (const name of Object.keys(source.objects).sort())
    objects[name] = source.objects[name].fields.map((one) => member(name, one));
  return { version: source.version, actions, objects };
}

/** Tencent Cloud API 3.0: the handed-over files have the shape already. */
export function tencentContract(sources) {
  const about = { sources: Object.fromEntries(sources.map((source) => [source.service, source.sources])) };
  const services = Object.fromEntries(sources.map((source) => [source.service, service(source)]));
  return { about, envelope, commonIn: [], services };
}
