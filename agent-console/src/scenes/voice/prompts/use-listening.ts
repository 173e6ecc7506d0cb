import { type DraftSound, hearPrompt, type ShownPrompt } from '@hotline/shared/contracts/rest/prompts';
import { useEffect, useState } from 'react';
import { useSend } from '../../../api/use-route.ts';

export interface Listening {
  /** Address of the sound for a player; `null` = none is there. */
  url: string | null;
  pending: boolean;
  hear: (
    key: ShownPrompt['key'],
    sound: DraftSound | { kind: 'in-use' },
    onError: (error: unknown) => void,
  ) => void;
}

/** Fetches a sound as callers hear it, and keeps it for a player until the next one. */
export const useListening = (): Listening => {
  const [url, setUrl] = useState<string | null>(null);
  const { mutate, isPending } = useSend(hearPrompt);
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  return {
    url,
    pending: isPending,
    hear: (key, sound, onError) => {
      setUrl(null);
      mutate(
        { params: { key }, body: { sound } },
        {
          onSuccess: ({ base64 }) => setUrl(URL.createObjectURL(wavOf(base64))),
          onError,
        },
      );
    },
  };
};

const wavOf = (base64: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type: 'audio/wav' });
