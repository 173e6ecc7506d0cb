import type { TicketType } from '@hotline/shared/domain/sla/vocabulary';
import type { CatalogueExample } from '@hotline/shared/domain/routing/catalogue';

const at =
  (divisionCode: string) =>
  (text: string, type: TicketType = 'complaint', lead: string | null = null): CatalogueExample => ({
    text,
    divisionCode,
    type,
    lead,
  });
const town = at('410927100');
const village = at('410927200');

/** Matters that show what an entry is for, by its number: they are tried whenever the catalogue is checked. */
export const examples: Readonly<Record<string, readonly CatalogueExample[]>> = {
  'GF-002': [
    town('幸福小区二号楼从昨晚起一直没有自来水', 'request'),
    village('村里停水三天了，机井也坏了', 'request', 'water-resources'),
  ],
  'GF-003': [town('水龙头里放出来的水发黄，有泥沙')],
  'GF-005': [village('农村饮水工程的管子冻裂，全村没水用', 'request')],
  'GF-010': [town('整条街突然停电，什么时候能来电', 'consultation')],
  'GF-011': [village('电线杆倾斜，快要压到学校院墙')],
  'GF-021': [town('楼道里有很重的煤气味', 'request')],
  'GF-030': [town('家里暖气只有十四度，交了费不热')],
  'GF-061': [town('跑了四趟大厅，材料总说不全，办不成')],
  'ZJ-001': [town('物业公司收费不服务，垃圾没人清')],
  'ZJ-002': [town('电梯停了一周，老人下不了楼')],
  'ZJ-003': [town('楼盘逾期两年没有交房')],
  'ZJ-006': [
    village('邻居家自建房墙体开裂，担心倒塌', 'report'),
    town('镇上老宅加盖三层，没有手续', 'report'),
  ],
  'ZJ-007': [town('工地夜里运土不洒水，满街是灰')],
  'CG-001': [town('菜市场门口的摊位把路占满了')],
  'CG-006': [town('文化路东口少了一个井盖', 'request')],
  'CG-008': [town('消防队门口乱停车')],
  'JT-002': [village('通村公路被大车压坏，雨天走不成')],
  'RS-001': [town('饭店老板欠了三个月工资不给')],
  'RS-002': [town('在项目部干了半年，包工头不给农民工结账')],
  'YL-003': [town('住院费什么时候能报下来', 'consultation')],
  'KJ-003': [town('培训机构关门，剩下的课时费不退')],
  'MZ-001': [village('低保被停发，想问是什么原因', 'consultation')],
  'MZ-003': [village('村里两年没有公布账目')],
  'NL-001': [village('村口垃圾堆成山没人拉')],
  'NL-003': [village('承包地被邻居占去两垄')],
  'NL-006': [village('浇地的机井没有电，麦子快旱死了', 'request')],
  'SC-001': [town('买的手机三天就坏，商家不给退')],
  'SC-004': [town('学校食堂的饭菜里吃出虫子', 'report')],
  'ZA-002': [town('楼下广场舞的音响吵到半夜')],
  'HB-001': [village('地里正在烧秸秆，烟飘到公路上', 'report')],
  'HB-003': [town('化工厂夜里往河里排黑水', 'report')],
  'HB-005': [town('楼下烧烤店的油烟直冲卧室')],
  'AQ-002': [town('小区消防通道被私家车堵死', 'report')],
};
