'use client'

import { getNonce, setNonce } from 'get-nonce'

/**
 * Hands the page's nonce to what adds a <style> later (dialogs that lock scrolling). Once a document: a layout rendered
 * again by a server action carries the nonce of another response, which this document's policy doesn't know.
 */
export function Nonce({ value }: { value: string | undefined }) {
  if (typeof window !== 'undefined' && value && !getNonce()) setNonce(value)
  return null
}
