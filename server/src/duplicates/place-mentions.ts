import { gramsOf } from './grams.ts';

/** A named place or body in a text, as pairs of characters of the end of its name. */
export interface Mention {
  grams: Uint32Array;
  inTitle: boolean;
}

const KINDS =
  '小区|社区|花园|家园|花苑|新城|新村|国际|广场|公寓|大厦|公馆|山庄|大道|街道|中学|小学|幼儿园|大学|学院|' +
  '医院|卫生院|市场|商场|超市|公园|公司|集团|酒店|宾馆|工业园|水库|大桥|' +
  '镇|乡|村|组|路|街|巷|苑|园|府|邸|城|湾|庭|院|轩|阁|湖|山|河|港|墅|郡|都|岸|坊|居(?!民|住|委)|名都|天下|时代(?!大道)';

/** What stands before a name and never in it. */
const BEFORE =
  '的|在|是|了|及|到|从|对|向|由|为|我们|我|你|他|她|本|该|这|那|有|个|被|把|请|位于|地处|住|买|等|都|不|也|就|来|去|' +
  '因|但|又|并|或|还|很|没|反映|投诉|举报|咨询|关于|希望|建议|请求|求助|附近|旁边|对面|隔壁|门口|业主|居民|村民|' +
  '市民|领导|市|区|县|镇|街道|小区|村';

const NAME = new RegExp(`(?:${KINDS})`, 'gu');
const LAST_BEFORE = new RegExp(`^.*(?:${BEFORE}|[^\\p{Script=Han}])`, 'u');
/** Words that end as a place does and name none. */
const COMMON =
  /(?:道路|马路|公路|铁路|线路|走路|修路|路路|政府|法院|住院|校园|田园|农村|乡村|城镇|乡镇|一路|上路|网店|门店|商店|工厂|大街|河山|小组|本村|全村|一组|学校|城市)$/u;
const REACH = 8;
/** Name characters that are kept, counted from the kind backwards: an uncertain beginning does no harm. */
const KEPT = 4;

/** The names in a text of places, roads, estates and bodies, found by the words that such names end with. */
export function mentionsOf(text: string, inTitle: boolean): Mention[] {
  const names = new Set(namesIn(text).map(({ core, kind }) => core.slice(-KEPT) + kind[0]!));
  if (inTitle) names.add(afterDivision(text));
  names.delete('');
  return [...names].map((name) => ({ grams: gramsOf(name), inTitle }));
}

/** The names themselves: 金穗佳园 as 金穗佳 and 园. The beginning of the core is uncertain, its end is not. */
export function namesIn(text: string): { core: string; kind: string }[] {
  return [...text.matchAll(NAME)].flatMap(({ 0: kind, index }) => {
    const core = text.slice(Math.max(0, index - REACH), index).replace(LAST_BEFORE, '');
    return core.length < 2 || COMMON.test(core + kind) ? [] : [{ core, kind }];
  });
}

const AFTER_DIVISION =
  /(?:[a-z]\d*|\p{Script=Han}{2})(?<![小社园片辖景校地库厂街城])(?:市|区|县|镇|街道)((?:\p{Script=Han}|[a-z0-9]+){4})/u;

/** Many estates and firms carry no word that says so (恒大御景): in a title they follow the division. */
function afterDivision(title: string): string {
  return AFTER_DIVISION.exec(title)?.[1] ?? '';
}
