/** Draws one line of progress on stderr: a bar on a terminal, else a line at each fifth. */
export function progress(label: string): (percent: number) => void {
  let last = -1;
  return (percent) => {
    const whole = Math.max(0, Math.min(100, Math.floor(percent)));
    if (process.stderr.isTTY) {
      const bar = '#'.repeat(Math.floor(whole / 4)).padEnd(25, '.');
      if (whole !== last) process.stderr.write(`\r${label} [${bar}] ${whole} %${whole === 100 ? '\n' : ''}`);
    } else if (Math.floor(whole / 20) !== Math.floor(last / 20)) {
      process.stderr.write(`${label} ${whole} %\n`);
    }
    last = whole;
  };
}
