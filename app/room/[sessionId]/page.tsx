import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isShell, keepsShell, loadLayout, loadRoom } from './queries'
import { RoomScreen } from './room-screen'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('room')
  return { title: t('title') }
}

type Props = Readonly<{ params: Promise<unknown>; searchParams: Promise<unknown> }>

export default async function RoomPage({ params, searchParams }: Props) {
  const reading = (await isShell(params)) ? null : loadRoom(params, searchParams)
  const [fromPage, layout] = await Promise.all([reading, loadLayout()])
  return <RoomScreen fromPage={fromPage} layout={layout} keepsShell={keepsShell()} />
}
