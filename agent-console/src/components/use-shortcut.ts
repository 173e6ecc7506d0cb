import { useEffect, useEffectEvent } from 'react';

/** `F2`, `ctrl+enter`, `j`. */
const nameOf = (event: KeyboardEvent): string =>
  [event.ctrlKey || event.metaKey ? 'ctrl+' : '', event.altKey ? 'alt+' : '', event.key.toLowerCase()].join(
    '',
  );

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Plain letters are left alone while somebody types; function keys and combinations always work. */
export const useShortcut = (shortcut: string, act: () => void, enabled = true): void => {
  const pressed = useEffectEvent(act);
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent): void => {
      if (nameOf(event) !== shortcut.toLowerCase() || event.repeat) return;
      if (shortcut.length === 1 && isTyping(event.target)) return;
      event.preventDefault();
      pressed();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [shortcut, enabled]);
};
