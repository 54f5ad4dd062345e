import type { SecurityGroup } from "../../../../../domain/security-group/security-group.ts";
import { listUsedGroups } from "../../../../../operations/security-group/list-groups.ts";
import { joinParts, matchesNothing, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { jsonListIn, refuseGiven } from "../../../words/checks.ts";
import { endRehearsal } from "../../../words/dry-run.ts";
import { pageOf, tokenPageOf } from "../../../words/paging.ts";
import { groupOut } from "../../../words/security-group.ts";
import { tagParts } from "../../../words/tags.ts";

type Part = QueryPart<SecurityGroup>;

const equal = (column: "id" | "vpcId" | "kind", value: string | undefined): Part[] =>
  value === undefined ? [] : [{ where: { [column]: value } }];

function idParts(ids: readonly string[] | undefined): Part[] {
  if (ids === undefined) return [];
  return [ids.length === 0 ? matchesNothing : { where: { id: ids } }];
}

// A name is matched whole unless FuzzyQuery is set; then * stands for anything at either end.
function nameParts(name: string | undefined, fuzzy: boolean | undefined): Part[] {
  if (name === undefined) return [];
  return [{ where: { name: fuzzy === true ? { contains: name.replace(/^\*|\*$/g, "") } : name } }];
}

export default action<"ecs", "DescribeSecurityGroups">({
  async run(input, context) {
    refuseGiven("resourceGroupId", input.ResourceGroupId, "list by tags instead");
    const parts: readonly Part[] = [
      ...equal("id", input.SecurityGroupId),
      ...equal("vpcId", input.VpcId),
      ...equal("kind", input.SecurityGroupType?.toLowerCase()),
      ...idParts(jsonListIn("securityGroupIds", input.SecurityGroupIds, 100)),
      ...nameParts(input.SecurityGroupName, input.FuzzyQuery),
      ...tagParts<SecurityGroup>(input.Tag),
      // Every group belongs to a VPC and none to a cloud service.
      ...(input.NetworkType === "classic" || input.ServiceManaged === true ? [matchesNothing] : []),
    ];
    const byToken = input.NextToken !== undefined || input.MaxResults !== undefined;
    const tokens = tokenPageOf(input, { fallback: 10 });
    const numbers = pageOf(byToken ? {} : input);
    const page = byToken ? tokens.part : numbers.part;
    const { items, total } = await context.read(listUsedGroups, { ...joinParts(parts), ...page });
    endRehearsal(input);
    const counted = input.IsQueryEcsCount === true;
    return {
      RegionId: context.call.region,
      TotalCount: total,
      ...numbers.echo,
      NextToken: byToken ? tokens.next(total) : "",
      SecurityGroups: {
        SecurityGroup: items.map((view) => groupOut(view, view.use, counted)),
      },
    };
  },
});
