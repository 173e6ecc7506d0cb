import type { MouseEvent } from 'react';

/** For a button that is pressed by mouse while somebody writes: the next key still goes to what he writes. */
export const keepsFocus = { onMouseDown: (event: MouseEvent): void => event.preventDefault() };
