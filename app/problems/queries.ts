import 'server-only'
import { z } from 'zod'
import { difficulties, domains } from '#lib/interview/model'
import { readBank } from '#server/problem/bank/service'
import { currentUserOrSignIn } from '../_auth/current-user'

const filters = z.object({
  domain: z.enum(domains).nullable().catch(null),
  difficulty: z.enum(difficulties).nullable().catch(null),
})

type Search = Promise<Record<string, string | string[] | undefined>>

/** The bank, and what the address asks to see of it; a filter it does not know is none. */
export async function loadBank(search: Search) {
  const user = await currentUserOrSignIn('/problems')
  return { bank: await readBank(user), isGuest: user.isGuest, chosen: filters.parse(await search) }
}
