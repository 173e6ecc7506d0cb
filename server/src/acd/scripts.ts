import type { Redis } from 'ioredis';
import { keys } from './keys.ts';

/** A state that an agent leaves becomes a span; of wrap-up it tells after which call. `agent` as he was, `now`. */
const keepSpan = (spans: string): string => `
local function keepSpan(agent, now)
  if not agent.state or not agent.since or agent.since >= now then return end
  local callId = agent.callId
  if agent.state == 'wrap-up' then callId = agent.wrapCallId end
  if callId == cjson.null then callId = nil end
  local span = { agentId = agent.agentId, state = agent.state, from = agent.since, to = now, callId = callId }
  redis.call('ZADD', ${spans}, now, cjson.encode(span))
end
`;

/**
 * Changes an agent if his state is among those expected; keeps the set of ready agents right.
 * Who is not known comes to be only by a patch that names him: half of an agent would stand on every screen as a ghost.
 * Nobody is ready whose telephone is not registered: he will be when it is.
 * ARGV: agentId, expected states (JSON, `null` = any), patch (JSON), `idleSince`, expected offer ('' = any).
 */
const changeAgent = `${keepSpan('KEYS[3]')}
local known = redis.call('HGET', KEYS[1], ARGV[1])
local agent = known and cjson.decode(known) or nil
local expected = cjson.decode(ARGV[2])
if expected ~= cjson.null then
  if not agent then return false end
  local fits = false
  for _, state in ipairs(expected) do if agent.state == state then fits = true end end
  if not fits then return false end
end
if ARGV[5] ~= '' and (not agent or agent.offerId ~= ARGV[5]) then return false end
local patch = cjson.decode(ARGV[3])
if not agent and not patch.agentId then return false end
agent = agent or {}
local registered = patch.registered
if registered == nil then registered = agent.registered end
if registered == false and (patch.state or agent.state) == 'ready' then
  patch.state = 'unreachable'
  patch.resume = 'ready'
  patch.since = tonumber(ARGV[4])
end
if patch.since and agent.state then
  keepSpan(agent, patch.since)
  if patch.state == 'wrap-up' then agent.wrapCallId = agent.callId end
end
for field, value in pairs(patch) do agent[field] = value end
local text = cjson.encode(agent)
redis.call('HSET', KEYS[1], ARGV[1], text)
if agent.state == 'ready' then
  local ready = {
    agentId = agent.agentId, groups = agent.groups, skills = agent.skills,
    levels = agent.levels, talkedMs = agent.talkedMs, idleSince = tonumber(ARGV[4]),
  }
  redis.call('HSET', KEYS[2], ARGV[1], cjson.encode(ready))
else redis.call('HDEL', KEYS[2], ARGV[1]) end
return text`;

/** A caller stands in the queue once, with his class's sorted set beside the hash. ARGV: callId, `Waiting` (JSON), class, score. */
const enqueue = `
local before = redis.call('HGET', KEYS[1], ARGV[1])
if before then
  local caller = cjson.decode(before)
  redis.call('ZREM', KEYS[4] .. caller.group .. ':' .. caller.skill, ARGV[1])
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('SADD', KEYS[2], ARGV[3])
redis.call('ZADD', KEYS[4] .. ARGV[3], ARGV[4], ARGV[1])
if tonumber(ARGV[4]) <= tonumber(redis.call('GET', KEYS[6]) or '-inf') then redis.call('INCR', KEYS[7])
else redis.call('SET', KEYS[6], ARGV[4]) end
return redis.call('INCR', KEYS[3])`;

/** Takes a caller out of the queue; 0 = he was not in it, else its number. ARGV: callId. */
const dequeue = `
local text = redis.call('HGET', KEYS[1], ARGV[1])
if not text then return 0 end
local caller = cjson.decode(text)
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('ZREM', KEYS[3] .. caller.group .. ':' .. caller.skill, ARGV[1])
return redis.call('INCR', KEYS[2])`;

