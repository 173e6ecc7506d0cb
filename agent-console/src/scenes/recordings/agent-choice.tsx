import { Select } from 'antd';
import { isPhoneUser } from '../../app/desks.ts';
import { useReference } from '../../components/reference.ts';

interface Props {
  value: string | undefined;
  onChange: (agentId: string | undefined) => void;
}

/** 坐席: whose calls; whoever has a telephone, found by his name. */
export const AgentChoice = ({ value, onChange }: Props) => {
  const { staff } = useReference();
  return (
    <Select
      allowClear
      showSearch
      aria-label="坐席"
      placeholder="全部坐席"
      optionFilterProp="label"
      style={{ width: 160 }}
      value={value ?? null}
      onChange={(agentId: string | null | undefined) => onChange(agentId ?? undefined)}
      options={staff
        .filter(({ roles }) => isPhoneUser(roles))
        .map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};
