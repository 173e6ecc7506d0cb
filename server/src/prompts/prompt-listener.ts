import { promptWords } from '@hotline/shared/words/zh-CN/prompt';
import type { Context } from '../context.ts';
import type { PromptListener } from '../link/prompt-link.ts';
import { tellOnce } from '../realtime/tell-once.ts';
import { editedPrompts } from './prompt-versions.ts';

const hourMs = 3_600_000;
const named = 3;

/** What voice nodes are told of prompts, and what follows from what they tell: once an hour and node. */
export const promptListener = (context: Context): PromptListener => ({
  edited: () => editedPrompts(context.rules),
  sound: async (digest) => (await context.store.promptSounds.findById(digest))?.wav ?? null,
  failed: async (nodeId, failed) => {
    const at = context.clock.now();
    const names = failed.slice(0, named).map(({ key }) => `“${promptWords[key]}”`);
    const rest = failed.length > named ? `等 ${failed.length} 条` : '';
    const text = `话务节点 ${nodeId} 播放不了语音提示${names.join('、')}${rest}，暂用默认语音；请重新保存或检查磁盘`;
    const id = `prompt-failed:${nodeId}:${Math.floor(at / hourMs)}`;
    await tellOnce(context, { id, kind: 'prompt-failed', ticketNo: null, callId: null, text, at }, null);
  },
});
