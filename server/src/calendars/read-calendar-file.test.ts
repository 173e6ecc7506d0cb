import { chinaCalendar } from '@hotline/shared/domain/time/china-calendar';
import { describe, expect, it } from 'vitest';
import { readCalendarFile } from './read-calendar-file.ts';

const read = (name: string, text: string | Uint8Array, years: number[] = []) =>
  readCalendarFile(
    chinaCalendar,
    { name, bytes: typeof text === 'string' ? Buffer.from(text) : text },
    years,
  );

const csv = `类型,开始,结束,名称,单位,时段
放假,2027-01-01,2027/1/3,元旦,,
放假,20270205,2027年2月11日,春节,,
上班,2027-02-14,,春节,,
放假,2027-03-01,,搬迁,water,
年度,2027,,,,
`;
/** `春节` in GB18030. */
const SPRING = Buffer.from([0xb4, 0xba, 0xbd, 0xda]);
const gb18030 = Buffer.concat([Buffer.from('kind,from,to,name\noff,2027-02-05,2027-02-11,'), SPRING]);

describe('a calendar from a file', () => {
  it('adds a year by CSV, in Chinese or English', () => {
    const { data, problems, years, encoding } = read('2027.csv', csv);
    expect({ problems, years, encoding }).toEqual({ problems: [], years: [2027], encoding: 'utf-8' });
    expect(data.coveredYears).toEqual([2024, 2025, 2026, 2027]);
    expect(data.offDays.at(-1)).toEqual({ from: '2027-02-05', to: '2027-02-11', name: '春节' });
    expect(data.makeUpWorkdays.at(-1)).toEqual({ date: '2027-02-14', name: '春节' });
    expect(data.bodyExceptions).toEqual([
      { bodyCode: 'water', date: '2027-03-01', name: '搬迁', kind: 'off' },
    ]);
  });

  it('reads GB18030 as well', () => {
    const { data, problems, encoding } = read('2027.csv', gb18030);
    expect({ problems, encoding }).toEqual({ problems: [], encoding: 'gb18030' });
    expect(data.offDays.at(-1)?.name).toBe('春节');
  });

  it('names undecodable bytes by row and column', () => {
    const broken = Buffer.concat([gb18030, Buffer.from([0x0a, 0x6f, 0x66, 0x66, 0x2c, 0xff, 0x2c])]);
    expect(read('2027.csv', broken).problems[0]).toEqual({
      row: 3,
      column: 2,
      code: 'bytes-undecodable',
      value: 'ff',
    });
  });

  it('names what is wrong by row', () => {
    const wrong = `kind,from,to,name
off,2027-01-01,2027-01-03,元旦
off,2027-01-03,2027-01-04,元旦
on,2027-01-02,,元旦
what,2027-05-01,,劳动节
off,2027-02-30,,春节
off,2027-05-05,2027-05-01,劳动节
`;
    expect(read('2027.csv', wrong).problems.map(({ row, code }) => [row, code])).toEqual([
      [5, 'kind-unknown'],
      [3, 'off-days-overlap'],
      [6, 'date-invalid'],
      [7, 'range-reversed'],
      [4, 'day-both-off-and-on'],
    ]);
  });

  it('leaves no gap between years', () => {
    const { problems } = read('2028.csv', 'kind,from,to,name\noff,2028-01-01,,元旦\n');
    expect(problems).toEqual([{ row: null, column: null, code: 'year-gap', value: '2027–2027' }]);
  });

  it('replaces the hours only if it has any', () => {
    const { data, problems } = read(
      'hours.csv',
      'kind,from,to,hours\nhours,,2026-05-31,08:30-12:00 14:30-18:00\nhours,2026-06-01,2026-08-31,08:00-12:00 15:00-18:00\nhours,2026-09-01,,08:30-12:00 14:30-18:00\n',
      [2026],
    );
    expect(problems).toEqual([]);
    expect(data.hours[1]?.sessions[0]).toEqual({ start: '08:00', end: '12:00' });
  });

  it('reads iCalendar, with ends that are not in the range', () => {
    const ics = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20270101',
      'DTEND;VALUE=DATE:20270104',
      'SUMMARY:元旦（休）',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20270109',
      'SUMMARY:元旦',
      ' （班）',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20270110',
      'SUMMARY:生日',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    const { data, problems } = read('2027.ics', ics);
    expect(problems).toEqual([{ row: 12, column: null, code: 'kind-unknown', value: '生日' }]);
    expect(data.offDays.at(-1)).toEqual({ from: '2027-01-01', to: '2027-01-03', name: '元旦' });
    expect(data.makeUpWorkdays.at(-1)).toEqual({ date: '2027-01-09', name: '元旦' });
  });

  it('reads what calendar show prints', () => {
    expect(read('all.json', JSON.stringify(chinaCalendar)).data).toEqual({ ...chinaCalendar, version: 2 });
    expect(read('bad.json', '{"offDays":[{}]}').problems[0]?.code).toBe('shape-invalid');
  });
});
