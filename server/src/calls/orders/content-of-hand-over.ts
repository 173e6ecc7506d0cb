import { citizen as citizenShape, matter as matterShape } from '@hotline/shared/contracts/matter';
import { titleOf } from '@hotline/shared/domain/ticket/title-of';
import { blankCitizen, blankMatter } from '@hotline/shared/domain/ticket/blank-content';
import type { Intake } from '../../commands/intake.ts';
import type { DraftDocument } from '../../store/models/draft.ts';
import type { EmergencyHandOver } from '../desk/call-desk.ts';

type Contents = Pick<Intake, 'citizen' | 'matter'>;

/**
 * What is known of a call at the moment of the hand-over: its draft, as far as that is written and fit.
 * @param divisionCode used while the place is not known.
 */
export function contentOfHandOver(
  hand: EmergencyHandOver,
  draft: DraftDocument | null,
  divisionCode: string,
): Contents {
  const blank = blankOf(hand, divisionCode);
  const { content } = draft?.matter ?? {};
  const matter = matterShape.safeParse({
    ...blank.matter,
    ...(content ? { title: titleOf(content) } : {}),
    ...written(draft?.matter),
    urgency: 'critical',
  });
  const citizen = citizenShape.safeParse({ ...blank.citizen, ...written(draft?.citizen) });
  return {
    citizen: citizen.success ? citizen.data : blank.citizen,
    matter: matter.success ? matter.data : blank.matter,
  };
}

const written = (fields: object = {}): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null));

function blankOf({ call, line }: EmergencyHandOver, divisionCode: string): Contents {
  const text = `来电人情况紧急，已一键转接 ${line}`;
  return {
    citizen: blankCitizen(call.callerNo),
    matter: { ...blankMatter(divisionCode), urgency: 'critical', title: text, content: text },
  };
}
