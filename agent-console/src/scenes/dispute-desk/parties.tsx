import type { DisputeView } from '@hotline/shared/contracts/rest/disputes';
import { Button } from 'antd';
import { LoadMark } from '../../components/load-mark.tsx';
import { Mark } from '../../components/mark.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import css from './dispute-desk.module.css';

type Party = DisputeView['parties'][number];

const parts = { returns: '退单单位', suggested: '被建议', proposed: '目录或历史建议' } as const;
const KEYS = [1, 2, 3, 4] as const;

interface Props {
  parties: readonly Party[];
  /** Where one of them can be designated. */
  onTake: ((party: Party) => void) | null;
}

/** Whom it could belong to, with the duties that are near the matter. */
export const Parties = ({ parties, onTake }: Props) => (
  <>
    <h2>相关单位职责</h2>
    <ul className={css.parties}>
      {parties.map((party, index) => (
        <Card key={party.bodyId} party={party} shortcut={KEYS[index] ?? null} onTake={onTake} />
      ))}
    </ul>
  </>
);

const Card = ({
  party,
  shortcut,
  onTake,
}: {
  party: Party;
  shortcut: number | null;
  onTake: Props['onTake'];
}) => {
  useShortcut(String(shortcut), () => onTake?.(party), onTake !== null && shortcut !== null);
  return (
    <li>
      <div className={css.partyTop}>
        <b>{party.bodyName}</b>
        <Mark>{parts[party.part]}</Mark>
        {party.score !== null && <Mark tone="info">目录与历史 {Math.round(party.score * 100)}%</Mark>}
        {party.guarded && <Mark tone="danger">不在乡镇履职清单</Mark>}
        <LoadMark load={party.load} />
        {onTake && (
          <Button size="small" onClick={() => onTake(party)}>
            指定 {shortcut !== null && <kbd>{shortcut}</kbd>}
          </Button>
        )}
      </div>
      {party.duties.length === 0 && <p className={css.none}>目录与清单中没有这一类职责。</p>}
      {party.duties.slice(0, 4).map(({ category, clause, from, holds }) => (
        <p key={`${category.join('/')} ${clause}`} data-holds={holds} className={css.duty}>
          {holds ? '✓ ' : '· '}
          {category.join(' / ')}：{clause}
          <small> {from === 'catalogue' ? '派单目录' : '职责清单'}</small>
        </p>
      ))}
    </li>
  );
};
