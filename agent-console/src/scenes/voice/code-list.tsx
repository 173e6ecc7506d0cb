import { Button, Input } from 'antd';
import css from './voice.module.css';

interface Named {
  code: string;
  name: string;
}
interface Props {
  title: string;
  list: readonly Named[];
  onChange: (list: Named[]) => void;
}

/** Codes with names, in the order in which they are offered. */
export const CodeList = ({ title, list, onChange }: Props) => {
  const put = (index: number, part: Partial<Named>): void =>
    onChange(list.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {list.map(({ code, name }, index) => (
        <div key={index} className={css.row}>
          <Input
            size="small"
            style={{ width: 140 }}
            aria-label={`${title}名称`}
            placeholder="名称"
            value={name}
            onChange={({ target }) => put(index, { name: target.value })}
          />
          <Input
            size="small"
            style={{ width: 130 }}
            aria-label={`${title}代码`}
            placeholder="代码（小写字母）"
            value={code}
            onChange={({ target }) => put(index, { code: target.value.trim() })}
          />
          <Button size="small" type="text" onClick={() => onChange(list.filter((_, at) => at !== index))}>
            删除
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...list, { code: '', name: '' }])}>
        增加一项
      </Button>
    </section>
  );
};
