import type { DemoPerson } from '../company/people.ts'
import type { TenantState } from '../tenant-state.ts'

/** All addresses of someone, as Exchange writes them: the primary one with an upper-case prefix. */
export function proxiesOf({ exchange }: TenantState, { mail }: DemoPerson): string[] {
  if (mail === null) return []
  const shown = exchange.shownRows.get(mail.toLowerCase())?.address
  const aliases = [...exchange.aliases].filter(([, primary]) => primary === mail.toLowerCase())
  return [
    `SMTP:${mail}`,
    ...aliases.map(([alias]) => `smtp:${alias}`),
    ...(shown?.startsWith('/') ? [`X500:${shown}`] : []),
  ]
}
