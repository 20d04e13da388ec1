'use client'

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'

type Choice = 'system' | 'light' | 'dark'

const ChoiceContext = createContext<Choice>('system')

export function ThemeProvider({ choice, children }: { choice: Choice; children: ReactNode }) {
  return <ChoiceContext value={choice}>{children}</ChoiceContext>
}

/** What the user chose. */
export function useThemeChoice(): Choice {
  return useContext(ChoiceContext)
}

/** The theme on the screen, for what can't follow CSS by itself (the board, the editor). On the server `system` reads as light. */
export function useTheme(): 'light' | 'dark' {
  const choice = useContext(ChoiceContext)
  const systemDark = useSyncExternalStore(subscribe, readsDark, () => false)
  if (choice !== 'system') return choice
  return systemDark ? 'dark' : 'light'
}

const query = '(prefers-color-scheme: dark)'

function subscribe(onChange: () => void): () => void {
  const list = window.matchMedia(query)
  list.addEventListener('change', onChange)
  return () => list.removeEventListener('change', onChange)
}

function readsDark(): boolean {
  return window.matchMedia(query).matches
}
