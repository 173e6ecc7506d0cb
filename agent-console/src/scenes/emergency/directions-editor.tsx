import { lineName } from '@hotline/shared/domain/emergency/other-line';
import { Button, Checkbox, Input, Select, Table } from 'antd';
import { type Direction, type Edited, withEntry, without, wordsOf } from './edited.ts';
import css from './emergency.module.css';

const ways = [
  { value: 'to', label: '12345 → 对方' },
  { value: 'from', label: '对方 → 12345' },
] as const;
const blank: Direction = { code: '', name: '', way: 'to', line: '110', dangerToLife: false, words: [] };

/** 联动事项目录: which matter goes which way, whether life is in danger, and by which words it is recognised. */
export const DirectionsEditor = ({ policy: { directions, lines }, onChange }: Edited) => {
  const put = (index: number, part: Partial<Direction>): void =>
    onChange({ directions: withEntry(directions, index, part) });
  const numbers = lines.map(({ number }) => ({ value: number, label: lineName(lines, number) }));
  return (
    <section aria-label="联动事项目录">
      <p className={css.hint}>
        转出事项的词语出现在坐席填写的内容中时，点亮转接按钮并优先提供该热线；勾选“危及生命”的事项不须征得同意。
      </p>
      <Table
        size="small"
        rowKey={(one) => directions.indexOf(one)}
        dataSource={directions}
        pagination={false}
        scroll={{ y: 'calc(100vh - 330px)' }}
        columns={[
          {
            title: '编号',
            width: 110,
            render: (_, { code }, index) => (
              <Input
                size="small"
                aria-label="编号"
                value={code}
                onChange={({ target }) => put(index, { code: target.value.trim().toUpperCase() })}
              />
            ),
          },
          {
            title: '事项',
            width: 230,
            render: (_, { name }, index) => (
              <Input
                size="small"
                aria-label="事项"
                value={name}
                onChange={({ target }) => put(index, { name: target.value })}
              />
            ),
          },
          {
            title: '方向',
            width: 140,
            render: (_, { way }, index) => (
              <Select
                size="small"
                style={{ width: '100%' }}
                aria-label="方向"
                value={way}
                options={[...ways]}
                onChange={(next) => put(index, { way: next })}
              />
            ),
          },
          {
            title: '热线',
            width: 150,
            render: (_, { line }, index) => (
              <Select
                size="small"
                style={{ width: '100%' }}
                aria-label="热线"
                value={line}
                options={numbers}
                onChange={(next) => put(index, { line: next })}
              />
            ),
          },
          {
            title: '危及生命',
            width: 84,
            align: 'center',
            render: (_, { dangerToLife }, index) => (
              <Checkbox
                aria-label="危及生命"
                checked={dangerToLife}
                onChange={({ target }) => put(index, { dangerToLife: target.checked })}
              />
            ),
          },
          {
            title: '词语',
            render: (_, { words }, index) => (
              <Words key={words.join()} words={words} onWords={(next) => put(index, { words: next })} />
            ),
          },
          {
            title: '',
            width: 64,
            render: (_, __, index) => (
              <Button
                size="small"
                type="text"
                onClick={() => onChange({ directions: without(directions, index) })}
              >
                删除
              </Button>
            ),
          },
        ]}
      />
      <Button
        size="small"
        style={{ marginTop: 8 }}
        onClick={() => onChange({ directions: [...directions, blank] })}
      >
        增加事项
      </Button>
    </section>
  );
};

interface WordsProps {
  words: readonly string[];
  onWords: (words: string[]) => void;
}
/** Read when the field is left, so that a separator can be typed. */
const Words = ({ words, onWords }: WordsProps) => (
  <Input
    size="small"
    aria-label="词语"
    placeholder="用顿号分隔"
    defaultValue={words.join('、')}
    onBlur={({ target }) => {
      const next = wordsOf(target.value);
      if (next.join() !== words.join()) onWords(next);
    }}
  />
);
