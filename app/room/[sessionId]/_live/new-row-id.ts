/** 128 random bits as 22 base64url characters, like the server's own ids: a command sent twice does its work once. */
export function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
