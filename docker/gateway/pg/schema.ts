import type { PgPool } from './pool.ts';

/** Settings of every session: DocumentDB's operators, cursors that outlive their statement, collation in queries. */
export const SESSION_SETTINGS = {
  search_path: 'documentdb_api_catalog,documentdb_api,public',
  'documentdb.useFileBasedPersistedCursors': 'on',
  'documentdb_core.enableCollation': 'on',
  application_name: 'document-gateway',
};

const BULK = {
  parameters: 'command documentdb_core.bson, statements documentdb_core.bsonsequence',
  call: 'db, command, statements, NULL',
};

/** The write commands that DocumentDB offers as functions. */
const WRITES = [
  { name: 'insert', ...BULK },
  { name: 'update', ...BULK },
  { name: 'delete', ...BULK },
  { name: 'find_and_modify', parameters: 'command documentdb_core.bson', call: 'db, command, NULL' },
];

/**
 * A write that is done once for a session and transaction number, however often it is sent: its result is kept
 * in the transaction that does it. The lock makes a second attempt wait for the first one's outcome. A number
 * below the kept one is refused with M00F5 (TransactionTooOld). A failed write of one statement has done nothing
 * and is not kept, so that it can be tried again.
 */
const writeOnce = (write: (typeof WRITES)[number]) => `
CREATE OR REPLACE FUNCTION hotline_gateway.${write.name}_once(
  session uuid, number bigint, keep_failure boolean, db text, ${write.parameters},
  OUT p_result documentdb_core.bson, OUT p_success boolean)
LANGUAGE plpgsql AS $$
DECLARE kept hotline_gateway.last_write;
BEGIN
  PERFORM pg_advisory_xact_lock(uuid_hash_extended(session, 0));
  SELECT * INTO kept FROM hotline_gateway.last_write WHERE lsid = session;
  IF kept.txn_number = number THEN
    p_result := kept.result;
    p_success := kept.success;
    RETURN;
  ELSIF kept.txn_number > number THEN
    RAISE EXCEPTION 'a later write of this session was already done' USING ERRCODE = 'M00F5';
  END IF;
  SELECT done.p_result, done.p_success INTO p_result, p_success FROM documentdb_api.${write.name}(${write.call}) done;
  IF p_success OR keep_failure THEN
    UPDATE hotline_gateway.last_write
      SET txn_number = number, success = p_success, written_at = now(), result = p_result WHERE lsid = session;
    IF NOT FOUND THEN
      INSERT INTO hotline_gateway.last_write VALUES (session, number, p_success, now(), p_result);
    END IF;
  END IF;
END $$;`;

const SCHEMA = `
SELECT pg_advisory_xact_lock(hashtext('hotline_gateway'));
CREATE SCHEMA IF NOT EXISTS hotline_gateway;
CREATE TABLE IF NOT EXISTS hotline_gateway.last_write (
  lsid uuid PRIMARY KEY,
  txn_number bigint NOT NULL,
  success boolean NOT NULL,
  written_at timestamptz NOT NULL,
  result documentdb_core.bson NOT NULL
) WITH (fillfactor = 50);
${WRITES.map(writeOnce).join('\n')}`;

/** Makes what the gateway keeps in PostgreSQL. Safe to run at every start, by several gateways at once. */
export async function installSchema(pool: PgPool): Promise<void> {
  const connection = await pool.acquire();
  try {
    await connection.run(SCHEMA);
  } finally {
    pool.release(connection);
  }
}
