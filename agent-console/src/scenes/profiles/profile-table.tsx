import type { ProfileData } from '@hotline/shared/contracts/rest/profiles';
import { parseAllowance } from '@hotline/shared/domain/time/span';
import { clockWords, typeWords, urgencyWords } from '@hotline/shared/words/zh-CN';
import { Input } from 'antd';
import { type Lane, type RowKey, cellText, lanes, rowKeys, withCell } from './profile-rows.ts';
import css from './profiles.module.css';

const extensionWords: Partial<Record<RowKey, string>> = {
  'extension-times': '可延期次数',
  'extension-longest': '单次延期最长',
  'extension-total': '合计延期最长',
};
const rowWord = (key: RowKey): string =>
  extensionWords[key] ?? (clockWords as Partial<Record<RowKey, string>>)[key] ?? key;
const laneWord = (lane: Lane): string =>
  lane === 'critical' || lane === 'urgent' ? urgencyWords[lane] : typeWords[lane];

interface Props {
  profile: ProfileData;
  /** As it is in force; cells that differ are marked. */
  current: ProfileData;
  onChange: (profile: ProfileData) => void;
}

/** The table of a profile: a line a clock, a column a lane. */
export const ProfileTable = ({ profile, current, onChange }: Props) => (
  <table className={css.table}>
    <thead>
      <tr>
        <th scope="col">环节</th>
        {lanes.map((lane) => (
          <th key={lane} scope="col">
            {laneWord(lane)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rowKeys.map((key) => (
        <tr key={key}>
          <th scope="row">{rowWord(key)}</th>
          {lanes.map((lane) => {
            const text = cellText(profile.lanes[lane], key);
            return (
              <td key={lane} data-changed={text !== cellText(current.lanes[lane], key)}>
                <Input
                  size="small"
                  variant="borderless"
                  placeholder="—"
                  aria-label={`${laneWord(lane)} ${rowWord(key)}`}
                  status={isSound(key, text) ? '' : 'error'}
                  value={text}
                  onChange={({ target }) => onChange(withCell(profile, lane, key, target.value))}
                />
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  </table>
);

const isSound = (key: RowKey, text: string): boolean =>
  text === '' ||
  key === 'extension-times' ||
  text.split('/').every((span) => parseAllowance(span) !== undefined);
