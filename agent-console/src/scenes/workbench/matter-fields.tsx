import { ticketTypes, urgencies } from '@hotline/shared/domain/sla/vocabulary';
import { titleOf } from '@hotline/shared/domain/ticket/title-of';
import { Cascader, DatePicker, Form, Input, Segmented, TreeSelect } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useReference } from '../../components/reference.ts';
import { categoryTree, divisionTree } from '../../components/tree.ts';
import { typeWords, urgencyWords } from '@hotline/shared/words/zh-CN';
import css from './workbench.module.css';

interface Props {
  /** What is written so far; its first sentence is the title unless there is another. */
  content: string;
  /** 何人, between the kind of matter and the matter itself. */
  children: ReactNode;
}

/** 何时, 何地, 何因, 何果, and what kind of matter it is. */
export const MatterFields = ({ content, children }: Props) => {
  const { categories, divisions } = useReference();
  return (
    <div className={css.grid}>
      <Form.Item className={css.c7} name={['matter', 'type']} label="诉求类型">
        <Segmented block options={ticketTypes.map((value) => ({ value, label: typeWords[value] }))} />
      </Form.Item>
      <Form.Item className={css.c5} name={['matter', 'urgency']} label="紧急程度">
        <Segmented block options={urgencies.map((value) => ({ value, label: urgencyWords[value] }))} />
      </Form.Item>
      {children}
      <Form.Item className={css.c12} name={['matter', 'content']} label="诉求内容">
        <Input.TextArea
          rows={7}
          maxLength={20_000}
          placeholder="何人、何时、何地、因何事、经过与结果，及诉求人的要求"
        />
      </Form.Item>
      <Form.Item className={css.c7} name={['matter', 'title']} label="标题">
        <Input maxLength={100} placeholder={titleOf(content) || '留空则取内容首句'} />
      </Form.Item>
      <Form.Item className={css.c5} name={['matter', 'category']} label="事项分类">
        <Cascader options={categoryTree(categories)} changeOnSelect showSearch placeholder="可输入关键词" />
      </Form.Item>
      <Form.Item className={css.c4} name={['matter', 'divisionCode']} label="所属区划">
        <TreeSelect
          treeData={divisionTree(divisions)}
          treeDefaultExpandAll
          showSearch={{ treeNodeFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item className={css.c5} name={['matter', 'address']} label="详细地址">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        className={css.c3}
        name={['matter', 'occurredAt']}
        label="发生时间"
        getValueProps={(at: number | null) => ({ value: at === null ? null : dayjs(at) })}
        normalize={(day: Dayjs | null) => day?.valueOf() ?? null}
      >
        <DatePicker showTime={{ format: 'HH:mm' }} format="MM-DD HH:mm" style={{ width: '100%' }} />
      </Form.Item>
    </div>
  );
};