/**
 * Takes a caller out wherever he is, waiting or offered, in one step: a no-answer at the same moment cannot put him back.
 * Nothing is announced to him any more. ARGV: callId. Returns his claim, if there was one.
 */
const leave = `
local text = redis.call('HGET', KEYS[1], ARGV[1])
if text then
  local caller = cjson.decode(text)
  redis.call('HDEL', KEYS[1], ARGV[1])
  redis.call('ZREM', KEYS[3] .. caller.group .. ':' .. caller.skill, ARGV[1])
  redis.call('INCR', KEYS[2])
end
local claim = redis.call('HGET', KEYS[4], ARGV[1])
if claim then redis.call('HDEL', KEYS[4], ARGV[1]) end
redis.call('ZREM', KEYS[5], ARGV[1])
return claim`;

/**
 * What a decision needs, and no more: with n agents ready nobody behind the n-th caller of a class can be served.
 * Returns revision, callers, ready agents.
 */
const snapshot = `
local rev = redis.call('GET', KEYS[1]) or '0'
local free = redis.call('HLEN', KEYS[3])
if free == 0 or redis.call('HLEN', KEYS[2]) == 0 then return { rev, {}, {} } end
local callers = {}
for _, class in ipairs(redis.call('SMEMBERS', KEYS[4])) do
  for _, callId in ipairs(redis.call('ZRANGE', KEYS[5] .. class, 0, free - 1)) do
    callers[#callers + 1] = redis.call('HGET', KEYS[2], callId)
  end
end
return { rev, callers, redis.call('HVALS', KEYS[3]) }`;

/**
 * Claims offers, all or nothing, if the decision still holds: every caller and agent is as he was, and nobody has entered
 * who goes before. Who entered behind or became ready since changes nothing about it.
 * ARGV: expected revision, now, offers (JSON of \`{callId, agentId, offerId}\`). Returns its number, 0 = decide again, then the
 * agents as they are now.
 */
const claim = `${keepSpan('KEYS[8]')}
if (redis.call('GET', KEYS[5]) or '0') ~= ARGV[1] then return { 0 } end
local offers = cjson.decode(ARGV[3])
for _, offer in ipairs(offers) do
  if redis.call('HEXISTS', KEYS[1], offer.callId) == 0 then return { 0 } end
  if redis.call('HEXISTS', KEYS[4], offer.agentId) == 0 then return { 0 } end
end
local claimed = { 0 }
for _, offer in ipairs(offers) do
  local waiting = redis.call('HGET', KEYS[1], offer.callId)
  local agent = cjson.decode(redis.call('HGET', KEYS[3], offer.agentId))
  local caller = cjson.decode(waiting)
  redis.call('HDEL', KEYS[1], offer.callId)
  redis.call('ZREM', KEYS[6] .. caller.group .. ':' .. caller.skill, offer.callId)
  redis.call('HDEL', KEYS[4], offer.agentId)
  offer.at = tonumber(ARGV[2])
  offer.waiting = waiting
  redis.call('HSET', KEYS[2], offer.callId, cjson.encode(offer))
  keepSpan(agent, tonumber(ARGV[2]))
  agent.state = 'offered'
  agent.since = tonumber(ARGV[2])
  agent.callId = offer.callId
  agent.offerId = offer.offerId
  claimed[#claimed + 1] = cjson.encode(agent)
  redis.call('HSET', KEYS[3], offer.agentId, claimed[#claimed])
end
claimed[1] = redis.call('INCR', KEYS[7])
return claimed`;

/** Takes a claim away if it is still the one named. ARGV: callId, offerId ('' = any). */
const settle = `
local text = redis.call('HGET', KEYS[1], ARGV[1])
if not text then return false end
if ARGV[2] ~= '' and cjson.decode(text).offerId ~= ARGV[2] then return false end
redis.call('HDEL', KEYS[1], ARGV[1])
return text`;

