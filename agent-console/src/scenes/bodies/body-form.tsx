import { bodyTiers } from '@hotline/shared/domain/routing/body';
import { bodyTierWords } from '@hotline/shared/words/zh-CN';
import { Alert, Form, Input, InputNumber, Select, Switch } from 'antd';
import type { ShownBodies, ShownBody } from './body-nodes.ts';

interface Props {
  body: ShownBody;
  register: ShownBodies;
  disabled: boolean;
  onChange: (said: Partial<ShownBody>) => void;
}

/** What a body is, where it stands, and whether it still does. */
export const BodyForm = ({ body, register, disabled, onChange }: Props) => {
  const others = register.bodies
    .filter(({ bodyId }) => bodyId !== body.bodyId)
    .map(({ bodyId, name }) => ({ value: bodyId, label: name }));
  const choose = { showSearch: { optionFilterProp: 'label' }, allowClear: true, options: others } as const;
  return (
    <Form layout="vertical" size="small" disabled={disabled} style={{ maxWidth: 640 }}>
      <Form.Item label={`名称（编码 ${body.bodyId}）`}>
        <Input
          aria-label="名称"
          value={body.name}
          maxLength={80}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </Form.Item>
      <Form.Item label="别名（回车分隔）">
        <Select
          aria-label="别名"
          mode="tags"
          open={false}
          value={body.aliases}
          onChange={(aliases: string[]) => onChange({ aliases })}
        />
      </Form.Item>
      <Form.Item label="类型">
        <Select
          aria-label="类型"
          value={body.tier}
          options={bodyTiers.map((tier) => ({ value: tier, label: bodyTierWords[tier] }))}
          onChange={(tier) => onChange({ tier })}
        />
      </Form.Item>
      <Form.Item label="上级单位（回避时改派上级）">
        <Select
          aria-label="上级单位"
          {...choose}
          value={body.parentId}
          onChange={(id?: string) => onChange({ parentId: id ?? null })}
        />
      </Form.Item>
      <Form.Item label="区划">
        <Select
          aria-label="区划"
          showSearch={{ optionFilterProp: 'label' }}
          value={body.divisionCode}
          options={register.divisions.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
          onChange={(divisionCode) => onChange({ divisionCode })}
        />
      </Form.Item>
      <Form.Item label={`承载量（同时在办件数；现有 ${body.open} 件）`}>
        <InputNumber
          aria-label="承载量"
          min={1}
          precision={0}
          value={body.capacity}
          onChange={(capacity) => onChange({ capacity })}
        />
      </Form.Item>
      <Form.Item label="办理结果须单位审签后报送">
        <Switch
          aria-label="审签"
          checked={body.needsApproval}
          onChange={(needsApproval) => onChange({ needsApproval })}
        />
      </Form.Item>
      <Form.Item label="可查办其他单位的作风问题">
        <Switch aria-label="可查办" checked={body.inspects} onChange={(inspects) => onChange({ inspects })} />
      </Form.Item>
      <Form.Item label="撤销">
        <Switch
          aria-label="撤销"
          checked={body.closedAt !== null}
          onChange={(closed) => onChange({ closedAt: closed ? 0 : null })}
        />
      </Form.Item>
      {body.closedAt !== null && (
        <>
          <Alert
            type="warning"
            showIcon
            title={`单位撤销后不再派单，历史工单保留；在办 ${body.open} 件由承接单位继续办理。`}
          />
          <Form.Item label="承接单位">
            <Select
              aria-label="承接单位"
              {...choose}
              value={body.successorId}
              onChange={(id?: string) => onChange({ successorId: id ?? null })}
            />
          </Form.Item>
        </>
      )}
    </Form>
  );
};
