import type { TicketType } from '@hotline/shared/domain/sla/vocabulary';

/** What a simulated citizen calls about; made up, like everything he says. */
export interface SimulatedMatter {
  type: TicketType;
  category: readonly string[];
  divisionCode: string;
  title: string;
  say: string;
  /** The entry that answers him in the call. */
  knowledgeId: string | null;
}

const matter = (
  type: TicketType,
  category: string,
  township: string,
  title: string,
  say: string,
  knowledgeId: string | null = null,
): SimulatedMatter => ({
  type,
  category: category.split('/'),
  divisionCode: `410927${township}`,
  title,
  say,
  knowledgeId,
});

/** Over the demo site's 派单目录. */
export const matters: readonly SimulatedMatter[] = [
  matter(
    'request',
    '公共服务/供水/停水',
    '100',
    '小区停水',
    '我们小区从早上起一直没有水，请问什么时候能来水？',
  ),
  matter('complaint', '公共服务/供水/水质', '100', '自来水发黄', '家里自来水发黄，还有一股铁锈味。'),
  matter(
    'complaint',
    '公共服务/供水/水费争议',
    '101',
    '水费突增',
    '这个月水费是上个月的三倍，水表可能不准。',
  ),
  matter(
    'request',
    '公共服务/供电/停电',
    '102',
    '村里停电',
    '村东头昨晚刮风以后就停电了，冰箱里的东西都坏了。',
  ),
  matter('request', '公共服务/供电/线路隐患', '103', '电线下垂', '路边电线垂得很低，孩子伸手就能碰到。'),
  matter('request', '公共服务/供气/停气', '100', '燃气停供', '楼里燃气停了，没有看到停气通知。'),
  matter(
    'complaint',
    '公共服务/供热/室温不达标',
    '100',
    '暖气不热',
    '暖气一直不热，屋里只有十五度，家里有老人。',
  ),
  matter('request', '公共服务/通信/宽带故障', '104', '宽带断网', '宽带断了三天，报修没有人来。'),
  matter('request', '公共服务/通信/线缆杂乱', '100', '线缆杂乱', '楼道里通信线缆又多又乱，还挡着消防栓。'),
  matter(
    'suggestion',
    '公共服务/公交/线路班次',
    '105',
    '增加公交班次',
    '建议早上多加一班到县城的公交，学生赶不上课。',
  ),
  matter(
    'complaint',
    '公共服务/政务服务/办不成事',
    '100',
    '手续反复跑',
    '办营业执照跑了三趟，每次都说少一样材料。',
  ),
  matter('complaint', '住建/物业/服务质量', '100', '物业不打扫', '小区楼道一个月没人打扫，物业费照样收。'),
  matter('request', '住建/物业/电梯故障', '100', '电梯停运', '六号楼电梯坏了一个星期，老人下不了楼。'),
  matter('complaint', '住建/商品房/延期交房', '100', '延期交房', '买的房子说好去年交房，到现在还没有动静。'),
  matter('complaint', '住建/商品房/房屋质量', '100', '新房漏水', '新房子刚收房，卫生间就往楼下漏水。'),
  matter('complaint', '住建/工程/工地扬尘', '101', '工地扬尘', '旁边工地不洒水，窗户都不敢开。'),
  matter(
    'complaint',
    '城市管理/市容/占道经营',
    '100',
    '摊贩占道',
    '学校门口摊贩占着人行道，孩子只能走机动车道。',
  ),
  matter('complaint', '城市管理/环卫/垃圾清运', '100', '垃圾未清运', '路口垃圾桶满了好几天，苍蝇到处飞。'),
  matter('request', '城市管理/市政/路灯不亮', '100', '路灯不亮', '建设路西段路灯坏了一排，晚上看不见路。'),
  matter('request', '城市管理/市政/道路破损', '100', '路面坑洼', '幸福街路面有个大坑，昨天有人骑车摔了。'),
  matter('request', '城市管理/市政/井盖缺失', '100', '井盖丢失', '菜市场门口有个井盖不见了，很危险。'),
  matter('request', '城市管理/市政/内涝排水', '100', '雨后积水', '一下雨地下通道就积水，车过不去。'),
  matter('complaint', '城市管理/停车/乱停乱放', '100', '车辆乱停', '小区门口两边停满了车，消防车进不来。'),
  matter('request', '交通/公路/路面破损', '103', '公路破损', '县道上的路面裂了很长一段，大车过得很快。'),
  matter('request', '交通/信号/红绿灯故障', '100', '红绿灯不亮', '十字路口红绿灯坏了，早高峰堵得厉害。'),
  matter('complaint', '人社/劳动监察/拖欠工资', '100', '拖欠工资', '在工地干了四个月，工资一分没有发。'),
  matter('complaint', '医疗卫生/医院/就医服务', '100', '排队太久', '在医院排了一上午队，窗口只开了一个。'),
  matter('report', '医疗卫生/医院/非法行医', '102', '无证诊所', '村里有人没有证就给人打针输液。'),
  matter('report', '科教文体/义务教育/违规补课', '100', '违规补课', '有老师周末在家里收费补课。'),
  matter('complaint', '科教文体/校外培训/退费', '100', '培训班不退费', '培训班关门了，剩下的课时费不退。'),
  matter('request', '民政救助/社会救助/低保', '104', '申请低保', '家里老人生病花光了积蓄，想申请低保。'),
  matter('complaint', '民政救助/基层自治/村务公开', '105', '村务不公开', '村里的账好久没有公开了。'),
  matter('request', '农林水利/人居环境/村内垃圾', '200', '村内垃圾', '村口坑塘边堆满了垃圾，没有人清理。'),
  matter('request', '农林水利/水利/灌溉机井', '201', '机井损坏', '地里机井坏了，玉米等着浇水。'),
  matter('complaint', '市场管理/消费维权/退换货', '100', '商家不退货', '买的电动车三天就坏了，商家不给退。'),
  matter(
    'complaint',
    '市场管理/消费维权/预付卡',
    '100',
    '健身房关门',
    '健身房突然关门，会员卡里还有两千块。',
  ),
  matter(
    'complaint',
    '市场管理/食品安全/餐饮卫生',
    '100',
    '饭店不卫生',
    '在饭店吃出了虫子，老板态度还不好。',
  ),
  matter('complaint', '社会治安/噪声/生活噪声', '100', '夜间噪声', '楼下每天晚上唱歌到十二点，没法睡觉。'),
  matter('report', '环境保护/大气污染/企业废气', '205', '夜间排放废气', '村北边的厂子夜里放烟，味道刺鼻。'),
  matter('request', '其他/消防/消防通道堵塞', '100', '消防通道堵塞', '楼下消防通道被杂物堵住了。'),
  matter(
    'consultation',
    '社会治安/户籍/户口办理',
    '100',
    '换身份证',
    '身份证快到期了，换证要带什么材料？',
    'K001',
  ),
  matter('consultation', '医疗卫生/医保/报销', '100', '医保缴费', '居民医保什么时候缴费，怎么缴？', 'K002'),
  matter('consultation', '医疗卫生/医保/异地就医', '100', '异地就医备案', '去外地看病怎么备案？', 'K003'),
  matter('praise', '公共服务/政务服务/办事流程', '100', '表扬窗口', '政务大厅的工作人员很热心，我要表扬她。'),
];
