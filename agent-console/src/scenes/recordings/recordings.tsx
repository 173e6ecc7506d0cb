import { RecordingTable } from '../../recording/recording-table.tsx';

/** 通话录音: what the reader may listen to, the latest first. */
export const Recordings = () => (
  <div style={{ padding: '12px 16px' }}>
    <RecordingTable />
  </div>
);
