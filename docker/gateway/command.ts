import { BSON_TYPE, documentAt, findElement, numberAt, scanDocument, stringAt } from './bson/scan.ts';
import { CommandError } from './errors/command-error.ts';
import type { Request } from './wire/op-msg.ts';

/** A request with what the gateway itself must know of it. All else stays raw. */
export interface Command {
  name: string;
  db: string;
  /** Value of the first element when it is text: the collection, for most commands. */
  collection: string;
  body: Buffer;
  /** Concatenated documents of the kind-1 section; null when the command carries its array in the body. */
  sequence: Buffer | null;
  /** The 16 bytes of the session id. */
  lsid: Buffer | undefined;
  txnNumber: bigint | undefined;
  /** `autocommit: false` was sent: this command belongs to a multi-statement transaction. */
  inTransaction: boolean;
  startsTransaction: boolean;
}

/** Reads the envelope of a command. `$db` is missing in an OP_QUERY only, which goes to `admin`. */
export function readCommand(request: Pick<Request, 'body' | 'sequence'>): Command {
  const { body } = request;
  const command: Command = {
    name: '',
    db: 'admin',
    collection: '',
    body,
    sequence: request.sequence?.documents ?? null,
    lsid: undefined,
    txnNumber: undefined,
    inTransaction: false,
    startsTransaction: false,
  };
  scanDocument(body, (element) => {
    if (command.name === '') {
      command.name = element.name;
      if (element.type === BSON_TYPE.string) command.collection = stringAt(body, element);
    } else if (element.name === '$db') command.db = stringAt(body, element);
    else if (element.name === 'lsid') command.lsid = sessionId(documentAt(body, element));
    else if (element.name === 'txnNumber') command.txnNumber = BigInt(numberAt(body, element));
    else if (element.name === 'autocommit') command.inTransaction = numberAt(body, element) === 0;
    else if (element.name === 'startTransaction') command.startsTransaction = numberAt(body, element) === 1;
  });
  return command;
}

function sessionId(lsid: Buffer): Buffer {
  const id = findElement(lsid, 'id');
  if (id?.type !== BSON_TYPE.binary || id.end - id.value !== 21) {
    throw new CommandError(2, 'lsid.id must be a UUID');
  }
  return lsid.subarray(id.value + 5, id.end);
}
