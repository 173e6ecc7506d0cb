import { myDrafts } from '@hotline/shared/contracts/rest/tickets';
import { Button } from 'antd';
import { call } from '../../api/call.ts';
import type { SaveState } from './draft-saver.ts';
import type { useDraftSaver } from './use-draft-saver.ts';
import css from './workbench.module.css';

const words: Record<SaveState, string> = {
  saved: '草稿已保存',
  saving: '正在保存…',
  offline: '网络不通，已存本机，恢复后自动保存',
  conflict: '此草稿在另一处被更新',
  'handed-on': '此登记已随通话转交他人，这里不再保存',
};

interface Props {
  saving: ReturnType<typeof useDraftSaver>;
  onReload: () => void;
}

/** How safe what was typed is; after a conflict a person decides. */
export const SaveMark = ({ saving, onReload }: Props) => {
  const { state, draftId, saver } = saving;
  const overwrite = async (): Promise<void> => {
    const drafts = await call(myDrafts, {}).catch(() => []);
    const newest = drafts.find((draft) => draft.draftId === draftId);
    if (newest) saver.overwrite(newest.version);
  };
  return (
    <div className={css.save} data-state={state} role="status">
      {draftId === null && state === 'saved' ? '尚未填写' : words[state]}
      {state === 'conflict' && (
        <>
          <Button size="small" onClick={() => void overwrite()}>
            保留我写的
          </Button>
          <Button size="small" onClick={onReload}>
            载入较新的
          </Button>
        </>
      )}
    </div>
  );
};
