import { Button, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { bodyName, useReference } from '../../components/reference.ts';
import type { Calendar } from './day-marks.ts';
import css from './calendar.module.css';

interface Props {
  calendar: Calendar;
  onChange: (calendar: Calendar) => void;
}

/** Days on which one body alone works or does not. */
export const BodyDays = ({ calendar, onChange }: Props) => {
  const reference = useReference();
  const [bodyCode, setBody] = useState<string>();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'off' | 'on'>('off');
  const { bodyExceptions } = calendar;
  const add = (): void => {
    if (bodyCode === undefined) return;
    onChange({ ...calendar, bodyExceptions: [...bodyExceptions, { bodyCode, date, name, kind }] });
    setDate('');
  };
  return (
    <>
      <div className={css.bar}>
        <Select
          size="small"
          style={{ width: 150 }}
          aria-label="单位"
          placeholder="单位"
          showSearch={{ optionFilterProp: 'label' }}
          value={bodyCode ?? null}
          onChange={(value: string | null) => setBody(value ?? undefined)}
          options={reference.bodies.map((body) => ({ value: body.bodyId, label: body.name }))}
        />
        <Input
          size="small"
          style={{ width: 100 }}
          aria-label="日期"
          placeholder="2026-10-08"
          value={date}
          onChange={({ target }) => setDate(target.value.trim())}
        />
        <Select
          size="small"
          aria-label="类型"
          value={kind}
          onChange={setKind}
          options={[
            { value: 'off', label: '休息' },
            { value: 'on', label: '上班' },
          ]}
        />
        <Input
          size="small"
          style={{ width: 80 }}
          aria-label="事由"
          placeholder="事由"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button size="small" disabled={!bodyCode || date === ''} onClick={add}>
          增加
        </Button>
      </div>
      <Table
        size="small"
        rowKey={(row) => `${row.bodyCode}/${row.date}`}
        dataSource={bodyExceptions}
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        locale={{ emptyText: '各单位按统一日历' }}
        columns={[
          { title: '单位', render: (_, row) => bodyName(reference, row.bodyCode) },
          { title: '日期', dataIndex: 'date', width: 100 },
          { title: '类型', width: 56, render: (_, row) => (row.kind === 'off' ? '休息' : '上班') },
          { title: '事由', dataIndex: 'name', ellipsis: true },
          {
            title: '',
            width: 56,
            render: (_, row) => (
              <Button
                size="small"
                type="text"
                onClick={() =>
                  onChange({ ...calendar, bodyExceptions: bodyExceptions.filter((other) => other !== row) })
                }
              >
                删除
              </Button>
            ),
          },
        ]}
      />
    </>
  );
};
