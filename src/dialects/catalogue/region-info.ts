/** The clouds whose places are listed. */
export type Cloud = "tencent" | "aliyun";

/** A name in the languages that the vendors answer in. */
export interface PlaceNames {
  readonly en: string;
  readonly zh: string;
}

/** One zone; only Tencent numbers its zones. */
export interface ZoneInfo {
  readonly id: string;
  readonly regionId: string;
  readonly numericId?: number;
  readonly names: PlaceNames;
  readonly state: "available" | "sold-out";
}

/** One region; only Tencent numbers its regions and gave them short codes. */
export interface RegionInfo {
  readonly id: string;
  readonly cloud: Cloud;
  readonly names: PlaceNames;
  readonly legacyCode?: string;
  readonly numericId?: number;
  readonly zones: readonly ZoneInfo[];
}