/** A claim becomes a waiting caller again in one step, so that no crash loses him. ARGV: as enqueue, then offerId. 0 = settled. */
const unclaim = `
local text = redis.call('HGET', KEYS[5], ARGV[1])
if not text or cjson.decode(text).offerId ~= ARGV[5] then return 0 end
redis.call('HDEL', KEYS[5], ARGV[1])
${enqueue}`;

/** A caller who still waits is to wait otherwise (another group, another priority). ARGV: as enqueue. 0 = he does not wait. */
const change = `
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return 0 end
${enqueue}`;

/** Gives what is due to one process, until an instant at which it is due again. KEYS: sorted set. ARGV: now, that instant. */
const takeDue = `
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1])
for _, member in ipairs(due) do redis.call('ZADD', KEYS[1], ARGV[2], member) end
return due`;

/** What was given is done, and is planned no more unless anew. KEYS: sorted set. ARGV: member, the instant of \`takeDue\`. */
const settleDue = `
if tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1])) ~= tonumber(ARGV[2]) then return 0 end
return redis.call('ZREM', KEYS[1], ARGV[1])`;

interface AcdCommands {
  acdTakeDue(key: string, now: number, until: number): Promise<string[]>;
  acdSettleDue(key: string, member: string, until: number): Promise<number>;
  acdChangeAgent(
    agentId: string,
    expected: string,
    patch: string,
    idleSince: number,
    offerId: string,
  ): Promise<string | null>;
  acdEnqueue(callId: string, waiting: string, queueClass: string, score: number): Promise<number>;
  acdUnclaim(
    callId: string,
    waiting: string,
    queueClass: string,
    score: number,
    offerId: string,
  ): Promise<number>;
  acdChange(callId: string, waiting: string, queueClass: string, score: number): Promise<number>;
  acdDequeue(callId: string): Promise<number>;
  acdLeave(callId: string): Promise<string | null>;
  acdSnapshot(): Promise<[rev: string, waiting: string[], ready: string[]]>;
  acdClaim(rev: string, now: number, offers: string): Promise<[seq: number, ...agents: string[]]>;
  acdSettle(callId: string, offerId: string): Promise<string | null>;
}
export type AcdRedis = Redis & AcdCommands;

/** Teaches a connection the scripts of the distribution. */
export const withAcdScripts = (redis: Redis): AcdRedis => {
  const bind = (name: string, lua: string, names: readonly string[]) => {
    redis.defineCommand(name, { lua: lua.trim(), numberOfKeys: names.length });
    const run = Reflect.get(redis, name) as (...args: unknown[]) => Promise<unknown>;
    Reflect.set(redis, name, (...args: unknown[]) => run.call(redis, ...names, ...args));
  };
  bind('acdChangeAgent', changeAgent, [keys.agents, keys.ready, keys.spans]);
  const entry = [keys.waiting, keys.classes, keys.seq, keys.queue, keys.claims, keys.latest, keys.rev];
  bind('acdEnqueue', enqueue, entry);
  bind('acdChange', change, entry);
  bind('acdUnclaim', unclaim, entry);
  bind('acdDequeue', dequeue, [keys.waiting, keys.seq, keys.queue]);
  bind('acdLeave', leave, [keys.waiting, keys.seq, keys.queue, keys.claims, keys.announcements]);
  bind('acdSnapshot', snapshot, [keys.rev, keys.waiting, keys.ready, keys.classes, keys.queue]);
  const world = [
    keys.waiting,
    keys.claims,
    keys.agents,
    keys.ready,
    keys.rev,
    keys.queue,
    keys.seq,
    keys.spans,
  ];
  bind('acdClaim', claim, world);
  bind('acdSettle', settle, [keys.claims]);
  redis.defineCommand('acdTakeDue', { lua: takeDue.trim(), numberOfKeys: 1 });
  redis.defineCommand('acdSettleDue', { lua: settleDue.trim(), numberOfKeys: 1 });
  return redis as AcdRedis;
};
