import { GRAM_SPACE, gramsOf } from './grams.ts';

/** Phrases of any message to a hotline. Their grams are taken for common before the index has seen anything. */
const STOCK_PHRASES = `尊敬的领导您好，我是一名普通市民，我们是小区的业主，附近居民，本村村民。
关于反映投诉举报咨询求助建议请求希望请问的问题，请有关部门相关部门尽快处理，核实调查解决，给予答复回复，谢谢！
多次向物业、社区、街道、政府反映，打电话给城管、环保、派出所、12345热线，一直没有人管，没有结果，至今没有解决。
严重影响周边居民的正常生活和休息，存在安全隐患，噪音扰民，晚上施工，灰尘很大，污水横流，臭味难闻，占道经营，乱停车。
开发商不退款，不办理房产证，物业乱收费，停水停电，道路破损，路灯不亮，公交车太少，拖欠工资，虚假宣传，质量问题。
什么时候能够怎么办，是否合法，为什么不可以，望领导重视，百忙之中，恳请，感谢，老百姓，现在，今年，去年，已经，但是，因为，所以。`;
/** The weight of what is assumed before the index has seen anything, in tickets. */
const PRIOR_TICKETS = 500;
const STOCK_SHARE = 0.05;
const OTHER_SHARE = 0.0005;
const CEILING = 8;

const isStock = new Uint8Array(GRAM_SPACE);
for (const gram of gramsOf(STOCK_PHRASES)) isStock[gram] = 1;
const logarithms = [OTHER_SHARE, STOCK_SHARE].map((share) =>
  Float64Array.from({ length: 4096 }, (_, tickets) => Math.log(tickets + PRIOR_TICKETS * share)),
);

/** How many tickets have a gram, and so how much it says that two share it. */
export class Rarity {
  readonly #tickets = new Uint32Array(GRAM_SPACE);
  #total = 0;
  #logTotal = Math.log(PRIOR_TICKETS);

  get bytes(): number {
    return this.#tickets.byteLength;
  }

  count(grams: Uint32Array): void {
    this.#total += 1;
    this.#logTotal = Math.log(this.#total + PRIOR_TICKETS);
    for (const gram of grams) this.#tickets[gram]! += 1;
  }

  /** Inverse document frequency (Spärck Jones 1972), smoothed, between 0 and 8. */
  of(gram: number): number {
    const tickets = this.#tickets[gram]!;
    const log = logarithms[isStock[gram]!]![tickets] ?? Math.log(tickets);
    return Math.max(0, Math.min(CEILING, this.#logTotal - log));
  }

  sum(grams: Uint32Array): number {
    let sum = 0;
    for (const gram of grams) sum += this.of(gram);
    return sum;
  }

  squares(grams: Uint32Array): number {
    let sum = 0;
    for (const gram of grams) sum += this.of(gram) ** 2;
    return sum;
  }
}
