import { useRef, useState } from 'react';

/** A popover that a key may open: as it closes, the focus goes back to where it was, so that who was typing types on. */
export const usePopover = (): readonly [boolean, (open: boolean) => void] => {
  const [open, setOpen] = useState(false);
  const before = useRef<HTMLElement | null>(null);
  const change = (next: boolean): void => {
    const { activeElement } = document;
    if (next && !open) before.current = activeElement instanceof HTMLElement ? activeElement : null;
    if (!next && open && isLost(activeElement)) before.current?.focus();
    setOpen(next);
  };
  return [open, change];
};

/** Nowhere, or in a popover that goes. */
const isLost = (focused: Element | null): boolean =>
  focused === null || focused === document.body || focused.closest('.ant-popover') !== null;
