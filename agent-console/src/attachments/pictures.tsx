import type { StagedFile } from '@hotline/shared/contracts/rest/tickets';
import { Image } from 'antd';
import { type ReactElement, type ReactNode, cloneElement } from 'react';

interface Props {
  /** Of one ticket or draft, as they are shown. */
  files: readonly StagedFile[];
  children: ReactNode;
}

/** Pictures that are looked at one after the other; each in its full size too is told by its name to who cannot see it. */
export const Pictures = ({ files, children }: Props) => {
  const names = files.filter(({ type }) => type !== 'application/pdf').map(({ name }) => name);
  return (
    <Image.PreviewGroup
      preview={{
        alt: '查看附件',
        imageRender: (shown, { current }) =>
          cloneElement(shown as ReactElement<{ alt?: string }>, { alt: names[current] }),
      }}
    >
      {children}
    </Image.PreviewGroup>
  );
};
