import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { musicOnHold } from '../asterisk/music.ts';
import { commonValues, hotlineTrunks, networkTrunks } from '../asterisk/node-values.ts';
import { renderFolders } from '../asterisk/render.ts';
import { speak } from '../asterisk/speech.ts';
import { launch } from '../engine-process.ts';
import type { VoiceNodeName } from '../instance-file.ts';
import { logFile, ownFile, ownFolder, type Place } from '../place.ts';
import type { Slot } from '../slot.ts';
import { behindProxy } from '../slots.ts';
import { digest, type Engine } from './engine.ts';

const apology =
  '非常抱歉，系统正在恢复，您的电话已经接通，请不要挂机，我们马上为您服务。如遇危险，请挂机后直接拨打幺幺零。';

/** A 12345 node. */
export const voiceNode = (name: VoiceNodeName): Engine => nodeEngine(name, 'hotline');

/** The simulated telephone network: citizens and 110. */
export const network: Engine = nodeEngine('network', 'network');

type NodeName = VoiceNodeName | 'network';

function nodeEngine(name: NodeName, kind: 'hotline' | 'network'): Engine {
  return {
    name,
    stopSignal: 'SIGTERM',
    patienceMs: 15_000,

    async prepare(place) {
      const trunks = kind === 'hotline' ? hotlineTrunks(place) : networkTrunks(place);
      const ari = {
        ARI_USER: kind,
        ARI_PASSWORD: secretOf(place, name),
        AMI_PASSWORD: place.file.secrets.ami,
      };
      const templates = ['asterisk/common', `asterisk/${kind}`];
      if (kind === 'hotline' && behindProxy(place)) templates.push('asterisk/behind-proxy');
      const files = renderFolders(templates, { ...commonValues(place, name), ...trunks, ...ari });
      for (const folder of folders) ownFolder(place, name, ...folder.split('/'));
      if (kind === 'hotline') ownFolder(place, 'asterisk', 'spool', 'recording');
      for (const [file, content] of files) ownFile(place, join(place.dataDir, name, 'etc', file), content);
      await makeSounds(place, join(place.dataDir, name));
      return digest([place.tree, [...files]]);
    },

    start(place) {
      const cwd = join(place.dataDir, name);
      const args = ['-f', '-C', join(cwd, 'etc/asterisk.conf')];
      const env = { OPENSSL_CONF: '/dev/null', HOME: cwd };
      const program = join(place.tree, 'usr/sbin/asterisk');
      return launch({ ...place, program, args, env, cwd, logFile: logFile(place, name) });
    },

    healthy: (place) => answersPing(place.file.slots[name], kind, secretOf(place, name)),
  };
}

const folders = ['etc', 'var/lib/keys', 'db', 'spool/recording', 'run', 'log', 'agi', 'music', 'sounds'];

const secretOf = ({ file }: Place, name: NodeName): string =>
  name === 'network' ? file.secrets.networkAri : file.secrets.ari;

async function makeSounds(place: Place, folder: string): Promise<void> {
  const spoken = join(folder, 'sounds/1-apology.wav');
  if (existsSync(spoken)) return;
  const music = musicOnHold();
  ownFile(place, join(folder, 'music/waiting.wav'), music);
  ownFile(place, join(folder, 'sounds/2-waiting.wav'), music);
  ownFile(place, spoken, await speak(place.tree, apology));
}

async function answersPing(slot: Slot | undefined, user: string, password: string): Promise<boolean> {
  if (!slot) return false;
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  try {
    const url = `http://127.0.0.1:${slot.port}/ari/asterisk/ping`;
    const answer = await fetch(url, { headers: { authorization }, signal: AbortSignal.timeout(2_000) });
    return answer.ok;
  } catch {
    return false;
  }
}
