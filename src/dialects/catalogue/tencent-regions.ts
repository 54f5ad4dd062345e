import type { RegionInfo, ZoneInfo } from "./region-info.ts";

/** A region, its number and short code, its zones' numbers start, its names, its zones (x: sold out). */
type Row = readonly [
  id: string,
  numericId: number,
  code: string,
  zoneBase: number,
  areaEn: string,
  areaZh: string,
  cityEn: string,
  cityZh: string,
  zones: string,
];

// A zone's number is its region's and four digits of its own, except in the earliest regions.
// QCloud v2 documented only gz sh bj hk ca sg shjr szjr gzopen; its console used the others.
// Numbers from 900 up are ours: the vendor's are not published.
const rows: readonly Row[] = [
  ["ap-guangzhou", 1, "gz", 100000, "South China", "华南地区", "Guangzhou", "广州", "1x 2x 3 4 5 6 7"],
  ["ap-guangzhou-open", 12, "gzopen", 120000, "South China", "华南地区", "Guangzhou Open", "广州Open", "1"],
  ["ap-shenzhen-fsi", 11, "szjr", 110000, "South China", "华南地区", "Shenzhen Finance", "深圳金融", "1 2 3"],
  ["ap-shanghai", 4, "sh", 200000, "East China", "华东地区", "Shanghai", "上海", "1x 2 3 4 5 8 9"],
  ["ap-shanghai-fsi", 7, "shjr", 700000, "East China", "华东地区", "Shanghai Finance", "上海金融", "1 2 3 4"],
  ["ap-nanjing", 33, "nj", 330000, "East China", "华东地区", "Nanjing", "南京", "1 2 3"],
  ["ap-beijing", 8, "bj", 800000, "North China", "华北地区", "Beijing", "北京", "1x 2x 3 4 5 6 7 8"],
  ["ap-beijing-fsi", 46, "bjjr", 460000, "North China", "华北地区", "Beijing Finance", "北京金融", "1 2 3"],
  ["ap-chengdu", 16, "cd", 160000, "Southwest China", "西南地区", "Chengdu", "成都", "1 2"],
  ["ap-chongqing", 19, "cq", 190000, "Southwest China", "西南地区", "Chongqing", "重庆", "1"],
  ["ap-zhongwei", 901, "", 9010000, "Northwest China", "西北地区", "Zhongwei", "中卫", "1"],
  [
    "ap-hongkong",
    5,
    "hk",
    300000,
    "Hong Kong/Macao/Taiwan",
    "港澳台地区",
    "Hong Kong, China",
    "中国香港",
    "1x 2 3",
  ],
  ["ap-singapore", 9, "sg", 900000, "Southeast Asia", "亚太东南", "Singapore", "新加坡", "1 2 3 4"],
  ["ap-jakarta", 72, "jkt", 720000, "Southeast Asia", "亚太东南", "Jakarta", "雅加达", "1 2 3"],
  ["ap-bangkok", 23, "th", 230000, "Southeast Asia", "亚太东南", "Bangkok", "曼谷", "1 2"],
  ["ap-mumbai", 21, "in", 210000, "South Asia", "亚太南部", "Mumbai", "孟买", "1 2"],
  ["ap-seoul", 18, "kr", 180000, "Northeast Asia", "亚太东北", "Seoul", "首尔", "1 2"],
  ["ap-tokyo", 25, "jp", 250000, "Northeast Asia", "亚太东北", "Tokyo", "东京", "1 2"],
  ["na-siliconvalley", 15, "usw", 150000, "US West", "美国西部", "Silicon Valley", "硅谷", "1 2"],
  ["na-ashburn", 22, "use", 220000, "US East", "美国东部", "Virginia", "弗吉尼亚", "1 2"],
  ["na-toronto", 6, "ca", 400000, "North America", "北美地区", "Toronto", "多伦多", "1"],
  ["sa-saopaulo", 74, "sao", 740000, "South America", "南美地区", "Sao Paulo", "圣保罗", "1"],
  ["eu-frankfurt", 17, "de", 170000, "Europe", "欧洲地区", "Frankfurt", "法兰克福", "1 2"],
  ["eu-moscow", 24, "ru", 240000, "Europe", "欧洲地区", "Moscow", "莫斯科", "1"],
  ["me-saudi-arabia", 902, "", 9020000, "Middle East", "中东地区", "Riyadh", "利雅得", "1 2"],
];

const chineseDigits = "零一二三四五六七八九";

function zonesOf(row: Row): readonly ZoneInfo[] {
  const [regionId, , , zoneBase, , , cityEn, cityZh, zones] = row;
  return zones.split(" ").map((mark): ZoneInfo => {
    const position = Number.parseInt(mark, 10);
    return {
      id: `${regionId}-${position}`,
      regionId,
      numericId: zoneBase + position,
      names: {
        en: `${cityEn.replace(", China", "")} Zone ${position}`,
        zh: `${cityZh.replace("中国", "")}${chineseDigits.charAt(position)}区`,
      },
      state: mark.endsWith("x") ? "sold-out" : "available",
    };
  });
}

function regionOf(row: Row): RegionInfo {
  const [id, numericId, legacyCode, , areaEn, areaZh, cityEn, cityZh] = row;
  const names = { en: `${areaEn} (${cityEn})`, zh: `${areaZh}(${cityZh})` };
  const code = legacyCode === "" ? {} : { legacyCode };
  return { id, cloud: "tencent", names, ...code, numericId, zones: zonesOf(row) };
}

/** Tencent Cloud's regions, closed ones included so that old configurations still name a place. */
export const tencentRegions: readonly RegionInfo[] = rows.map(regionOf);
