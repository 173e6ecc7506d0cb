import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { capturedIo } from './captured-io.testing.ts';
import { EngineDownError, exitCode, UsageError } from './exit-code.ts';
import { registry } from './registry.ts';
import type { RegistryEntry } from './registry.ts';
import { runCli } from './run-cli.ts';

const loaded: string[] = [];
const commands: RegistryEntry[] = [
  {
    name: 'ticket show',
    summary: 'show one ticket',
    load: async () => {
      loaded.push('ticket show');
      return {
        output: z.object({ ticketNo: z.string() }),
        configure: (command) => command.argument('<no>').option('--brief'),
        run: async (io, command) => {
          io.stdout.write(JSON.stringify({ ticketNo: command.args[0], ...command.opts() }));
          return exitCode.findings;
        },
      };
    },
  },
  {
    name: 'fail',
    summary: 'fail',
    load: async () => ({
      configure: (command) => command.argument('<how>'),
      run: async (_io, command) => {
        throw command.args[0] === 'usage'
          ? new UsageError('no such number')
          : new EngineDownError('no store');
      },
    }),
  },
];

async function call(...argv: string[]) {
  const io = capturedIo();
  return { code: await runCli(argv, io, commands), out: io.out(), err: io.err() };
}

describe('the command line', () => {
  it('runs the command with its arguments and gives its exit code', async () => {
    expect(await call('ticket', 'show', '4109270001', '--brief')).toEqual({
      code: 1,
      out: '{"ticketNo":"4109270001","brief":true}',
      err: '',
    });
  });

  it('prints the schema without running or asking for arguments', async () => {
    const { code, out } = await call('ticket', 'show', '--schema');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ input: null, output: { required: ['ticketNo'] } });
  });

  it('prints help on request, and loads a command for its own help only', async () => {
    loaded.length = 0;
    const all = await call('--help');
    expect(all).toMatchObject({ code: 0, err: '' });
    expect(all.out).toContain('ticket');
    expect(loaded).toEqual([]);
    expect((await call('ticket', 'show', '--help')).out).toContain('--brief');
    expect(loaded).toEqual(['ticket show']);
    expect((await call('help', 'ticket', 'show')).out).toContain('--brief');
  });

  it.each([
    [[]],
    [['nothing']],
    [['ticket']],
    [['ticket', 'show']],
    [['ticket', 'show', '1', '--what']],
    [['fail', 'usage']],
  ])('ends with 2 and words on stderr alone for %j', async (argv) => {
    const { code, out, err } = await call(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });

  it('ends with 3 if an engine is down', async () => {
    expect(await call('fail', 'engine')).toEqual({ code: 3, out: '', err: 'no store\n' });
  });
});

it.each(registry.map((entry) => [entry.name, entry] as const))(
  '`%s` has help and a schema',
  async (name, entry) => {
    const io = capturedIo();
    const words = name.split(' ');
    expect(await runCli([...words, '--help'], io, [entry])).toBe(0);
    expect(io.out()).toContain(`hotline ${name}`);
    const schema = capturedIo();
    expect(await runCli([...words, '--schema'], schema, [entry])).toBe(0);
    expect(schema.rows()).toHaveLength(1);
  },
);
