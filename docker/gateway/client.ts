import type { Socket } from 'node:net';
import { Login } from './auth/login.ts';
import type { Verifier } from './auth/scram.ts';
import { encode } from './bson/encode.ts';
import { readCommand } from './command.ts';
import type { Context } from './context.ts';
import { dispatch } from './dispatch.ts';
import { toCommandError } from './errors/from-postgres.ts';
import { FrameCutter } from './frames.ts';
import {
  MAX_GREETING_BYTES,
  MAX_MESSAGE_BYTES,
  messageLength,
  OP_MSG,
  OP_QUERY,
  opMsgHead,
  parseOpMsg,
  type Request,
} from './wire/op-msg.ts';
import { opReplyHead, parseOpQuery } from './wire/op-query.ts';

/** One buffer is one packet; above this size copying costs more than a second entry in the write vector. */
const JOIN_BELOW_BYTES = 32 * 1024;
const GREETINGS = new Set(['hello', 'isMaster', 'ismaster']);

/** Serves one client connection: its messages one after the other, in order. */
export function serveClient(socket: Socket, context: Context, verifier: Verifier | undefined): void {
  const login = new Login(verifier);
  const frames = new FrameCutter(4, (head) =>
    messageLength(head, login.signedIn ? MAX_MESSAGE_BYTES : MAX_GREETING_BYTES),
  );
  let busy = false;

  const drain = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      for (let message = frames.next(); message; message = frames.next()) await serve(message);
    } catch {
      socket.destroy();
    } finally {
      busy = false;
    }
  };

  const serve = async (message: Buffer): Promise<void> => {
    const code = message.readInt32LE(12);
    if (code === OP_MSG) {
      const request = parseOpMsg(message);
      const reply = await answer(request);
      if (!request.silent) send(socket, opMsgHead(request.requestId, reply.length), reply);
    } else if (code === OP_QUERY) {
      const { requestId, body } = parseOpQuery(message);
      const reply = await answer({ requestId, body, sequence: undefined, silent: false });
      send(socket, opReplyHead(requestId, reply.length), reply);
    } else throw new RangeError(`operation ${code} is not supported`);
  };

  const answer = async (request: Request): Promise<Buffer> => {
    try {
      const command = readCommand(request);
      const step = login.answer(command);
      if (step) return step;
      login.require(command);
      const reply = await dispatch(command, context);
      return GREETINGS.has(command.name) ? login.greet(command, reply) : reply;
    } catch (error) {
      return encode(toCommandError(error).toReply());
    }
  };

  socket.setNoDelay(true);
  socket.on('data', (chunk: Buffer) => {
    frames.push(chunk);
    void drain();
  });
  socket.on('error', () => socket.destroy());
}

function send(socket: Socket, head: Buffer, body: Buffer): void {
  if (body.length < JOIN_BELOW_BYTES) {
    socket.write(Buffer.concat([head, body]));
    return;
  }
  socket.cork();
  socket.write(head);
  socket.write(body);
  socket.uncork();
}
