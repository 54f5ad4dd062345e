import { refuse } from "../../../domain/fault/fault.ts";

const isps = [
  "BGP",
  "BGP_PRO",
  "BGP_FinanceCloud",
  "BGP_International",
  "ChinaTelecom",
  "ChinaUnicom",
  "ChinaMobile",
  "ChinaTelecom_L2",
  "ChinaUnicom_L2",
  "ChinaMobile_L2",
];

/** One of the words that a field takes. */
export function oneOf(field: string, word: string, words: readonly string[]): string {
  if (words.includes(word)) return word;
  return refuse({ kind: "request.out-of-range", field, value: word, expected: words.join(", ") });
}

/** A line of public addresses; EIPs and pools write the field in different letter cases. */
export function ispIn(field: "iSP" | "isp", word: string): string {
  return oneOf(field, word, isps);
}

/** What public addresses are whose protection is of these types. */
export function protectedKind(protections: readonly string[] = []): "eip" | "anti-ddos" {
  for (const word of protections) oneOf("securityProtectionTypes", word, ["AntiDDoS_Enhanced"]);
  return protections.length > 0 ? "anti-ddos" : "eip";
}
