import { loadRoom } from './queries'
import { RoomScreen } from './room-screen'

export default async function RoomPage({ params }: { params: Promise<unknown> }) {
  const { view, interviewer } = await loadRoom(params)
  return <RoomScreen view={view} interviewer={interviewer} />
}
