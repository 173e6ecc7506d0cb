import {
  applyBodies,
  bodyEntry,
  listBodyVersions,
  previewBodies,
  readBodiesUpload,
  showBodies,
} from '@hotline/shared/contracts/rest/bodies';
import type { BodiesPreview, registerPart } from '@hotline/shared/contracts/rest/bodies';
import { blankBody } from '@hotline/shared/domain/bodies/body-entry';
import { showReference } from '@hotline/shared/contracts/rest/reference';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { refresh, useSend } from '../../api/use-route.ts';
import { base64Of } from '../../components/base64.ts';
import type { ReadFile } from '../../components/read-as.tsx';
import type { ShownBodies, ShownBody } from './body-nodes.ts';

type Part = z.output<typeof registerPart>;
type BodyPart = Part['bodies'][number];
const nothing: Part = { divisions: [], bodies: [] };

/** Edits that are not yet in force, by hand or from a file, with what they would do. */
export function useBodiesDraft(register: ShownBodies) {
  const client = useQueryClient();
  const [part, setPart] = useState(nothing);
  const [seen, setSeen] = useState<BodiesPreview | null>(null);
  const [file, setFile] = useState<ReadFile | null>(null);
  const previewing = useSend(previewBodies);
  const reading = useSend(readBodiesUpload);
  const applying = useSend(applyBodies);
  const bodies = useMemo(() => shownWith(register, part), [register, part]);
  const change = (next: Part): void => {
    setPart(next);
    setSeen(null);
    setFile(null);
  };
  const said = (bodyId: string, { closedAt, ...fields }: Partial<ShownBody>): void => {
    const { open: _open, staff: _staff, ...own } = fields;
    const before = part.bodies.find((body) => body.bodyId === bodyId) ?? { bodyId };
    const closed = closedAt === undefined ? {} : { closed: closedAt !== null };
    const rest = part.bodies.filter((body) => body.bodyId !== bodyId);
    change({ ...part, bodies: [...rest, { ...before, ...own, ...closed, bodyId }] });
  };
  return {
    bodies,
    seen,
    edited: new Set(part.bodies.map(({ bodyId }) => bodyId)),
    isEdited: part.bodies.length + part.divisions.length > 0,
    said,
    discard: () => change(nothing),
    preview: () => previewing.mutate({ body: { version: register.version, part } }, { onSuccess: setSeen }),
    file,
    read: async (chosen: File, encoding?: ReadFile['encoding']) =>
      reading.mutate(
        { body: { fileName: chosen.name, base64: await base64Of(chosen), encoding } },
        {
          // A file that was not read whole is shown, but never becomes the draft: what it lacks would be forgotten.
          onSuccess: (read) => {
            if (!read.problems.some(({ severity }) => severity === 'error')) setPart(read.part);
            setSeen(read);
            setFile({ file: chosen, format: read.format, encoding: read.encoding });
          },
        },
      ),
    apply: (reason: string, done: (version: number) => void) =>
      applying.mutate(
        { body: { version: register.version, part, reason } },
        {
          onSuccess: ({ version }) => {
            done(version);
            refresh(client, showBodies, listBodyVersions, showReference);
          },
        },
      ),
    isBusy: previewing.isPending || reading.isPending,
    isApplying: applying.isPending,
    error: previewing.error ?? reading.error,
    applyError: applying.error,
  };
}

const blank = (bodyId: string): ShownBody => ({
  ...bodyEntry.parse(blankBody(bodyId)),
  open: 0,
  staff: [],
});

/** Bodies in force with the edits laid over them. */
function shownWith({ bodies }: ShownBodies, part: Part): ShownBody[] {
  const byId = new Map(bodies.map((body) => [body.bodyId, body]));
  for (const said of part.bodies) byId.set(said.bodyId, laidOver(byId.get(said.bodyId), said));
  return [...byId.values()];
}

function laidOver(before: ShownBody | undefined, { closed, ...said }: BodyPart): ShownBody {
  const base = before ?? blank(said.bodyId);
  const own = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const closedAt = closed === undefined ? base.closedAt : closed ? (base.closedAt ?? 0) : null;
  return { ...base, ...own, closedAt };
}
