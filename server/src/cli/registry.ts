import type { CliCommand } from './cli-command.ts';

export interface RegistryEntry {
  /** The words that call it, such as `sla due`. */
  name: string;
  summary: string;
  /**
   * What it stands on, for `npm run hotline`: `store` has the document store and Redis started for its duration unless
   * they run, `system` must find the hotline running. A pure command needs nothing.
   */
  needs?: 'store' | 'system';
  /** Imported only when it is called, so that a pure command starts fast and touches no engine. */
  load: () => Promise<CliCommand>;
}

export const registry: readonly RegistryEntry[] = [
  {
    name: 'sla due',
    summary: 'compute deadlines under the default working calendar (JSON lines in and out)',
    load: async () => (await import('./commands/sla-due.ts')).slaDue,
  },
  {
    name: 'sla explain',
    summary: 'every deadline of a ticket: each day counted or skipped and why, pauses, extensions, result',
    needs: 'store',
    load: async () => (await import('./commands/sla-explain.ts')).slaExplain,
  },
  {
    name: 'sla replay',
    summary: 'a past month under another profile or calendar: what would change; nothing is touched',
    needs: 'store',
    load: async () => (await import('./commands/sla-replay.ts')).slaReplay,
  },
  {
    name: 'calendar import',
    summary: 'read days off, make-up days and hours from JSON, CSV or ICS; --dry-run says what would move',
    needs: 'store',
    load: async () => (await import('./commands/calendar-import.ts')).calendarImport,
  },
  {
    name: 'calendar show',
    summary: 'the working calendar in force',
    needs: 'store',
    load: async () => (await import('./commands/calendar-show.ts')).calendarShow,
  },
  {
    name: 'calendar check',
    summary: 'what is wrong with the working calendar, and which year it needs next',
    needs: 'store',
    load: async () => (await import('./commands/calendar-check.ts')).calendarCheck,
  },
  {
    name: 'bodies import',
    summary: 'bring in places and bodies from xlsx, CSV or JSON; --dry-run lists every problem and change',
    needs: 'store',
    load: async () => (await import('./commands/bodies-import.ts')).bodiesImport,
  },
  {
    name: 'bodies export',
    summary: 'write places and bodies in force to a file that can be imported again',
    needs: 'store',
    load: async () => (await import('./commands/bodies-export.ts')).bodiesExport,
  },
  {
    name: 'bodies check',
    summary: 'what is wrong with or missing in the bodies in force',
    needs: 'store',
    load: async () => (await import('./commands/bodies-check.ts')).bodiesCheck,
  },
  {
    name: 'catalogue import',
    summary: 'publish 派单目录 from xlsx, CSV or JSON; --dry-run lists conflicts, gaps and failed examples',
    needs: 'store',
    load: async () => (await import('./commands/catalogue-import.ts')).catalogueImport,
  },
  {
    name: 'catalogue export',
    summary: 'write 派单目录 in force with its examples to a file that can be imported again',
    needs: 'store',
    load: async () => (await import('./commands/catalogue-export.ts')).catalogueExport,
  },
  {
    name: 'catalogue check',
    summary: 'conflicts, gaps, circles and failed examples of 派单目录',
    needs: 'store',
    load: async () => (await import('./commands/catalogue-check.ts')).catalogueCheck,
  },
  {
    name: 'events verify',
    summary: 'check documents against events, chains and signed anchors; names the first broken link of each',
    needs: 'store',
    load: async () => (await import('./commands/events-verify.ts')).eventsVerify,
  },
  {
    name: 'citizen erase',
    summary: 'take a person out of every ended ticket; the proof of events stays whole',
    needs: 'store',
    load: async () => (await import('./commands/citizen-erase.ts')).citizenErase,
  },
  {
    name: 'router train',
    summary: 'learn from labelled messages which body answers for what',
    load: async () => (await import('./commands/router-train.ts')).routerTrain,
  },
  {
    name: 'router suggest',
    summary: 'suggest the body for each message (JSON lines in and out)',
    load: async () => (await import('./commands/router-suggest.ts')).routerSuggest,
  },
  {
    name: 'seed',
    summary: 'fill a demo site; prints the accounts that were made, once',
    needs: 'store',
    load: async () => (await import('./commands/seed.ts')).seed,
  },
  {
    name: 'account create',
    summary:
      'make an account, the first administrator’s too; the password is read from the terminal or stdin',
    needs: 'store',
    load: async () => (await import('./commands/account-create.ts')).accountCreate,
  },
  {
    name: 'account list',
    summary: 'all accounts',
    needs: 'store',
    load: async () => (await import('./commands/account-list.ts')).accountList,
  },
  {
    name: 'account disable',
    summary: 'close an account and end its sessions',
    needs: 'store',
    load: async () => (await import('./commands/account-disable.ts')).accountDisable,
  },
  {
    name: 'account enable',
    summary: 'open a closed account again, with the password of before',
    needs: 'store',
    load: async () => (await import('./commands/account-enable.ts')).accountEnable,
  },
  {
    name: 'account reset-password',
    summary: 'give an account another password and end its sessions',
    needs: 'store',
    load: async () => (await import('./commands/account-reset-password.ts')).accountResetPassword,
  },
  {
    name: 'ticket show',
    summary: 'one ticket with its timeline and deadlines',
    needs: 'store',
    load: async () => (await import('./commands/ticket-show.ts')).ticketShow,
  },
  {
    name: 'router evaluate',
    summary: 'measure by repeated folds what a router that learns from these messages is worth',
    load: async () => (await import('./commands/router-evaluate.ts')).routerEvaluate,
  },
  {
    name: 'router learn',
    summary: 'learn a new version of the site’s model from its own history; it is not switched on',
    needs: 'store',
    load: async () => (await import('./commands/router-learn.ts')).routerLearn,
  },
  {
    name: 'router models',
    summary: 'the learned models of the site with their measured accuracy',
    needs: 'store',
    load: async () => (await import('./commands/router-models.ts')).routerModels,
  },
  {
    name: 'router switch',
    summary: 'switch a learned model on or off, and automatic dispatch',
    needs: 'store',
    load: async () => (await import('./commands/router-switch.ts')).routerSwitch,
  },
  {
    name: 'router rollback',
    summary: 'go back to what stood before the present model',
    needs: 'store',
    load: async () => (await import('./commands/router-switch.ts')).routerRollback,
  },
  {
    name: 'duplicates find',
    summary: 'find messages on one matter in a file (JSON lines in and out)',
    load: async () => (await import('./commands/duplicates-find.ts')).duplicatesFind,
  },
  {
    name: 'topics',
    summary: 'rank what many messages of a file are about (JSON lines in and out)',
    load: async () => (await import('./commands/topics.ts')).topics,
  },
  {
    name: 'metrics rebuild',
    summary: 'compute the figures of every ticket from its record again, or check them with --check',
    needs: 'store',
    load: async () => (await import('./commands/metrics-rebuild.ts')).metricsRebuild,
  },
];
