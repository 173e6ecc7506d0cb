import { MOST_ATTACHMENT_BYTES } from '@hotline/shared/domain/attachment/attachment';
import { useRef, useState } from 'react';
import { asProblem } from '../api/problem.ts';
import { problemSentence } from '../words/problem.ts';

/** A chosen file that is not with the server yet. */
export interface Upload {
  key: string;
  file: File;
  /** Why it failed; `null` while it is on its way. */
  why: string | null;
}

export interface Uploads {
  uploads: readonly Upload[];
  add: (files: Iterable<File>) => void;
  retry: (upload: Upload) => void;
  drop: (upload: Pick<Upload, 'key'>) => void;
}

/** What file dialogs offer; a telephone then makes a JPEG of what it keeps otherwise. */
export const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf';

/** Sends chosen files one after the other; one that fails stays with its reason and keeps none of the others. */
export const useUploads = (send: (file: File) => Promise<unknown>): Uploads => {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const line = useRef(Promise.resolve());
  const drop = ({ key }: Pick<Upload, 'key'>): void =>
    setUploads((list) => list.filter((one) => one.key !== key));
  const say = (key: string, why: string | null): void =>
    setUploads((list) => list.map((one) => (one.key === key ? { ...one, why } : one)));
  const begin = (upload: Upload): void => {
    line.current = line.current.then(async () => {
      try {
        await send(upload.file);
        drop(upload);
      } catch (error) {
        say(upload.key, problemSentence(asProblem(error)));
      }
    });
  };
  return {
    uploads,
    add: (files) => {
      const chosen = Array.from(files, (file) => ({ key: crypto.randomUUID(), file, why: tooLarge(file) }));
      setUploads((list) => [...list, ...chosen]);
      for (const upload of chosen) if (upload.why === null) begin(upload);
    },
    retry: (upload) => {
      say(upload.key, null);
      begin(upload);
    },
    drop,
  };
};

const tooLarge = ({ size }: File): string | null =>
  size > MOST_ATTACHMENT_BYTES ? `文件超过 ${MOST_ATTACHMENT_BYTES / 1024 / 1024} MB。` : null;
