/** A cursor over bytes in lib0's encoding. Every method throws `RangeError` at the end of the bytes or at a value out of bounds. */
export class ByteReader {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length
  }

  byte(): number {
    const value = this.bytes[this.at]
    if (value === undefined) throw new RangeError('end of bytes')
    this.at++
    return value
  }

  /** An unsigned integer of seven bits a byte, at most 2^53 - 1. */
  varUint(): number {
    let value = this.byte()
    if (value < 128) return value
    value &= 127
    for (let scale = 128; ; scale *= 128) {
      const next = this.byte()
      value += (next & 127) * scale
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('integer out of range')
      if (next < 128) return value
    }
  }

  /** A signed one: its first byte holds six bits and the sign. */
  skipVarInt(): void {
    let next = this.byte()
    let value = next & 63
    for (let scale = 64; next >= 128; scale *= 128) {
      next = this.byte()
      value += (next & 127) * scale
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('integer out of range')
    }
  }

  skip(length: number): void {
    if (length > this.bytes.length - this.at) throw new RangeError('end of bytes')
    this.at += length
  }

  skipBytes(): void {
    this.skip(this.varUint())
  }

  /** Skips a string; returns its length in UTF-16 units, as Yjs counts it. Not UTF-8 throws: a client's decoder would, too. */
  skipString(): number {
    const length = this.varUint()
    const end = this.at + length
    if (end > this.bytes.length) throw new RangeError('end of bytes')
    let units = 0
    while (this.at < end) {
      const lead = this.bytes[this.at] as number
      if (lead < 0x80) this.at++
      else units += this.#skipSequence(lead, end) - 1
      units++
    }
    return units
  }

  /** The string if it has at most `maxBytes` bytes; a longer one is skipped and null. */
  shortString(maxBytes: number): string | null {
    const start = this.at
    const length = this.varUint()
    const from = this.at
    this.at = start
    const units = this.skipString()
    if (length > maxBytes) return null
    return units === length ? this.#ascii(from, length) : utf8.decode(this.bytes.subarray(from, from + length))
  }

  /** A decoder's own start costs more than a short name does. */
  #ascii(from: number, length: number): string {
    let text = ''
    for (let at = from; at < from + length; at++) text += String.fromCharCode(this.bytes[at] as number)
    return text
  }

  /** One multi-byte sequence (RFC 3629, table of well-formed ones); returns its UTF-16 units. */
  #skipSequence(lead: number, end: number): number {
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    if (lead < 0xc2 || lead > 0xf4 || this.at + length > end) throw new RangeError('not UTF-8')
    const second = this.bytes[this.at + 1] as number
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (second < low || second > high) throw new RangeError('not UTF-8')
    for (let i = 2; i < length; i++) {
      if (((this.bytes[this.at + i] as number) & 0xc0) !== 0x80) throw new RangeError('not UTF-8')
    }
    this.at += length
    return length === 4 ? 2 : 1
  }
}

const utf8 = new TextDecoder()
