import type { NoticeFile } from '@hotline/shared/contracts/socket';

export const fileWords: Readonly<Record<NoticeFile['kind'], string>> = {
  order: '督办单',
  rectification: '差评件',
  check: '办结核查',
};

/** Where a file of 督办 opens, whether it is still open or not. */
export function pathOfFile({ kind, id }: Pick<NoticeFile, 'kind' | 'id'>): string {
  switch (kind) {
    case 'order':
      return `/orders?view=ledger&id=${id}`;
    case 'rectification':
      return `/judging?view=all&id=${id}`;
    case 'check':
      return `/judging?kind=checks&view=all&id=${id}`;
  }
}
