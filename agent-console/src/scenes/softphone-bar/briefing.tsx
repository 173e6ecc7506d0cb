import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { usePerson } from '../../app/session.tsx';
import css from './softphone-bar.module.css';

/** 转接说明 for whoever is rung or consulted, whatever scene he looks at; the workbench keeps showing it. */
export const Briefing = ({ call: { briefing, agentId, phase } }: { call: CallView }) => {
  const { id } = usePerson();
  if (briefing === null || (agentId === id && phase !== 'ringing')) return null;
  return (
    <p className={css.briefing} role="note">
      <b>{briefing.byName}转接说明</b> {briefing.text}
    </p>
  );
};
