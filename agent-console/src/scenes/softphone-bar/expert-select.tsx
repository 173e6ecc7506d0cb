import { type ListedExpert, listExperts } from '@hotline/shared/contracts/rest/voice';
import { Select } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { expertKindWords } from '../../words/call.ts';

const optionOf = ({ code, name, field, number, onDuty }: ListedExpert) => ({
  value: code,
  label: [field, name, number ?? '号码不显示', ...(onDuty ? [] : ['非服务时间'])].join(' · '),
});

/** 场外专家、翻译 of the site's list; found by language, field or name. */
export const ExpertSelect = ({ onChange }: { onChange: (code: string) => void }) => {
  const { data, isPending } = useRoute(listExperts, {});
  const groups = (['interpreter', 'expert'] as const).map((kind) => ({
    label: expertKindWords[kind],
    options: (data ?? []).filter((one) => one.kind === kind).map(optionOf),
  }));
  return (
    <Select
      autoFocus
      showSearch={{ optionFilterProp: 'label' }}
      aria-label="专家、翻译"
      loading={isPending}
      placeholder="按语种、领域或姓名查找"
      notFoundContent="名单为空，请管理员在话务设置中登记"
      options={groups.filter(({ options }) => options.length > 0)}
      onChange={onChange}
    />
  );
};
