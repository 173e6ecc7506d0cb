import type { Redis } from 'ioredis';
import { keys } from './keys.ts';

/**
 * Changes an agent if his state is among those expected; keeps the set of ready agents and the revision right.
 * ARGV: agentId, expected states (JSON, `null` = any), patch (JSON), `idleSince`.
 */
const changeAgent = `
local known = redis.call('HGET', KEYS[1], ARGV[1])
local agent = known and cjson.decode(known) or nil
local expected = cjson.decode(ARGV[2])
if expected ~= cjson.null then
  if not agent then return false end
  local fits = false
  for _, state in ipairs(expected) do if agent.state == state then fits = true end end
  if not fits then return false end
end
agent = agent or {}
for field, value in pairs(cjson.decode(ARGV[3])) do agent[field] = value end
local text = cjson.encode(agent)
redis.call('HSET', KEYS[1], ARGV[1], text)
local was = redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1
if agent.state == 'ready' then
  local ready = { agentId = agent.agentId, groups = agent.groups, skills = agent.skills, idleSince = tonumber(ARGV[4]) }
  redis.call('HSET', KEYS[2], ARGV[1], cjson.encode(ready))
elseif was then redis.call('HDEL', KEYS[2], ARGV[1]) end
if was or agent.state == 'ready' then redis.call('INCR', KEYS[3]) end
return text`;

/**
 * Claims offers if nothing changed since the decision: all or nothing.
 * ARGV: expected revision, now, offers (JSON of \`{callId, agentId, offerId}\`).
 */
const claim = `
if (redis.call('GET', KEYS[5]) or '0') ~= ARGV[1] then return 0 end
local offers = cjson.decode(ARGV[3])
for _, offer in ipairs(offers) do
  local waiting = redis.call('HGET', KEYS[1], offer.callId)
  local agent = cjson.decode(redis.call('HGET', KEYS[3], offer.agentId))
  redis.call('HDEL', KEYS[1], offer.callId)
  redis.call('HDEL', KEYS[4], offer.agentId)
  offer.at = tonumber(ARGV[2])
  offer.waiting = waiting
  redis.call('HSET', KEYS[2], offer.callId, cjson.encode(offer))
  agent.state = 'offered'
  agent.since = tonumber(ARGV[2])
  agent.callId = offer.callId
  agent.offerId = offer.offerId
  redis.call('HSET', KEYS[3], offer.agentId, cjson.encode(agent))
end
redis.call('INCR', KEYS[5])
return 1`;

/** Takes a claim away if it is still the one named. ARGV: callId, offerId ('' = any). */
const settle = `
local text = redis.call('HGET', KEYS[1], ARGV[1])
if not text then return false end
if ARGV[2] ~= '' and cjson.decode(text).offerId ~= ARGV[2] then return false end
redis.call('HDEL', KEYS[1], ARGV[1])
return text`;

interface AcdCommands {
  acdChangeAgent(agentId: string, expected: string, patch: string, idleSince: number): Promise<string | null>;
  acdClaim(rev: string, now: number, offers: string): Promise<number>;
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
  bind('acdChangeAgent', changeAgent, [keys.agents, keys.ready, keys.rev]);
  bind('acdClaim', claim, [keys.waiting, keys.claims, keys.agents, keys.ready, keys.rev]);
  bind('acdSettle', settle, [keys.claims]);
  return redis as AcdRedis;
};
