import { expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const message = (body: string, title = '') => ({ id: body, title, body, likes: 0 });

it('says what typical messages say, each once, three at most', () => {
  const told = [
    '您好！小区停水三天了。请处理',
    '小区停水三天了',
    '三号楼没有自来水用\n急',
    '水管爆裂没人修理',
    '再停水就没法过',
  ];
  expect(sentencesOf(told.map((body) => message(body)))).toEqual([
    '小区停水三天了',
    '三号楼没有自来水用',
    '水管爆裂没人修理',
  ]);
  expect(sentencesOf([message('', '路灯坏了一星期'), message('急')])).toEqual(['路灯坏了一星期']);
});
