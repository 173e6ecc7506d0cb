import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** The kernel's ephemeral ports begin here: sockets above are clients' (Asterisk asks the name server from one). */
export const ephemeral = 32_768;

/** Local addresses (hexadecimal, as in proc(5)) on which the sockets of a process take connections or datagrams. */
export function listeningAddresses(pid: number): string[] {
  const inodes = readdirSync(`/proc/${pid}/fd`).map(
    (fd) => /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1],
  );
  return ['tcp', 'udp', 'tcp6', 'udp6'].flatMap((protocol) =>
    readFileSync(`/proc/${pid}/net/${protocol}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(
        (fields) =>
          fields[9] !== undefined &&
          inodes.includes(fields[9]) &&
          (protocol.startsWith('udp') || fields[3] === '0A'),
      )
      .map((fields) => fields[1]!.split(':') as [string, string])
      .filter(([, port]) => !protocol.startsWith('udp') || Number.parseInt(port, 16) < ephemeral)
      .map(([address]) => address),
  );
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
