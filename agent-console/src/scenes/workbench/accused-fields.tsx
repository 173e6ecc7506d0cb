import type { Accused } from '@hotline/shared/domain/ticket/content';
import { Checkbox, Form, type FormInstance, Input, Select } from 'antd';
import { useReference } from '../../components/reference.ts';
import { type FormValues, blankAccused } from './form-values.ts';
import css from './workbench.module.css';

interface Props {
  form: FormInstance<FormValues>;
  accused: Accused | null;
  onChange: () => void;
}

/** 被投诉对象: he never sees the ticket (回避). */
export const AccusedFields = ({ form, accused, onChange }: Props) => {
  const { bodies } = useReference();
  const toggle = (on: boolean): void => {
    form.setFieldValue(['matter', 'accused'], on ? blankAccused : null);
    onChange();
  };
  return (
    <div className={css.grid}>
      <div className={css.c12}>
        <Checkbox checked={accused !== null} onChange={(event) => toggle(event.target.checked)}>
          涉及被投诉的单位或人员（将回避）
        </Checkbox>
      </div>
      {accused !== null && (
        <>
          <Form.Item className={css.c4} name={['matter', 'accused', 'bodyId']} label="被投诉单位">
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
            />
          </Form.Item>
          <Form.Item className={css.c3} name={['matter', 'accused', 'person']} label="被投诉人">
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item
            className={css.c5}
            name={['matter', 'accused', 'concernsConduct']}
            valuePropName="checked"
            label="性质"
          >
            <Checkbox>作风、不作为、廉洁或打击报复</Checkbox>
          </Form.Item>
        </>
      )}
    </div>
  );
};
