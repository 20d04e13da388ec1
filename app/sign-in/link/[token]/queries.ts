import 'server-only'
import { type LinkView, readLink } from '#server/account/link/service'
import { currentUser } from '../../../_auth/current-user'

export type LinkPage = Readonly<{ token: string; link: LinkView | null; guestName: string | null }>

/** What the link would do, without using it up; and the guest whose rounds may come along. */
export async function loadLink(params: Promise<{ token: string }>): Promise<LinkPage> {
  const { token } = await params
  const user = await currentUser()
  return { token, link: await readLink(token), guestName: user?.isGuest ? user.name : null }
}
