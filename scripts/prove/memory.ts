// How much memory processes take, as Linux tells it: elsewhere it stays at nothing. Megabytes are of a million bytes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The resident set now. */
export const residentMb = (pid: number): number => statusMb(pid, 'VmRSS');

/** The most that the resident set ever was. */
export const peakMb = (pid: number): number => statusMb(pid, 'VmHWM');

function statusMb(pid: number, line: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`${line}:\\s+(\\d+)`).exec(told(`/proc/${pid}/status`))?.[1];
  return (Number(kilobytes ?? 0) * 1024) / 1_000_000;
}

/** Those that a process has started, and those that these have, as they are now. */
export function descendantsOf(pid: number): readonly number[] {
  const children = (existsSync(`/proc/${pid}/task`) ? readdirSync(`/proc/${pid}/task`) : []).flatMap((thread) =>
    told(`/proc/${pid}/task/${thread}/children`).trim().split(' ').filter(Boolean).map(Number),
  );
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** The process that prints documents for a web server, while there is one. */
export const pressOf = (webPid: number): number | undefined =>
  descendantsOf(webPid).find((pid) => told(`/proc/${pid}/cmdline`).includes('press.mjs'));

/** Nothing for a process that has ended. */
function told(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Watches a number of megabytes, a few times a second. */
export function watchMemory(now: () => number) {
  const beforeMb = now();
  let mostMb = beforeMb;
  const timer = setInterval(() => {
    mostMb = Math.max(mostMb, now());
  }, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return { beforeMb, mostMb };
    },
  };
}
