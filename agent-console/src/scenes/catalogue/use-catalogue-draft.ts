import {
  applyCatalogue,
  previewCatalogue,
  readCatalogueUpload,
  showCatalogue,
} from '@hotline/shared/contracts/rest/catalogue';
import type { CataloguePreview } from '@hotline/shared/contracts/rest/catalogue';
import { showReference } from '@hotline/shared/contracts/rest/reference';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refresh, useSend } from '../../api/use-route.ts';
import { base64Of } from '../../components/base64.ts';
import type { ReadFile } from '../../components/read-as.tsx';
import type { Entry, ShownCatalogue } from './catalogue-rows.ts';

/** Entries that are edited and not yet published, with what they would do. */
export function useCatalogueDraft({ newest, entries: current }: ShownCatalogue) {
  const client = useQueryClient();
  const [entries, setEntries] = useState<Entry[]>(current);
  const [from, setFrom] = useState<number | null>(null);
  const [seen, setSeen] = useState<CataloguePreview | null>(null);
  const [file, setFile] = useState<ReadFile | null>(null);
  const previewing = useSend(previewCatalogue);
  const reading = useSend(readCatalogueUpload);
  const applying = useSend(applyCatalogue);
  const change = (next: Entry[]): void => {
    setEntries(next);
    setSeen(null);
    setFile(null);
  };
  const body = { version: newest, entries, from };
  return {
    entries,
    from,
    seen,
    isEdited: entries !== current,
    change,
    put: (entry: Entry) =>
      change(
        entries.some(({ code }) => code === entry.code)
          ? entries.map((old) => (old.code === entry.code ? entry : old))
          : [entry, ...entries],
      ),
    holdFrom: (at: number | null) => {
      setFrom(at);
      setSeen(null);
    },
    discard: () => change(current),
    preview: () => previewing.mutate({ body }, { onSuccess: setSeen }),
    file,
    read: async (chosen: File, encoding?: ReadFile['encoding']) =>
      reading.mutate(
        { body: { fileName: chosen.name, base64: await base64Of(chosen), encoding } },
        {
          // A file with an error is shown, but never becomes the draft: what could not be read would be forgotten.
          onSuccess: (read) => {
            if (!read.findings.some(({ severity }) => severity === 'error')) setEntries(read.entries);
            setSeen(read);
            setFile({ file: chosen, format: read.format, encoding: read.encoding });
          },
        },
      ),
    apply: (reason: string, carry: boolean, done: (version: number) => void) =>
      applying.mutate(
        { body: { ...body, reason, carry } },
        {
          onSuccess: ({ version }) => {
            done(version);
            refresh(client, showCatalogue, showReference);
          },
        },
      ),
    isBusy: previewing.isPending || reading.isPending,
    isApplying: applying.isPending,
    error: previewing.error ?? reading.error,
    applyError: applying.error,
  };
}
