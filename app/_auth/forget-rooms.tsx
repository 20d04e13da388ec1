'use client'

import { useEffect } from 'react'
import { forgetRooms } from './kept-rooms'

/** On the pages where somebody signs in: whoever was here before no longer is, as far as this device can tell. */
export function ForgetRooms() {
  useEffect(forgetRooms, [])
  return null
}
