/** Why a socket is gone, as far as it matters for coming back. */
export type Loss = 'lost' | 'restarting' | 'busy' | 'rights-changed'

/** So many tries are near each other: a server that was killed is back in this time, and its people with it. */
const eagerTries = 30

/**
 * How long to wait before the next try, in ms; `attempt` counts those that failed since the connection last was whole.
 * Always with jitter, so that those who lost the server together come back apart. A single loss is tried again at once;
 * a restart (1012) takes its time anyway, and everybody is told at one moment; who was too fast or met a full server
 * (4429, 1013) leaves it alone for longer and longer. `random`: 0 … 1.
 */
export function reconnectDelayMs(loss: Loss, attempt: number, random: () => number): number {
  const jitter = random()
  if (loss === 'rights-changed') return 50 + jitter * 200
  if (loss === 'restarting' && attempt === 0) return 200 + jitter * 1_800
  if (loss === 'busy') return 500 + jitter * Math.min(12_000, 1_000 * 2 ** attempt)
  const ceiling = attempt < eagerTries ? 2_700 : 10_000
  return 150 + jitter * Math.min(ceiling, 400 * 2 ** attempt)
}
