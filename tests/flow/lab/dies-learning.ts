import { readConfig } from '@hotline/server/config';
import { createContext } from '@hotline/server/context';
import { startLearning } from '@hotline/server/router/site/learning-job';
import { nightOf } from '@hotline/server/router/site/nightly';

/** A process that is killed while it learns tonight's model. */
const context = await createContext(readConfig(process.env));
await startLearning(context, { by: 'nightly', night: nightOf(context.clock.now()) });
process.kill(process.pid, 'SIGKILL');
