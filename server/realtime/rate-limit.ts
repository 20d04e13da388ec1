import { frameLimits } from '#lib/protocol/frames'

/** Two token buckets of one socket, frames and bytes: sustained rate, bursts of four times that. In memory: it lives with its socket. */
export class SocketBudget {
  private frames = frameLimits.framesPerSecond * frameLimits.burstFactor
  private bytes = frameLimits.bytesPerSecond * frameLimits.burstFactor
  private lastMs: number

  constructor(nowMs: number) {
    this.lastMs = nowMs
  }

  /** Spends one frame of `size` bytes; false when the socket is too fast. */
  spend(size: number, nowMs: number): boolean {
    const seconds = Math.max(0, nowMs - this.lastMs) / 1000
    this.lastMs = nowMs
    const { framesPerSecond, bytesPerSecond, burstFactor } = frameLimits
    this.frames = Math.min(framesPerSecond * burstFactor, this.frames + seconds * framesPerSecond) - 1
    this.bytes = Math.min(bytesPerSecond * burstFactor, this.bytes + seconds * bytesPerSecond) - size
    return this.frames >= 0 && this.bytes >= 0
  }
}
