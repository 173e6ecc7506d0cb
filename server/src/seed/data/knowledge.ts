export interface KnowledgeSeed {
  knowledgeId: string;
  title: string;
  question: string;
  answer: string;
  bodyId: string;
}

/** Entries that answer consultations in the call. Written for the demo: figures and places are made up. */
export const knowledge: readonly KnowledgeSeed[] = [
  {
    knowledgeId: 'K001',
    title: '居民身份证换领',
    question: '身份证到期怎么换？要带什么材料？',
    answer:
      '本人持原身份证和户口簿，到任一派出所户籍窗口或县政务大厅公安窗口办理，现场照相，二十个工作日内领取。急用可同时办理临时身份证。',
    bodyId: 'public-security',
  },
  {
    knowledgeId: 'K002',
    title: '城乡居民医保缴费',
    question: '居民医保什么时候缴费？怎么缴？',
    answer:
      '每年九月至十二月为集中缴费期，可在“河南税务”小程序、银行网点或村（社区）代办点缴纳。错过集中缴费期的，补缴后有等待期。',
    bodyId: 'medical-insurance',
  },
  {
    knowledgeId: 'K003',
    title: '异地就医备案',
    question: '去外地看病怎么备案报销？',
    answer:
      '在国家医保服务平台 App 选择“异地备案”，填写就医地和备案类型后即时生效；也可到县医保局窗口或拨打窗口电话办理。备案后持社保卡直接结算。',
    bodyId: 'medical-insurance',
  },
  {
    knowledgeId: 'K004',
    title: '城乡居民养老待遇认证',
    question: '养老金资格认证怎么做？',
    answer:
      '每十二个月认证一次，可在“河南社保”App 刷脸认证，或到村（社区）人社服务站办理；行动不便的可预约上门。逾期未认证会暂停发放，认证后补发。',
    bodyId: 'human-resources',
  },
  {
    knowledgeId: 'K005',
    title: '拖欠工资维权',
    question: '老板拖欠工资去哪里反映？',
    answer:
      '请准备劳动合同、考勤、工资条、聊天记录等能证明用工和欠薪的材料，到县劳动保障监察大队投诉，或由热线登记转办。工程建设领域欠薪可同时提供项目名称和施工单位。',
    bodyId: 'human-resources',
  },
  {
    knowledgeId: 'K006',
    title: '小学一年级入学报名',
    question: '孩子上小学什么时候报名？要什么材料？',
    answer:
      '每年八月按划片范围网上报名，需要户口簿、房产证明或居住证、预防接种证。随迁子女凭居住证和务工（经商）证明报名，由县教体局统筹安排。',
    bodyId: 'education',
  },
  {
    knowledgeId: 'K007',
    title: '不动产登记办理',
    question: '新房怎么办不动产证？',
    answer:
      '携带购房合同、发票、完税凭证、身份证到县政务大厅不动产登记窗口一窗受理，材料齐全的五个工作日内办结；开发商未办首次登记的，请先登记诉求由自然资源局和住建局核实。',
    bodyId: 'natural-resources',
  },
  {
    knowledgeId: 'K008',
    title: '最低生活保障申请',
    question: '怎么申请低保？',
    answer:
      '向户籍所在乡镇政府提出申请，提交身份证、户口簿、家庭收入和财产声明及授权书。乡镇自受理之日起开展信息核对和入户调查，民政局监督指导，结果在村内公示。',
    bodyId: 'civil-affairs',
  },
  {
    knowledgeId: 'K009',
    title: '停水报修与恢复时间',
    question: '家里停水了怎么办？',
    answer:
      '先确认是否欠费或小区内部维修。计划停水提前二十四小时公告；突发爆管一般在八小时内恢复。仍未恢复的请提供小区、楼号，由热线立即转自来水公司抢修。',
    bodyId: 'water-supply',
  },
  {
    knowledgeId: 'K010',
    title: '供热温度标准与退费',
    question: '暖气不热怎么办？能退费吗？',
    answer:
      '供热期内卧室、起居室温度不低于十八摄氏度。室温不达标可申请测温，确因供热单位原因不达标的，按供用热合同退还相应热费。请先报修并保留测温记录。',
    bodyId: 'heating',
  },
  {
    knowledgeId: 'K011',
    title: '消费退换货',
    question: '买到不合格商品怎么退？',
    answer:
      '先与商家协商并保留小票、付款记录和商品照片。协商不成可由热线登记转市场监管局调解；网购商品除定作、鲜活易腐等以外，自收到之日起七日内可无理由退货。',
    bodyId: 'market',
  },
  {
    knowledgeId: 'K012',
    title: '秸秆禁烧规定',
    question: '秸秆能不能自己烧？',
    answer:
      '全县域全年禁止露天焚烧秸秆。可联系乡镇秸秆收储点或使用还田机械；发现焚烧请提供地点，由热线立即转乡镇处置，有火势危险请拨打119。',
    bodyId: 'environment',
  },
  {
    knowledgeId: 'K013',
    title: '法律援助申请条件',
    question: '没钱请律师怎么办？',
    answer:
      '经济困难公民请求支付劳动报酬、工伤赔偿、赡养抚养费、家暴等事项，可到县法律援助中心申请。追索劳动报酬等情形不受经济困难条件限制。',
    bodyId: 'justice',
  },
  {
    knowledgeId: 'K014',
    title: '政务大厅办公时间',
    question: '政务大厅几点上班？周末办事吗？',
    answer:
      '工作日八点三十分至十二点、十四点三十分至十八点，中午有值守窗口；周六上午高频事项可预约延时办理。自助服务区全天开放。',
    bodyId: 'approval',
  },
  {
    knowledgeId: 'K015',
    title: '新开办企业流程',
    question: '开公司怎么办营业执照？',
    answer:
      '登录河南省企业开办“一网通办”平台填报，营业执照、公章、发票、社保登记同步办理，材料齐全的一个工作日内办结，首套公章免费；也可到政务大厅企业开办专窗办理。',
    bodyId: 'approval',
  },
  {
    knowledgeId: 'K016',
    title: '公交线路与老年卡',
    question: '老人坐公交免费吗？卡在哪里办？',
    answer:
      '年满六十五周岁的老年人免费乘坐城区公交，凭身份证和一张一寸照片到公交公司服务点办理老年卡，当场领取；首末班车时间见各站牌。',
    bodyId: 'bus',
  },
];
