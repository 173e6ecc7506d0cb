import type { BodyEntry, CallStep } from '@hotline/shared/domain/bodies/body-entry';

const onDuty: readonly (readonly [step: CallStep, name: string])[] = [
  ['duty-officer', '值班员'],
  ['deputy-head', '分管负责人'],
  ['head', '主要负责人'],
  ['duty-office', '值班室'],
];

/** A body with whom to call; the numbers ring nowhere but in the simulated network. */
export const withDutyContacts = (body: BodyEntry, index: number): BodyEntry => ({
  ...body,
  contacts: onDuty.map(([step, name], place) => ({
    step,
    name,
    phone: `1390393${String(index * onDuty.length + place).padStart(4, '0')}`,
    login: null,
  })),
});
