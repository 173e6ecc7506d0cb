import type { EditedPrompts } from '@hotline/shared/contracts/link-prompts';
import type { Rules } from '../store/rules.ts';
import type { LinkNamespace } from './link-server.ts';

/** Tells the voice nodes that are connected to this process of each change; every process does so when it knows. */
export function tellPrompts(link: LinkNamespace, rules: Rules, edited: () => EditedPrompts): void {
  let told = JSON.stringify(edited());
  rules.onReload(() => {
    const prompts = edited();
    const now = JSON.stringify(prompts);
    if (now === told) return;
    told = now;
    link.local.emit('prompts', prompts);
  });
}
