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
  const isFitted = useRef(false)
  const api = isLoaded ? early : null

  useEffect(() => {
    if (!api) return
    shown.current = sceneOf(elements, shown.current)
    const scene = [...shown.current.values()].map(({ drawn }) => drawn)
    api.updateScene({ elements: asExcalidraw(scene), captureUpdate: CaptureUpdateAction.NEVER })
    const target = fitTo ?? elements
    if (isFitted.current || target.length === 0) return
    isFitted.current = true
    api.updateScene({ appState: viewOf(target, api.getAppState()), captureUpdate: CaptureUpdateAction.NEVER })
  }, [api, elements, fitTo])

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
    <div className="sparring-board is-replay relative h-full w-full overflow-hidden">
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

/** The elements as large as they fit, with a margin. Excalidraw's own `scrollToContent` rounds down to whole tenths. */
function viewOf(
  elements: readonly BoardElement[],
  { width, height, zoom }: AppState,
): Pick<AppState, 'zoom' | 'scrollX' | 'scrollY'> {
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
