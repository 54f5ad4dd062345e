import type { RegionInfo, ZoneInfo } from "./region-info.ts";

/** A region, its names, what its zones are called after, the letters of its zones. */
type Row = readonly [
  id: string,
  nameEn: string,
  nameZh: string,
  zoneNameEn: string,
  zoneNameZh: string,
  zoneLetters: string,
];

// Finance and government regions need an account that was admitted to them and are left out.
const rows: readonly Row[] = [
  ["cn-qingdao", "China (Qingdao)", "华北1（青岛）", "Qingdao", "青岛", "bc"],
  ["cn-beijing", "China (Beijing)", "华北2（北京）", "Beijing", "北京", "abcdefghijkl"],
  ["cn-zhangjiakou", "China (Zhangjiakou)", "华北3（张家口）", "Zhangjiakou", "张家口", "abc"],
  ["cn-huhehaote", "China (Hohhot)", "华北5（呼和浩特）", "Hohhot", "呼和浩特", "ab"],
  ["cn-wulanchabu", "China (Ulanqab)", "华北6（乌兰察布）", "Ulanqab", "乌兰察布", "abc"],
  ["cn-hangzhou", "China (Hangzhou)", "华东1（杭州）", "Hangzhou", "杭州", "bcdefghijk"],
  ["cn-shanghai", "China (Shanghai)", "华东2（上海）", "Shanghai", "上海", "abcdefgklmno"],
  ["cn-nanjing", "China (Nanjing - Local Region)", "华东5（南京-本地地域）", "Nanjing", "南京", "a"],
  ["cn-fuzhou", "China (Fuzhou - Local Region)", "华东6（福州-本地地域）", "Fuzhou", "福州", "a"],
  ["cn-wuhan-lr", "China (Wuhan - Local Region)", "华中1（武汉-本地地域）", "Wuhan", "武汉", "a"],
  ["cn-shenzhen", "China (Shenzhen)", "华南1（深圳）", "Shenzhen", "深圳", "abcdef"],
  ["cn-heyuan", "China (Heyuan)", "华南2（河源）", "Heyuan", "河源", "ab"],
  ["cn-guangzhou", "China (Guangzhou)", "华南3（广州）", "Guangzhou", "广州", "ab"],
  ["cn-chengdu", "China (Chengdu)", "西南1（成都）", "Chengdu", "成都", "ab"],
  ["cn-hongkong", "China (Hong Kong)", "中国香港", "Hong Kong", "香港", "bcd"],
  ["ap-northeast-1", "Japan (Tokyo)", "日本（东京）", "Tokyo", "东京", "abc"],
  ["ap-northeast-2", "South Korea (Seoul)", "韩国（首尔）", "Seoul", "首尔", "ab"],
  ["ap-southeast-1", "Singapore", "新加坡", "Singapore", "新加坡", "abc"],
  ["ap-southeast-2", "Australia (Sydney)", "澳大利亚（悉尼）", "Sydney", "悉尼", "ab"],
  ["ap-southeast-3", "Malaysia (Kuala Lumpur)", "马来西亚（吉隆坡）", "Kuala Lumpur", "吉隆坡", "abc"],
  ["ap-southeast-5", "Indonesia (Jakarta)", "印度尼西亚（雅加达）", "Jakarta", "雅加达", "abc"],
  ["ap-southeast-6", "Philippines (Manila)", "菲律宾（马尼拉）", "Manila", "马尼拉", "ab"],
  ["ap-southeast-7", "Thailand (Bangkok)", "泰国（曼谷）", "Bangkok", "曼谷", "ab"],
  ["ap-south-1", "India (Mumbai)", "印度（孟买）", "Mumbai", "孟买", "ab"],
  ["us-west-1", "US (Silicon Valley)", "美国（硅谷）", "Silicon Valley", "硅谷", "ab"],
  ["us-east-1", "US (Virginia)", "美国（弗吉尼亚）", "Virginia", "弗吉尼亚", "ab"],
  ["na-south-1", "Mexico", "墨西哥", "Mexico", "墨西哥", "a"],
  ["eu-central-1", "Germany (Frankfurt)", "德国（法兰克福）", "Frankfurt", "法兰克福", "abc"],
  ["eu-west-1", "UK (London)", "英国（伦敦）", "London", "伦敦", "ab"],
  ["me-east-1", "UAE (Dubai)", "阿联酋（迪拜）", "Dubai", "迪拜", "a"],
  ["me-central-1", "SAU (Riyadh - Partner Region)", "沙特（利雅得）", "Riyadh", "利雅得", "ab"],
];

function zonesOf(row: Row): readonly ZoneInfo[] {
  const [regionId, , , nameEn, nameZh, letters] = row;
  const separator = /\d$/.test(regionId) ? "" : "-";
  return Array.from(letters, (letter): ZoneInfo => {
    const mark = letter.toUpperCase();
    const names = { en: `${nameEn} Zone ${mark}`, zh: `${nameZh} 可用区${mark}` };
    return { id: `${regionId}${separator}${letter}`, regionId, names, state: "available" };
  });
}

/** Alibaba Cloud's public regions, closed ones included so that old configurations still name a place. */
export const aliyunRegions: readonly RegionInfo[] = rows.map((row) => {
  const [id, en, zh] = row;
  return { id, cloud: "aliyun", names: { en, zh }, zones: zonesOf(row) };
});
