import { expect } from "vitest";
import { story } from "../kit/story.ts";

const notSupported = { "qcloud-v2": "the API has no tags" };

story(
  "A network is tagged when it is made and later, and found by its tags",
  async (teller) => {
    const first = await teller.createTaggedVpc("10.0.0.0/16", { env: "test", team: "net" });
    const second = await teller.createTaggedVpc("10.1.0.0/16", { env: "prod" });
    const bare = await teller.createTaggedVpc("10.2.0.0/16", {});
    expect(await teller.tagsOfVpc(first)).toEqual({ env: "test", team: "net" });
    expect(await teller.tagsOfVpc(bare)).toEqual({});
    expect((await teller.vpcsWithKey("env")).toSorted()).toEqual([first, second].toSorted());
    expect(await teller.vpcsTagged({ env: "test", team: "net" })).toEqual([first]);
    expect(await teller.vpcsTagged({ env: "prod", team: "net" })).toEqual([]);

    await teller.tagVpc(bare, { team: "net" });
    await teller.tagVpc(first, { env: "prod" });
    expect(await teller.tagsOfVpc(first)).toEqual({ env: "prod", team: "net" });
    expect((await teller.vpcsTagged({ team: "net" })).toSorted()).toEqual([first, bare].toSorted());
    expect(await teller.vpcsTagged({ env: "prod", team: "net" })).toEqual([first]);

    await teller.untagVpc(first, ["env", "never-there"]);
    expect(await teller.tagsOfVpc(first)).toEqual({ team: "net" });
    expect(await teller.vpcsWithKey("env")).toEqual([second]);
  },
  { notSupported },
);
