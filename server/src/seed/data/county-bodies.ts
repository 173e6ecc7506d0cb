import { blankBody } from '@hotline/shared/domain/bodies/body-entry';
import type { BodyEntry } from '@hotline/shared/domain/bodies/body-entry';

const COUNTY = '410927';

function county(bodyId: string, name: string, aliases: string[], more: Partial<BodyEntry> = {}): BodyEntry {
  return {
    ...blankBody(bodyId),
    name,
    aliases,
    tier: 'county',
    parentId: 'county-government',
    divisionCode: COUNTY,
    ...more,
  };
}

/** 县直部门, and what stands under them. */
export const countyBodies: readonly BodyEntry[] = [
  county('county-government', '台前县人民政府', ['县政府'], { parentId: null }),
  county('government-office', '县政府办公室', ['政府办']),
  county('hotline', '县12345热线办', ['热线办', '12345'], { tier: 'hotline', parentId: 'government-office' }),
  county('inspection', '县政府督查室', ['督查室'], { inspects: true }),
  county('discipline', '县纪委监委', ['纪委', '监委'], { inspects: true, parentId: null }),
  county('public-security', '县公安局', ['公安局', '派出所'], { needsApproval: true }),
  county('traffic-police', '县公安局交警大队', ['交警队', '交警'], { parentId: 'public-security' }),
  county('civil-affairs', '县民政局', ['民政局']),
  county('justice', '县司法局', ['司法局', '法律援助中心']),
  county('finance', '县财政局', ['财政局']),
  county('human-resources', '县人力资源和社会保障局', ['人社局', '劳动监察大队', '社保局']),
  county('natural-resources', '县自然资源局', ['自然资源局', '国土局']),
  county('housing', '县住房和城乡建设局', ['住建局', '房管局'], { needsApproval: true }),
  county('urban-management', '县城市管理局', ['城管局', '城管']),
  county('sanitation', '县环境卫生服务中心', ['环卫中心', '环卫处'], { parentId: 'urban-management' }),
  county('transport', '县交通运输局', ['交通局', '运管所']),
  county('highway', '县公路事业发展中心', ['公路局'], { parentId: 'transport' }),
  county('water-resources', '县水利局', ['水利局', '河务']),
  county('agriculture', '县农业农村局', ['农业局']),
  county('commerce', '县商务局', ['商务局']),
  county('culture-tourism', '县文化广电旅游体育局', ['文旅局']),
  county('health', '县卫生健康委员会', ['卫健委', '卫生局']),
  county('hospital', '县人民医院', ['县医院'], { parentId: 'health' }),
  county('veterans', '县退役军人事务局', ['退役军人局']),
  county('emergency', '县应急管理局', ['应急局', '安监局']),
  county('market', '县市场监督管理局', ['市场监管局', '工商局', '质监局']),
  county('medical-insurance', '县医疗保障局', ['医保局']),
  county('education', '县教育体育局', ['教体局', '教育局']),
  county('environment', '市生态环境局台前分局', ['环保局', '生态环境分局'], { tier: 'vertical' }),
  county('petitions', '县信访局', ['信访局']),
  county('approval', '县行政审批和政务信息管理局', ['政务大厅', '行政审批局']),
  county('tax', '国家税务总局台前县税务局', ['税务局'], { tier: 'vertical' }),
  county('fire', '县消防救援大队', ['消防队', '消防'], { tier: 'vertical' }),
];
