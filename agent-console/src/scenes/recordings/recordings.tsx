import { hearsOthers } from '@hotline/shared/domain/recording/may-listen';
import { Input } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../app/session.tsx';
import { type RecordingsWanted, RecordingTable } from '../../recording/recording-table.tsx';
import { AgentChoice } from './agent-choice.tsx';
import { wantedBy } from './wanted-by.ts';

/** 通话录音: what the reader may listen to, the latest first. */
export const Recordings = () => {
  const [wanted, setWanted] = useState<RecordingsWanted>({});
  const [unfit, setUnfit] = useState(false);
  const { roles } = usePerson();
  const find = (words: string): void => {
    const by = wantedBy(words);
    setUnfit(by === null);
    if (by !== null) setWanted({ day: wanted.day, agentId: wanted.agentId, ...by });
  };
  return (
    <div style={{ padding: '12px 16px' }}>
      <div style={{ display: 'flex', gap: 8, alignItems: 'center', marginBottom: 8 }}>
        <Input.Search
          aria-label="查找录音"
          placeholder="来电号码（全号）或工单编号"
          allowClear
          style={{ width: 320 }}
          onSearch={find}
        />
        <Input
          type="date"
          aria-label="通话日期"
          style={{ width: 160 }}
          onChange={({ target }) => setWanted({ ...wanted, day: target.value || undefined })}
        />
        {hearsOthers(roles) && (
          <AgentChoice value={wanted.agentId} onChange={(agentId) => setWanted({ ...wanted, agentId })} />
        )}
        {unfit && <span role="alert">请输入完整的号码或工单编号</span>}
      </div>
      <RecordingTable wanted={wanted} />
    </div>
  );
};
