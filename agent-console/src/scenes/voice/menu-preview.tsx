import { menuPrompts } from '@hotline/shared/domain/voice/menu-prompts';
import { promptTexts } from '@hotline/shared/words/zh-CN';
import { App, Button } from 'antd';
import { useState } from 'react';
import { asProblem } from '../../api/problem.ts';
import { problemSentence } from '../../words/problem.ts';
import type { Policy } from './edited.ts';
import { useListening } from './prompts/use-listening.ts';
import css from './voice.module.css';

/** The menu under edit as callers would hear it, piece after piece. */
export const MenuPreview = ({ keys }: { keys: Policy['menu']['keys'] }) => {
  const { message } = App.useApp();
  const listening = useListening();
  const [pieces, setPieces] = useState<ReturnType<typeof menuPrompts>>([]);
  const [first, ...rest] = pieces;
  const play = (next: typeof pieces): void => {
    setPieces(next);
    if (next[0])
      listening.hear(next[0], { kind: 'in-use' }, (problem) => {
        setPieces([]);
        void message.error(problemSentence(asProblem(problem)));
      });
  };
  return (
    <div className={css.row}>
      <Button disabled={first !== undefined} onClick={() => play(menuPrompts(keys))}>
        试听菜单
      </Button>
      {first && <span aria-live="polite">{promptTexts[first]}</span>}
      {first && listening.url && (
        <audio controls autoPlay src={listening.url} aria-label="试听菜单" onEnded={() => play(rest)} />
      )}
    </div>
  );
};
