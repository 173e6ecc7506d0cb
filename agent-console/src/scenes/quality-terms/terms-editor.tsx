import {
  changeQualityTerms,
  showQualityTerms,
  type QualityTerms,
} from '@hotline/shared/contracts/rest/quality';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { refresh, useSend } from '../../api/use-route.ts';
import { ApplyRule } from '../../components/rule-editor/apply-rule.tsx';
import { coded } from './coded.ts';
import { FormEditor } from './form-editor.tsx';
import { PlanEditor } from './plan-editor.tsx';
import css from './quality-terms.module.css';

interface Props {
  current: QualityTerms;
  mayEdit: boolean;
}

/** 评分表, 红线, 抽样 and 禁语 of the site; what was drawn before keeps the form that it was drawn with. */
export const TermsEditor = ({ current, mayEdit }: Props) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [terms, setTerms] = useState(current);
  const sending = useSend(changeQualityTerms);
  const send = (reason: string, done: () => void): void =>
    sending.mutate(
      { body: { ...terms, form: codedForm(terms.form), reason } },
      {
        onSuccess: () => {
          done();
          refresh(client, showQualityTerms);
          void message.success('质检规则已生效，此前抽出的件仍用原评分表');
        },
      },
    );
  return (
    <>
      <div className={css.bar}>
        <b>质检规则</b>
        {terms !== current && <span>（已修改，未生效）</span>}
        {mayEdit && (
          <>
            <Button disabled={terms === current} onClick={() => setTerms(current)}>
              放弃修改
            </Button>
            <ApplyRule
              title="保存质检规则"
              disabled={terms === current}
              pending={sending.isPending}
              error={sending.error}
              onApply={(reason, _, done) => send(reason, done)}
            />
          </>
        )}
      </div>
      <div className={css.columns}>
        <FormEditor form={terms.form} disabled={!mayEdit} onChange={(form) => setTerms({ ...terms, form })} />
        <PlanEditor terms={terms} disabled={!mayEdit} onChange={(part) => setTerms({ ...terms, ...part })} />
      </div>
    </>
  );
};

const codedForm = ({ points, redLines }: QualityTerms['form']): QualityTerms['form'] => ({
  points: coded(points, 'point'),
  redLines: coded(redLines, 'line'),
});
