import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { asProblem } from '../../api/problem.ts';

/** The contract names a field of the body; the form knows it without. */
const BODY = /^body\.policy\./u;

/** Puts what the server says of a field at that field. @returns what it says of none */
export const usePlacedErrors = <V>(form: FormInstance<V>, error: unknown): readonly string[] => {
  useEffect(() => {
    const placed = placedIn(form, error).flatMap(({ name, message }) =>
      name ? [{ name, errors: [message] }] : [],
    );
    form.setFields(placed as never);
    if (placed[0]) form.scrollToField(placed[0].name as never, { block: 'center' });
  }, [form, error]);
  return placedIn(form, error).flatMap(({ name, message }) => (name ? [] : [message]));
};

const placedIn = <V>(form: FormInstance<V>, error: unknown) => {
  if (error === null || error === undefined) return [];
  const names = new Map(form.getFieldsError().map(({ name }) => [name.join('.'), name]));
  return (asProblem(error).errors ?? []).map(({ path, message }) => ({
    name: names.get(path.replace(BODY, '')),
    message,
  }));
};
