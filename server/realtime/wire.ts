/**
 * One whole binary WebSocket message as a server sends it (RFC 6455, 5.2: final, unmasked), so that it is put together
 * once and written as it is to every socket of a room. There is no compression on our sockets, and `ws` itself writes
 * whole messages in one turn, so the two never mix. The payload is the parts, one after another.
 */
export function wireMessage(...parts: readonly Uint8Array[]): Buffer {
  let byteLength = 0
  for (const part of parts) byteLength += part.byteLength
  const headerLength = byteLength < 126 ? 2 : byteLength < 65_536 ? 4 : 10
  const message = Buffer.allocUnsafe(headerLength + byteLength)
  message[0] = 0x82
  if (headerLength === 2) message[1] = byteLength
  else if (headerLength === 4) {
    message[1] = 126
    message.writeUInt16BE(byteLength, 2)
  } else {
    message[1] = 127
    message.writeBigUInt64BE(BigInt(byteLength), 2)
  }
  let at = headerLength
  for (const part of parts) {
    message.set(part, at)
    at += part.byteLength
  }
  return message
}
