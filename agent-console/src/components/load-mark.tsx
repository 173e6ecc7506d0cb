import type { BodyLoadView } from '@hotline/shared/contracts/rest/disputes';
import { Mark } from './mark.tsx';

/** How many a body has on its desk; loud when one more would be too many. */
export const LoadMark = ({ load: { open, capacity, over } }: { load: BodyLoadView }) => (
  <Mark tone={over ? 'danger' : 'plain'}>
    {over && '超承载 '}在办 {open}
    {capacity !== null && ` / ${capacity}`}
  </Mark>
);
