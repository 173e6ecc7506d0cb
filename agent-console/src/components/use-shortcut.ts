import { useEffect, useEffectEvent } from 'react';

/** `F2`, `ctrl+enter`, `j`. */
const nameOf = (event: KeyboardEvent): string =>
  [event.ctrlKey || event.metaKey ? 'ctrl+' : '', event.altKey ? 'alt+' : '', event.key.toLowerCase()].join(
    '',
  );

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** How many on the page act on a shortcut now. */
const claims = new Map<string, number>();

const claim = (shortcut: string, more: 1 | -1): void =>
  void claims.set(shortcut, (claims.get(shortcut) ?? 0) + more);

/** Plain letters are left alone while somebody types; function keys and combinations always work. */
export const useShortcut = (shortcut: string, act: () => void, enabled = true): void => {
  const pressed = useEffectEvent(act);
  useEffect(() => {
    if (!enabled) return;
    const name = shortcut.toLowerCase();
    const listen = (event: KeyboardEvent): void => {
      if (nameOf(event) !== name || event.repeat) return;
      if (shortcut.length === 1 && isTyping(event.target)) return;
      event.preventDefault();
      pressed();
    };
    claim(name, 1);
    window.addEventListener('keydown', listen);
    return () => {
      claim(name, -1);
      window.removeEventListener('keydown', listen);
    };
  }, [shortcut, enabled]);
};

/** Shortcuts that somebody may press while nothing on the page acts on them; not the browser's then either. */
export const useUnclaimed = <T extends string>(shortcuts: readonly T[], say: (shortcut: T) => void): void => {
  const pressed = useEffectEvent(say);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const name = nameOf(event);
      const shortcut = shortcuts.find((one) => one.toLowerCase() === name);
      if (shortcut === undefined || event.repeat || (claims.get(name) ?? 0) > 0) return;
      event.preventDefault();
      pressed(shortcut);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [shortcuts]);
};
