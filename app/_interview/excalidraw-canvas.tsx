'use client'

import '@excalidraw/excalidraw/index.css'
import './excalidraw.css'
import { CaptureUpdateAction, Excalidraw, getCommonBounds } from '@excalidraw/excalidraw'
import type { OrderedExcalidrawElement } from '@excalidraw/excalidraw/element/types'
import type { AppState, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types'
import { equalityDeep } from 'lib0/function'
import { useLocale } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { BoardElement } from '#lib/document/elements'
import { useTheme } from '../_ui/theme'
import { asExcalidraw, canvasOnly, nextVersion } from './canvas-element'
import { asBinaryFile, ImageLoader, missingFiles } from './image-loader'

type Props = { elements: readonly BoardElement[]; fitTo?: readonly BoardElement[] | undefined }

/** Load it through `BoardCanvas`. */
export function ExcalidrawCanvas({ elements, fitTo }: Props) {
  const locale = useLocale()
  const theme = useTheme()
  const [early, setEarly] = useState<ExcalidrawImperativeAPI | null>(null)
  const [isLoaded, setLoaded] = useState(false)
  const handleLoaded = useCallback(() => setLoaded(true), [])
  const shown = useRef<ReadonlyMap<string, Shown>>(new Map())
  const frame = useRef<HTMLDivElement>(null)
  const fitted = useRef<View | null>(null)
  const target = useRef<readonly BoardElement[]>([])
  const api = isLoaded ? early : null

  useEffect(() => {
    if (!api) return
    shown.current = sceneOf(elements, shown.current)
    const scene = [...shown.current.values()].map(({ drawn }) => drawn)
    target.current = fitTo ?? elements
    const view = fitted.current === null ? viewOf(target.current, frame.current, api.getAppState()) : null
    // In one update: between two the canvas may keep a picture of the scene where it is not.
    api.updateScene({
      elements: asExcalidraw(scene),
      ...(view ? { appState: view } : {}),
      captureUpdate: CaptureUpdateAction.NEVER,
    })
    fitted.current ??= view
  }, [api, elements, fitTo])

  // A window made smaller shows the whole board still, unless the viewer has looked elsewhere meanwhile.
  useEffect(() => {
    const element = frame.current
    if (!api || !element) return
    const observer = new ResizeObserver(() => {
      const state = api.getAppState()
      if (fitted.current !== null && !isSameView(fitted.current, state)) return
      const view = viewOf(target.current, element, state)
      if (view === null) return
      fitted.current = view
      api.updateScene({ appState: view, captureUpdate: CaptureUpdateAction.NEVER })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [api])

  useEffect(() => {
    if (!api) return
    const images = new ImageLoader((file) => api.addFiles([asBinaryFile(file)]))
    const want = () => images.want(missingFiles(api.getSceneElements(), api.getFiles()))
    want()
    const stop = api.onChange(want)
    return () => {
      stop()
      images.close()
    }
  }, [api])

  return (
    <div ref={frame} className="sparring-board is-replay relative h-full w-full overflow-hidden">
      <Excalidraw
        excalidrawAPI={setEarly}
        onChange={handleLoaded}
        initialData={{ appState: { viewBackgroundColor: 'transparent' } }}
        langCode={locale === 'ru' ? 'ru-RU' : 'en'}
        theme={theme}
        viewModeEnabled
        zenModeEnabled={false}
        validateEmbeddable={false}
        aiEnabled={false}
        handleKeyboardGlobally={false}
        autoFocus={false}
      />
    </div>
  )
}

type View = Pick<AppState, 'zoom' | 'scrollX' | 'scrollY'>

function isSameView(a: View, b: View): boolean {
  return a.scrollX === b.scrollX && a.scrollY === b.scrollY && a.zoom.value === b.zoom.value
}

/**
 * The elements as large as they fit, with a margin; null when there is nothing to show or nowhere to show it yet.
 * Excalidraw's own `scrollToContent` rounds down to whole tenths, and its own size is the window's until it measured itself.
 */
function viewOf(elements: readonly BoardElement[], frame: HTMLElement | null, { zoom }: View): View | null {
  const { width, height } = frame?.getBoundingClientRect() ?? { width: 0, height: 0 }
  if (elements.length === 0 || width === 0 || height === 0) return null
  const [left, top, right, bottom] = getCommonBounds(asExcalidraw(elements))
  const fit = Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top)) * 0.92
  const value = Math.min(1, Math.max(0.1, fit)) as AppState['zoom']['value']
  return {
    zoom: { ...zoom, value },
    scrollX: width / 2 / value - (left + right) / 2,
    scrollY: height / 2 / value - (top + bottom) / 2,
  }
}

type Shown = Readonly<{ element: BoardElement; drawn: Partial<OrderedExcalidrawElement> & object; version: number }>

/** Elements that are the same as before stay the same objects, so that only what moved is drawn anew. */
function sceneOf(elements: readonly BoardElement[], before: ReadonlyMap<string, Shown>): ReadonlyMap<string, Shown> {
  const scene = new Map<string, Shown>()
  for (const element of elements) {
    const known = before.get(element.id)
    if (known && equalityDeep(known.element, element)) {
      scene.set(element.id, known)
      continue
    }
    const stamp = nextVersion(known?.version ?? 0)
    scene.set(element.id, {
      element,
      version: stamp.version,
      drawn: { ...element, ...canvasOnly(element), ...stamp } as Shown['drawn'],
    })
  }
  return scene
}
