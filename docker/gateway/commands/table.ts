import type { Handler } from '../context.ts';
import * as collections from './collections.ts';
import * as diagnostics from './diagnostics.ts';
import { explain } from './explain.ts';
import { createIndexes, dropIndexes } from './indexes.ts';
import * as queries from './queries.ts';
import { abortTransaction, commitTransaction } from './transactions.ts';
import { findAndModify, insert, remove, update } from './writes.ts';

/** Every command the gateway knows, by the name it has on the wire. */
export const COMMANDS: ReadonlyMap<string, Handler> = new Map([
  ['insert', insert],
  ['update', update],
  ['delete', remove],
  ['findAndModify', findAndModify],
  ['findandmodify', findAndModify],
  ['find', queries.find],
  ['aggregate', queries.aggregate],
  ['getMore', queries.getMore],
  ['killCursors', queries.killCursors],
  ['count', queries.count],
  ['distinct', queries.distinct],
  ['explain', explain],
  ['createIndexes', createIndexes],
  ['dropIndexes', dropIndexes],
  ['deleteIndexes', dropIndexes],
  ['listIndexes', queries.listIndexes],
  ['create', collections.create],
  ['collMod', collections.collMod],
  ['drop', collections.drop],
  ['dropDatabase', collections.dropDatabase],
  ['renameCollection', collections.renameCollection],
  ['validate', collections.validate],
  ['collStats', collections.collStats],
  ['dbStats', collections.dbStats],
  ['listCollections', queries.listCollections],
  ['listDatabases', collections.listDatabases],
  ['commitTransaction', commitTransaction],
  ['abortTransaction', abortTransaction],
  ['hello', diagnostics.hello],
  ['isMaster', diagnostics.hello],
  ['ismaster', diagnostics.hello],
  ['ping', diagnostics.ok],
  ['endSessions', diagnostics.ok],
  ['refreshSessions', diagnostics.ok],
  ['logout', diagnostics.ok],
  ['buildInfo', diagnostics.buildInfo],
  ['buildinfo', diagnostics.buildInfo],
  ['serverStatus', diagnostics.serverStatus],
  ['connectionStatus', diagnostics.connectionStatus],
  ['getParameter', diagnostics.getParameter],
]);
