import { blankBody } from '@hotline/shared/domain/bodies/body-entry';
import type { BodyEntry } from '@hotline/shared/domain/bodies/body-entry';

/** 履职清单: what a township itself has to do. */
const duties: BodyEntry['duties'] = (
  [
    ['环境保护', '大气污染', '秸秆焚烧'],
    ['农林水利', '人居环境'],
    ['农林水利', '土地承包', '承包地纠纷'],
    ['农林水利', '村级事务'],
    ['住建', '农房', '自建房安全'],
    ['民政救助', '基层自治'],
    ['民政救助', '社会救助'],
    ['交通', '公路', '农村公路'],
    ['社会治安', '矛盾纠纷', '邻里纠纷'],
  ] as const
).map((category) => ({ category, list: 'township', clause: '《乡镇履行职责事项清单》' }));

function township(bodyId: string, name: string, divisionCode: string): BodyEntry {
  return {
    ...blankBody(bodyId),
    name: `${name}人民政府`,
    aliases: [name, `${name}政府`],
    tier: 'township',
    parentId: 'county-government',
    divisionCode,
    duties,
  };
}

export const townshipBodies: readonly BodyEntry[] = [
  township('chengguan', '城关镇', '410927100'),
  township('houmiao', '侯庙镇', '410927101'),
  township('sunkou', '孙口镇', '410927102'),
  township('dayuchen', '打渔陈镇', '410927103'),
  township('malou', '马楼镇', '410927104'),
  township('wuba', '吴坝镇', '410927105'),
  township('houfang', '后方乡', '410927200'),
  township('qingshuihe', '清水河乡', '410927201'),
  township('jiahe', '夹河乡', '410927205'),
];
