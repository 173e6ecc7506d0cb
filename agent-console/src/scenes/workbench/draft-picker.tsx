import type { Draft } from '@hotline/shared/contracts/rest/tickets';
import { Button, Select } from 'antd';
import { shortTime } from '../../components/time.ts';
import type { DraftDesk } from './use-draft-session.ts';
import css from './workbench.module.css';

const labelOf = ({ matter, citizen, savedAt }: Draft): string =>
  `${shortTime(savedAt)} ${matter.title || matter.content?.slice(0, 16) || citizen.callerNo || '未填写'}`;

/** Which sheet is on the desk; sheets left behind wait here. */
export const DraftPicker = ({ desk }: { desk: DraftDesk }) => {
  const current = desk.session?.saved?.draftId;
  const others = desk.drafts.filter(({ draftId }) => draftId !== current);
  return (
    <div className={css.drafts}>
      <h2>工单登记</h2>
      {others.length > 0 && (
        <Select
          aria-label="暂存的草稿"
          style={{ width: 260 }}
          placeholder={`暂存的草稿（${others.length}）`}
          value={null}
          options={others.map((draft) => ({ value: draft.draftId, label: labelOf(draft) }))}
          onChange={(draftId: string | null) => desk.open(others.find((one) => one.draftId === draftId))}
        />
      )}
      <Button onClick={desk.blank}>另起一件</Button>
    </div>
  );
};
