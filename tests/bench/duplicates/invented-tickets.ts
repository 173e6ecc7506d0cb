import type { TicketText } from '@hotline/server/duplicates/ticket-text';

const FIRST = [...'金银玉翠碧锦秀丽福禄安康泰和瑞祥嘉盛景明华宏兴旺东西南北春夏秋冬松竹梅兰云霞星月江河湖海'];
const SECOND = [...'湖山水林园庭苑府城邸湾岸源泉溪谷峰岭川原野田桥亭台阁堂轩榭坊巷里港滩洲岛塘坡洼'];
const KINDS = ['小区', '花园', '家园', '村', '路', '街', '大道', '公寓', '市场', '小学'];
const TOWNS = ['城关镇', '侯庙镇', '孙口镇', '打渔陈镇', '马楼镇', '吴坝镇', '后方乡', '清水河乡', '夹河乡'];
const MATTERS = [
  ['半夜施工噪音扰民', '工地每天干到凌晨两点，打桩声音很大，老人孩子睡不着'],
  ['自来水停水没有通知', '从早上开始一直没有水，物业说不知道原因，做饭洗衣都不行'],
  ['路灯坏了没人修', '这一段路灯坏了快一个月，晚上孩子放学看不清路，摔了好几个人'],
  ['垃圾堆放臭味难闻', '垃圾好几天没有清运，苍蝇蚊子很多，走过去都要捂着鼻子'],
  ['开发商不办房产证', '交房已经三年，合同里写明的期限早就过了，孩子上学要用证'],
  ['包工头拖欠工资', '干了四个月的活只给了两千块生活费，剩下的工资一直推到现在'],
  ['餐馆油烟直排', '楼下饭店没有装净化设备，油烟顺着窗户进到家里，衣服都是味道'],
  ['路面塌陷有大坑', '下雨以后路面陷下去一块，已经有电动车摔倒，请尽快围挡修补'],
  ['暖气不热退费', '交了全年的取暖费，家里温度只有十四度，打电话说是管道老化'],
  ['物业乱收停车费', '没有开业主大会就把停车费涨了一倍，不交就不让车子进门'],
  ['公交车班次太少', '早高峰要等四十分钟，到站已经挤不上去，希望增加班次'],
  ['养殖场污水直排', '粪水从沟里流到地里，水井也有味道，几十户人家没法生活'],
] as const;
const OPENINGS = [
  '我是附近的居民，',
  '多次打电话没有结果，',
  '请有关部门看一看，',
  '您好，',
  '再次反映，',
  '',
];
const ENDINGS = ['请尽快处理。', '希望给个答复。', '什么时候能够解决？', '谢谢。', '已经反映过三次了。'];

const NOON = Date.UTC(2026, 0, 1, 4);
const DAY = 86_400_000;
const TICKETS_PER_PLACE = 8;

/** A ticket that knows what it is about, so that what is found can be judged. */
export interface InventedTicket extends TicketText {
  /** Place and matter. */
  event: string;
}

/** Tickets of a county-like site without end: the same number gives the same ticket. Places grow with the tickets. */
export function inventedTicket(number: number, total: number): InventedTicket {
  const random = randomOf(number + 1);
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)]!;
  const place = placeName(Math.floor(random() * Math.ceil(total / TICKETS_PER_PLACE)));
  const [matter, complaint] = pick(MATTERS);
  const building = Math.floor(random() * 30) + 1;
  const town = pick(TOWNS);
  return {
    id: `T${String(number).padStart(8, '0')}`,
    event: `${place} ${matter}`,
    title: `${town}${place}${matter}`,
    body: `${pick(OPENINGS)}我住${place}${building}号楼，${complaint}。${pick(ENDINGS)}`,
    at: NOON + Math.floor(random() * 365) * DAY,
    caller: String(13_800_000_000 + Math.floor(random() * total)),
  };
}

function placeName(number: number): string {
  const random = randomOf(number * 7 + 3);
  const pick = (values: readonly string[]) => values[Math.floor(random() * values.length)]!;
  return pick(FIRST) + pick(SECOND) + pick(FIRST) + pick(SECOND) + pick(KINDS);
}

/** Mulberry32. */
function randomOf(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
