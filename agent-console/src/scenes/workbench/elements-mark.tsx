import type { FormValues } from './form-values.ts';
import css from './workbench.module.css';

const told = 12;

const elementsOf = ({ citizen, matter }: FormValues): readonly (readonly [string, boolean])[] => [
  ['人', citizen.isAnonymous || Boolean(citizen.name) || Boolean(citizen.contactNo)],
  ['时', matter.occurredAt !== null],
  ['地', matter.divisionCode !== '' && matter.address !== ''],
  ['因', matter.content.trim().length >= 5],
  ['果', matter.content.trim().length >= told],
];

/** 五要素 at a glance. */
export const ElementsMark = ({ values }: { values: FormValues }) => (
  <div className={css.elements} role="group" aria-label="五要素">
    {elementsOf(values).map(([name, present]) => (
      <span key={name} data-present={present}>
        {name}
        <span className={css.hidden}>{present ? '已填' : '未填'}</span>
      </span>
    ))}
  </div>
);
